// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "review/lint.h"

#include "rules/check.h"

#include <algorithm>

namespace lockstep::review {

LintFile prepareLint(QString path, QByteArray bytes, const std::vector<LintPart> &parts)
{
    LintFile out{std::move(path), std::move(bytes), {}};
    for (const LintPart &part : parts) {
        const QByteArray sql = exchange::scriptText(part.script, out.bytes);
        out.parts.push_back(
            {sql::parseScript(sql), exchange::runsInTransaction(part.script.wrapping, sql), part.down, part.toolKnown});
    }
    return out;
}

HistoryLinter::HistoryLinter(catalog::Catalog start, const analysis::AnalysisOptions &options, rules::Settings settings)
    : m_start(std::move(start)), m_settings(std::move(settings)), m_suppressor(m_settings), m_analyzer(m_start, options)
{
}

/// The rules ask the Catalog for sizes and the server's settings. Where it began empty there are none, and what the
/// scripts made since has none either: it is not worth the copy.
catalog::Catalog HistoryLinter::now() const
{
    return m_start.isEmpty() ? m_start : m_analyzer.catalog();
}

/// A statement has what is said from where it begins, and the first what is said before.
template <typename T, typename Offset>
static void distribute(std::vector<T> values, Offset offset, std::vector<T> LintedStatement::*member,
                       std::vector<LintedStatement> &statements)
{
    for (T &value : values) {
        auto next = std::ranges::upper_bound(statements, std::invoke(offset, value), {},
                                             [](const LintedStatement &s) { return s.effect.offset; });
        ((next == statements.begin() ? *next : *std::prev(next)).*member).push_back(std::move(value));
    }
}

std::vector<LintedStatement> HistoryLinter::file(const LintFile &file)
{
    std::vector<LintedStatement> out;
    std::vector<rules::Finding> findings;
    for (const LintFile::Part &each : file.parts)
        part(each, out, findings);
    std::ranges::stable_sort(out, {}, [](const LintedStatement &s) { return s.effect.offset; });
    std::ranges::stable_sort(findings, {}, &rules::Finding::offset);
    std::vector<analysis::Effect> places(out.size());
    for (std::size_t i = 0; i < out.size(); ++i) {
        places[i].offset = out[i].effect.offset;
        places[i].length = out[i].effect.length;
    }
    rules::Verdict verdict = m_suppressor.apply(file.bytes, places, std::move(findings), file.path);
    if (out.empty() && !verdict.findings.empty()) { // comments about suppressions
        LintedStatement &carrier = out.emplace_back();
        carrier.isStatement = false;
        carrier.effect.offset = verdict.findings.front().offset;
        carrier.effect.length = verdict.findings.front().length;
    }
    distribute(std::move(verdict.findings), &rules::Finding::offset, &LintedStatement::findings, out);
    distribute(
        std::move(verdict.suppressed), [](const rules::SuppressedFinding &s) { return s.finding.offset; },
        &LintedStatement::suppressed, out);
    return out;
}

void HistoryLinter::part(const LintFile::Part &part, std::vector<LintedStatement> &out,
                         std::vector<rules::Finding> &findings)
{
    const catalog::Catalog before = now();
    std::vector<analysis::Effect> effects = part.down ? m_analyzer.preview(part.script, part.inTransaction)
                                                      : m_analyzer.analyze(part.script, part.inTransaction);
    rules::Settings settings = m_settings;
    if (part.toolKnown)
        settings.transactions = part.inTransaction ? rules::TransactionMode::File : rules::TransactionMode::None;
    for (rules::Finding &finding : rules::check(part.script.text, effects, before, settings))
        if (!part.down || finding.findingClass == rules::FindingClass::Long)
            findings.push_back(std::move(finding));
    for (analysis::Effect &effect : effects)
        out.push_back({std::move(effect), {}, part.down, {}, true});
}

} // namespace lockstep::review
