// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Enums, domains, composite types, ranges.

#include "analysis/postgres/define.h"
#include "analysis/postgres/handlers.h"
#include "analysis/postgres/taken.h"
#include "sql/identifier.h"
#include "sql/quote.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lockstep::analysis::postgres {

namespace typeobjectslocal {

void domainUsers(Run &run, Oid domain, LockMode mode)
{
    const State &state = run.state;
    std::vector<Oid> users;
    state.tables.each([&](const Table &table) { // find_composite_type_dependencies: looked into, and refused
        for (const catalog::Column &column : table.r.columns) {
            const catalog::Type *type = state.types.get(domain);
            if (type && (column.type == type->name + u"[]"_s ||
                         column.type == state.schemaName(type->schema) + u'.' + type->name + u"[]"_s))
                refuse("0A000", u"analysis.domain-inside"_s, {type->name, table.r.name, column.name});
        }
    });
    state.tables.each([&](const Table &table) {
        if (!table.isHeap() && !table.isPartitioned())
            return;
        if (std::ranges::any_of(table.r.columns, [&](const catalog::Column &c) { return c.typeOid == domain; }))
            users.push_back(table.r.oid);
    });
    for (const Oid table : users) {
        run.lock(table, mode);
        run.markScan(table);
    }
    std::vector<Oid> derived;
    state.types.each([&](const catalog::Type &type) {
        if (type.kind == catalog::TypeKind::Domain && type.baseTypeOid == domain)
            derived.push_back(type.oid);
    });
    for (const Oid type : derived)
        domainUsers(run, type, mode);
}

/// makeMultirangeTypeName() of the server.
QString multirangeName(const QString &range)
{
    const qsizetype at = range.indexOf("range"_L1);
    return at < 0 ? sql::makeIdentifier(range, u"_multirange"_s)
                  : sql::truncateIdentifier(QString(range).insert(at, u"multi"_s));
}

/// The value of an option of CREATE TYPE ... AS RANGE, as the server names it.
QString rangePart(Run &run, const Node *value)
{
    if (value->node_case == PG_QUERY__NODE__NODE_TYPE_NAME)
        if (const TypeRef type = resolveType(run, *value->type_name); !type.display.isEmpty())
            return type.display;
    return writtenName(names(value));
}

} // namespace typeobjectslocal

void createEnum(Run &run, const PgQuery__CreateEnumStmt &stmt)
{
    const QualifiedName name = qualified(names(stmt.n_type_name, stmt.type_name));
    run.act(ActionKind::CreateEnum, QualifiedName{}, name.name);
    catalog::Type type;
    type.schema = run.creationSchema(name);
    type.name = name.name;
    type.kind = catalog::TypeKind::Enum;
    type.labels = names(stmt.n_vals, stmt.vals);
    needFreeType(run, type.schema, type.name);
    run.state.add(std::move(type));
}

void alterEnum(Run &run, const PgQuery__AlterEnumStmt &stmt)
{
    const QualifiedName name = qualified(names(stmt.n_type_name, stmt.type_name));
    Action &action = run.act(empty(stmt.old_val) ? ActionKind::AddEnumValue : ActionKind::RenameEnumValue,
                             QualifiedName{}, name.name);
    action.detail = text(stmt.new_val);
    action.previous = text(stmt.old_val);
    action.positioned = !empty(stmt.new_val_neighbor);
    action.ifExists = stmt.skip_if_new_val_exists;
    // Before 12 a new value could not be added inside a transaction block.
    if (run.major < 12 && empty(stmt.old_val))
        run.effect.transactional = false;
    const Oid oid = run.lookupType(name);
    if (!run.state.types.get(oid)) {
        if (!run.state.isOpenWorld() && name.schema != "pg_catalog"_L1)
            refuse("42704", u"analysis.type-missing"_s, {name.name});
        return;
    }
    QStringList &labels = run.state.types.edit(oid).labels;
    const auto needLabel = [&](const char *label) {
        if (!labels.contains(text(label)))
            refuse("22023", u"analysis.label-missing"_s, {text(label)});
    };
    if (!empty(stmt.old_val)) {
        needLabel(stmt.old_val);
        if (labels.contains(text(stmt.new_val)))
            refuse("42710", u"analysis.label-exists"_s, {text(stmt.new_val)});
        labels.replace(labels.indexOf(text(stmt.old_val)), text(stmt.new_val));
        return;
    }
    if (labels.contains(text(stmt.new_val))) {
        if (!stmt.skip_if_new_val_exists)
            refuse("42710", u"analysis.label-exists"_s, {text(stmt.new_val)});
        run.effect.actions.back().noOp = true;
        return;
    }
    if (!empty(stmt.new_val_neighbor))
        needLabel(stmt.new_val_neighbor);
    const qsizetype neighbour = labels.indexOf(text(stmt.new_val_neighbor));
    labels.insert(neighbour < 0           ? labels.size()
                  : stmt.new_val_is_after ? neighbour + 1
                                          : neighbour,
                  text(stmt.new_val));
}

