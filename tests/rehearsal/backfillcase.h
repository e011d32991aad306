// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rehearsal/runner.h"
#include "support/testserver.h"

#include <atomic>
#include <thread>

namespace lockstep::tests {

/// A plan of one backfill, in small batches.
inline plan::Plan fillPlan(const plan::Backfill &backfill)
{
    plan::Step step;
    step.id = QStringLiteral("s1");
    step.title = base::literal(QStringLiteral("fill"));
    step.phase = plan::Phase::Migrate;
    step.kind = plan::StepKind::Backfill;
    step.transactional = false;
    step.backfill = backfill;
    step.retry = {20, 20, 200};
    plan::Plan plan;
    plan.title = QStringLiteral("backfill");
    plan.steps = {step};
    plan.nextStep = 2;
    return plan;
}

inline plan::Backfill fill(const QString &table, const QStringList &key, const QString &set, const QString &pending)
{
    plan::Backfill out;
    out.schema = QStringLiteral("public");
    out.table = table;
    out.key = key;
    out.assignments = set;
    out.pending = pending;
    out.batchRows = 300;
    out.targetBatchMs = 20;
    out.pauseMs = 0;
    return out;
}

inline base::Result<rehearsal::Result> runFill(const db::Connection &where, const plan::Backfill &backfill,
                                               std::shared_ptr<rehearsal::BackfillControl> control = {},
                                               const rehearsal::EventFn &onEvent = {}, std::stop_token stop = {})
{
    rehearsal::Options options;
    options.downAndUpAgain = false;
    options.backfill = std::move(control);
    plan::Plan plan = fillPlan(backfill);
    plan.engine = where.profile().engine;
    return rehearsal::run(plan, {}, where.profile(), {}, options, std::move(stop), onEvent);
}

inline QString whyNotOk(const base::Result<rehearsal::Result> &result)
{
    const auto words = [](const base::Error &e) {
        return QString(e.message + u' ' + e.arguments.join(u' ') + u' ' + e.context);
    };
    if (!result)
        return words(result.error());
    return result->error ? words(*result->error) : rehearsal::outcomeName(result->outcome);
}

inline qint64 number(db::Connection &connection, const QString &sql)
{
    const auto rows = connection.execute(sql);
    return rows ? rows->value().toLongLong() : -1;
}

/// The position's table is there only while a backfill is under way.
inline bool positionIsGone(db::Connection &connection)
{
    return number(connection, QStringLiteral("SELECT count(*) FROM pg_namespace WHERE nspname = 'lockstep'")) == 0;
}

} // namespace lockstep::tests
