// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/lintproof.h"

#include "text/messages.h"

namespace lockstep::cli {

base::Result<LintProofs> LintProofs::prove(const LintSources &sources, const catalog::Catalog &catalog, int major,
                                           std::stop_token stop, Output output)
{
    const std::vector<LintScript> all = lintScripts(sources);
    const auto ground = analysis::prove::ProvingGround::open(catalog, major, stop);
    if (!ground)
        return std::unexpected(ground.error());
    for (const base::Message &missing : (*ground)->missing())
        output.err << "lockstep: " << text::message(missing) << '\n';
    output.err << "lockstep: " << say(QT_TRANSLATE_NOOP("Cli", "proving on PostgreSQL %1")).arg((*ground)->major())
               << '\n';
    output.err.flush();
    std::vector<analysis::Script> scripts;
    for (const LintScript &each : all)
        scripts.push_back(each.script);
    LintProofs out;
    const base::Status proven = (*ground)->prove(
        scripts,
        [&](const analysis::prove::Proof &proof) {
            out.m_proofs.insert({all[proof.script].path, proof.predicted.offset}, proof);
        },
        stop);
    if (!proven)
        return std::unexpected(proven.error());
    return out;
}

const analysis::prove::Proof *LintProofs::of(const QString &path, qsizetype offset) const
{
    const auto found = m_proofs.constFind({path, offset});
    return found == m_proofs.cend() ? nullptr : &*found;
}

} // namespace lockstep::cli
