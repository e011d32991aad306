// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "plan/backfill.h"

#include "plan/analyze.h"

namespace lockstep::plan {

static sql::BatchedUpdate batched(const Backfill &backfill)
{
    return {backfill.schema,  backfill.table, backfill.key, backfill.assignments, backfill.pending, backfill.batchRows,
            backfill.pauseMs, backfill.copy,  false};
}

BackfillStatements backfillStatements(const Backfill &backfill, int serverVersion)
{
    sql::BatchedUpdate update = batched(backfill);
    update.tidRanges = serverVersion >= 140000;
    return sql::batchStatements(update);
}

QString backfillSql(const Backfill &backfill)
{
    return backfillStatements(backfill, 140000).batch;
}

QString wholeBackfill(const Backfill &backfill)
{
    return sql::wholeStatement(batched(backfill));
}

QString backfillScript(const Backfill &backfill)
{
    return sql::batchScript(batched(backfill));
}

} // namespace lockstep::plan
