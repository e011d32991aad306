// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/migrations/entryreport.h"

#include "desktop/preview/characteroffsets.h"
#include "desktop/preview/previewtext.h"
#include "desktop/widgets/lockbadge.h"
#include "text/messages.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lockstep::desktop {

namespace reportlocal {

constexpr qsizetype titleLength = 60;

QString title(const QString &text, const EntryReport::Place &place)
{
    const QString words = text.mid(place.position, std::min(place.length, 400)).simplified();
    return words.size() > titleLength ? QString(words.first(titleLength - 1) + u'\u2026') : words;
}

int statementAt(const EntryReport &report, qsizetype offset)
{
    const auto after = std::ranges::upper_bound(report.effects, offset, {}, &analysis::Effect::offset);
    return int(after - report.effects.begin()) - 1;
}

Problem problemAt(const EntryReport &report, int statement, Problem::Kind kind, QString text)
{
    Problem problem;
    problem.kind = kind;
    problem.statement = statement;
    problem.severity = rules::Severity::Error;
    problem.text = std::move(text);
    if (statement >= 0) {
        const EntryReport::Place &place = report.places[std::size_t(statement)];
        problem.position = place.position;
        problem.length = place.length;
        problem.line = place.line;
    }
    return problem;
}

} // namespace reportlocal

EntryReport entryReport(analysis::Script script, QString text, std::vector<analysis::Effect> effects,
                        std::vector<rules::Finding> findings)
{
    EntryReport report;
    report.script = std::move(script);
    report.text = std::move(text);
    report.effects = std::move(effects);
    report.findings = std::move(findings);
    CharacterOffsets offsets(report.text);
    int line = 1;
    int counted = 0;
    for (const analysis::Effect &effect : report.effects) {
        EntryReport::Place place;
        place.position = offsets.at(effect.offset);
        place.length = offsets.at(effect.offset + effect.length) - place.position;
        line += int(QStringView(report.text).sliced(counted, place.position - counted).count(u'\n'));
        counted = place.position;
        place.line = line;
        place.title = reportlocal::title(report.text, place);
        report.places.push_back(std::move(place));
        report.strongest = std::max(report.strongest, effect.strongestLock());
        report.isLong |= effect.isLong();
    }
    for (std::size_t i = 0; i < report.effects.size(); ++i) {
        if (report.effects[i].error)
            report.problems.push_back(
                reportlocal::problemAt(report, int(i), Problem::Kind::Error, text::message(*report.effects[i].error)));
    }
    for (std::size_t i = 0; i < report.findings.size(); ++i) {
        const rules::Finding &finding = report.findings[i];
        const int statement = reportlocal::statementAt(report, finding.offset);
        Problem problem =
            reportlocal::problemAt(report, statement, Problem::Kind::Finding, text::message(finding.message));
        if (statement < 0) { // said of a comment ahead of all statements
            const QString before = QString::fromUtf8(report.script.text.first(finding.offset));
            problem.position = int(before.size());
            problem.length = int(QString::fromUtf8(report.script.text.sliced(finding.offset, finding.length)).size());
            problem.line = int(before.count(u'\n')) + 1;
        }
        problem.finding = int(i);
        problem.severity = finding.severity;
        problem.findingClass = finding.findingClass;
        problem.relation = finding.relation;
        problem.rule = finding.rule;
        if (finding.fix)
            problem.fix = text::message(finding.fix->title);
        report.problems.push_back(std::move(problem));
    }
    std::ranges::stable_sort(report.problems, {}, &Problem::position);
    return report;
}

analysis::Danger dangerOf(rules::Severity severity)
{
    switch (severity) {
    case rules::Severity::Error:
        return analysis::Danger::BlocksEverything;
    case rules::Severity::Warning:
        return analysis::Danger::BlocksWrites;
    case rules::Severity::Info:
        break;
    }
    return analysis::Danger::HoldsOffSchemaWork;
}

SqlUnderline underlineOf(const Problem &problem, const QString &text)
{
    const qsizetype lineEnd = text.indexOf(u'\n', problem.position);
    const int length = lineEnd < 0 ? problem.length : std::min(problem.length, int(lineEnd) - problem.position);
    return {problem.position, length, dangerOf(problem.severity),
            problem.rule.isEmpty() ? problem.text : QString(problem.text + u'\n' + problem.rule)};
}

std::optional<Problem> mismatchProblem(const EntryReport &report, std::size_t statement,
                                       const analysis::prove::Proof &proof)
{
    if (proof.verdict != analysis::prove::Verdict::Mismatch)
        return std::nullopt;
    return reportlocal::problemAt(
        report, int(statement), Problem::Kind::Mismatch,
        QCoreApplication::translate("Migrations", "The server did something else than is predicted here. %1")
            .arg(proofLines(proof).join(u"; "_s)));
}

SqlMark statementMark(const EntryReport &report, std::size_t statement, const analysis::prove::Proof *proof)
{
    const EntryReport::Place &place = report.places[statement];
    SqlMark mark = effectMark(report.effects[statement], place.position, place.length);
    mark.trust = proof ? trustOf(*proof) : analysis::Trust::Predicted;
    QStringList lines = effectLines(report.effects[statement]);
    lines << trustText(mark.trust);
    if (proof)
        lines += proofLines(*proof);
    mark.toolTip = lines.join(u'\n');
    mark.down = report.script.takenBack;
    return mark;
}

void addGridRow(LockGrid &grid, const QString &id, const EntryReport &report, std::size_t statement,
                analysis::Trust trust)
{
    const EntryReport::Place &place = report.places[statement];
    grid.rows.push_back({id,
                         u"%1  %2"_s.arg(place.line).arg(place.title),
                         QCoreApplication::translate("Migrations", "Line %1").arg(place.line),
                         {}});
    grid.add(report.effects[statement], trust);
}

std::vector<TextEdit> fixEdits(const EntryReport &report, const rules::Finding &finding)
{
    std::vector<TextEdit> edits;
    if (!finding.fix)
        return edits;
    CharacterOffsets offsets(report.text);
    for (const rules::Edit &edit : finding.fix->edits) {
        const int begin = offsets.at(edit.offset);
        edits.push_back({begin, offsets.at(edit.offset + edit.length) - begin, QString::fromUtf8(edit.text)});
    }
    std::ranges::reverse(edits);
    return edits;
}

} // namespace lockstep::desktop
