// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "review/planfindings.h"

#include "plan/script.h"
#include "rules/check.h"

#include <algorithm>
#include <ranges>

using namespace Qt::StringLiterals;

namespace lockstep::review {

/// The plan's ups as one script: each statement with the Effect it has there, and where it came from.
struct PlanScript {
    QByteArray text;
    std::vector<analysis::Effect> effects;
    std::vector<const plan::StatementEffect *> origins; ///< null for a timeout that Lockstep sets

    void add(const QByteArray &sql, analysis::Effect effect, const plan::StatementEffect *origin)
    {
        effect.offset = text.size();
        effect.length = sql.size();
        text += sql + ";\n";
        effects.push_back(std::move(effect));
        origins.push_back(origin);
    }
    /// What Lockstep itself says around a step.
    void addOwn(analysis::ActionKind kind, const char *tag, const QString &setting = {}, const QString &value = {})
    {
        analysis::Action action;
        action.kind = kind;
        action.object = setting;
        action.detail = value;
        analysis::Effect effect;
        effect.kind = QString::fromLatin1(tag);
        effect.actions = {action};
        QByteArray sql(tag);
        if (!setting.isEmpty())
            sql += ' ' + setting.toUtf8() + " = " + value.toUtf8();
        add(sql, std::move(effect), nullptr);
    }
    /// The statements of one step, between the timeout that Lockstep sets and, in a step that is one transaction, BEGIN
    /// and COMMIT.
    void addStep(const plan::Step &step, std::span<const plan::StatementEffect> statements)
    {
        using enum analysis::ActionKind;
        if (step.timeouts.lockMs != 0) // -1: none, whatever the step before had
            addOwn(SetSetting, "SET", u"lock_timeout"_s, QString::number(std::max(step.timeouts.lockMs, 0)));
        const bool down = !statements.empty() && statements.front().down;
        const bool block = plan::isOneTransaction(step, down ? plan::Direction::Down : plan::Direction::Up);
        if (block)
            addOwn(Begin, "BEGIN");
        for (const plan::StatementEffect &statement : statements)
            add(statement.sql.toUtf8(), statement.effect, &statement);
        if (block)
            addOwn(Commit, "COMMIT");
    }
};

static void checkScript(const PlanScript &script, const catalog::Catalog &catalog, const rules::Settings &settings,
                        std::vector<PlanFinding> &out)
{
    for (rules::Finding &finding : rules::check(script.text, script.effects, catalog, settings)) {
        // the statement the finding starts in: the last one that begins at or before it
        const auto after = std::ranges::upper_bound(script.effects, finding.offset, {}, &analysis::Effect::offset);
        if (after == script.effects.begin())
            continue;
        const auto index = std::size_t(std::distance(script.effects.begin(), after) - 1);
        const plan::StatementEffect *origin = script.origins[index];
        if (!origin)
            continue;
        // a down takes back what its up made, by dropping it: only its long locks are worth a word
        if (origin->down && finding.findingClass != rules::FindingClass::Long)
            continue;
        const analysis::Effect &here = script.effects[index];
        // a fix that reaches beyond its statement would edit what Lockstep itself says around the step
        if (finding.fix && !std::ranges::all_of(finding.fix->edits, [&here](const rules::Edit &edit) {
                return edit.offset >= here.offset && edit.offset + edit.length <= here.offset + here.length;
            })) {
            if (finding.fix->fill) // becomes steps of its own, which begin and commit for themselves
                finding.fix->edits = {{here.offset, here.length, finding.safe.join(u";\n"_s).toUtf8()}};
            else
                finding.fix.reset();
        }
        finding.move(origin->effect.offset - here.offset);
        out.push_back({origin->step, origin->down, std::move(finding)});
    }
}

/// Leaves out what the comments of one step's text, or the settings, suppress.
static void suppress(const plan::Step &step, std::span<const plan::StatementEffect> statements, bool down,
                     rules::Suppressor &suppressor, std::vector<PlanFinding> &all, std::vector<PlanFinding> &out)
{
    std::vector<rules::Finding> findings;
    for (PlanFinding &one : all)
        if (one.step == step.id && one.down == down)
            findings.push_back(std::move(one.finding));
    std::vector<analysis::Effect> effects;
    for (const plan::StatementEffect &statement : statements)
        effects.push_back(statement.effect);
    const QString text = down ? step.down() : step.kind == plan::StepKind::Sql ? step.up() : QString();
    for (rules::Finding &finding : suppressor.apply(text.toUtf8(), effects, std::move(findings)).findings)
        out.push_back({step.id, down, std::move(finding)});
}

std::vector<PlanFinding> planFindings(const plan::Plan &plan, const std::vector<plan::StatementEffect> &effects,
                                      const catalog::Catalog &catalog, const rules::Settings &settings)
{
    // The runner decides what is a transaction here, not the team's tool.
    rules::Settings own = settings;
    own.transactions = rules::TransactionMode::None;
    own.pgbouncer = false;
    // nor is a plan run again from its start: the runner goes on where it stopped
    own.levels.insert(u"rerun-guard"_s, rules::Level::Off);
    const auto sameText = [](const plan::StatementEffect &a, const plan::StatementEffect &b) {
        return a.step == b.step && a.down == b.down;
    };
    PlanScript ups;
    std::vector<PlanFinding> found, downs;
    for (const auto &statements : effects | std::views::chunk_by(sameText)) {
        const plan::Step *step = plan.step(statements.front().step);
        if (!step)
            continue;
        PlanScript down;
        (statements.front().down ? down : ups).addStep(*step, {statements.begin(), statements.end()});
        checkScript(down, catalog, own, downs);
    }
    checkScript(ups, catalog, own, found);
    std::ranges::move(downs, std::back_inserter(found));
    rules::Suppressor suppressor(settings);
    std::vector<PlanFinding> out;
    for (const bool down : {false, true}) {
        for (const auto &statements : effects | std::views::chunk_by(sameText)) {
            const plan::Step *step = plan.step(statements.front().step);
            if (step && statements.front().down == down)
                suppress(*step, {statements.begin(), statements.end()}, down, suppressor, found, out);
        }
    }
    return out;
}

} // namespace lockstep::review
