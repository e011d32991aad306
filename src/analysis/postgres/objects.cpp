// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Sequences, schemas, extensions.

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

} // namespace objectslocal

void createSequence(Run &run, const PgQuery__CreateSeqStmt &stmt)
{
    const QualifiedName name = qualified(*stmt.sequence);
    const Oid schema = run.creationSchema(name, is(stmt.sequence->relpersistence, "t"));
    run.act(ActionKind::Other, name);
    if (!needFreeRelation(run, schema, name.name, stmt.if_not_exists))
        return;
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
