// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "advisor/rowsupport.h"

#include "sql/quote.h"

namespace lockstep::advisor {

using namespace Qt::StringLiterals;

QStringList writableNames(const Subject &subject)
{
    QStringList out;
    for (const catalog::Column &column : subject.table().columns)
        if (column.generated == catalog::Generated::None)
            out << column.name;
    return out;
}

QStringList writableColumns(const Subject &subject)
{
    QStringList out;
    for (const QString &name : writableNames(subject))
        out << sql::quoteIfNeeded(name);
    return out;
}

QString overriding(const Subject &subject)
{
    return std::ranges::contains(subject.table().columns, catalog::Identity::Always, &catalog::Column::identity)
               ? u"OVERRIDING SYSTEM VALUE "_s
               : QString();
}

QString fillPending(const plan::Change &change)
{
    const QString differs = sql::quoteIfNeeded(change.column) + u" IS DISTINCT FROM (" + change.expression + u')';
    return change.predicate.isEmpty() ? differs : QString(u'(' + change.predicate + u") AND " + differs);
}

QString rowsUnreferenced(const Subject &subject, const QString &predicate)
{
    QStringList selects;
    for (const catalog::Lookup::ForeignKey &key : subject.lookup().referencing(subject.table().oid)) {
        if (key.constraint->parent)
            continue;
        QStringList columns;
        for (const int number : key.constraint->columns)
            if (const catalog::Column *column = subject.lookup().column(*key.from, number))
                columns << sql::quoteIfNeeded(column->name);
        selects << u"SELECT FROM "_s +
                       sql::qualifiedName(subject.lookup().schemaName(key.from->schema), key.from->name) + u" WHERE (" +
                       columns.join(u", "_s) + u") IN (SELECT " +
                       sql::quoteList(subject.columnNames(key.constraint->referencedColumns)) + u" FROM " +
                       subject.sql() + u" WHERE " + predicate + u')';
    }
    return selects.isEmpty() ? QString() : QString(u"SELECT NOT EXISTS ("_s + selects.join(u" UNION ALL "_s) + u')');
}

base::Status mayDelete(const Subject &subject)
{
    QStringList acting;
    for (const catalog::Lookup::ForeignKey &key : subject.lookup().referencing(subject.table().oid))
        if (key.constraint->onDelete != u'a' && key.constraint->onDelete != u'r')
            acting << key.from->name + u'.' + key.constraint->name;
    if (!acting.isEmpty())
        return base::fail(base::ErrorCode::Unsupported, u"advisor.delete-cascades"_s,
                          {subject.shown(), acting.join(u", "_s)});
    return {};
}

QString createAsLasting(const QString &name, const Subject &subject)
{
    const bool unlogged = subject.table().persistence == catalog::Persistence::Unlogged;
    return (unlogged ? u"CREATE UNLOGGED TABLE "_s : u"CREATE TABLE "_s) + name;
}

QString createLike(const QString &name, const Subject &subject)
{
    return u"CREATE TABLE "_s + name + u" (LIKE " + subject.sql() + u')';
}

sql::BatchedCopy copyInto(const Subject &to, const QStringList &columns)
{
    return {to.schema(), to.name(), columns, !overriding(to).isEmpty(), false};
}

QString copySql(const QString &to, const QString &from, const QStringList &columns, const QString &predicate,
                const QString &overridingWords)
{
    const QString list = columns.join(u", "_s);
    return u"INSERT INTO "_s + to + u" (" + list + u") " + overridingWords + u"SELECT " + list + u" FROM " + from +
           (predicate.isEmpty() ? QString() : u" WHERE "_s + predicate);
}

} // namespace lockstep::advisor
