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
using catalog::postgres::commentOn;

namespace columndetailslocal {

bool isOver(const catalog::StatisticsObject &object, const Column &column)
{
    return sql::mentionsColumn(object.definition.section(u" ON "_s, 1), column.name);
}

/// The column that gets them: itself, made again, or one of another type that takes its place.
struct Heir {
    QString name, type;
    bool itself = true;
};

/// Whose values may be long whatever becomes of them.
bool isLong(const QString &type)
{
    static const QStringList known{u"text"_s,  u"varchar"_s, u"character varying"_s, u"json"_s, u"xml"_s,
                                   u"jsonb"_s, u"bytea"_s};
    return known.contains(type.section(u'(', 0, 0).trimmed().toLower());
}

/// What ALTER TYPE gives up. A type without long values cannot have it.
QStringList kept(const catalog::Lookup &lookup, const Column &column, const Heir &heir)
{
    const bool canBeLong = heir.type == column.type || (isLong(heir.type) && isLong(column.type));
    const QString alter = u"ALTER COLUMN "_s + sql::quoteIfNeeded(heir.name) + u' ';
    QStringList actions;
    if (canBeLong && !column.storage.isEmpty() && column.storage != catalog::postgres::usualStorage(lookup, column))
        actions << alter + u"SET STORAGE " + column.storage.toUpper();
    if (canBeLong && !column.compression.isEmpty())
        actions << alter + u"SET COMPRESSION " + column.compression;
    return actions;
}

/// Each has its own; ONLY keeps it from those below.
QString alterOnly(const QString &table, const QStringList &actions)
{
    return actions.isEmpty() ? QString() : u"ALTER TABLE ONLY "_s + table + u' ' + actions.join(u", "_s);
}

QString stored(const catalog::Lookup &lookup, const QString &table, const Column &column, const Column &above,
               const Heir &heir)
{
    const QString alter = u"ALTER COLUMN "_s + sql::quoteIfNeeded(heir.name) + u' ';
    QStringList actions = kept(lookup, column, heir) + analysedAs(column, heir.name);
    if (heir.itself && column.defaultExpression != above.defaultExpression &&
        column.generated == catalog::Generated::None)
        actions << alter + (column.defaultExpression.isEmpty() ? u"DROP DEFAULT"_s
                                                               : QString(u"SET DEFAULT "_s + column.defaultExpression));
    return alterOnly(table, actions);
}

void add(QStringList &out, const catalog::Lookup &lookup, const Relation &relation, const Column &column,
         const Column &above, const Heir &heir)
{
    const QString table = sql::qualifiedName(lookup.schemaName(relation.schema), relation.name);
    out << stored(lookup, table, column, above, heir);
    out << commentOn(u"COLUMN "_s + table + u'.' + sql::quoteIfNeeded(heir.name), column.comment);
    for (const catalog::StatisticsObject &statistics : relation.statistics)
        if (heir.itself && isOver(statistics, column))
            out << statisticsAgain(statistics);
    out << grantsOfColumn(table, relation.grants, column.name, heir.name);
    for (const Relation *child : lookup.childrenOf(relation.oid))
        if (const Column *below = lookup.column(*child, column.name))
            add(out, lookup, *child, *below, column, heir);
}

/// Until 16 the server says of the indexes of partitions what is said of the parent's that it makes again.
void partsUnsaid(QStringList &out, const catalog::Lookup &lookup, const catalog::Index &above)
{
    for (const Relation *child : lookup.childrenOf(above.table))
        for (const catalog::Index *part : lookup.indexesOf(child->oid)) {
            if (part->parent != above.oid)
                continue;
            const QString name = sql::qualifiedName(lookup.schemaName(child->schema), part->name);
            out << (part->comment.isEmpty() ? u"COMMENT ON INDEX "_s + name + u" IS NULL"
                                            : commentOn(u"INDEX "_s + name, part->comment));
            partsUnsaid(out, lookup, *part);
        }
}

void addKept(QStringList &out, const catalog::Lookup &lookup, const Relation &relation, const Column &column,
             const Heir &heir)
{
    out << alterOnly(sql::qualifiedName(lookup.schemaName(relation.schema), relation.name), kept(lookup, column, heir));
    for (const Relation *child : lookup.childrenOf(relation.oid))
        if (const Column *below = lookup.column(*child, column.name))
            addKept(out, lookup, *child, *below, heir);
}

QStringList of(const Subject &subject, const Column &column, const Heir &heir)
{
    QStringList out;
    add(out, subject.lookup(), subject.table(), column, column, heir);
    out.removeAll(QString());
    return out;
}

void statisticsOver(std::vector<const catalog::StatisticsObject *> &out, const catalog::Lookup &lookup,
                    const Relation &relation, const Column &column)
{
    for (const catalog::StatisticsObject &statistics : relation.statistics)
        if (isOver(statistics, column))
            out.push_back(&statistics);
    for (const Relation *child : lookup.childrenOf(relation.oid))
        statisticsOver(out, lookup, *child, column);
}

} // namespace columndetailslocal

QStringList analysedAs(const Column &column, const QString &name)
{
    const QString alter = u"ALTER COLUMN "_s + sql::quoteIfNeeded(name) + u' ';
    QStringList actions;
    if (column.statisticsTarget >= 0)
        actions << alter + u"SET STATISTICS " + QString::number(column.statisticsTarget);
    if (!column.options.isEmpty())
        actions << alter + u"SET (" + column.options.join(u", "_s) + u')';
    return actions;
}

QStringList aroundStatistics(const Subject &subject, const Column &column, const QStringList &statements)
{
    std::vector<const catalog::StatisticsObject *> objects;
    columndetailslocal::statisticsOver(objects, subject.lookup(), subject.table(), column);
    QStringList down, again;
    for (const catalog::StatisticsObject *object : objects) {
        const QString drop = u"DROP STATISTICS "_s + sql::qualifiedName(object->schema, object->name);
        if (statements.contains(drop)) // it is over another of those columns, too
            continue;
        down << drop;
        again << statisticsAgain(*object);
    }
    return down + statements + again;
}

QString statisticsAgain(const catalog::StatisticsObject &object)
{
    return script({object.definition,
                   commentOn(u"STATISTICS "_s + sql::qualifiedName(object.schema, object.name), object.comment)});
}

QStringList columnDetails(const Subject &subject, const Column &column)
{
    return columndetailslocal::of(subject, column, {column.name, column.type});
}

QStringList twinDetails(const Subject &subject, const Column &column, const QString &twin, const QString &type)
{
    return columndetailslocal::of(subject, column, {twin, type, false});
}

QStringList storedAgain(const Subject &subject, const Column &column, const QString &type)
{
    QStringList out;
    columndetailslocal::addKept(out, subject.lookup(), subject.table(), column, {column.name, type, false});
    if (subject.isPartitioned() && subject.catalog().server.version < 170000)
        for (const catalog::Index *index : subject.lookup().indexesOf(subject.table().oid))
            if (!index->comment.isEmpty() && sql::mentionsColumn(index->definition, column.name))
                columndetailslocal::partsUnsaid(out, subject.lookup(), *index);
    out.removeAll(QString());
    return out;
}

} // namespace lockstep::advisor
