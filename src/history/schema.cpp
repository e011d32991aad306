// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "history/schema.h"

#include <QDeadlineTimer>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QThread>

#include <array>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace lockstep::history {

namespace {

// Row n brings a file of version n to version n + 1. Rows are never changed once released, only added.
// `body` is qCompress() of rehearsal::toJson(): what lists and searches need stands in columns of its own.
constexpr std::array historyMigrations{
    "CREATE TABLE rehearsal (id TEXT PRIMARY KEY, plan_title TEXT NOT NULL, plan_hash TEXT NOT NULL, target TEXT NOT "
    "NULL, "
    "started_ms INTEGER NOT NULL, duration_ms INTEGER NOT NULL, outcome TEXT NOT NULL, mismatches INTEGER NOT NULL, "
    "body BLOB NOT NULL);"
    "CREATE INDEX rehearsal_by_plan ON rehearsal (plan_hash, started_ms)",
};

class SchemaUpdate
{
public:
    SchemaUpdate(QSqlDatabase &database, const QString &path) : m_query(database), m_path(path) {}

    base::Status run()
    {
        // Readers and the one writer do not wait for each other; FULL: an answered `add` survives a power failure.
        if (!writeAhead() || !m_query.exec(u"PRAGMA synchronous = FULL"_s))
            return failed();
        m_query.finish();
        if (!m_query.exec(u"BEGIN IMMEDIATE"_s))
            return failed();
        auto status = migrate();
        if (status && !m_query.exec(u"COMMIT"_s))
            status = failed();
        if (!status)
            m_query.exec(u"ROLLBACK"_s);
        return status;
    }

private:
    // SQLite asks no busy handler when it changes the journal (sqlite3VdbeExec, OP_JournalMode): two that open a new
    // file at once would refuse each other, so the wait for the other one is done here.
    bool writeAhead()
    {
        static constexpr int busy = 5; // SQLITE_BUSY; the kinds of it stand in the higher bits
        const QDeadlineTimer patience(15s);
        while (!m_query.exec(u"PRAGMA journal_mode = WAL"_s)) {
            if ((m_query.lastError().nativeErrorCode().toInt() & 0xff) != busy || patience.hasExpired())
                return false;
            QThread::sleep(5ms);
        }
        return true;
    }

    base::Status migrate()
    {
        if (!m_query.exec(u"CREATE TABLE IF NOT EXISTS schema_version (version INTEGER NOT NULL)"_s) ||
            !m_query.exec(u"SELECT coalesce(max(version), 0) FROM schema_version"_s) || !m_query.next())
            return failed();
        const auto version = std::size_t(m_query.value(0).toLongLong());
        m_query.finish();
        if (version > historyMigrations.size())
            return base::fail(base::ErrorCode::Unsupported, u"history.newer"_s, {m_path});
        for (std::size_t next = version; next < historyMigrations.size(); ++next) {
            for (const QString &statement :
                 QString::fromLatin1(historyMigrations[next]).split(u';', Qt::SkipEmptyParts)) {
                if (!m_query.exec(statement))
                    return failed();
            }
            if (!m_query.exec(u"INSERT INTO schema_version VALUES (%1)"_s.arg(next + 1)))
                return failed();
        }
        return {};
    }

    [[nodiscard]] base::Status failed() const
    {
        return base::fail(base::ErrorCode::Io, u"history.cannot-open"_s, {m_path}, m_query.lastError().text());
    }

    QSqlQuery m_query;
    QString m_path;
};

} // namespace

base::Status prepareSchema(QSqlDatabase &database, const QString &path)
{
    return SchemaUpdate(database, path).run();
}

} // namespace lockstep::history
