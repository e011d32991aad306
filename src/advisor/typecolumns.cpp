// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "advisor/typecolumns.h"

#include "sql/quote.h"

namespace lockstep::advisor {

using namespace Qt::StringLiterals;
using catalog::Catalog;
using catalog::Column;
using catalog::Constraint;
using catalog::ConstraintKind;
using catalog::Relation;
using catalog::RelationKind;
using catalog::Type;

namespace typecolumns {

/// Whether something is said about the column that ALTER COLUMN TYPE cannot carry over to another type.
bool isSaidOf(const Relation &relation, const Column &column, const catalog::Lookup &lookup)
{
    if (column.generated != catalog::Generated::None)
        return true;
    static const QStringList in{u"view"_s, u"rule"_s, u"policy"_s, u"trigger"_s, u"generated"_s, u"function"_s};
    for (const catalog::Dependency *dependency : lookup.dependents(relation.oid, column.number))
        if (dependency->referencedColumn == column.number && in.contains(dependency->via))
            return true;
    for (const Constraint &constraint : relation.constraints)
        if ((constraint.kind == ConstraintKind::Check || constraint.kind == ConstraintKind::ForeignKey) &&
            std::ranges::contains(constraint.columns, column.number))
            return true;
    for (const catalog::Lookup::ForeignKey &key : lookup.referencing(relation.oid))
        if (std::ranges::contains(key.constraint->referencedColumns, column.number))
            return true;
    return std::ranges::any_of(lookup.indexesOf(relation.oid), [&](const catalog::Index *index) {
        return index->predicate.contains(column.name) ||
               std::ranges::any_of(index->keys, [](const auto &key) { return key.column == 0; });
    });
}

} // namespace typecolumns

base::Result<std::vector<TypeColumn>> columnsOfType(const Type &type, const Catalog &catalog)
{
    const auto shared = catalog::sharedLookup(catalog);
    const catalog::Lookup &lookup = *shared;
    const auto array = std::ranges::find(catalog.types, type.oid, &Type::arrayOf);
    const auto isArray = [&](catalog::Oid oid) { return array != catalog.types.end() && oid == array->oid; };
    std::vector<TypeColumn> out;
    QStringList inTheWay;
    for (const Relation &relation : catalog.relations) {
        const bool isTable = relation.kind == RelationKind::Table || relation.kind == RelationKind::Partitioned;
        const QString schema = lookup.schemaName(relation.schema);
        for (const Column &column : relation.columns) {
            if (column.typeOid != type.oid && !isArray(column.typeOid))
                continue;
            if (!isTable || typecolumns::isSaidOf(relation, column, lookup))
                inTheWay << schema + u'.' + relation.name + u'.' + column.name;
            else
                out.push_back({relation, column, sql::qualifiedName(schema, relation.name), isArray(column.typeOid),
                               relation.isPartition || !column.isLocal});
        }
    }
    for (const Type &other : catalog.types)
        if (other.kind == catalog::TypeKind::Domain && (other.baseTypeOid == type.oid || isArray(other.baseTypeOid)))
            inTheWay << other.name;
    for (const catalog::Dependency &dependency : catalog.dependencies)
        if (const catalog::Function *function = lookup.function(dependency.dependent);
            function && (dependency.referenced == type.oid || isArray(dependency.referenced)))
            inTheWay << function->name;
    inTheWay.removeDuplicates();
    if (!inTheWay.isEmpty())
        return base::fail(base::ErrorCode::Unsupported, u"advisor.type-used"_s, {type.name, inTheWay.join(u", "_s)});
    return out;
}

QStringList typeAnew(const TypeAnew &way, const std::vector<TypeColumn> &columns)
{
    const QString name = sql::qualifiedName(way.schema, way.name);
    QStringList out{u"ALTER TYPE "_s + name + u" RENAME TO " + sql::quoteIfNeeded(way.aside)};
    out += way.create;
    const auto alter = [](const TypeColumn &at) { return u"ALTER COLUMN "_s + sql::quoteIfNeeded(at.column.name); };
    const auto setDefault = [&](const TypeColumn &at) {
        const QString expression = way.defaultExpression(at);
        return expression.isEmpty() ? QString() : QString(alter(at) + u" SET DEFAULT " + expression);
    };
    for (const TypeColumn &at : columns) // a parent's ALTER TYPE comes to its children with their defaults
        if (!at.column.defaultExpression.isEmpty() && at.follows)
            out << alterTable(at.table, alter(at) + u" DROP DEFAULT");
    for (const TypeColumn &at : columns) {
        if (at.follows)
            continue;
        if (!at.column.defaultExpression.isEmpty())
            out << alterTable(at.table, alter(at) + u" DROP DEFAULT");
        const QString to = name + (at.isArray ? u"[]"_s : QString());
        QStringList actions{alter(at) + u" TYPE " + to + u" USING (" + way.value(at) + u")::" + to};
        if (const QString action = setDefault(at); !action.isEmpty())
            actions << action;
        out << alterTable(at.table, actions.join(u", "_s));
    }
    for (const TypeColumn &at : columns)
        if (const QString action = setDefault(at); at.follows && !action.isEmpty())
            out << alterTable(at.table, action);
    return out << u"DROP TYPE "_s + sql::qualifiedName(way.schema, way.aside);
}

} // namespace lockstep::advisor
