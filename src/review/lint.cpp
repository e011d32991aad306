// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "review/lint.h"

#include "rules/check.h"

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

std::vector<LintedStatement> HistoryLinter::up(const QByteArray &script, bool inTransaction)
{
    const catalog::Catalog before = now();
    return linted(script, m_analyzer.analyze(script, inTransaction), before);
}

std::vector<LintedStatement> HistoryLinter::down(const QByteArray &script, bool inTransaction)
{
    auto statements = linted(script, m_analyzer.preview(script, inTransaction), now());
    for (LintedStatement &statement : statements)
        std::erase_if(statement.findings,
                      [](const rules::Finding &finding) { return finding.findingClass != rules::FindingClass::Long; });
    return statements;
}

std::vector<LintedStatement> HistoryLinter::linted(const QByteArray &script, std::vector<analysis::Effect> effects,
                                                   const catalog::Catalog &before) const
{
    std::vector<rules::Finding> findings = rules::check(script, effects, before);
    std::vector<LintedStatement> out;
    out.reserve(effects.size());
    auto finding = findings.begin();
    for (std::size_t i = 0; i < effects.size(); ++i) {
        // a statement has what is said from where it begins, and the first what is said before
        const bool last = i + 1 == effects.size();
        LintedStatement statement{std::move(effects[i]), {}};
        for (; finding != findings.end() && (last || finding->offset < effects[i + 1].offset); ++finding)
            statement.findings.push_back(std::move(*finding));
        out.push_back(std::move(statement));
    }
    return out;
}

} // namespace lockstep::review