void createDomain(Run &run, const PgQuery__CreateDomainStmt &stmt)
{
    const QualifiedName name = qualified(names(stmt.n_domainname, stmt.domainname));
    run.act(ActionKind::Other, QualifiedName{}, name.name);
    const TypeRef base = resolveType(run, *stmt.type_name);
    catalog::Type type;
    type.schema = run.creationSchema(name);
    type.name = name.name;
    type.kind = catalog::TypeKind::Domain;
    type.baseType = base.display;
    type.baseTypeOid = base.oid;
    if (stmt.coll_clause)
        type.collation = writtenName(names(stmt.coll_clause->n_collname, stmt.coll_clause->collname));
    for (const Node *node : list(stmt.n_constraints, stmt.constraints)) {
        const auto &constraint = *node->constraint;
        if (constraint.contype == PG_QUERY__CONSTR_TYPE__CONSTR_NOTNULL) {
            type.notNull = true;
            if (run.major >= 17) {
                catalog::Constraint named;
                named.kind = catalog::ConstraintKind::NotNull;
                named.name = empty(constraint.conname) ? Run::objectName(name.name, QString(), u"not_null"_s)
                                                       : text(constraint.conname);
                named.definition = u"NOT NULL"_s;
                type.constraints.push_back(std::move(named));
            }
        }
        if (constraint.contype == PG_QUERY__CONSTR_TYPE__CONSTR_CHECK) {
            catalog::Constraint check;
            check.name = empty(constraint.conname) ? Run::objectName(name.name, QString(), u"check"_s)
                                                   : text(constraint.conname);
            check.expression = sqlOf(constraint.raw_expr);
            type.constraints.push_back(std::move(check));
        }
        if (constraint.contype == PG_QUERY__CONSTR_TYPE__CONSTR_DEFAULT)
            type.defaultExpression = sqlOf(constraint.raw_expr);
    }
    needFreeType(run, type.schema, type.name);
    run.state.add(std::move(type));
}

void alterDomain(Run &run, const PgQuery__AlterDomainStmt &stmt)
{
    const QualifiedName name = qualified(names(stmt.n_type_name, stmt.type_name));
    Action &action = run.act(ActionKind::AlterDomain, QualifiedName{}, name.name);
    action.schema = name.schema;
    const Oid oid = run.lookupType(name);
    if (!run.state.types.get(oid))
        return;
    const char kind = empty(stmt.subtype) ? ' ' : *stmt.subtype;
    catalog::Type &type = run.state.types.edit(oid);
    const auto named = [&](const QString &constraintName) { // from 17 on by a name
        catalog::Constraint constraint;
        constraint.name = constraintName;
        constraint.kind = catalog::ConstraintKind::NotNull;
        if (run.major >= 17 && !type.notNull)
            type.constraints.push_back(std::move(constraint));
    };
    if (kind == 'T') {
        type.defaultExpression = stmt.def ? sqlOf(stmt.def) : QString();
    } else if (kind == 'N') {
        std::erase_if(type.constraints,
                      [](const catalog::Constraint &c) { return c.kind == catalog::ConstraintKind::NotNull; });
        type.notNull = false;
    } else if (kind == 'O') {
        if (!type.notNull)
            typeobjectslocal::domainUsers(run, oid, LockMode::Share);
        named(Run::objectName(name.name, QString(), u"not_null"_s));
        type.notNull = true;
        action.notNull = true;
    } else if (kind == 'C' && stmt.def->constraint->contype == PG_QUERY__CONSTR_TYPE__CONSTR_NOTNULL) {
        if (!type.notNull)
            typeobjectslocal::domainUsers(run, oid, LockMode::Share);
        named(empty(stmt.def->constraint->conname) ? Run::objectName(name.name, QString(), u"not_null"_s)
                                                   : text(stmt.def->constraint->conname));
        type.notNull = true;
        action.notNull = true;
    } else if (kind == 'C') {
        const auto &constraint = *stmt.def->constraint;
        action.notValid = constraint.skip_validation;
        if (std::ranges::contains(type.constraints, text(constraint.conname), &catalog::Constraint::name))
            refuse("42710", u"analysis.constraint-exists"_s, {text(constraint.conname), type.name});
        catalog::Constraint check;
        check.name =
            empty(constraint.conname) ? Run::objectName(name.name, QString(), u"check"_s) : text(constraint.conname);
        check.validated = !constraint.skip_validation;
        check.expression = sqlOf(constraint.raw_expr);
        action.detail = check.name;
        if (check.validated)
            typeobjectslocal::domainUsers(run, oid, LockMode::Share);
        type.constraints.push_back(std::move(check));
    } else if ((kind == 'X' && !stmt.missing_ok) || kind == 'V') {
        if (!std::ranges::contains(type.constraints, text(stmt.name), &catalog::Constraint::name))
            refuse("42704", u"analysis.constraint-missing"_s, {text(stmt.name), type.name});
    }
    if (kind == 'X') {
        for (const catalog::Constraint &c : type.constraints)
            if (c.name == text(stmt.name) && c.kind == catalog::ConstraintKind::NotNull)
                type.notNull = false;
        std::erase_if(type.constraints, [&](const catalog::Constraint &c) { return c.name == text(stmt.name); });
    } else if (kind == 'V') {
        for (catalog::Constraint &c : type.constraints) {
            if (c.name != text(stmt.name))
                continue;
            c.validated = true;
            c.definition.remove(u" NOT VALID"_s);
        }
        typeobjectslocal::domainUsers(run, oid, run.major >= 18 ? LockMode::ShareUpdateExclusive : LockMode::Share);
    }
}

