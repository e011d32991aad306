// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rehearsal/tracker.h"

using namespace Qt::StringLiterals;

namespace lockstep::rehearsal {

namespace tracking {

// 16384 is FirstNormalObjectId: below lies what initdb made.
static const auto locksHeld = uR"(
SELECT l.relation::bigint, 0, string_agg(DISTINCT l.mode, ','), n.nspname, c.relname, c.relkind, c.relfilenode::bigint
FROM pg_catalog.pg_locks l
LEFT JOIN pg_catalog.pg_class c ON c.oid = l.relation LEFT JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
WHERE l.pid = pg_backend_pid() AND l.locktype = 'relation' AND l.granted AND l.relation >= 16384
  AND l.database = (SELECT oid FROM pg_catalog.pg_database WHERE datname = current_database())
GROUP BY 1, 4, 5, 6, 7 ORDER BY 4, 5)"_s;

static const auto relationsBefore = uR"(
SELECT c.oid::bigint, n.nspname, c.relname, c.relkind, c.relfilenode::bigint
FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace WHERE c.oid = ANY ($1::oid[]))"_s;

static analysis::LockMode strongest(const QString &modes)
{
    auto out = analysis::LockMode::None;
    for (const QString &mode : modes.split(u','))
        out = std::max(out, analysis::lockModeFromName(mode).value_or(analysis::LockMode::None));
    return out;
}

} // namespace tracking

base::Result<std::vector<ObservedRelation>> TransactionTracker::afterStatement()
{
    const auto held = m_work.execute(tracking::locksHeld);
    if (!held)
        return std::unexpected(held.error());
    QStringList unknown;
    for (const QVariantList &row : held->rows) {
        if (!m_before.contains(row[0].toUInt()))
            unknown << row[0].toString();
    }
    if (!unknown.isEmpty()) {
        const auto before = m_looking.execute(tracking::relationsBefore, {QString(u'{' + unknown.join(u',') + u'}')});
        if (!before)
            return std::unexpected(before.error());
        for (const QVariantList &row : before->rows) {
            m_before[row[0].toUInt()] = {row[1].toString(),   row[2].toString(),        row[3].toString().at(0),
                                         row[4].toLongLong(), analysis::LockMode::None, false};
        }
    }
    std::vector<ObservedRelation> out;
    for (const QVariantList &row : held->rows) {
        const quint32 oid = row[0].toUInt();
        const bool dropped = row[4].isNull();
        State now = m_before.value(oid);
        const bool knownBefore = m_before.contains(oid);
        if (!knownBefore && dropped)
            continue; // made and dropped in this transaction, or another session's new relation
        ObservedRelation seen;
        seen.isNew = !knownBefore || now.isNew;
        seen.schema = knownBefore ? now.schema : row[3].toString();
        seen.name = knownBefore ? now.name : row[4].toString();
        seen.before = now.mode;
        seen.after = tracking::strongest(row[2].toString());
        const qint64 fileNodeBefore = now.fileNode;
        if (!dropped) {
            now.schema = row[3].toString();
            now.name = row[4].toString();
            now.kind = row[5].toString().at(0);
            now.fileNode = row[6].toLongLong();
        }
        seen.kind = now.kind;
        seen.rewritten = knownBefore && !now.isNew && !dropped && fileNodeBefore != now.fileNode;
        now.mode = seen.after;
        now.isNew = seen.isNew;
        m_before[oid] = now;
        if (!seen.schema.startsWith("pg_toast"_L1))
            out.push_back(std::move(seen));
    }
    return out;
}

base::Result<QHash<QString, qint64>> tableFileNodes(db::Connection &connection)
{
    QHash<QString, qint64> out;
    const auto rows =
        connection.execute(u"SELECT n.nspname || '.' || c.relname, c.relfilenode::bigint FROM pg_catalog.pg_class c "
                           "JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace "
                           "WHERE c.relkind IN ('r', 'm') AND c.oid >= 16384"_s);
    if (!rows)
        return std::unexpected(rows.error());
    for (const QVariantList &row : rows->rows)
        out.insert(row[0].toString(), row[1].toLongLong());
    return out;
}

} // namespace lockstep::rehearsal
