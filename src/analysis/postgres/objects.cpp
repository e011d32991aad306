// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Sequences, schemas, types, extensions.

#include "analysis/postgres/define.h"
#include "analysis/postgres/handlers.h"
#include "analysis/postgres/taken.h"

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace lockstep::analysis::postgres {

namespace objectslocal {

/// OWNED BY table.column; returns whether the option was there.
bool ownedBy(Run &run, Oid sequence, std::size_t count, Node *const *options)
{
    const auto *owned = option(count, options, "owned_by");
    if (!owned)
        return false;
    QStringList parts = names(owned->arg);
    if (parts.size() < 2) { // NONE
        run.state.ownSequence(sequence, 0, 0);
        return true;
    }
    const QString column = parts.takeLast();
    const Oid table = run.open(qualified(parts), LockMode::AccessShare);
    if (!table)
        return true;
    const Table *owner = run.state.tables.get(table);
    if (owner && owner->r.schema != run.state.sequences.get(sequence)->s.schema)
        refuse("55000", u"analysis.sequence-schema"_s, {run.state.sequences.get(sequence)->s.name, owner->r.name});
    run.state.ownSequence(sequence, table, owner && owner->column(column) ? owner->column(column)->number : 0);
    return true;
}

void sequenceOptions(SequenceObject &object, std::size_t count, Node *const *options)
{
    for (std::size_t i = 0; i < count; ++i) {
        const auto &element = *options[i]->def_elem;
        qint64 number = 0;
        const bool has = integerOf(element.arg, number);
        if (is(element.defname, "as") && element.arg->node_case == PG_QUERY__NODE__NODE_TYPE_NAME) {
            const QString type = names(element.arg).value(names(element.arg).size() - 1);
            object.s.type = type == "int2"_L1 ? u"smallint"_s : type == "int4"_L1 ? u"integer"_s : u"bigint"_s;
            object.s.maximum = type == "int2"_L1   ? std::numeric_limits<qint16>::max()
                               : type == "int4"_L1 ? std::numeric_limits<qint32>::max()
                                                   : std::numeric_limits<qint64>::max();
        } else if (is(element.defname, "increment") && has) {
            object.s.increment = number;
        } else if (is(element.defname, "start") && has) {
            object.s.start = number;
        } else if (is(element.defname, "maxvalue") && has) {
            object.s.maximum = number;
        } else if (is(element.defname, "minvalue") && has) {
            object.s.minimum = number;
        } else if (is(element.defname, "cache") && has) {
            object.s.cache = number;
        } else if (is(element.defname, "cycle")) {
            object.s.cycles = truth(element);
        }
    }
}

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

} // namespace objectslocal

void createSequence(Run &run, const PgQuery__CreateSeqStmt &stmt)
{
    const QualifiedName name = qualified(*stmt.sequence);
    const Oid schema = run.creationSchema(name, is(stmt.sequence->relpersistence, "t"));
    run.act(ActionKind::Other, name);
    if (run.state.nameTaken(schema, name.name)) {
        if (stmt.if_not_exists)
            return;
        refuse("42P07", u"analysis.relation-exists"_s, {name.name});
    }
    needFreeRowType(run, schema, name.name);
    SequenceObject sequence;
    sequence.s.schema = schema;
    sequence.s.name = name.name;
    sequence.s.type = u"bigint"_s;
    sequence.s.maximum = std::numeric_limits<qint64>::max();
    sequence.s.owner = run.session.role;
    if (is(stmt.sequence->relpersistence, "u"))
        sequence.s.persistence = catalog::Persistence::Unlogged;
    objectslocal::sequenceOptions(sequence, stmt.n_options, stmt.options);
    const Oid oid = run.state.add(std::move(sequence));
    run.created(oid);
    objectslocal::ownedBy(run, oid, stmt.n_options, stmt.options);
}

void alterSequence(Run &run, const PgQuery__AlterSeqStmt &stmt)
{
    run.act(ActionKind::Other, qualified(*stmt.sequence));
    const Oid oid = run.open(qualified(*stmt.sequence), LockMode::ShareRowExclusive, stmt.missing_ok, Via::Named,
                             ClassKind::Sequence);
    if (!run.state.sequences.get(oid))
        return;
    objectslocal::sequenceOptions(run.state.sequences.edit(oid), stmt.n_options, stmt.options);
    objectslocal::ownedBy(run, oid, stmt.n_options, stmt.options);
}

void createSchema(Run &run, const PgQuery__CreateSchemaStmt &stmt)
{
    QString name = text(stmt.schemaname);
    if (name.isEmpty() && stmt.authrole)
        name = text(stmt.authrole->rolename);
    run.act(ActionKind::Other, QualifiedName{}, name);
    if (run.state.schema(name)) {
        if (stmt.if_not_exists)
            return;
        // An open world may have met the schema through a name only.
        if (!run.state.isOpenWorld() || name == "public"_L1)
            refuse("42P06", u"analysis.schema-exists"_s, {name});
    } else {
        run.state.addSchema(name, stmt.authrole ? text(stmt.authrole->rolename) : QString());
    }
    const QStringList before = run.session.searchPath;
    run.session.searchPath.prepend(name);
    for (const Node *element : list(stmt.n_schema_elts, stmt.schema_elts))
        dispatch(run, element);
    run.session.searchPath = before;
}

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
    for (const Node *node : list(stmt.n_constraints, stmt.constraints)) {
        const auto &constraint = *node->constraint;
        if (constraint.contype == PG_QUERY__CONSTR_TYPE__CONSTR_NOTNULL)
            type.notNull = true;
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
            objectslocal::domainUsers(run, oid, LockMode::Share);
        named(Run::objectName(name.name, QString(), u"not_null"_s));
        type.notNull = true;
        action.notNull = true;
    } else if (kind == 'C' && stmt.def->constraint->contype == PG_QUERY__CONSTR_TYPE__CONSTR_NOTNULL) {
        if (!type.notNull)
            objectslocal::domainUsers(run, oid, LockMode::Share);
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
            objectslocal::domainUsers(run, oid, LockMode::Share);
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
        objectslocal::domainUsers(run, oid, run.major >= 18 ? LockMode::ShareUpdateExclusive : LockMode::Share);
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
    if (run.state.nameTaken(relation.r.schema, name.name))
        refuse("42P07", u"analysis.relation-exists"_s, {name.name});
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
    run.state.add(std::move(type));
}

void createExtension(Run &run, const PgQuery__CreateExtensionStmt &stmt)
{
    const QString name = text(stmt.extname);
    run.act(ActionKind::Other, QualifiedName{}, name);
    if (std::ranges::contains(run.state.extensions, name, &catalog::Extension::name)) {
        if (!stmt.if_not_exists)
            refuse("42710", u"analysis.extension-exists"_s, {name});
        return;
    }
    catalog::Extension extension;
    extension.name = name;
    const auto *schema = option(stmt.n_options, stmt.options, "schema");
    extension.schema = schema ? run.state.schema(text(stringOf(schema->arg))) : run.creationSchema({});
    const Oid where = extension.schema;
    run.state.addExtension(std::move(extension));
    const auto addType = [&](const QString &typeName) {
        catalog::Type type;
        type.schema = where;
        type.name = typeName;
        type.extension = name;
        run.state.add(std::move(type));
    };
    if (name == "citext"_L1 || name == "hstore"_L1 || name == "ltree"_L1 || name == "vector"_L1)
        addType(name);
    static const QStringList withRelations{u"postgis"_s, u"timescaledb"_s, u"pg_stat_statements"_s,
                                           u"postgis_topology"_s, u"pg_cron"_s};
    if (withRelations.contains(name)) {
        run.uncertain(Certainty::Unknown);
        run.note("analysis.extension-objects");
    }
}

void alterExtension(Run &run, const PgQuery__AlterExtensionStmt &stmt)
{
    const QString name = text(stmt.extname);
    run.act(ActionKind::Other, QualifiedName{}, name);
    const auto *version = option(stmt.n_options, stmt.options, "new_version");
    const auto known = std::ranges::find(run.state.extensions, name, &catalog::Extension::name);
    if (!version || known == run.state.extensions.end())
        return;
    catalog::Extension updated = *known;
    updated.version = text(stringOf(version->arg));
    run.state.changeExtension(updated);
}

void alterExtensionContents(Run &run, const PgQuery__AlterExtensionContentsStmt &stmt)
{
    run.act(ActionKind::Other);
    const Table *known = run.state.tables.get(run.lookup(qualified(names(stmt.object))));
    if (known && stmt.action < 0 && known->r.extension != text(stmt.extname))
        refuse("55000", u"analysis.not-of-extension"_s, {known->r.name, text(stmt.extname)});
    if (stmt.objtype == PG_QUERY__OBJECT_TYPE__OBJECT_TABLE || stmt.objtype == PG_QUERY__OBJECT_TYPE__OBJECT_SEQUENCE ||
        stmt.objtype == PG_QUERY__OBJECT_TYPE__OBJECT_VIEW)
        run.open(qualified(names(stmt.object)), LockMode::ShareUpdateExclusive);
}

void dependsOnExtension(Run &run, const PgQuery__AlterObjectDependsStmt &stmt)
{
    run.act(ActionKind::Other);
    const bool trigger = stmt.object_type == PG_QUERY__OBJECT_TYPE__OBJECT_TRIGGER;
    if (stmt.relation)
        run.open(*stmt.relation, trigger ? LockMode::AccessShare : LockMode::AccessExclusive);
}

} // namespace lockstep::analysis::postgres
