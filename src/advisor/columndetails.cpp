// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "advisor/columndetails.h"

#include "advisor/privileges.h"
#include "advisor/steps.h"
#include "catalog/postgres/ddl.h"
#include "sql/quote.h"
#include "sql/sqltext.h"

namespace lockstep::advisor {

using namespace Qt::StringLiterals;
using catalog::Column;
using catalog::Relation;

namespace columndetailslocal {

/// Each has its own; ONLY keeps it from those below.
QString stored(const catalog::Lookup &lookup, const QString &table, const Column &column, const Column &above)
{
    const QString alter = u"ALTER COLUMN "_s + sql::quoteIfNeeded(column.name) + u' ';
    QStringList actions;
    if (!column.storage.isEmpty() && column.storage != catalog::postgres::usualStorage(lookup, column))
        actions << alter + u"SET STORAGE " + column.storage.toUpper();
    if (!column.compression.isEmpty())
        actions << alter + u"SET COMPRESSION " + column.compression;
    if (column.statisticsTarget >= 0)
        actions << alter + u"SET STATISTICS " + QString::number(column.statisticsTarget);
    if (!column.options.isEmpty())
        actions << alter + u"SET (" + column.options.join(u", "_s) + u')';
    if (column.defaultExpression != above.defaultExpression && column.generated == catalog::Generated::None)
        actions << alter + (column.defaultExpression.isEmpty() ? u"DROP DEFAULT"_s
                                                               : QString(u"SET DEFAULT "_s + column.defaultExpression));
    return actions.isEmpty() ? QString() : u"ALTER TABLE ONLY "_s + table + u' ' + actions.join(u", "_s);
}

void add(QStringList &out, const catalog::Lookup &lookup, const Relation &relation, const Column &column,
         const Column &above)
{
    const QString table = sql::qualifiedName(lookup.schemaName(relation.schema), relation.name);
    out << stored(lookup, table, column, above);
    if (!column.comment.isEmpty())
        out << u"COMMENT ON COLUMN "_s + table + u'.' + sql::quoteIfNeeded(column.name) + u" IS " +
                   sql::quoteLiteral(column.comment);
    for (const catalog::StatisticsObject &statistics : relation.statistics)
        if (const QString over = statistics.definition.section(u" ON "_s, 1); sql::mentionsColumn(over, column.name))
            out << statistics.definition;
    out << grantsOfColumn(table, relation.grants, column.name, column.name);
    for (const Relation *child : lookup.childrenOf(relation.oid))
        if (const Column *below = lookup.column(*child, column.name))
            add(out, lookup, *child, *below, column);
}

} // namespace columndetailslocal

QStringList columnDetails(const Subject &subject, const Column &column)
{
    QStringList out;
    columndetailslocal::add(out, subject.lookup(), subject.table(), column, column);
    out.removeAll(QString());
    return out;
}

} // namespace lockstep::advisor
