// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "analysis/prove/prover.h"

#include "analysis/prove/standstill.h"
#include "sql/quote.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <thread>

using namespace Qt::StringLiterals;

namespace lockstep::analysis::prove {

namespace proverlocal {

const QString locksOf =
    u"SELECT relation::bigint, mode FROM pg_catalog.pg_locks WHERE locktype = 'relation' AND pid = "_s;

/// And all that it waits for.
const QString waitsOf = u"SELECT CASE WHEN locktype = 'relation' THEN relation::bigint END, mode, granted FROM"
                        " pg_catalog.pg_locks WHERE (locktype = 'relation' OR NOT granted) AND pid = "_s;

RelationKind kindOf(QChar relkind)
{
    switch (relkind.unicode()) {
    case 'p':
        return RelationKind::Partitioned;
    case 'v':
        return RelationKind::View;
    case 'm':
        return RelationKind::MaterializedView;
    case 'f':
        return RelationKind::Foreign;
    case 'i':
    case 'I':
        return RelationKind::Index;
    case 'S':
        return RelationKind::Sequence;
    default:
        return RelationKind::Table;
    }
}

} // namespace proverlocal

Prover::Prover(db::Connection &worker, db::Connection &watcher) : m_worker(worker), m_watcher(watcher)
{
    m_worker.setNoticeHandler([this](const db::Notice &notice) {
        if (notice.severity.startsWith("DEBUG"_L1))
            m_debug.append(notice.message);
    });
}

Prover::Snapshot Prover::snapshot(db::Connection &connection)
{
    Snapshot result;
    const auto rows =
        connection.execute(u"SELECT c.oid::bigint, CASE WHEN n.nspname LIKE 'pg\\_temp\\_%' THEN 'pg_temp' ELSE "
                           u"n.nspname END, c.relname, c.relkind::text,"
                           " c.relfilenode::bigint, coalesce(i.indrelid, 0)::bigint FROM pg_catalog.pg_class c JOIN "
                           "pg_catalog.pg_namespace n ON n.oid = c.relnamespace"
                           " LEFT JOIN pg_catalog.pg_index i ON i.indexrelid = c.oid"
                           " WHERE c.relkind IN ('r','p','v','m','f','i','I','S') AND n.nspname NOT IN ('pg_catalog', "
                           "'information_schema')"
                           " AND n.nspname NOT LIKE 'pg\\_toast%'"_s);
    if (!rows)
        return result;
    for (const QVariantList &row : rows->rows)
        result.insert(row[0].toLongLong(), {row[1].toString(), row[2].toString(), row[3].toString().at(0),
                                            row[4].toLongLong(), row[5].toLongLong()});
    return result;
}

void Prover::collect(const db::Rows &locks, QHash<qint64, LockMode> &held) const
{
    for (const QVariantList &row : locks.rows) {
        if (row[0].isNull())
            continue;
        LockMode &mode = held[row[0].toLongLong()];
        mode = std::max(mode, lockModeFromName(row[1].toString()).value_or(LockMode::None));
    }
}

std::vector<RelationEffect> Prover::relations(const Snapshot &before, const Snapshot &after,
                                              const QHash<qint64, LockMode> &held, const QSet<qint64> &scanned,
                                              const QStringList &debug) const
{
    static const QRegularExpression looked(
        u"^(?:rewriting|verifying) table \"(.*)\"$|^building index \".*\" on table \"(.*)\""_s);
    QStringList read;
    for (const QString &line : debug) {
        const auto match = looked.match(line);
        if (match.hasMatch())
            read.append(match.captured(1) + match.captured(2));
    }
    std::vector<RelationEffect> result;
    for (auto it = held.begin(); it != held.end(); ++it) {
        const bool old = before.contains(it.key());
        if (!old && !after.contains(it.key()))
            continue;
        const Known known = old ? before[it.key()] : after[it.key()];
        RelationEffect effect;
        effect.schema = known.schema;
        effect.name = known.name;
        effect.kind = proverlocal::kindOf(known.kind);
        effect.isNew = !old;
        effect.lock = it.value();
        effect.rewrite = old && after.contains(it.key()) && after[it.key()].fileNode != known.fileNode &&
                         (known.kind == u'r' || known.kind == u'm');
        effect.scan = old && (known.kind == u'r' || known.kind == u'm') &&
                      (effect.rewrite || read.contains(known.name) || scanned.contains(it.key()));
        result.push_back(std::move(effect));
    }
    return result;
}

/// Domains that get a constraint read their users without a message, a new partition the default one.
Prover::Scans Prover::scansBefore(const QByteArray &statement)
{
    const QByteArray words = statement.left(200).simplified().toUpper();
    if (!words.startsWith("ALTER DOMAIN") && !(words.startsWith("CREATE TABLE") && words.contains(" PARTITION OF ")))
        return {};
    return {true, scanCounts()};
}

QHash<qint64, qint64> Prover::scanCounts()
{
    QHash<qint64, qint64> result;
    const auto rows =
        m_worker.execute(u"SELECT c.oid::bigint, pg_catalog.pg_stat_get_xact_numscans(c.oid) FROM pg_catalog.pg_class c"
                         " WHERE c.relkind IN ('r', 'm') AND pg_catalog.pg_stat_get_xact_numscans(c.oid) > 0"_s);
    for (const QVariantList &row : rows ? rows->rows : std::vector<QVariantList>{})
        result.insert(row[0].toLongLong(), row[1].toLongLong());
    return result;
}

QSet<qint64> Prover::checkedTables(const QStringList &debug, const Scans &before)
{
    static const QRegularExpression checked(u"^validating foreign key constraint \"(.*)\"$"_s);
    QSet<qint64> result;
    for (const QString &line : debug) {
        const auto match = checked.match(line);
        if (!match.hasMatch())
            continue;
        const auto rows = m_worker.execute(
            u"SELECT conrelid::bigint FROM pg_catalog.pg_constraint WHERE contype = 'f' AND conname = $1"_s,
            {match.captured(1)});
        for (const QVariantList &row : rows ? rows->rows : std::vector<QVariantList>{})
            result.insert(row[0].toLongLong());
    }
    const QHash<qint64, qint64> after = before.counted ? scanCounts() : QHash<qint64, qint64>();
    for (auto it = after.begin(); it != after.end(); ++it) {
        if (it.value() > before.byTable.value(it.key()))
            result.insert(it.key());
    }
    return result;
}

Observation Prover::observe(const QByteArray &statement, Keep keep)
{
    const Snapshot before = snapshot(m_worker);
    m_debug.clear();
    Observation result;
    static_cast<void>(m_worker.execute(u"BEGIN"_s));
    const Scans scans = scansBefore(statement);
    static_cast<void>(m_worker.execute(u"SET LOCAL client_min_messages = debug1"_s));
    m_debug.clear();
    const auto done = m_worker.execute(QString::fromUtf8(statement));
    result.debug = m_debug;
    if (!done) {
        static_cast<void>(m_worker.execute(u"ROLLBACK"_s));
        if (done.error().sqlState == "25001"_L1)
            return alone(statement, before);
        result.error = done.error();
        return result;
    }
    QHash<qint64, LockMode> held;
    // Read by the watcher: reading locks locks pg_locks' own views in this session, and a changed search_path stays
    // harmless.
    if (const auto locks = m_watcher.execute(proverlocal::locksOf + QString::number(m_worker.backendPid())))
        collect(*locks, held);
    const QSet<qint64> scanned = checkedTables(result.debug, scans);
    const Snapshot after = snapshot(m_worker);
    result.relations = relations(before, after, held, scanned, result.debug);
    const auto ended = m_worker.execute(keep == Keep::Commit ? u"COMMIT"_s : u"ROLLBACK"_s);
    if (!ended) {
        result.error = ended.error();
        static_cast<void>(m_worker.execute(u"ROLLBACK"_s));
    }
    return result;
}

/// Outside a transaction the locks are looked at while the statement runs, from a thread with connections of its own.
/// Others hold it up at each table until it has been seen there; what it asks for and has not got counts, since it gets
/// it afterwards.
Observation Prover::alone(const QByteArray &statement, const Snapshot &before)
{
    Observation result;
    result.transactional = false;
    QHash<qint64, LockMode> held;
    std::atomic<bool> running{true};
    std::atomic<bool> ready{false};
    std::optional<base::Error> error;
    std::map<qint64, Standstill::Name> tables;
    for (auto it = before.begin(); it != before.end(); ++it) {
        if ((it->kind == u'r' || it->kind == u'p' || it->kind == u'm') && it->schema != "pg_temp"_L1)
            tables.insert(
                {it.key(),
                 {sql::quoteIdentifier(it->schema) + u'.' + sql::quoteIdentifier(it->name), it->kind == u'm'}});
    }
    std::thread watching([&, profile = m_watcher.profile(), pid = QString::number(m_worker.backendPid())] {
        const auto own = db::Connection::open(profile, {});
        Standstill others(profile, tables);
        ready = true;
        constexpr auto patience = std::chrono::seconds(10);
        const auto begin = std::chrono::steady_clock::now();
        while (own && running) {
            const auto locks = (*own)->execute(proverlocal::waitsOf + pid);
            if (!locks)
                continue;
            collect(*locks, held);
            for (const QVariantList &row : locks->rows) {
                if (row[2].toBool())
                    continue;
                if (row[0].isNull()) // it waits for a transaction to end, not for a table
                    others.releaseAll();
                else
                    others.release(row[0].toLongLong());
            }
            if (std::chrono::steady_clock::now() - begin > patience)
                others.releaseAll();
        }
    });
    while (!ready)
        std::this_thread::yield();
    static_cast<void>(m_worker.execute(u"SET client_min_messages = debug1"_s));
    m_debug.clear();
    const auto done = m_worker.execute(QString::fromUtf8(statement));
    if (!done)
        error = done.error();
    result.debug = m_debug;
    running = false;
    watching.join();
    static_cast<void>(m_worker.execute(u"SET client_min_messages = warning"_s));
    result.error = error;
    result.relations = relations(before, snapshot(m_worker), held, {}, result.debug);
    // REINDEX CONCURRENTLY: the new index ends under the old one's name and is not what a reader means by it.
    QSet<std::pair<QString, QString>> old;
    for (const RelationEffect &relation : result.relations) {
        if (!relation.isNew)
            old.insert({relation.schema.value_or(QString()), relation.name});
    }
    std::erase_if(result.relations, [&old](const RelationEffect &relation) {
        return relation.isNew && old.contains({relation.schema.value_or(QString()), relation.name});
    });
    return result;
}

} // namespace lockstep::analysis::prove
