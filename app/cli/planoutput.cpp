// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/planoutput.h"

#include "analysis/json.h"
#include "cli/command.h"
#include "formats/effectoutput.h"
#include "text/messages.h"
#include "text/treetext.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace lockstep::cli {

static QString shownChange(const plan::Change &change)
{
    QStringList words{QString::fromLatin1(plan::descriptor(change.kind).id)};
    for (const QString &name : {change.table, change.column, change.name, change.typeName, change.value})
        if (!name.isEmpty())
            words << name;
    return words.join(u' ');
}

static void printPath(const advisor::Tree &tree, const advisor::Advice &advice, QTextStream &out)
{
    for (const advisor::PathStep &step : advice.path) {
        const advisor::Question question = tree.questions.value(step.question);
        QString answer = step.answer;
        for (const advisor::Answer &row : question.answers)
            if (row.id == step.answer)
                answer = text::treeText(row.text);
        out << "  " << text::treeText(question.text) << ' ' << answer;
        if (step.fact && !step.overruled)
            out << "  (" << text::message(step.fact->evidence) << ')';
        else if (step.overruled)
            out << "  " << say(QT_TRANSLATE_NOOP("Cli", "(you said so; the Catalog says otherwise)"));
        else if (step.assumed)
            out << "  " << say(QT_TRANSLATE_NOOP("Cli", "(assumed; --answer %1=... to overrule)")).arg(step.question);
        out << '\n';
    }
}

static void printOutcome(const advisor::Tree &tree, const advisor::Advice &advice, QTextStream &out)
{
    const advisor::Outcome outcome = tree.outcomes.value(advice.outcome);
    out << "  -> " << text::treeText(outcome.title) << " [" << outcome.strategy << "]\n";
    for (const QString &reason : outcome.reasons)
        out << "     " << text::treeText(reason) << '\n';
}

void printPlanText(const PlanOutcome &outcome, const QString &path, QTextStream &out)
{
    for (const auto &[change, advice] : outcome.advices) {
        out << shownChange(change) << '\n';
        printPath(outcome.tree, advice, out);
        printOutcome(outcome.tree, advice, out);
    }
    static const QString phases[] = {u"EXPAND"_s, u"MIGRATE"_s, u"CONTRACT"_s};
    QString phase;
    for (const plan::Step &step : outcome.plan.steps) {
        if (phases[int(step.phase)] != phase) {
            phase = phases[int(step.phase)];
            out << '\n' << phase << '\n';
        }
        out << step.id.rightJustified(4) << "  " << text::message(step.title) << '\n';
        for (const plan::StatementEffect &statement : outcome.effects)
            if (statement.step == step.id)
                formats::printEffect(statement.effect, u"        "_s, out);
    }
    for (const auto &[change, error] : outcome.refused)
        out << '\n'
            << say(QT_TRANSLATE_NOOP("Cli", "Not planned: %1: %2")).arg(shownChange(change), text::message(error));
    if (!outcome.left.empty())
        out << '\n' << say(QT_TRANSLATE_NOOP("Cli", "Still different after the plan:")) << '\n';
    for (const catalog::Difference &difference : outcome.left)
        out << "  " << difference.objectKind << ' ' << difference.object << "  "
            << text::message(catalog::detail(difference)) << '\n';
    if (!path.isEmpty())
        out << '\n' << say(QT_TRANSLATE_NOOP("Cli", "Written to %1")).arg(path) << '\n';
}

void printPlanJson(const PlanOutcome &outcome, QTextStream &out)
{
    QJsonArray advices;
    for (const auto &[change, advice] : outcome.advices) {
        QJsonArray path;
        for (const advisor::PathStep &step : advice.path) {
            QJsonObject row{{u"question"_s, step.question},
                            {u"answer"_s, step.answer},
                            {u"overruled"_s, step.overruled},
                            {u"assumed"_s, step.assumed}};
            if (step.fact)
                row.insert(u"evidence"_s, text::englishMessage(step.fact->evidence));
            path << row;
        }
        QJsonArray alternatives;
        for (const advisor::Alternative &row : advice.alternatives)
            alternatives << QJsonObject{
                {u"question"_s, row.question}, {u"answer"_s, row.answer}, {u"outcome"_s, row.outcome}};
        advices << QJsonObject{{u"change"_s, plan::toJson(change)},
                               {u"path"_s, path},
                               {u"outcome"_s, advice.outcome},
                               {u"strategy"_s, outcome.tree.outcomes.value(advice.outcome).strategy},
                               {u"alternatives"_s, alternatives}};
    }
    QJsonArray statements;
    for (const plan::StatementEffect &statement : outcome.effects) {
        QJsonObject row = analysis::effectToJson(statement.effect, int(statements.size()));
        row.insert(u"step"_s, statement.step);
        statements << row;
    }
    QJsonArray refused, left;
    for (const auto &[change, error] : outcome.refused)
        refused << QJsonObject{{u"change"_s, plan::toJson(change)},
                               {u"error"_s, text::englishMessage({error.message, error.arguments})}};
    for (const catalog::Difference &difference : outcome.left)
        left << QJsonObject{{u"kind"_s, difference.objectKind},
                            {u"object"_s, difference.object},
                            {u"field"_s, difference.field},
                            {u"first"_s, difference.first},
                            {u"second"_s, difference.second}};
    out << QJsonDocument(QJsonObject{{u"advice"_s, advices},
                                     {u"refused"_s, refused},
                                     {u"left"_s, left},
                                     {u"plan"_s, QJsonDocument::fromJson(plan::toBytes(outcome.plan)).object()},
                                     {u"statements"_s, statements}})
               .toJson();
}

} // namespace lockstep::cli
