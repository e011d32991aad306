// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "plan/dialect.h"

#include "plan/backfill.h"
#include "sql/quote.h"
#include "sql/sqlite/batches.h"
#include "sql/sqlite/tokens.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lockstep::plan {

namespace postgres {

static QString interval(int milliseconds)
{
    if (milliseconds < 0)
        return u"0"_s; // no timeout, whatever the server's own setting is
    return milliseconds % 1000 == 0 ? u"'%1s'"_s.arg(milliseconds / 1000) : u"'%1ms'"_s.arg(milliseconds);
}

static QStringList settings(const Timeouts &timeouts, bool local)
{
    const QString set = local ? u"SET LOCAL "_s : u"SET "_s;
    QStringList out;
    if (timeouts.lockMs != 0)
        out << set + u"lock_timeout = " + interval(timeouts.lockMs);
    if (timeouts.statementMs != 0)
        out << set + u"statement_timeout = " + interval(timeouts.statementMs);
    return out;
}

static QStringList resets(const Timeouts &timeouts)
{
    QStringList out;
    if (timeouts.lockMs != 0)
        out << u"RESET lock_timeout"_s;
    if (timeouts.statementMs != 0)
        out << u"RESET statement_timeout"_s;
    return out;
}

static QStringList mustHold(const QString &select, const QString &text)
{
    const QString body = u"\nBEGIN\n    IF NOT coalesce(("_s + select +
                         u"), false) THEN\n        RAISE EXCEPTION USING MESSAGE = " + sql::quoteLiteral(text) +
                         u";\n    END IF;\nEND\n";
    QString tag = u"$lockstep$"_s;
    for (int n = 2; body.contains(tag); ++n)
        tag = u"$lockstep%1$"_s.arg(n);
    return {u"DO "_s + tag + body + tag};
}

static QString batch(const Backfill &backfill)
{
    return backfillStatements(backfill, 140000).batch;
}

static QStringList batches(const Backfill &backfill)
{
    return {backfillScript(backfill)};
}

} // namespace postgres

namespace sqlite {

/// SQLite knows no limit for a statement; the wait for the file is the connection's.
static QStringList settings(const Timeouts &timeouts, bool)
{
    static constexpr int longest = 3'600'000;
    if (timeouts.lockMs == 0)
        return {};
    return {u"PRAGMA busy_timeout = "_s + QString::number(timeouts.lockMs < 0 ? longest : timeouts.lockMs)};
}

static QStringList resets(const Timeouts &)
{
    return {};
}

/// RAISE works in triggers only: a table that takes nothing but what is true fails as well, and says so by its name.
static QStringList mustHold(const QString &select, const QString &text)
{
    const QString name = sql::quoteIdentifier(text, sql::Engine::Sqlite);
    return {u"CREATE TEMP TABLE "_s + name + u" (holds INTEGER CHECK (coalesce(holds, 0)))",
            u"INSERT INTO temp."_s + name + u' ' + select, u"DROP TABLE temp."_s + name};
}

static QString batch(const Backfill &backfill)
{
    return sql::sqlite::batchStatements(batchedUpdate(backfill)).batch.join(u";\n"_s);
}

/// SQLite has no loops: a script does it in one transaction.
static QStringList batches(const Backfill &backfill)
{
    const QStringList work = sql::sqlite::wholeStatements(batchedUpdate(backfill));
    return work.size() == 1 ? work : QStringList{u"BEGIN IMMEDIATE"_s} + work + QStringList{u"COMMIT"_s};
}

} // namespace sqlite

static constexpr Dialect dialects[] = {
    {sql::Engine::PostgreSql, sql::splitStatements, u"BEGIN", false, postgres::settings, postgres::resets,
     postgres::mustHold, postgres::batch, postgres::batches, true, true},
    // IMMEDIATE: a transaction that reads first and writes later can be refused half-way
    {sql::Engine::Sqlite, sql::sqlite::splitStatements, u"BEGIN IMMEDIATE", true, sqlite::settings, sqlite::resets,
     sqlite::mustHold, sqlite::batch, sqlite::batches, false, false},
};

const Dialect &dialectOf(sql::Engine engine)
{
    const auto row = std::ranges::find(dialects, engine, &Dialect::engine);
    return row == std::end(dialects) ? dialects[0] : *row;
}

} // namespace lockstep::plan
