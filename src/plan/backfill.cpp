// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "plan/backfill.h"

#include "plan/analyze.h"
#include "plan/dialect.h"

namespace lockstep::plan {

sql::BatchedUpdate batchedUpdate(const Backfill &backfill)
{
    return {backfill.schema,  backfill.table, backfill.key, backfill.assignments, backfill.pending, backfill.batchRows,
            backfill.pauseMs, backfill.copy,  false,        backfill.remove};
}

BackfillStatements backfillStatements(const Backfill &backfill, int serverVersion)
{
    sql::BatchedUpdate update = batchedUpdate(backfill);
    update.tidRanges = serverVersion >= 140000;
    return sql::batchStatements(update);
}

QString backfillSql(const Backfill &backfill, sql::Engine engine)
{
    return dialectOf(engine).batch(backfill);
}

QString wholeBackfill(const Backfill &backfill)
{
    return sql::wholeStatement(batchedUpdate(backfill));
}

QString backfillScript(const Backfill &backfill)
{
    return sql::batchScript(batchedUpdate(backfill));
}

bool isComplete(const Backfill &backfill)
{
    if (backfill.table.isEmpty() || (backfill.copy && backfill.copy->columns.isEmpty()))
        return false;
    if (backfill.copy)
        return true;
    return !(backfill.remove ? backfill.pending : backfill.assignments).trimmed().isEmpty();
}

bool canWalk(const Backfill &backfill)
{
    if (!backfill.key.isEmpty() || backfill.remove)
        return true;
    return !backfill.pending.trimmed().isEmpty() && !backfill.copy;
}

} // namespace lockstep::plan
