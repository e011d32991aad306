// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "advisor/direct/direct.h"
#include "advisor/typecolumns.h"
#include "advisor/verify.h"
#include "sql/quote.h"

namespace lockstep::advisor {

using namespace Qt::StringLiterals;
using catalog::TypeKind;
using plan::Change;
using plan::ChangeKind;

namespace directtypes {

/// The type is made again with other labels, and every column is put on the new one. `from` becomes `to`, where that is
/// something.
QString withLabels(const Change &change, const QString &aside, const QStringList &labels,
                   const std::vector<TypeColumn> &columns, const QString &to)
{
    QStringList quoted;
    for (const QString &label : labels)
        quoted << sql::quoteLiteral(label);
    const auto value = [&](const TypeColumn &at) {
        const QString text = sql::quoteIfNeeded(at.column.name) + (at.isArray ? u"::text[]"_s : u"::text"_s);
        const QString from = sql::quoteLiteral(change.value), becomes = sql::quoteLiteral(to);
        if (to.isEmpty())
            return text;
        if (at.isArray)
            return QString(u"pg_catalog.array_replace("_s + text + u", " + from + u", " + becomes + u')');
        return QString(u"CASE "_s + text + u" WHEN " + from + u" THEN " + becomes + u" ELSE " + text + u" END");
    };
    const QString create = u"CREATE TYPE "_s + sql::qualifiedName(change.schema, change.typeName) + u" AS ENUM (" +
                           quoted.join(u", "_s) + u')';
    return script(typeAnew({change.schema,
                            change.typeName,
                            aside,
                            {create},
                            value,
                            [](const TypeColumn &at) { return at.column.defaultExpression; }},
                           columns));
}

Direct removeValue(const Change &change, const catalog::Type &type, const catalog::Catalog &catalog)
{
    const auto columns = columnsOfType(type, catalog);
    if (!columns)
        return std::unexpected(columns.error());
    QStringList left = type.labels;
    left.removeAll(change.value);
    if (left.isEmpty())
        return invalid(u"advisor.enum-last-value"_s, {change.typeName, change.value});
    QStringList rows;
    for (const TypeColumn &at : *columns) {
        // a default of the value that goes has no type to belong to any more
        if (at.column.defaultExpression.startsWith(QString(sql::quoteLiteral(change.value) + u"::")))
            return unsupported(u"advisor.enum-default"_s,
                               {change.typeName, change.value, at.relation.name + u'.' + at.column.name});
        const QString column = sql::quoteIfNeeded(at.column.name), label = sql::quoteLiteral(change.value);
        if (!at.follows)
            rows << u"SELECT FROM "_s + at.table + u" WHERE " +
                        (at.isArray ? QString(label + u" = ANY (" + column + u"::text[])")
                                    : QString(column + u"::text = " + label));
    }
    const QString aside = change.typeName + u"_old";
    if (catalog::sharedLookup(catalog)->type(change.schema, aside))
        return invalid(u"advisor.name-taken"_s, {aside});
    DirectStep step{.sql = {withLabels(change, aside, left, *columns, change.newName),
                            withLabels(change, aside, type.labels, *columns, {}),
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
