// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "advisor/demo.h"

namespace lockstep::advisor {

using namespace Qt::StringLiterals;
using plan::ChangeKind;

base::Result<plan::Plan> demoPlan(const catalog::Catalog &pgbench)
{
    plan::Change status;
    status.kind = ChangeKind::AddColumn;
    status.table = u"pgbench_accounts"_s;
    status.column = u"status"_s;
    status.type = u"text"_s;
    status.defaultExpression = u"'active'"_s;
    status.notNull = true;

    plan::Change index;
    index.kind = ChangeKind::AddIndex;
    index.table = status.table;
    index.columns = {status.column};

    plan::Change rename;
    rename.kind = ChangeKind::RenameColumn;
    rename.table = status.table;
    rename.column = u"filler"_s;
    rename.newName = u"note"_s;

    plan::Plan plan = newPlan(pgbench, u"Account status, and a better name for filler"_s);
    plan.description = u"The demo: pgbench_accounts gets a status with an index, and its column filler becomes note."_s;
    const std::pair<plan::Change, QString> wishes[] = {
        {status, u"additive-only"_s}, {index, u"concurrent-index"_s}, {rename, u"expand-contract"_s}};
    const QStringList outcomes{u"constant-default-column"_s, u"index-concurrently"_s, u"rename-expand-contract"_s};
    for (qsizetype i = 0; const auto &[change, strategy] : wishes) {
        auto next = addChange(std::move(plan), {change, strategy, outcomes[i++], {}}, pgbench);
        if (!next)
            return next;
        plan = *std::move(next);
    }
    // Who watches a demo has less patience than an application: larger batches than are kind to one.
    for (plan::Step &step : plan.steps)
        for (std::optional<plan::Backfill> *rows : {&step.backfill, &step.back})
            if (*rows) {
                (*rows)->targetBatchMs = 40;
                (*rows)->pauseMs = 10;
            }
    return plan;
}

} // namespace lockstep::advisor
