// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/shell/trust.h"

namespace lockstep::desktop {

static Known rehearsed(const rehearsal::Result *rehearsal, const plan::StatementEffect &statement)
{
    Known known;
    if (!rehearsal)
        return known;
    for (const rehearsal::StatementResult &result : rehearsal->statements) {
        const bool isDown = result.pass == rehearsal::Pass::Down;
        const bool isUp = result.pass == rehearsal::Pass::Up || result.pass == rehearsal::Pass::UpAgain;
        if (result.step != statement.step || (statement.down ? !isDown : !isUp) ||
            result.sql.trimmed() != statement.sql.trimmed())
            continue;
        if (!result.mismatches.empty())
            return {analysis::Trust::Mismatch, result.durationMs};
        if (result.outcome == rehearsal::Outcome::Ok && known.measuredMs < 0)
            known = {analysis::Trust::Rehearsed, result.durationMs};
    }
    return known;
}

Known knownOf(const Document &document, const plan::StatementEffect &statement)
{
    Known known = rehearsed(document.rehearsal().get(), statement);
    if (const ProofPointer proof = document.proof(statement))
        known.trust = std::max(known.trust, trustOf(*proof));
    return known;
}

analysis::Trust combined(analysis::Trust a, analysis::Trust b)
{
    const bool parted = a == analysis::Trust::Mismatch || b == analysis::Trust::Mismatch;
    return parted ? analysis::Trust::Mismatch : std::min(a, b);
}

} // namespace lockstep::desktop
