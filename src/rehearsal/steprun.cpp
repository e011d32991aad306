// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rehearsal/steprun.h"

#include "plan/stale.h"
#include "rehearsal/engines.h"

using namespace Qt::StringLiterals;

namespace lockstep::rehearsal {

base::Error cancelledError()
{
    return {base::ErrorCode::Cancelled, u"rehearsal.cancelled"_s, {}, {}, {}, {}};
}

StepRun endedBy(const base::Error &error)
{
    return {error.code == base::ErrorCode::Cancelled ? Outcome::Cancelled : Outcome::Failed, error};
}

StepRun judged(const plan::Step &step, const db::Rows &answer)
{
    if (answer.rows.size() == 1 && answer.columns.size() == 1 && answer.value().toBool())
        return {};
    const QString id = step.kind == plan::StepKind::Gate ? u"rehearsal.gate-closed"_s : u"rehearsal.verify-false"_s;
    const QString said = answer.value().isNull() ? u"NULL"_s : answer.value().toString();
    return {Outcome::Mismatch, base::Error{base::ErrorCode::Conflict, id, {step.id, said}, step.id, {}, {}}};
}

StepRun compareSchemas(const catalog::Catalog &was, const catalog::Catalog &is, Result &result)
{
    result.schemaDifferences = differencesAsText(was, is);
    result.schemaRestored = catalog::structureHash(was) == catalog::structureHash(is);
    if (result.schemaRestored)
        return {};
    return {Outcome::Mismatch, base::Error{base::ErrorCode::Conflict,
                                           u"rehearsal.schema-differs"_s,
                                           {QString::number(std::max<qsizetype>(1, result.schemaDifferences.size()))},
                                           {},
                                           result.schemaDifferences.join(u'\n'),
                                           {}}};
}

bool isStale(const plan::Plan &plan, const catalog::Catalog &catalog, const catalog::Catalog &live,
             const QString &liveHash, db::Role role)
{
    if (!catalog.isEmpty() && role == db::Role::Sandbox && catalog.server.major() != live.server.major())
        return plan::freshness(plan, catalog) == plan::Freshness::Stale; // the copy is told in another version's words
    return plan::freshness(plan, live) == plan::Freshness::Stale ||
           (!catalog.isEmpty() && catalog::structureHash(catalog) != liveHash);
}

PreflightCheck staleCheck(const QString &database)
{
    return {u"stale"_s, PreflightCheck::Verdict::Warning, {u"rehearsal.stale"_s, {database}}};
}

bool isBlocked(Result &result)
{
    const auto blocker =
        std::ranges::find(result.preflight, PreflightCheck::Verdict::Blocker, &PreflightCheck::verdict);
    if (blocker == result.preflight.end())
        return false;
    result.outcome = Outcome::Failed;
    result.error = base::Error{base::ErrorCode::Refused, blocker->message.id, blocker->message.arguments, {}, {}, {}};
    return true;
}

Event preflightDone(const Result &result)
{
    Event event;
    event.kind = Event::Kind::PreflightDone;
    event.preflight = result.preflight;
    return event;
}

Event statementStarted(const StatementResult &result)
{
    Event event;
    event.kind = Event::Kind::StatementStarted;
    event.pass = result.pass;
    event.step = result.step;
    event.sql = result.sql;
    return event;
}

Event tryFailed(const plan::Step &step, Pass pass, const LockTry &failed)
{
    Event event;
    event.kind = Event::Kind::Retrying;
    event.pass = pass;
    event.step = step.id;
    event.etaMs = failed.pauseMs;
    event.what = {u"rehearsal.retrying"_s, {QString::number(failed.number), QString::number(failed.of)}};
    event.lockTry = failed;
    return event;
}

Event statementDone(const StatementResult &result)
{
    Event event;
    event.kind = Event::Kind::StatementDone;
    event.pass = result.pass;
    event.step = result.step;
    event.sql = result.sql;
    event.fraction = 1;
    event.statement = result;
    return event;
}

StatementResult skippedStep(const plan::Step &step, Pass pass, qint64 startMs)
{
    StatementResult result;
    result.step = step.id;
    result.pass = pass;
    result.outcome = Outcome::Skipped;
    result.startMs = startMs;
    result.note = reasonToSkip(step);
    return result;
}

} // namespace lockstep::rehearsal
