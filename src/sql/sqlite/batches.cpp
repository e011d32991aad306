// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sql/sqlite/batches.h"

#include "sql/quote.h"

using namespace Qt::StringLiterals;

namespace lockstep::sql::sqlite {

namespace sqlitebatches {

static QString quoted(const QString &name)
{
    return quoteIdentifier(name, Engine::Sqlite);
}

static QString list(const QStringList &names)
{
    QStringList out;
    for (const QString &name : names)
        out << quoted(name);
    return out.join(u", "_s);
}

/// "a" or (a, b).
static QString row(const QString &elements, qsizetype count)
{
    return count == 1 ? elements : QString(u'(' + elements + u')');
}

static QString parameters(qsizetype count, qsizetype first)
{
    QStringList out;
    for (qsizetype i = 0; i < count; ++i)
        out << u'$' + QString::number(first + i);
    return row(out.join(u", "_s), count);
}

static QString where(const BatchedUpdate &update, const QString &bounds)
{
    QStringList conditions{bounds};
    if (!update.pending.trimmed().isEmpty())
        conditions << u'(' + update.pending + u')';
    conditions.removeAll(QString());
    // without a condition ON CONFLICT would be read as a join's
    return u"\nWHERE "_s + (conditions.isEmpty() ? u"true"_s : conditions.join(u"\n  AND "_s));
}

static QStringList work(const BatchedUpdate &update, const QString &bounds)
{
    const QString table = quoted(update.table), rows = where(update, bounds);
    QStringList out;
    if (update.copy) {
        const QString columns = list(update.copy->columns);
        out << u"INSERT INTO "_s + quoted(update.copy->table) + u" (" + columns + u")\nSELECT " + columns + u"\nFROM " +
                   table + rows + (update.remove ? QString() : u"\nON CONFLICT DO NOTHING"_s);
    }
    if (update.remove)
        out << u"DELETE FROM "_s + table + rows;
    if (out.isEmpty())
        out << u"UPDATE "_s + table + u"\nSET " + update.assignments + rows;
    return out;
}

} // namespace sqlitebatches

BatchStatements batchStatements(const BatchedUpdate &update)
{
    using namespace sqlitebatches;
    const qsizetype n = update.key.size();
    const QString from = u"\nFROM "_s + quoted(update.table), key = row(list(update.key), n);
    QStringList named, backwards;
    for (qsizetype i = 0; i < n; ++i) {
        named << quoted(update.key[i]) + u" AS k" + QString::number(i + 1);
        backwards << quoted(update.key[i]) + u" DESC";
    }
    const QString select = u"SELECT "_s + named.join(u", "_s) + from, order = u"\nORDER BY "_s + list(update.key);
    const QString lower = key + u" >= " + parameters(n, 1), upper = parameters(n, n + 1);
    BatchStatements out;
    out.start = select + order + u"\nLIMIT 1";
    out.end = select + u"\nORDER BY " + backwards.join(u", "_s) + u"\nLIMIT 1";
    out.next = select + u"\nWHERE " + lower + u" AND " + key + u" <= " + upper + order + u"\nLIMIT 1 OFFSET $" +
               QString::number(2 * n + 1);
    out.rowsIn = lower + u" AND " + key + u" < " + upper;
    out.rowsInLast = lower + u" AND " + key + u" <= " + upper;
    out.batch = work(update, out.rowsIn);
    out.last = work(update, out.rowsInLast);
    return out;
}

QStringList wholeStatements(const BatchedUpdate &update)
{
    return sqlitebatches::work(update, {});
}

} // namespace lockstep::sql::sqlite
