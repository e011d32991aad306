// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "analysis/prove/prover.h"

using namespace Qt::StringLiterals;

namespace lockstep::analysis::prove {

QHash<qint64, QSet<LockMode>> Prover::modes()
{
    QHash<qint64, QSet<LockMode>> result;
    const auto rows =
        m_watcher.execute(u"SELECT relation::bigint, mode FROM pg_catalog.pg_locks WHERE locktype = 'relation'"
                          " AND granted AND pid = "_s +
                          QString::number(m_worker.backendPid()));
    if (!rows)
        return result;
    for (const QVariantList &row : rows->rows)
        result[row[0].toLongLong()].insert(lockModeFromName(row[1].toString()).value_or(LockMode::None));
    return result;
}

Observation Prover::observeInside(const QByteArray &statement)
{
    Observation result;
    const Snapshot before = snapshot(m_worker);
    const auto heldBefore = modes();
    static_cast<void>(m_worker.execute(u"SAVEPOINT lockstep_proving"_s));
    static_cast<void>(m_worker.execute(u"SET LOCAL client_min_messages = debug1"_s));
    const Scans scans = scansBefore(statement);
    m_debug.clear();
    const auto done = m_worker.execute(QString::fromUtf8(statement));
    result.debug = m_debug;
    if (!done) {
        result.error = done.error();
        static_cast<void>(m_worker.execute(u"ROLLBACK TO lockstep_proving"_s));
        static_cast<void>(m_worker.execute(u"RELEASE lockstep_proving"_s));
        return result;
    }
    const auto heldAfter = modes();
    static_cast<void>(m_worker.execute(u"SET LOCAL client_min_messages = warning"_s));
    static_cast<void>(m_worker.execute(u"RELEASE lockstep_proving"_s));
    const QSet<qint64> scanned = checkedTables(result.debug, scans);
    const Snapshot after = snapshot(m_worker);
    QHash<qint64, LockMode> fresh;
    for (auto it = heldAfter.begin(); it != heldAfter.end(); ++it) {
        const QSet<LockMode> earlier = heldBefore.value(it.key());
        for (const LockMode mode : *it) {
            if (!earlier.contains(mode))
                fresh[it.key()] = std::max(fresh.value(it.key()), mode);
        }
    }
    result.relations = relations(before, after, fresh, scanned, result.debug);
    for (auto it = heldBefore.begin(); it != heldBefore.end(); ++it) {
        const auto known = before.constFind(it.key());
        if (known == before.cend())
            continue;
        for (const LockMode mode : *it) {
            RelationEffect effect;
            effect.schema = known->schema;
            effect.name = known->name;
            effect.lock = mode;
            result.held.push_back(std::move(effect));
        }
    }
    return result;
}

} // namespace lockstep::analysis::prove
