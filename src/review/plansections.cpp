// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "review/html.h"
#include "review/sections.h"

#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;

namespace lockstep::review {

static QString heading(const Words &words, const QString &id)
{
    return element(u"h2"_s, words.message({id, {}}));
}

static QString relationName(const analysis::RelationEffect &relation)
{
    return relation.schema ? *relation.schema + u'.' + relation.name : relation.name;
}

static bool isGrowing(const analysis::RelationEffect &relation)
{
    return relation.rewrite || relation.scan || relation.indexRebuild;
}

QString summarySection(const ReportInput &input, const Words &words)
{
    const plan::Plan &plan = input.plan;
    const auto enabled = std::ranges::count_if(plan.steps, &plan::Step::enabled);
    const auto lost = std::ranges::count_if(plan.steps, [](const plan::Step &s) { return s.enabled && !s.reversible; });
    analysis::LockMode strongest = analysis::LockMode::None;
    bool anyLong = false;
    for (const plan::StatementEffect &statement : input.effects) {
        if (statement.down)
            continue;
        strongest = std::max(strongest, statement.effect.strongestLock());
        anyLong |= statement.effect.isLong();
    }
    QString html = element(u"p"_s, words.message({u"review.summary"_s,
                                                  {QString::number(enabled), QString::number(lost),
                                                   QString::number(input.findings.size())}}));
    if (strongest != analysis::LockMode::None)
        html += u"<p>"_s + escaped(words.message({u"review.strongest"_s, {}})) + u' ' + lockBadge(strongest, anyLong) +
                u"</p>"_s;
    return html;
}

QString lockMapSection(const ReportInput &input, const Words &words)
{
    // the strongest lock of each step on each table that existed before it
    struct Cell {
        analysis::LockMode mode = analysis::LockMode::None;
        bool isLong = false;
    };
    std::map<QString, std::map<QString, Cell>> cells; // step -> table
    QStringList tables;
    for (const plan::StatementEffect &statement : input.effects) {
        if (statement.down)
            continue;
        for (const analysis::RelationEffect &relation : statement.effect.relations) {
            if (relation.isNew || relation.kind == analysis::RelationKind::Index ||
                relation.kind == analysis::RelationKind::Sequence)
                continue;
            const QString name = relationName(relation);
            if (!tables.contains(name))
                tables << name;
            Cell &cell = cells[statement.step][name];
            cell.mode = std::max(cell.mode, relation.lock);
            cell.isLong |= isGrowing(relation);
        }
    }
    if (tables.isEmpty())
        return {};
    tables.sort();
    QString html = heading(words, u"review.lock-map"_s) + u"<table><tr><th></th>"_s;
    for (const QString &table : tables)
        html += element(u"th"_s, table);
    html += u"</tr>\n"_s;
    for (const plan::Step &step : input.plan.steps) {
        const auto row = cells.find(step.id);
        if (row == cells.end())
            continue;
        html += u"<tr>"_s + element(u"td"_s, step.id + u' ' + words.message(step.title));
        for (const QString &table : tables) {
            const auto cell = row->second.find(table);
            html += cell == row->second.end()
                        ? u"<td></td>"_s
                        : u"<td>"_s + lockBadge(cell->second.mode, cell->second.isLong) + u"</td>"_s;
        }
        html += u"</tr>\n"_s;
    }
    return html + u"</table>\n"_s;
}

static QString sqlBlock(const Words &words, const QString &label, const QString &sql, bool edited)
{
    if (sql.trimmed().isEmpty())
        return {};
    const QString mark = edited ? u" · "_s + words.message({u"review.edited"_s, {}}) : QString();
    return element(u"p"_s, words.message({label, {}}) + mark, u"dim"_s) + element(u"pre"_s, sql);
}

static QString stepHtml(const plan::Step &step, const ReportInput &input, const Words &words)
{
    QString html = u"<div class='"_s +
                   (step.kind == plan::StepKind::Sql || step.kind == plan::StepKind::Backfill ? u"step"_s : u"gate"_s) +
                   (step.enabled ? u"'>"_s : u" off'>"_s);
    html += element(u"h3"_s, step.id + u' ' + words.message(step.title));
    if (!step.why.isEmpty())
        html += element(u"p"_s, words.message(step.why));
    if (!step.application.isEmpty())
        html += element(u"p"_s, words.message({u"review.application"_s, {words.message(step.application)}}));
    for (const plan::StatementEffect &statement : input.effects) {
        if (statement.step != step.id || statement.down)
            continue;
        QStringList badges;
        for (const analysis::RelationEffect &relation : statement.effect.relations)
            if (!relation.isNew && analysis::dangerOf(relation.lock) != analysis::Danger::Passes)
                badges << u"<code>"_s + escaped(relationName(relation)) + u"</code> "_s +
                              lockBadge(relation.lock, isGrowing(relation));
        if (!badges.isEmpty())
            html += u"<p>"_s + badges.join(u" &nbsp; "_s) + u"</p>"_s;
    }
    const QString up = step.backfill ? plan::backfillSql(*step.backfill, input.plan.engine) : step.up();
    html += sqlBlock(words, u"review.up"_s, up, step.edits.up.has_value());
    html += sqlBlock(words, u"review.down"_s, step.down(), step.edits.down.has_value());
    html += sqlBlock(words, u"review.verify"_s, step.verify(), step.edits.verify.has_value());
    if (!step.reversible)
        html += element(u"p"_s, words.message({u"review.irreversible"_s, {}}), u"mismatch"_s);
    if (!step.comment.isEmpty())
        html += element(u"p"_s, step.comment, u"dim"_s);
    return html + u"</div>\n"_s;
}

QString stepsSection(const ReportInput &input, const Words &words)
{
    static const std::pair<plan::Phase, QString> phases[] = {{plan::Phase::Expand, u"review.expand"_s},
                                                             {plan::Phase::Migrate, u"review.migrate"_s},
                                                             {plan::Phase::Contract, u"review.contract"_s}};
    QString html;
    for (const auto &[phase, id] : phases) {
        QString inPhase;
        for (const plan::Step &step : input.plan.steps)
            if (step.phase == phase)
                inPhase += stepHtml(step, input, words);
        if (!inPhase.isEmpty())
            html += heading(words, id) + inPhase;
    }
    return html;
}

QString findingsSection(const ReportInput &input, const Words &words)
{
    QString html = heading(words, u"review.findings"_s);
    if (input.findings.empty())
        return html + element(u"p"_s, words.message({u"review.no-findings"_s, {}}));
    html += u"<table>"_s;
    for (const PlanFinding &row : input.findings) {
        const QString impact = row.finding.impact.isEmpty() ? QString() : u' ' + words.message(row.finding.impact);
        html += u"<tr>"_s + element(u"td"_s, row.step) + u"<td><code>"_s + escaped(row.finding.rule) +
                u"</code></td>"_s + element(u"td"_s, words.message(row.finding.message) + impact) + u"</tr>\n"_s;
    }
    return html + u"</table>\n"_s;
}

} // namespace lockstep::review
