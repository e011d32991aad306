// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "advisor/together.h"

#include "advisor/joinscripts.h"
#include "plan/backfill.h"
#include "sql/sqltext.h"

namespace lockstep::advisor {

using namespace Qt::StringLiterals;
using plan::Step;
using plan::StepKind;

namespace togetherlocal {

/// The steps that may be one for several changes. Those of one kin do the same thing in different strategies; what
/// they are called together is "advisor.together.<kin>".
struct Row {
    const char *role;
    const char *kin;
    bool shared = false;
};
constexpr Row rows[] = {
    {"add-column", "add-columns"},
    {"add-new-column", "add-columns"},
    {"add-parallel-column", "add-columns"},
    {"sync-columns", "sync-columns", true},
    {"sync-parallel", "sync-parallel", true},
    {"backfill", "backfill"},
    {"columns-agree", "columns-agree"},
    {"same-privileges", "same-privileges"},
    {"replicas-caught-up", "replicas-caught-up"},
    {"deploy-new-column", "deploy"},
    {"deploy-new-type", "deploy"},
    {"deploy-writes-column", "deploy"},
    {"deploy-without-column", "deploy"},
    {"not-null-check", "not-null-check"},
    {"not-null-validate", "validate"},
    {"validate-constraint", "validate"},
    {"set-not-null", "set-not-null"},
    {"add-check", "add-check"},
    {"change-type", "change-type"},
    {"set-default", "set-default"},
    {"drop-default", "drop-default"},
    {"drop-not-null", "drop-not-null"},
    {"allow-null", "allow-null"},
    {"old-column-unused", "old-column-unused"},
    {"release-old-column", "release-old-column"},
    {"reconcile", "reconcile"},
    {"swap-columns", "swap-columns", true},
    {"new-type-stable", "new-type-stable"},
    {"reconcile-type", "reconcile-type"},
    {"stop-sync", "stop-sync", true},
    {"drop-old-column", "drop-old-column"},
    {"take-over-name", "take-over-name", true},
    {"drop-twin-column", "drop-old-column"},
    {"deprecate-column", "deprecate-column"},
    {"column-not-missed", "column-not-missed"},
    {"drop-column", "drop-column"},
};

const Row *rowOf(const QString &role)
{
    const auto row = std::ranges::find_if(rows, [&](const Row &r) { return role == QLatin1StringView(r.role); });
    return row == std::end(rows) ? nullptr : &*row;
}

bool asGenerated(const Step &step)
{
    return step.edits.isEmpty() && step.enabled && !step.change.isEmpty();
}

/// "SELECT a" and "SELECT b" as one check.
QString bothHold(const Step &first, const QString &second)
{
    const QString &one = first.generated.verify;
    if (one.isEmpty() || second.isEmpty() || one == second)
        return one.isEmpty() ? second : one;
    const QString more = u" AND ("_s + second + u')';
    return one.startsWith("SELECT (SELECT "_L1) && !first.also.isEmpty() ? QString(one + more)
                                                                         : QString(u"SELECT ("_s + one + u')' + more);
}

/// Whether one walk over the table can do both.
bool areOneWalk(const plan::Backfill &one, const plan::Backfill &other)
{
    const auto fills = [](const plan::Backfill &backfill) { return !backfill.copy && !backfill.remove; };
    return one.key == other.key && fills(one) && fills(other);
}

plan::Backfill bothFill(const plan::Backfill &one, const plan::Backfill &other)
{
    plan::Backfill out = one;
    out.assignments =
        sql::assignedWhere(one.assignments, one.pending) + u", " + sql::assignedWhere(other.assignments, other.pending);
    out.pending = one.pending + u"\n   OR " + other.pending;
    out.pauseMs = std::max(one.pauseMs, other.pauseMs);
    out.estimatedRows = std::max(one.estimatedRows, other.estimatedRows);
    return out;
}

/// "a -> b", of the names that a title speaks of.
QString shownItem(const base::Message &message)
{
    QStringList names = message.arguments.mid(1);
    names.removeAll(QString());
    return names.join(u" → "_s);
}

/// The words for both: those of one where the two are the same but for their names, else those of their kin.
base::Message words(const base::Message &first, const base::Message &second, const QString &kin, const QString &part)
{
    if (first.isEmpty() || second.isEmpty())
        return first.isEmpty() ? second : first;
    const QString common = u"advisor.together."_s + kin + part;
    if (first.id == common)
        return {common, {first.arguments.value(0), first.arguments.value(1) + u", " + shownItem(second)}};
    if (first.id != second.id)
        return {common, {first.arguments.value(0), shownItem(first) + u", " + shownItem(second)}};
    base::Message out = first;
    for (qsizetype i = 1; i < out.arguments.size(); ++i)
        if (const QString more = second.arguments.value(i); !more.isEmpty())
            out.arguments[i] += out.arguments[i].isEmpty() ? more : QString(u", "_s + more);
    return out;
}

} // namespace togetherlocal

bool isShared(const Step &step)
{
    const auto *row = togetherlocal::rowOf(step.role);
    return row && row->shared;
}

Step servingBoth(const Step &first, const Step &second, const QString &kin)
{
    using togetherlocal::words;
    Step out = first;
    out.title = words(first.title, second.title, kin, {});
    out.why = first.why.id == second.why.id ? words(first.why, second.why, kin, u".why"_s)
                                            : base::Message{u"advisor.together.why"_s, {first.object}};
    out.application = words(first.application, second.application, u"deploy"_s, u".application"_s);
    out.timeouts.statementMs = std::max(first.timeouts.statementMs, second.timeouts.statementMs);
    out.reversible = first.reversible && second.reversible;
    out.also << second.change;
    return out;
}

std::optional<Step> together(const Step &first, const Step &second)
{
    using namespace togetherlocal;
    const Row *one = rowOf(first.role), *other = rowOf(second.role);
    if (!one || !other || std::string_view(one->kin) != other->kin || !asGenerated(first))
        return {};
    if (first.kind != second.kind || first.phase != second.phase || first.object != second.object)
        return {};
    // quick work does not wait in one transaction with what takes as long as the table is large
    if (first.kind == StepKind::Sql && first.role == second.role && first.timeouts != second.timeouts)
        return {};
    const bool gives = first.role == "backfill"_L1 || first.role == "drop-column"_L1;
    if (gives && first.reversible != second.reversible)
        return {}; // what can be taken back stays so
    Step out = first;
    if (first.kind == StepKind::Backfill) {
        if (!areOneWalk(*first.backfill, *second.backfill))
            return {};
        out.backfill = bothFill(*first.backfill, *second.backfill);
    }
    if (first.back || second.back) {
        if (first.kind != StepKind::Backfill || !first.back || !second.back || !areOneWalk(*first.back, *second.back))
            return {};
        out.back = bothFill(*first.back, *second.back);
    }
    out.generated = {joinedScripts(first.generated.up, second.generated.up),
                     joinedScripts(second.generated.down, first.generated.down),
                     bothHold(first, second.generated.verify)};
    if (out.back)
        out.generated.down = plan::backfillScript(*out.back);
    out.transactional = first.transactional && second.transactional;
    if (first.kind == StepKind::Sql && !out.transactional && out.generated.up.contains(u";\n"_s))
        return {}; // a run broken off in between would have done half
    Step both = servingBoth(first, second, QString::fromLatin1(one->kin));
    both.backfill = std::move(out.backfill);
    both.back = std::move(out.back);
    both.generated = std::move(out.generated);
    both.transactional = out.transactional;
    both.backApart = first.backApart || second.backApart;
    return both;
}

} // namespace lockstep::advisor
