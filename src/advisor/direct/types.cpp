// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "advisor/direct/direct.h"
#include "advisor/verify.h"
#include "sql/quote.h"

namespace lockstep::advisor {

using namespace Qt::StringLiterals;
using catalog::TypeKind;
using plan::Change;
using plan::ChangeKind;

namespace directtypes {

/// A column of the enum, with its table.
struct EnumColumn {
    QString table;
    const catalog::Column *column;
    QString schema, relation;
};

/// All columns of the enum's type; Unsupported where something else holds it, too.
base::Result<std::vector<EnumColumn>> columnsOf(const catalog::Type &type, const catalog::Catalog &catalog)
{
    const auto shared = catalog::sharedLookup(catalog);
    const catalog::Lookup &lookup = *shared;
    const auto array = std::ranges::find(catalog.types, type.oid, &catalog::Type::arrayOf);
    std::vector<EnumColumn> out;
    QStringList inTheWay;
    for (const catalog::Relation &relation : catalog.relations) {
        const bool table =
            relation.kind == catalog::RelationKind::Table || relation.kind == catalog::RelationKind::Partitioned;
        const QString schema = lookup.schemaName(relation.schema);
        for (const catalog::Column &column : relation.columns) {
            const bool isArray = array != catalog.types.end() && column.typeOid == array->oid;
            if (column.typeOid != type.oid && !isArray)
                continue;
            const QString shown = schema + u'.' + relation.name + u'.' + column.name;
            bool used = !table || isArray || column.generated != catalog::Generated::None;
            for (const catalog::Dependency *dependency : lookup.dependents(relation.oid, column.number))
                used = used || (dependency->referencedColumn == column.number &&
                                (dependency->via == "view"_L1 || dependency->via == "policy"_L1 ||
                                 dependency->via == "trigger"_L1 || dependency->via == "generated"_L1));
            for (const catalog::Constraint &constraint : relation.constraints)
                used = used || (constraint.kind == catalog::ConstraintKind::Check &&
                                std::ranges::contains(constraint.columns, column.number));
            for (const catalog::Index *index : lookup.indexesOf(relation.oid))
                used = used || (index->predicate.contains(column.name) ||
                                std::ranges::any_of(index->keys, [](const auto &k) { return k.column == 0; }));
            if (used)
                inTheWay << shown;
            else if (!relation.isPartition && column.isLocal)
                out.push_back({sql::qualifiedName(schema, relation.name), &column, schema, relation.name});
        }
    }
    for (const catalog::Type &other : catalog.types)
        if (other.kind == TypeKind::Domain && other.baseTypeOid == type.oid)
            inTheWay << other.name;
    for (const catalog::Dependency &dependency : catalog.dependencies)
        if (const catalog::Function *function = lookup.function(dependency.dependent);
            function && dependency.referenced == type.oid)
            inTheWay << function->name;
    if (!inTheWay.isEmpty())
        return base::fail(base::ErrorCode::Unsupported, u"advisor.enum-used"_s, {type.name, inTheWay.join(u", "_s)});
    return out;
}

/// The type is made again with other labels, and every column is put on the new one.
QString withLabels(const QString &schema, const QString &type, const QString &aside, const QStringList &labels,
                   const std::vector<EnumColumn> &columns, const QString &from, const QString &to)
{
    const QString name = sql::qualifiedName(schema, type);
    QStringList quoted;
    for (const QString &label : labels)
        quoted << sql::quoteLiteral(label);
    QStringList out{u"ALTER TYPE "_s + name + u" RENAME TO " + sql::quoteIfNeeded(aside),
                    u"CREATE TYPE "_s + name + u" AS ENUM (" + quoted.join(u", "_s) + u')'};
    for (const EnumColumn &at : columns) {
        const QString column = sql::quoteIfNeeded(at.column->name);
        const QString text = column + u"::text";
        const QString value = to.isEmpty() ? text
                                           : u"CASE "_s + text + u" WHEN " + sql::quoteLiteral(from) + u" THEN " +
                                                 sql::quoteLiteral(to) + u" ELSE " + text + u" END";
        const QString alter = u"ALTER COLUMN "_s + column;
        const bool hasDefault = !at.column->defaultExpression.isEmpty();
        QStringList actions;
        if (hasDefault)
            out << alterTable(at.table, alter + u" DROP DEFAULT");
        actions << alter + u" TYPE " + name + u" USING (" + value + u")::" + name;
        if (hasDefault)
            actions << alter + u" SET DEFAULT " + at.column->defaultExpression;
        out << alterTable(at.table, actions.join(u", "_s));
    }
    out << u"DROP TYPE "_s + sql::qualifiedName(schema, aside);
    return script(out);
}

Direct removeValue(const Change &change, const catalog::Type &type, const catalog::Catalog &catalog)
{
    const auto columns = columnsOf(type, catalog);
    if (!columns)
        return std::unexpected(columns.error());
    QStringList left = type.labels;
    left.removeAll(change.value);
    if (left.isEmpty())
        return invalid(u"advisor.enum-last-value"_s, {change.typeName, change.value});
    QStringList rows;
    for (const EnumColumn &at : *columns) {
        // a default of the value that goes has no type to belong to any more
        if (at.column->defaultExpression.startsWith(QString(sql::quoteLiteral(change.value) + u"::")))
            return unsupported(u"advisor.enum-default"_s,
                               {change.typeName, change.value, at.relation + u'.' + at.column->name});
        rows << u"SELECT FROM "_s + at.table + u" WHERE " + sql::quoteIfNeeded(at.column->name) + u"::text = " +
                    sql::quoteLiteral(change.value);
    }
    const QString aside = change.typeName + u"_old";
    if (catalog::sharedLookup(catalog)->type(change.schema, aside))
        return invalid(u"advisor.name-taken"_s, {aside});
    DirectStep step{
        .sql = {withLabels(change.schema, change.typeName, aside, left, *columns, change.value, change.newName),
                withLabels(change.schema, change.typeName, aside, type.labels, *columns, {}, {}),
                verify::enumLacksLabel(change.schema, change.typeName, change.value)},
        .reversible = change.newName.isEmpty(),
        .removes = true,
        .why = u"advisor.remove-enum-value.why"_s};
    if (change.newName.isEmpty() && !rows.isEmpty()) {
        step.gate = u"enum-value-unused"_s;
        step.gateVerify = u"SELECT NOT EXISTS ("_s + rows.join(u" UNION ALL "_s) + u')';
    }
    return step;
}

} // namespace directtypes

Direct directType(const Change &change, const catalog::Catalog &catalog)
{
    const auto shared = catalog::sharedLookup(catalog);
    const catalog::Lookup &lookup = *shared;
    const catalog::Type *type = lookup.type(change.schema, change.typeName);
    const QString shown = change.schema + u'.' + change.typeName;
    const QString name = sql::qualifiedName(change.schema, change.typeName);
    const TypeKind wanted = change.kind == ChangeKind::AddDomainCheck ? TypeKind::Domain
                            : change.kind == ChangeKind::AddAttribute ? TypeKind::Composite
                                                                      : TypeKind::Enum;
    if (!type || type->kind != wanted)
        return base::fail(base::ErrorCode::NotFound,
                          wanted == TypeKind::Domain      ? u"advisor.no-domain"_s
                          : wanted == TypeKind::Composite ? u"advisor.no-composite"_s
                                                          : u"advisor.no-enum"_s,
                          {shown});
    if (change.kind == ChangeKind::AddDomainCheck) {
        const QString quoted = sql::quoteIfNeeded(change.name);
        return DirectStep{
            .sql = {u"ALTER DOMAIN "_s + name + u" ADD CONSTRAINT " + quoted + u" CHECK (" + change.expression + u')',
                    u"ALTER DOMAIN "_s + name + u" DROP CONSTRAINT " + quoted,
                    verify::domainConstraint(change.schema, change.typeName, change.name, true)}};
    }
    if (change.kind == ChangeKind::AddAttribute) {
        const QString quoted = sql::quoteIfNeeded(change.column);
        return DirectStep{.sql = {u"ALTER TYPE "_s + name + u" ADD ATTRIBUTE " + quoted + u' ' + change.type,
                                  u"ALTER TYPE "_s + name + u" DROP ATTRIBUTE " + quoted,
                                  verify::columnExists(change.schema, change.typeName, change.column)},
                          .applicationWaits = true};
    }
    if (!type->labels.contains(change.value))
        return base::fail(base::ErrorCode::NotFound, u"advisor.enum-no-value"_s, {change.typeName, change.value});
    if (!change.newName.isEmpty() &&
        (change.kind == ChangeKind::RenameEnumValue) == type->labels.contains(change.newName))
        return change.kind == ChangeKind::RenameEnumValue
                   ? invalid(u"advisor.enum-has-value"_s, {change.typeName, change.newName})
                   : invalid(u"advisor.enum-no-value"_s, {change.typeName, change.newName});
    if (change.kind == ChangeKind::RemoveEnumValue)
        return directtypes::removeValue(change, *type, catalog);
    const auto rename = [&](const QString &from, const QString &to) {
        return u"ALTER TYPE "_s + name + u" RENAME VALUE " + sql::quoteLiteral(from) + u" TO " + sql::quoteLiteral(to);
    };
    return DirectStep{.sql = {rename(change.value, change.newName), rename(change.newName, change.value),
                              verify::enumHasLabel(change.schema, change.typeName, change.newName)},
                      .applicationWaits = true};
}

} // namespace lockstep::advisor
