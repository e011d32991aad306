// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "plan/plan.h"

namespace lockstep::tests {

/// Five steps in three phases: s2 needs s1, s4 needs s2; s5 is alone. One change, hostile names.
inline plan::Plan samplePlan()
{
    using namespace Qt::StringLiterals;
    using namespace plan;
    Plan plan;
    plan.title = u"Rename \"we\"ird; drop\" – größer"_s;
    plan.description = u"two\nlines"_s;
    plan.serverVersion = 170011;
    plan.database = u"shop"_s;
    plan.catalogHash = QString(64, u'a');
    plan.rollback = RollbackPolicy::Reversible;
    Change change;
    change.id = u"c1"_s;
    change.kind = ChangeKind::RenameColumn;
    change.schema = u"odd schema"_s;
    change.table = u"we\"ird; drop"_s;
    change.column = u"total"_s;
    change.newName = u"amount"_s;
    plan.decisions = {{change, u"expand-contract"_s, u"rename-expand-contract"_s, {{u"downtime"_s, u"no"_s}}}};
    const auto step = [](const QString &id, Phase phase, StepKind kind, const QStringList &needs) {
        Step made;
        made.id = id;
        made.change = u"c1"_s;
        made.role = u"role-"_s + id;
        made.phase = phase;
        made.kind = kind;
        made.title = {u"advisor.add-column"_s, {u"t"_s, u"c"_s}};
        made.object = u"odd schema.we\"ird; drop"_s;
        made.dependsOn = needs;
        return made;
    };
    Step one = step(u"s1"_s, Phase::Expand, StepKind::Sql, {});
    one.generated = {u"ALTER TABLE t\nADD COLUMN a int"_s, u"ALTER TABLE t DROP COLUMN a"_s, u"SELECT true"_s};
    one.edits.up = u"ALTER TABLE t ADD COLUMN a bigint"_s;
    one.edits.down = QString();
    Step two = step(u"s2"_s, Phase::Expand, StepKind::Sql, {u"s1"_s});
    two.generated = {u"CREATE INDEX CONCURRENTLY i ON t (a)"_s, u"DROP INDEX CONCURRENTLY i"_s, {}};
    two.transactional = false;
    two.backApart = true;
    two.timeouts = {-1, 3'600'000};
    two.retry = {3, 100, 1000};
    Step three = step(u"s3"_s, Phase::Migrate, StepKind::Backfill, {u"s2"_s});
    three.backfill = Backfill{
        u"odd schema"_s, u"we\"ird; drop"_s, {u"id"_s, u"Region"_s}, u"a = b"_s, u"a IS NULL"_s, 1000, 250, 10, 1.5e6};
    Step four = step(u"s4"_s, Phase::Contract, StepKind::Gate, {u"s3"_s});
    four.enabled = false;
    four.comment = u"ask Ada"_s;
    Step five;
    five.id = u"s5"_s;
    five.phase = Phase::Contract;
    five.kind = StepKind::Wait;
    five.title = base::literal(u"wait a day"_s);
    five.waitSeconds = 86400;
    plan.steps = {one, two, three, four, five};
    plan.nextStep = 6;
    plan.nextChange = 2;
    return plan;
}

} // namespace lockstep::tests
