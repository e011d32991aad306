// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "analysis/prove/prover.h"

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
        LockMode &mode = held[row[0].toLongLong()];
        mode = std::max(mode, lockModeFromName(row[1].toString()).value_or(LockMode::None));
    }
}

std::vector<RelationEffect> Prover::relations(const Snapshot &before, const Snapshot &after,
                                              const QHash<qint64, LockMode> &held, const QStringList &debug) const
{
    static const QRegularExpression looked(
        u"^(?:rewriting|verifying) table \"(.*)\"$|^building index \".*\" on table \"(.*)\"|^validating foreign key constraint \"(.*)\"$"_s);
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
        effect.scan =
            old && (known.kind == u'r' || known.kind == u'm') && (effect.rewrite || read.contains(known.name));
        result.push_back(std::move(effect));
    }
    return result;
}

Observation Prover::observe(const QByteArray &statement, Keep keep)
{
    const Snapshot before = snapshot(m_worker);
    m_debug.clear();
    Observation result;
    static_cast<void>(m_worker.execute(u"BEGIN"_s));
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
    static_cast<void>(m_worker.execute(u"SET LOCAL client_min_messages = warning"_s));
    const Snapshot after = snapshot(m_worker);
    result.relations = relations(before, after, held, result.debug);
    const auto ended = m_worker.execute(keep == Keep::Commit ? u"COMMIT"_s : u"ROLLBACK"_s);
    if (!ended) {
        result.error = ended.error();
        static_cast<void>(m_worker.execute(u"ROLLBACK"_s));
    }
    return result;
}

/// Outside a transaction the locks are looked at while the statement runs, from a thread with connections of its own. A
/// second one of them holds ACCESS SHARE on every table for a moment, so that a statement that waits for others stands
/// still long enough to be seen; what it asks for and has not got counts, since it gets it afterwards.
Observation Prover::alone(const QByteArray &statement, const Snapshot &before)
{
    Observation result;
    result.transactional = false;
    QHash<qint64, LockMode> held;
    std::atomic<bool> running{true};
    std::atomic<bool> ready{false};
    std::atomic<bool> begun{false};
    std::optional<base::Error> error;
    QStringList tables;
    for (const Known &known : before) {
        if (known.kind == u'r' || known.kind == u'p')
            tables.append(sql::quoteIdentifier(known.schema) + u'.' + sql::quoteIdentifier(known.name));
    }
    std::thread watching([&, profile = m_watcher.profile(),
                          query = proverlocal::locksOf + QString::number(m_worker.backendPid())] {
        const auto own = db::Connection::open(profile, {});
        const auto holder = db::Connection::open(profile, {});
        if (holder && !tables.isEmpty()) {
            // CREATE INDEX CONCURRENTLY waits for old snapshots, too
            static_cast<void>((*holder)->execute(u"BEGIN ISOLATION LEVEL REPEATABLE READ"_s));
            static_cast<void>((*holder)->execute(u"SELECT 1"_s));
            static_cast<void>((*holder)->execute(u"LOCK TABLE "_s + tables.join(u", "_s) + u" IN ACCESS SHARE MODE"_s));
        }
        ready = true;
        constexpr auto pause = std::chrono::milliseconds(60);
        auto begin = std::chrono::steady_clock::now();
        bool holding = true;
        while (own && running) {
            if (const auto locks = (*own)->execute(query))
                collect(*locks, held);
            if (!begun)
                begin = std::chrono::steady_clock::now();
            if (holding && holder && std::chrono::steady_clock::now() - begin > pause) {
                holding = false;
                static_cast<void>((*holder)->execute(u"ROLLBACK"_s));
            }
        }
    });
    while (!ready)
        std::this_thread::yield();
    static_cast<void>(m_worker.execute(u"SET client_min_messages = debug1"_s));
    m_debug.clear();
    begun = true;
    const auto done = m_worker.execute(QString::fromUtf8(statement));
    if (!done)
        error = done.error();
    result.debug = m_debug;
    running = false;
    watching.join();
    static_cast<void>(m_worker.execute(u"SET client_min_messages = warning"_s));
    result.error = error;
    result.relations = relations(before, snapshot(m_worker), held, result.debug);
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
