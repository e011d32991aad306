// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "review/lint.h"

#include "rules/check.h"

#include <algorithm>

namespace lockstep::review {

HistoryLinter::HistoryLinter(catalog::Catalog start, const analysis::AnalysisOptions &options)
    : m_start(std::move(start)), m_analyzer(m_start, options)
{
}

/// The rules ask the Catalog for sizes and the server's settings. Where it began empty there are none, and what the
/// scripts made since has none either: it is not worth the copy.
catalog::Catalog HistoryLinter::now() const
{
    return m_start.isEmpty() ? m_start : m_analyzer.catalog();
}

std::vector<LintedStatement> HistoryLinter::file(const QByteArray &bytes, const std::vector<LintPart> &parts)
{
    std::vector<LintedStatement> out;
    for (const LintPart &each : parts)
        part(bytes, each, out);
    std::ranges::stable_sort(out, {}, [](const LintedStatement &s) { return s.effect.offset; });
    return out;
}

void HistoryLinter::part(const QByteArray &bytes, const LintPart &part, std::vector<LintedStatement> &out)
{
    const QByteArray sql = exchange::scriptText(part.script, bytes);
    const bool inTransaction = exchange::runsInTransaction(part.script.wrapping, sql);
    const catalog::Catalog before = now();
    std::vector<analysis::Effect> effects =
        part.down ? m_analyzer.preview(sql, inTransaction) : m_analyzer.analyze(sql, inTransaction);
    std::vector<rules::Finding> findings = rules::check(sql, effects, before);
    if (part.down)
        std::erase_if(findings,
                      [](const rules::Finding &finding) { return finding.findingClass != rules::FindingClass::Long; });
    auto finding = findings.begin();
    for (std::size_t i = 0; i < effects.size(); ++i) {
        // a statement has what is said from where it begins, and the first what is said before
        const bool last = i + 1 == effects.size();
        LintedStatement statement{std::move(effects[i]), {}, part.down};
        for (; finding != findings.end() && (last || finding->offset < effects[i + 1].offset); ++finding)
            statement.findings.push_back(std::move(*finding));
        out.push_back(std::move(statement));
    }
}

} // namespace lockstep::review
