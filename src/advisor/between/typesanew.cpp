// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What ALTER TYPE cannot say: the type is made anew, and every column put on it.

#include "advisor/between/walk.h"
#include "advisor/typecolumns.h"
#include "catalog/postgres/ddl.h"
#include "sql/quote.h"

namespace lockstep::advisor::between {

using namespace Qt::StringLiterals;
using catalog::Catalog;
using catalog::Lookup;
using catalog::Type;
using catalog::TypeKind;

namespace typesanewlocal {

/// The labels that both have, in the order of `one`.
QStringList common(const QStringList &one, const QStringList &other)
{
    QStringList out;
    for (const QString &label : one)
        if (other.contains(label))
            out << label;
    return out;
}

/// What is not the type itself but bears a name that the new one's would: a multirange, and the functions that make
/// values, which are found by their arguments.
QStringList putAside(const Type &old, const Type &now, const QString &schema, const Catalog &catalog)
{
    if (old.kind != TypeKind::Range)
        return {};
    const auto aside = [](const QString &name) { return sql::quoteIfNeeded(name + u"_old"); };
    const auto subtype = [](const Type &range) { return range.range.section(u", "_s, 0, 0).section(u" = "_s, 1); };
    QStringList out;
    if (subtype(old) == subtype(now))
        for (const QString &more : {QString(), u", text"_s})
            out << u"ALTER FUNCTION "_s + sql::qualifiedName(schema, old.name) + u'(' + subtype(old) + u", " +
                       subtype(old) + more + u") RENAME TO " + aside(old.name);
    const QString said = old.range.section(u"multirange_type_name = "_s, 1); // from 14 on
    const Lookup lookup(catalog);
    for (const Type &type : catalog.types) {
        const QString name = sql::qualifiedName(lookup.schemaName(type.schema), type.name);
        if (type.kind == TypeKind::Multirange && name == said)
            out << u"ALTER FUNCTION "_s + name + u"() RENAME TO " + aside(type.name)
                << u"ALTER TYPE "_s + name + u" RENAME TO " + aside(type.name);
    }
    return out;
}

/// How values of the one type are read as those of the other.
QString valueOf(const TypeColumn &at, const Type &from, const Type &to)
{
    const QString column = sql::quoteIfNeeded(at.column.name), array = at.isArray ? u"[]"_s : QString();
    if (from.kind == TypeKind::Domain && to.kind == TypeKind::Domain)
        return column + u"::" + from.baseType + array + u"::" + to.baseType + array;
    return column + u"::text" + array;
}

QStringList anew(const QString &schema, const Type &from, const Type &to, const Catalog &source, const Catalog &goal,
                 const std::vector<TypeColumn> &columns,
                 const std::function<QString(const TypeColumn &)> &defaultExpression)
{
    QStringList create = putAside(from, to, schema, source);
    create << catalog::postgres::createTypeStatement(goal, to);
    if (!from.owner.isEmpty() && from.owner != source.server.user)
        create << u"ALTER TYPE "_s + sql::qualifiedName(schema, to.name) + u" OWNER TO " +
                      sql::quoteIfNeeded(from.owner);
    return typeAnew({schema, to.name, to.name + u"_old", create,
                     [&](const TypeColumn &at) { return valueOf(at, from, to); }, defaultExpression},
                    columns);
}

} // namespace typesanewlocal

bool needsNewType(const Type &old, const Type &now)
{
    using namespace typesanewlocal;
    const auto isPlain = [](const Type &type) { return type.kind == TypeKind::Enum || type.kind == TypeKind::Domain; };
    if (old.kind != now.kind)
        return isPlain(old) && isPlain(now);
    if (now.kind == TypeKind::Enum)
        return common(old.labels, now.labels) != common(now.labels, old.labels);
    return old.baseType != now.baseType || old.collation != now.collation || old.range != now.range;
}

void typeAgain(Walk &walk, const QString &schema, const Type &old, const Type &now)
{
    using namespace typesanewlocal;
    const auto columns = columnsOfType(old, walk.from);
    if (!columns || walk.before.type(schema, now.name + u"_old"))
        return; // stays a difference
    // a default that is another one afterwards is set by a change of its own
    const auto kept = [&](const TypeColumn &at) {
        const catalog::Relation *wanted =
            walk.after.relation(walk.before.schemaName(at.relation.schema), at.relation.name);
        const catalog::Column *same = wanted ? walk.after.column(*wanted, at.column.name) : nullptr;
        return same && same->defaultExpression != at.column.defaultExpression ? QString() : at.column.defaultExpression;
    };
    const auto before = [](const TypeColumn &at) { return at.column.defaultExpression; };
    walk.addSql(u"TYPE "_s + sql::qualifiedName(schema, now.name), schema, {},
                anew(schema, old, now, walk.from, walk.to, *columns, kept),
                anew(schema, now, old, walk.to, walk.from, *columns, before));
}

} // namespace lockstep::advisor::between
