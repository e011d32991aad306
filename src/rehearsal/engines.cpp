// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rehearsal/engines.h"

#include "base/file.h"
#include "catalog/compare.h"
#include "rehearsal/tasks.h"

#include <QTimeZone>
#include <QUuid>

using namespace Qt::StringLiterals;

namespace lockstep::rehearsal {

namespace rehearsalengines {

struct Row {
    sql::Engine engine;
    decltype(&runOnPostgres) run;
    decltype(&recoverOnPostgres) recover;
};
static constexpr Row rows[] = {
    {sql::Engine::PostgreSql, runOnPostgres, recoverOnPostgres},
    {sql::Engine::Sqlite, runOnSqlite, recoverOnSqlite},
};

static const Row *rowOf(sql::Engine engine)
{
    const auto row = std::ranges::find(rows, engine, &Row::engine);
    return row == std::end(rows) ? nullptr : &*row;
}

static base::Status mayRun(const plan::Plan &plan, const db::Profile &target, const Options &options)
{
    if (target.role == db::Role::Production)
        return base::fail(base::ErrorCode::Refused, u"rehearsal.production"_s, {target.name});
    if (const auto faults = plan::validate(plan); !faults.empty())
        return std::unexpected(faults.front());
    if (options.rollBack) {
        if (const QStringList against = stepsAgainstRollback(plan); !against.isEmpty())
            return base::fail(base::ErrorCode::Refused, u"rehearsal.cannot-roll-back"_s, {against.join(u", "_s)});
    }
    return {};
}

} // namespace rehearsalengines

Result emptyResult(const plan::Plan &plan, const db::Profile &target, const catalog::Catalog &live)
{
    Result result;
    result.id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    result.planTitle = plan.title;
    result.planHash = planHash(plan);
    result.target = u"%1 (%2)"_s.arg(target.name.isEmpty() ? target.database : target.name, db::roleName(target.role));
    result.serverVersion = live.server.versionText;
    result.startedAt = QDateTime::currentDateTimeUtc();
    // As it is written: a result read back is equal.
    result.startedAt = QDateTime::fromMSecsSinceEpoch(result.startedAt.toMSecsSinceEpoch(), QTimeZone::UTC);
    return result;
}

QStringList differencesAsText(const catalog::Catalog &was, const catalog::Catalog &is)
{
    QStringList out;
    for (const catalog::Difference &d : catalog::compare(was, is)) {
        switch (d.kind) {
        case catalog::DifferenceKind::OnlyInFirst:
            out << u"- %1 %2"_s.arg(d.objectKind, d.object);
            break;
        case catalog::DifferenceKind::OnlyInSecond:
            out << u"+ %1 %2"_s.arg(d.objectKind, d.object);
            break;
        case catalog::DifferenceKind::Changed:
            out << u"~ %1 %2: %3: %4 -> %5"_s.arg(d.objectKind, d.object, d.field, d.first, d.second);
            break;
        }
    }
    return out;
}

base::Message reasonToSkip(const plan::Step &step)
{
    switch (step.kind) {
    case plan::StepKind::DeployMarker:
        return {u"rehearsal.skip-deploy"_s, {}};
    case plan::StepKind::Wait:
        return {u"rehearsal.skip-wait"_s, {QString::number(step.waitSeconds)}};
    case plan::StepKind::Command:
        return {u"rehearsal.skip-command"_s, {}};
    default:
        return {u"rehearsal.skip-person"_s, {}};
    }
}

base::Result<Result> run(const plan::Plan &plan, const catalog::Catalog &catalog, const db::Profile &target,
                         const QString &password, const Options &options, std::stop_token stop, const EventFn &onEvent)
{
    if (auto allowed = rehearsalengines::mayRun(plan, target, options); !allowed)
        return std::unexpected(allowed.error());
    const auto *row = rehearsalengines::rowOf(target.engine);
    if (!row || plan.engine != target.engine)
        return base::fail(base::ErrorCode::Refused, u"rehearsal.other-engine"_s,
                          {sql::engineTitle(plan.engine), sql::engineTitle(target.engine)});
    return row->run(plan, catalog, target, password, options, stop, onEvent);
}

base::Result<Result> recover(const QString &checkpointFile, const QString &password, Recovery recovery,
                             std::stop_token stop, const EventFn &onEvent, std::shared_ptr<BackfillControl> backfill)
{
    auto checkpoint = loadCheckpoint(checkpointFile);
    if (!checkpoint)
        return std::unexpected(checkpoint.error());
    if (ownerIsAlive(*checkpoint))
        return base::fail(base::ErrorCode::Conflict, u"rehearsal.still-running"_s,
                          {QString::number(checkpoint->ownerPid)});
    const auto bytes = base::readFile(baselineFile(checkpointFile));
    auto baseline = bytes ? catalog::fromJson(*bytes) : base::Result<catalog::Catalog>(std::unexpected(bytes.error()));
    if (!baseline)
        return std::unexpected(baseline.error());
    checkpoint->options.backfill = std::move(backfill);
    const auto *row = rehearsalengines::rowOf(checkpoint->target.engine);
    if (!row)
        return base::fail(base::ErrorCode::Refused, u"rehearsal.other-engine"_s,
                          {sql::engineTitle(checkpoint->plan.engine), sql::engineTitle(checkpoint->target.engine)});
    return row->recover(*std::move(checkpoint), *std::move(baseline), password, recovery, stop, onEvent);
}

} // namespace lockstep::rehearsal
