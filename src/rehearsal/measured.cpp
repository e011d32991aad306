// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rehearsal/executor.h"
#include "rehearsal/tryagain.h"

#include <QElapsedTimer>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace lockstep::rehearsal {

namespace measuring {

static QString walPosition(db::Connection &connection)
{
    const auto row = connection.execute(u"SELECT pg_current_wal_insert_lsn()::text"_s);
    return row ? row->value().toString() : QString();
}

static qint64 walBetween(const QString &from, const QString &to)
{
    // "16/B374D848": the high and the low half of the byte position.
    const auto position = [](const QString &lsn) {
        const qsizetype slash = lsn.indexOf(u'/');
        return (lsn.left(slash).toLongLong(nullptr, 16) << 32) + lsn.mid(slash + 1).toLongLong(nullptr, 16);
    };
    return from.isEmpty() || to.isEmpty() ? -1 : position(to) - position(from);
}

static qint64 databaseTemporaryBytes(Context &context)
{
    const auto row = context.looking->execute(
        u"SELECT temp_bytes FROM pg_catalog.pg_stat_database WHERE datname = current_database()"_s);
    return row ? row->value().toLongLong() : -1;
}

// LOG:  temporary file: path "base/pgsql_tmp/pgsql_tmp4711.0", size 14000000
static qint64 loggedTemporaryBytes(const std::vector<db::Notice> &notices)
{
    static const QRegularExpression pattern(u"^temporary file: path \".*\", size (\\d+)"_s);
    qint64 bytes = 0;
    for (const db::Notice &notice : notices) {
        if (const auto match = pattern.match(notice.message); match.hasMatch())
            bytes += match.captured(1).toLongLong();
    }
    return bytes;
}

static void noteSizes(Context &context, StatementResult &result, const plan::StatementEffect &predicted)
{
    result.kind = predicted.effect.kind;
    for (const analysis::RelationEffect &r : predicted.effect.relations) {
        if (r.isNew || !(r.scan || r.rewrite || r.indexRebuild))
            continue;
        // Not pg_relation_size(): it would wait for the lock that our own transaction may hold already.
        const auto row =
            context.looking->execute(u"SELECT c.relpages::bigint * current_setting('block_size')::bigint, "
                                     u"c.reltuples::float8 FROM pg_catalog.pg_class c "
                                     "JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace "
                                     "WHERE c.relname = $1 AND n.nspname = $2 AND c.relkind IN ('r', 'm')"_s,
                                     {r.name, r.schema.value_or(u"public"_s)});
        if (row && !row->rows.empty() && row->rows[0][0].toLongLong() > result.tableBytes) {
            result.tableBytes = row->rows[0][0].toLongLong();
            result.tableRows = row->rows[0][1].toDouble();
        }
    }
}

} // namespace measuring

base::Result<db::Rows> runMeasured(Context &context, StatementResult &result, const plan::StatementEffect *predicted,
                                   QueueGuard guard, int lockMs)
{
    if (predicted)
        measuring::noteSizes(context, result, *predicted);
    context.emitEvent(statementStarted(result));

    const qint64 temporaryBefore = context.temporaryFilesAreLogged ? 0 : measuring::databaseTemporaryBytes(context);
    const QString walBefore = measuring::walPosition(*context.looking);
    context.notices.clear();
    result.startMs = context.sinceStartMs();
    context.observer->begin(*context.work, guard);
    QElapsedTimer timer;
    timer.start();
    auto rows = context.work->execute(result.sql);
    result.durationMs = timer.elapsed();
    Observation seen = context.observer->end();
    // what ended at lock_timeout waited for as long, also where no sample came in time
    if (!rows && rows.error().sqlState == "55P03"_L1 && result.durationMs >= lockMs)
        seen.lockWaitMs = std::max<qint64>(seen.lockWaitMs, lockMs);
    result.walBytes = measuring::walBetween(walBefore, measuring::walPosition(*context.looking));
    if (context.temporaryFilesAreLogged)
        result.temporaryBytes = measuring::loggedTemporaryBytes(context.notices);
    else if (const qint64 after = measuring::databaseTemporaryBytes(context); after >= 0 && temporaryBefore >= 0)
        result.temporaryBytes = after - temporaryBefore;
    result.locks = seen.locks;
    result.blocked = seen.blocked;
    result.lockWaitMs = seen.lockWaitMs;
    if (rows) {
        result.rows = rows->affected;
        return rows;
    }
    rows = std::unexpected(errorOf(context, seen, rows.error()));
    if (isRetryable(rows.error()))
        result.tries.push_back(failedTry(seen, rows.error(), result.startMs));
    result.error = rows.error();
    result.outcome = rows.error().code == base::ErrorCode::Cancelled ? Outcome::Cancelled : Outcome::Failed;
    return rows;
}

StepRun measureBatches(Context &context, const BatchWork &work, StatementResult &result)
{
    result.kind = work.backfill.remove ? u"DELETE"_s : u"UPDATE"_s;
    context.emitEvent(statementStarted(result));
    const QString walBefore = measuring::walPosition(*context.looking);
    result.startMs = context.sinceStartMs();
    QElapsedTimer timer;
    timer.start();
    const StepRun run = runBackfill(context, work, result);
    result.durationMs = timer.elapsed();
    result.walBytes = measuring::walBetween(walBefore, measuring::walPosition(*context.looking));
    return run;
}

} // namespace lockstep::rehearsal
