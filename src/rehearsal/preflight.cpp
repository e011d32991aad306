// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rehearsal/preflight.h"

#include "rehearsal/leftovers.h"
#include "rehearsal/toolhistories.h"

#include <QDir>
#include <QLocale>
#include <QSet>
#include <QStorageInfo>

using namespace Qt::StringLiterals;

namespace lockstep::rehearsal {

namespace preflighting {

using Verdict = PreflightCheck::Verdict;

constexpr qint64 longTransactionSeconds = 60;
constexpr qint64 muchLagBytes = 64LL << 20;
constexpr qint64 muchRetainedBytes = 1LL << 30;

// Tables that are there by now and that the plan locks harder than ordinary traffic: those need their owner.
static QSet<std::pair<QString, QString>> changedTables(const std::vector<plan::StatementEffect> &effects)
{
    QSet<std::pair<QString, QString>> out;
    for (const plan::StatementEffect &e : effects) {
        for (const analysis::RelationEffect &r : e.effect.relations) {
            if (!r.isNew && r.schema && r.lock > analysis::LockMode::RowExclusive && r.via == analysis::Via::Named)
                out.insert({*r.schema, r.name});
        }
    }
    return out;
}

static PreflightCheck rights(db::Connection &connection, const std::vector<plan::StatementEffect> &effects)
{
    QStringList missing;
    const auto readOnly =
        connection.execute(u"SELECT pg_is_in_recovery() OR current_setting('transaction_read_only')::boolean"_s);
    if (readOnly && readOnly->value().toBool())
        return {u"rights"_s, Verdict::Blocker, {u"rehearsal.read-only-server"_s, {}}};
    for (const auto &[schema, table] : changedTables(effects)) {
        const auto owned = connection.execute(
            u"SELECT pg_has_role(c.relowner, 'USAGE') FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n "
            "ON n.oid = c.relnamespace WHERE n.nspname = $1 AND c.relname = $2"_s,
            {schema, table});
        if (owned && !owned->rows.empty() && !owned->value().toBool())
            missing << schema + u'.' + table;
    }
    missing.sort();
    if (!missing.isEmpty())
        return {u"rights"_s, Verdict::Blocker, {u"rehearsal.not-owner"_s, {missing.join(u", "_s)}}};
    return {u"rights"_s, Verdict::Ok, {u"rehearsal.rights-ok"_s, {}}};
}

static PreflightCheck longTransactions(db::Connection &connection)
{
    const auto rows = connection.execute(
        u"SELECT pid::text, coalesce(nullif(application_name, ''), backend_type), extract(epoch FROM now() - "
        u"xact_start)::bigint "
        "FROM pg_catalog.pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid() "
        "AND xact_start < now() - make_interval(secs => $1::int) UNION ALL "
        "SELECT gid, 'prepared transaction', extract(epoch FROM now() - prepared)::bigint FROM "
        "pg_catalog.pg_prepared_xacts "
        "WHERE database = current_database() ORDER BY 3 DESC"_s,
        {longTransactionSeconds});
    if (!rows)
        return {u"long-transactions"_s, Verdict::Warning, {u"rehearsal.cannot-look"_s, {rows.error().context}}};
    if (rows->rows.empty())
        return {u"long-transactions"_s, Verdict::Ok, {u"rehearsal.no-long-transactions"_s, {}}};
    const QVariantList &oldest = rows->rows[0];
    return {u"long-transactions"_s,
            Verdict::Warning,
            {u"rehearsal.long-transactions"_s,
             {QString::number(rows->rows.size()), oldest[0].toString(), oldest[1].toString(), oldest[2].toString()}}};
}

static PreflightCheck replication(const catalog::Server &server)
{
    qint64 lag = -1;
    for (const catalog::Replica &replica : server.replicas)
        lag = std::max(lag, replica.lagBytes);
    for (const catalog::ReplicationSlot &slot : server.slots_) {
        if (!slot.active && slot.retainedBytes > muchRetainedBytes)
            return {u"replication"_s,
                    Verdict::Warning,
                    {u"rehearsal.slot-retains"_s, {slot.name, dataSize(slot.retainedBytes)}}};
    }
    if (lag > muchLagBytes)
        return {u"replication"_s, Verdict::Warning, {u"rehearsal.replica-lags"_s, {dataSize(lag)}}};
    return {u"replication"_s, Verdict::Ok, {u"rehearsal.replication-ok"_s, {QString::number(server.replicas.size())}}};
}

// A rewrite needs the table once more, an index build about a third of it, both until their end.
static qint64 bytesNeeded(const catalog::Catalog &live, const std::vector<plan::StatementEffect> &effects)
{
    qint64 needed = 0;
    for (const plan::StatementEffect &e : effects) {
        for (const analysis::RelationEffect &r : e.effect.relations) {
            if (r.isNew || !(r.rewrite || r.indexRebuild))
                continue;
            for (const catalog::Relation &relation : live.relations) {
                if (relation.name == r.name)
                    needed += r.rewrite ? relation.totalBytes() : relation.heapBytes / 3;
            }
        }
    }
    return needed;
}

static PreflightCheck disk(db::Connection &connection, qint64 needed)
{
    // The data folder is told to superusers and pg_read_all_settings only, and means something only when the server is
    // on this machine.
    const db::Profile &profile = connection.profile();
    const bool local = profile.host.isEmpty() || profile.host.startsWith(u'/');
    const auto row = connection.execute(u"SELECT current_setting('data_directory', true)"_s);
    const QString folder = row ? row->value().toString() : QString();
    if (!local || folder.isEmpty() || !QDir(folder).exists())
        return {u"disk"_s, Verdict::Warning, {u"rehearsal.disk-unknown"_s, {dataSize(needed)}}};
    const qint64 free = QStorageInfo(folder).bytesAvailable();
    const Verdict verdict = free < needed                       ? Verdict::Blocker
                            : free < 2 * needed + (256LL << 20) ? Verdict::Warning
                                                                : Verdict::Ok;
    return {u"disk"_s,
            verdict,
            {verdict == Verdict::Ok ? u"rehearsal.disk-ok"_s : u"rehearsal.disk-short"_s,
             {dataSize(free), dataSize(needed)}}};
}

static PreflightCheck invalid(db::Connection &connection)
{
    const auto names = invalidIndexes(connection);
    if (!names)
        return {u"invalid-indexes"_s, Verdict::Warning, {u"rehearsal.cannot-look"_s, {names.error().context}}};
    if (names->isEmpty())
        return {u"invalid-indexes"_s, Verdict::Ok, {u"rehearsal.no-invalid-indexes"_s, {}}};
    return {u"invalid-indexes"_s, Verdict::Warning, {u"rehearsal.invalid-indexes"_s, {names->join(u", "_s)}}};
}

static PreflightCheck toolHistories(db::Connection &connection, const catalog::Catalog &live)
{
    const auto unfinished = unfinishedMigrations(connection, live);
    if (!unfinished)
        return {u"tool-histories"_s, Verdict::Warning, {u"rehearsal.cannot-look"_s, {unfinished.error().context}}};
    if (unfinished->empty())
        return {u"tool-histories"_s, Verdict::Ok, {u"rehearsal.tool-histories-ok"_s, {}}};
    const UnfinishedMigrations &first = unfinished->front();
    return {u"tool-histories"_s,
            Verdict::Warning,
            {u"rehearsal.tool-history-unfinished"_s, {first.tool, first.names.join(u", "_s), first.table}}};
}

static std::optional<PreflightCheck> pendingDetachment(db::Connection &connection)
{
    const auto names = pendingDetaches(connection);
    if (!names || names->isEmpty())
        return {};
    return PreflightCheck{
        u"pending-detaches"_s, Verdict::Warning, {u"rehearsal.pending-detaches"_s, {names->join(u", "_s)}}};
}

static PreflightCheck irreversible(const plan::Plan &plan)
{
    QStringList steps;
    for (const plan::Step &step : plan.steps) {
        if (step.enabled && !step.reversible)
            steps << step.id;
    }
    if (steps.isEmpty())
        return {u"irreversible"_s, Verdict::Ok, {u"rehearsal.all-reversible"_s, {}}};
    return {u"irreversible"_s, Verdict::Warning, {u"rehearsal.irreversible-steps"_s, {steps.join(u", "_s)}}};
}

} // namespace preflighting

QString dataSize(qint64 bytes)
{
    return QLocale::c().formattedDataSize(bytes, 1, QLocale::DataSizeTraditionalFormat);
}

std::vector<PreflightCheck> preflight(db::Connection &connection, const plan::Plan &plan, const catalog::Catalog &live,
                                      const std::vector<plan::StatementEffect> &effects)
{
    std::vector<PreflightCheck> checks{preflighting::rights(connection, effects),
                                       preflighting::longTransactions(connection),
                                       preflighting::replication(live.server),
                                       preflighting::disk(connection, preflighting::bytesNeeded(live, effects)),
                                       preflighting::invalid(connection),
                                       preflighting::toolHistories(connection, live),
                                       preflighting::irreversible(plan)};
    if (auto pending = preflighting::pendingDetachment(connection))
        checks.push_back(std::move(*pending));
    return checks;
}

} // namespace lockstep::rehearsal
