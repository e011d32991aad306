// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "plan/backfill.h"

#include "plan/analyze.h"

namespace lockstep::plan {

static sql::BatchedUpdate batched(const Backfill &backfill)
{
    return {backfill.schema,  backfill.table,     backfill.key,    backfill.assignments,
            backfill.pending, backfill.batchRows, backfill.pauseMs};
}

BackfillStatements backfillStatements(const Backfill &backfill)
{
    return sql::batchStatements(batched(backfill));
}

QString backfillSql(const Backfill &backfill)
{
    return backfillStatements(backfill).batch;
}

QString backfillScript(const Backfill &backfill)
{
    return sql::batchScript(batched(backfill));
}

} // namespace lockstep::plan