void createComposite(Run &run, const PgQuery__CompositeTypeStmt &stmt)
{
    const QualifiedName name = qualified(*stmt.typevar);
    run.act(ActionKind::Other, QualifiedName{}, name.name);
    Table relation;
    relation.r.schema = run.creationSchema(name);
    relation.r.name = name.name;
    relation.r.kind = ClassKind::Composite;
    relation.script = run.session.script;
    needFreeRelation(run, relation.r.schema, name.name);
    needFreeRowType(run, relation.r.schema, name.name);
    const Oid schema = relation.r.schema;
    const Oid oid = run.state.add(std::move(relation));
    for (const Node *node : list(stmt.n_coldeflist, stmt.coldeflist))
        addColumn(run, oid, *node->column_def);
    catalog::Type type;
    type.schema = schema;
    type.name = name.name;
    type.kind = catalog::TypeKind::Composite;
    type.relation = oid;
    run.state.add(std::move(type));
}

void createRange(Run &run, const PgQuery__CreateRangeStmt &stmt)
{
    const QualifiedName name = qualified(names(stmt.n_type_name, stmt.type_name));
    run.act(ActionKind::Other, QualifiedName{}, name.name);
    catalog::Type type;
    type.schema = run.creationSchema(name);
    type.name = name.name;
    type.kind = catalog::TypeKind::Range;
    QStringList said; // as readTypes() puts it together
    for (const char *word : {"subtype", "subtype_opclass", "collation", "canonical", "subtype_diff"})
        if (const auto *value = option(stmt.n_params, stmt.params, word))
            said << QString::fromLatin1(word) + u" = " + typeobjectslocal::rangePart(run, value->arg);
    if (run.major >= 14) {
        const QString own = run.state.schemaName(type.schema);
        const auto *named = option(stmt.n_params, stmt.params, "multirange_type_name");
        const QStringList parts = named ? names(named->arg) : QStringList{};
        catalog::Type multirange;
        multirange.schema = type.schema;
        multirange.kind = catalog::TypeKind::Multirange;
        multirange.name = parts.isEmpty() ? typeobjectslocal::multirangeName(type.name) : parts.last();
        if (parts.size() > 1)
            multirange.schema = run.creationSchema(qualified(parts));
        needFreeType(run, multirange.schema, multirange.name);
        said << u"multirange_type_name = "_s +
                    sql::qualifiedName(run.state.schemaName(multirange.schema), multirange.name);
        run.state.add(std::move(multirange));
    }
    type.range = said.join(u", "_s);
    run.state.add(std::move(type));
}

} // namespace lockstep::analysis::postgres
