// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "advisor/direct/direct.h"
#include "advisor/verify.h"
#include "analysis/analyzer.h"
#include "catalog/postgres/ddl.h"
#include "sql/quote.h"

namespace lockstep::advisor {

using namespace Qt::StringLiterals;
using catalog::TypeKind;
using plan::Change;
using plan::ChangeKind;

namespace directtypeobjects {

Direct create(const Change &change, const catalog::Catalog &catalog)
{
    QString statement = change.definition.trimmed();
    while (statement.endsWith(u';'))
        statement = statement.chopped(1).trimmed();
    analysis::Analyzer analyzer(catalog);
    const auto effects = analyzer.analyze(statement.toUtf8());
    if (effects.size() == 1 && effects.front().error)
        return std::unexpected(*effects.front().error);
    const catalog::Catalog after = analyzer.catalog();
    if (effects.size() != 1 || !catalog::Lookup(after).type(change.schema, change.typeName))
        return invalid(u"advisor.definition-mismatch"_s, {change.typeName});
    return DirectStep{.sql = {statement, u"DROP TYPE "_s + sql::qualifiedName(change.schema, change.typeName),
                              verify::typeExists(change.schema, change.typeName, true)}};
}

/// What has the type, or an array of it, in it.
QStringList usersOf(const catalog::Type &type, const catalog::Catalog &catalog)
{
    const auto array = std::ranges::find(catalog.types, type.oid, &catalog::Type::arrayOf);
    const auto isIt = [&](catalog::Oid oid) {
        return oid == type.oid || (array != catalog.types.end() && oid == array->oid);
    };
    QStringList users;
    for (const catalog::Relation &relation : catalog.relations)
        for (const catalog::Column &column : relation.columns)
            if (isIt(column.typeOid))
                users << relation.name + u'.' + column.name;
    for (const catalog::Type &other : catalog.types)
        if (other.kind == TypeKind::Domain && isIt(other.baseTypeOid))
            users << other.name;
    const auto shared = catalog::sharedLookup(catalog);
    const catalog::Lookup &lookup = *shared;
    for (const catalog::Dependency &dependency : catalog.dependencies)
        if (const catalog::Function *function = lookup.function(dependency.dependent);
            function && isIt(dependency.referenced))
            users << function->name;
    users.removeDuplicates();
    return users;
}

QString remark(const Change &domain, const catalog::Constraint &check)
{
    return catalog::postgres::commentOn(
        u"CONSTRAINT"_s, check.name, u"DOMAIN "_s + sql::qualifiedName(domain.schema, domain.typeName), check.comment);
}

Direct drop(const Change &change, const catalog::Type &type, const catalog::Catalog &catalog)
{
    QStringList again{catalog::postgres::createTypeStatement(catalog, type)};
    if (again.front().isEmpty())
        return unsupported(u"advisor.type-by-hand"_s, {change.typeName});
    if (const QStringList users = usersOf(type, catalog); !users.isEmpty())
        return unsupported(u"advisor.table-has-dependents"_s, {change.typeName, users.join(u", "_s)});
    for (const catalog::Constraint &constraint : type.constraints)
        again << remark(change, constraint);
    return DirectStep{.sql = {u"DROP TYPE "_s + sql::qualifiedName(change.schema, change.typeName), script(again),
                              verify::typeExists(change.schema, change.typeName, false)},
                      .removes = true};
}

Direct dropCheck(const Change &change, const catalog::Type &type)
{
    const auto check = std::ranges::find(type.constraints, change.name, &catalog::Constraint::name);
    if (check == type.constraints.end())
        return base::fail(base::ErrorCode::NotFound, u"advisor.no-constraint"_s, {change.typeName, change.name});
    const QString alter = u"ALTER DOMAIN "_s + sql::qualifiedName(change.schema, change.typeName);
    QStringList back{alter + u' ' + addConstraintAgain(*check)};
    if (check->validated) {
        back.front() += u" NOT VALID"_s;
        back << alter + u" VALIDATE CONSTRAINT " + sql::quoteIfNeeded(change.name);
    }
    back << remark(change, *check);
    return DirectStep{.sql = {alter + u" DROP CONSTRAINT " + sql::quoteIfNeeded(change.name), script(back),
                              verify::domainConstraintGone(change.schema, change.typeName, change.name)}};
}

Direct dropAttribute(const Change &change, const catalog::Type &type, const catalog::Catalog &catalog)
{
    const auto shared = catalog::sharedLookup(catalog);
    const catalog::Lookup &lookup = *shared;
    const catalog::Relation *row = lookup.relation(type.relation);
    if (!row || !lookup.column(*row, change.column))
        return base::fail(base::ErrorCode::NotFound, u"advisor.no-column"_s, {change.typeName, change.column});
    return DirectStep{.sql = {u"ALTER TYPE "_s + sql::qualifiedName(change.schema, change.typeName) +
                                  u" DROP ATTRIBUTE " + sql::quoteIfNeeded(change.column),
                              {},
                              verify::columnGone(change.schema, change.typeName, change.column)},
                      .reversible = false,
                      .removes = true,
                      .applicationWaits = true};
}

} // namespace directtypeobjects

Direct directTypeObject(const Change &change, const catalog::Catalog &catalog)
{
    using namespace directtypeobjects;
    if (change.kind == ChangeKind::CreateType)
        return create(change, catalog);
    const catalog::Type *type = catalog::sharedLookup(catalog)->type(change.schema, change.typeName);
    const bool domain = change.kind == ChangeKind::DropDomainCheck;
    const bool composite = change.kind == ChangeKind::DropAttribute;
    if (!type || (domain && type->kind != TypeKind::Domain) || (composite && type->kind != TypeKind::Composite))
        return base::fail(base::ErrorCode::NotFound,
                          domain      ? u"advisor.no-domain"_s
                          : composite ? u"advisor.no-composite"_s
                                      : u"advisor.no-type"_s,
                          {change.schema + u'.' + change.typeName});
    if (domain)
        return dropCheck(change, *type);
    return composite ? dropAttribute(change, *type, catalog) : drop(change, *type, catalog);
}

} // namespace lockstep::advisor
