// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "advisor/sqlite/rowwork.h"

#include "plan/script.h"

using namespace Qt::StringLiterals;

namespace lockstep::advisor::sqlite {

bool isSmall(const Table &table, const GeneratorOptions &options)
{
    return table.relation().rows >= 0 && table.relation().rows <= options.inlineBackfillRows;
}

void sayOneTransaction(plan::Step &step, const Table &table, double bytesASecond, const QString &why)
{
    const double bytes = double(table.relation().totalBytes());
    if (bytes >= bytesASecond)
        step.why = {
            why, {table.name(), QString::number(qint64(bytes / 1e6)), QString::number(qint64(bytes / bytesASecond))}};
}

plan::Backfill walkOver(const Table &table, const GeneratorOptions &options)
{
    plan::Backfill out;
    out.schema = u"main"_s;
    out.table = table.name();
    out.key = walkableKey(table);
    out.estimatedRows = table.relation().rows;
    if (out.estimatedRows > options.batchedBackfillRows)
        out.pauseMs = 100; // a job of hours leaves others room
    return out;
}

plan::Backfill fillOf(const Table &table, const GeneratorOptions &options, const QString &assignments,
                      const QString &pending)
{
    plan::Backfill out = walkOver(table, options);
    out.assignments = assignments;
    out.pending = pending;
    return out;
}

plan::Backfill copyOf(const Table &table, const GeneratorOptions &options, const QString &target,
                      const QStringList &columns, const QString &pending)
{
    plan::Backfill out = walkOver(table, options);
    out.copy = sql::BatchedCopy{.schema = u"main"_s, .table = target, .columns = columns, .lockRows = true};
    out.pending = pending;
    return out;
}

plan::Step batches(const StepMaker &maker, const QString &role, plan::Phase phase, const QStringList &arguments,
                   plan::Backfill walk, const QString &verify)
{
    plan::Step step = maker.longWork(role, phase, arguments, {{}, {}, verify});
    step.kind = plan::StepKind::Backfill;
    step.transactional = false;
    step.reversible = false;
    step.why = {u"advisor.sqlite-batches.why"_s, {arguments.front()}};
    step.backfill = std::move(walk);
    return step;
}

plan::Step rowWork(const StepMaker &maker, const QString &role, plan::Phase phase, const QStringList &arguments,
                   const Table &table, const plan::Backfill &walk, const QString &verify,
                   const std::optional<plan::Backfill> &back)
{
    const QString down = back ? plan::batchesScript(*back, sql::Engine::Sqlite) : QString();
    if (isSmall(table, maker.options()) || walk.key.isEmpty()) {
        plan::Step step =
            maker.longWork(role, phase, arguments, {plan::batchesScript(walk, sql::Engine::Sqlite), down, verify});
        step.why = {u"advisor.sqlite-rows.why"_s, {}};
        return step;
    }
    plan::Step step = batches(maker, role, phase, arguments, walk, verify);
    step.reversible = true; // what was written goes with what was made for it
    step.generated.down = down;
    step.back = back;
    return step;
}

} // namespace lockstep::advisor::sqlite
