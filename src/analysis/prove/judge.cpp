// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "analysis/prove/prove.h"

using namespace Qt::StringLiterals;

namespace lockstep::analysis::prove {

namespace judgelocal {

/// Why a refusal says nothing about the prediction; empty where it does. SQLSTATEs: documentation, appendix A.
base::Message excuse(const Proof &proof, bool openWorld)
{
    const base::Error &error = *proof.observed.error;
    const QString state = error.sqlState;
    const QString words = error.context.section(u'\n', 0, 0);
    if (proof.predicted.insideTransaction && !proof.predicted.transactional && state == "25001"_L1)
        return {};
    if (state == "42501"_L1)
        return {u"analysis.unproven-privilege"_s, {words}};
    if (error.code == base::ErrorCode::Unsupported || state.startsWith("53"_L1) || state.startsWith("58"_L1) ||
        state == "57014"_L1 || (state == "0A000"_L1 && words.contains("is not available"_L1)))
        return {u"analysis.unproven-sandbox"_s, {words}};
    if (state.startsWith("22"_L1) || state.startsWith("23"_L1) || state.startsWith("P0"_L1) || state == "21000"_L1)
        return {u"analysis.unproven-rows"_s, {words}};
    // From nothing on: what the script needs may well be there in the database it is for.
    if (openWorld && (state.startsWith("42"_L1) || state.startsWith("3F"_L1)))
        return {u"analysis.unproven-unknown"_s, {words}};
    return {};
}

/// Locks of a statement that commits on its way are looked at from outside, while it runs: one that was not seen may
/// have been too short.
bool onlyUnseen(const Proof &proof)
{
    return !proof.observed.transactional && proof.comparison.overPredicted && !proof.comparison.underPredicted &&
           !proof.comparison.rewriteDiffers && !proof.comparison.transactionalDiffers;
}

} // namespace judgelocal

void judge(Proof &proof, bool openWorld, bool apart)
{
    proof.comparison = compare(proof.predicted, proof.observed);
    proof.reason = {};
    const auto unproven = [&proof](base::Message reason) {
        proof.verdict = Verdict::NotProven;
        proof.reason = std::move(reason);
    };
    const bool refusedAsForeseen = proof.observed.error && proof.predicted.insideTransaction &&
                                   !proof.predicted.transactional && proof.observed.error->sqlState == "25001"_L1;
    if (proof.comparison.exact() || refusedAsForeseen) {
        if (refusedAsForeseen)
            proof.comparison = {};
        proof.verdict = Verdict::Proven;
        return;
    }
    if (proof.observed.error) {
        const base::Message excuse = judgelocal::excuse(proof, openWorld);
        if (!excuse.isEmpty())
            return unproven(excuse);
    }
    if (apart)
        return unproven({u"analysis.unproven-apart"_s, {}});
    if (judgelocal::onlyUnseen(proof))
        return unproven({u"analysis.unproven-unseen"_s, {}});
    const bool claims = proof.predicted.certainty == Certainty::Exact ||
                        (proof.predicted.certainty != Certainty::Unknown && proof.comparison.dangerous);
    if (!proof.comparison.errorDiffers && !claims)
        return unproven({u"analysis.unproven-uncertain"_s, {}});
    proof.verdict = Verdict::Mismatch;
}

} // namespace lockstep::analysis::prove
