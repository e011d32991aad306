// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "analysis/postgres/dropper.h"
#include "analysis/postgres/handlers.h"
#include "analysis/postgres/signature.h"
#include "analysis/postgres/types.h"
#include "sql/quote.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lockstep::analysis::postgres {

namespace droplocal {

/// A server goes; its foreign tables depend on it.
void dropServer(Run &run, const QString &server, Dropper &dropper)
{
    run.state.tables.each([&](const Table &t) {
        if (t.r.kind == ClassKind::Foreign && t.r.foreignServer == server)
            dropper.dependentRelation(t.r.oid);
    });
    run.state.dropForeignServer(server);
}

/// The same for all servers of a foreign data wrapper, which depend on it. An extension's wrapper has the name of the
/// extension: so postgres_fdw, file_fdw and those of others.
void dropServersOf(Run &run, const QString &wrapper, bool cascade, Dropper &dropper)
{
    const auto servers = run.state.foreignServers;
    for (const State::ForeignServer &server : servers) {
        if (server.wrapper != wrapper)
            continue;
        if (!cascade)
            refuse("2BP01", u"analysis.dependents-exist"_s, {server.name});
        dropServer(run, server.name, dropper);
    }
}

/// "schema.table.object" or "table.object": the relation and the object on it.
struct OnRelation {
    QualifiedName relation;
    QString object;
};
OnRelation onRelation(const Node *object)
{
    QStringList parts = names(object);
    const QString last = parts.takeLast();
    return {qualified(parts), last};
}

ActionKind actionKind(PgQuery__ObjectType type)
{
    switch (type) {
    case PG_QUERY__OBJECT_TYPE__OBJECT_TABLE:
    case PG_QUERY__OBJECT_TYPE__OBJECT_FOREIGN_TABLE:
        return ActionKind::DropTable;
    case PG_QUERY__OBJECT_TYPE__OBJECT_INDEX:
        return ActionKind::DropIndex;
    case PG_QUERY__OBJECT_TYPE__OBJECT_VIEW:
    case PG_QUERY__OBJECT_TYPE__OBJECT_MATVIEW:
        return ActionKind::DropView;
    default:
        return ActionKind::Other;
    }
}

bool hasDefaultSibling(const State &state, const Table &partition)
{
    const Table *parent = state.tables.get(partition.r.inherits.empty() ? 0 : partition.r.inherits.front());
    return parent && std::ranges::any_of(parent->children, [&state](Oid child) {
               return state.tables.get(child)->r.partitionBound == "DEFAULT"_L1;
           });
}

QString parentName(Run &run, const Table &partition)
{
    const auto what = run.state.info(partition.r.inherits.empty() ? 0 : partition.r.inherits.front());
    return what ? sql::qualifiedName(run.state.schemaName(what->schema), what->name) : QString();
}

bool droppable(ClassKind kind, PgQuery__ObjectType type)
{
    switch (type) {
    case PG_QUERY__OBJECT_TYPE__OBJECT_TABLE:
        return kind == ClassKind::Table || kind == ClassKind::Partitioned;
    case PG_QUERY__OBJECT_TYPE__OBJECT_INDEX:
        return kind == ClassKind::Index || kind == ClassKind::PartitionedIndex;
    case PG_QUERY__OBJECT_TYPE__OBJECT_VIEW:
        return kind == ClassKind::View;
    case PG_QUERY__OBJECT_TYPE__OBJECT_MATVIEW:
        return kind == ClassKind::MaterializedView;
    case PG_QUERY__OBJECT_TYPE__OBJECT_SEQUENCE:
        return kind == ClassKind::Sequence;
    case PG_QUERY__OBJECT_TYPE__OBJECT_FOREIGN_TABLE:
        return kind == ClassKind::Foreign;
    default:
        return true;
    }
}

void dropRelations(Run &run, const PgQuery__DropStmt &stmt, Dropper &dropper)
{
    const LockMode mode = stmt.concurrent ? LockMode::ShareUpdateExclusive : LockMode::AccessExclusive;
    const bool index = stmt.remove_type == PG_QUERY__OBJECT_TYPE__OBJECT_INDEX;
    for (const Node *node : list(stmt.n_objects, stmt.objects)) {
        const QualifiedName name = qualified(names(node));
        Action &action = run.act(actionKind(stmt.remove_type), name, index ? name.name : QString());
        action.ifExists = stmt.missing_ok;
        action.concurrently = stmt.concurrent;
        action.cascade = stmt.behavior == PG_QUERY__DROP_BEHAVIOR__DROP_CASCADE;
        const ClassKind guess = index                                                        ? ClassKind::Index
                                : stmt.remove_type == PG_QUERY__OBJECT_TYPE__OBJECT_SEQUENCE ? ClassKind::Sequence
                                : stmt.remove_type == PG_QUERY__OBJECT_TYPE__OBJECT_VIEW     ? ClassKind::View
                                : stmt.remove_type == PG_QUERY__OBJECT_TYPE__OBJECT_MATVIEW
                                    ? ClassKind::MaterializedView
                                    : ClassKind::Table;
        if (const auto what = run.state.info(run.lookup(name)); what && !droppable(what->kind, stmt.remove_type))
            refuse("42809", u"analysis.wrong-kind"_s, {what->name});
        const Oid oid = run.open(name, mode, stmt.missing_ok, Via::Named, guess);
        if (!oid) {
            action.noOp = stmt.missing_ok;
            continue;
        }
        if (index && run.state.indexes.get(oid)) {
            const IndexObject &object = *run.state.indexes.get(oid);
            run.lock(object.i.table, mode, Via::TableOfIndex);
            const auto table = run.state.info(object.i.table);
            Action &last = run.effect.actions.back();
            last.relation = table ? table->name : QString();
            last.schema = table ? run.state.schemaName(table->schema) : QString();
            last.unique = object.i.unique;
            for (const catalog::IndexKey &key : object.i.keys)
                last.columns.append(key.expression);
            if (object.constraint)
                refuse("2BP01", u"analysis.index-of-constraint"_s, {name.name});
            if (stmt.concurrent && object.i.partitioned)
                refuse("0A000", u"analysis.concurrently-partitioned"_s, {name.name});
        }
        if (const Table *table = run.state.tables.get(oid); table && table->r.isPartition) {
            run.effect.actions.back().parent = parentName(run, *table);
            run.effect.actions.back().hasDefault = hasDefaultSibling(run.state, *table);
        }
        if (stmt.remove_type == PG_QUERY__OBJECT_TYPE__OBJECT_TABLE ||
            stmt.remove_type == PG_QUERY__OBJECT_TYPE__OBJECT_FOREIGN_TABLE)
            run.effect.losesData = true;
        dropper.relation(oid);
    }
}

void dropFunctions(Run &run, const PgQuery__DropStmt &stmt, Dropper &dropper)
{
    for (const Node *node : list(stmt.n_objects, stmt.objects)) {
        const auto &object = *node->object_with_args;
        const QualifiedName name = qualified(names(object.n_objname, object.objname));
        Action &action = run.act(ActionKind::DropFunction, QualifiedName{}, name.name);
        action.ifExists = stmt.missing_ok;
        action.cascade = stmt.behavior == PG_QUERY__DROP_BEHAVIOR__DROP_CASCADE;
        const Oid oid = namedFunction(run, object);
        if (!oid) {
            // Aggregates are not kept.
            if (!stmt.missing_ok && !run.state.isOpenWorld() &&
                stmt.remove_type != PG_QUERY__OBJECT_TYPE__OBJECT_AGGREGATE)
                refuse("42883", u"analysis.function-missing"_s, {name.name});
            action.noOp = true;
            continue;
        }
        dropper.function(oid);
    }
}

void dropOnRelation(Run &run, const PgQuery__DropStmt &stmt, Dropper &dropper)
{
    for (const Node *node : list(stmt.n_objects, stmt.objects)) {
        const auto [relation, object] = onRelation(node);
        const bool trigger = stmt.remove_type == PG_QUERY__OBJECT_TYPE__OBJECT_TRIGGER;
        Action &action = run.act(trigger                                                    ? ActionKind::DropTrigger
                                 : stmt.remove_type == PG_QUERY__OBJECT_TYPE__OBJECT_POLICY ? ActionKind::DropPolicy
                                                                                            : ActionKind::Other,
                                 relation, object);
        action.ifExists = stmt.missing_ok;
        const Oid table = run.lookup(relation);
        if (!table) {
            if (!stmt.missing_ok)
                run.open(relation, LockMode::AccessExclusive);
            action.noOp = stmt.missing_ok;
            continue;
        }
        const catalog::Relation &r = run.state.tables.get(table)->r;
        const bool found = trigger ? std::ranges::contains(r.triggers, object, &catalog::Trigger::name)
                           : stmt.remove_type == PG_QUERY__OBJECT_TYPE__OBJECT_RULE
                               ? std::ranges::contains(r.rules, object, &catalog::Rule::name)
                               : std::ranges::contains(r.policies, object, &catalog::Policy::name);
        if (!found) { // the lock that looking took is given back (get_object_address)
            if (!stmt.missing_ok) {
                run.lock(table, LockMode::AccessExclusive);
                refuse("42704", u"analysis.trigger-missing"_s, {object, relation.name});
            }
            action.noOp = true;
            continue;
        }
        run.lock(table, LockMode::AccessExclusive);
        if (trigger && std::ranges::find(r.triggers, object, &catalog::Trigger::name)->parent)
            refuse("2BP01", u"analysis.trigger-of-parent"_s, {object, r.name});
        if (trigger)
            dropper.trigger(table, object);
        else if (stmt.remove_type == PG_QUERY__OBJECT_TYPE__OBJECT_RULE)
            dropper.rule(table, object);
        else
            dropper.policy(table, object);
    }
}

void dropTypes(Run &run, const PgQuery__DropStmt &stmt, Dropper &dropper)
{
    for (const Node *node : list(stmt.n_objects, stmt.objects)) {
        const QualifiedName name = qualified(names(node));
        Action &action = run.act(ActionKind::DropType, QualifiedName{}, name.name);
        action.ifExists = stmt.missing_ok;
        action.cascade = stmt.behavior == PG_QUERY__DROP_BEHAVIOR__DROP_CASCADE;
        const Oid type = run.lookupType(name);
        if (!type) {
            if (!stmt.missing_ok && !run.state.isOpenWorld())
                refuse("42704", u"analysis.type-missing"_s, {name.name});
            action.noOp = stmt.missing_ok;
            continue;
        }
        dropper.type(type);
    }
}

void dropStatistics(Run &run, const PgQuery__DropStmt &stmt)
{
    run.act(ActionKind::Other);
    for (const Node *node : list(stmt.n_objects, stmt.objects)) {
        const QualifiedName name = qualified(names(node));
        const Oid owner = statisticsOwner(run.state, name);
        if (!owner)
            continue;
        run.lock(owner, LockMode::ShareUpdateExclusive);
        std::erase_if(run.state.tables.edit(owner).r.statistics,
                      [&](const catalog::StatisticsObject &s) { return isStatistics(s, name); });
    }
}

void dropSchemas(Run &run, const PgQuery__DropStmt &stmt, Dropper &dropper)
{
    for (const Node *node : list(stmt.n_objects, stmt.objects)) {
        const QString name = text(stringOf(node));
        Action &action = run.act(ActionKind::DropSchema, QualifiedName{}, name);
        action.cascade = stmt.behavior == PG_QUERY__DROP_BEHAVIOR__DROP_CASCADE;
        const Oid schema = run.state.schema(name);
        if (!schema) {
            if (!stmt.missing_ok && !run.state.isOpenWorld())
                refuse("3F000", u"analysis.schema-missing"_s, {name});
            action.noOp = stmt.missing_ok;
            continue;
        }
        run.effect.losesData = action.cascade;
        dropper.schema(schema);
    }
}

} // namespace droplocal

void dropObjects(Run &run, const PgQuery__DropStmt &stmt)
{
    const bool cascade = stmt.behavior == PG_QUERY__DROP_BEHAVIOR__DROP_CASCADE;
    Dropper dropper(run, cascade);
    switch (stmt.remove_type) {
    case PG_QUERY__OBJECT_TYPE__OBJECT_INDEX:
        run.effect.transactional = !stmt.concurrent;
        run.effect.waitsForSnapshots = stmt.concurrent;
        if (stmt.concurrent && run.session.inTransaction)
            refuse("25001", u"analysis.not-in-transaction"_s, {u"DROP INDEX CONCURRENTLY"_s});
        [[fallthrough]];
    case PG_QUERY__OBJECT_TYPE__OBJECT_TABLE:
    case PG_QUERY__OBJECT_TYPE__OBJECT_FOREIGN_TABLE:
    case PG_QUERY__OBJECT_TYPE__OBJECT_VIEW:
    case PG_QUERY__OBJECT_TYPE__OBJECT_MATVIEW:
    case PG_QUERY__OBJECT_TYPE__OBJECT_SEQUENCE:
        droplocal::dropRelations(run, stmt, dropper);
        break;
    case PG_QUERY__OBJECT_TYPE__OBJECT_FUNCTION:
    case PG_QUERY__OBJECT_TYPE__OBJECT_PROCEDURE:
    case PG_QUERY__OBJECT_TYPE__OBJECT_ROUTINE:
    case PG_QUERY__OBJECT_TYPE__OBJECT_AGGREGATE:
        droplocal::dropFunctions(run, stmt, dropper);
        break;
    case PG_QUERY__OBJECT_TYPE__OBJECT_TRIGGER:
    case PG_QUERY__OBJECT_TYPE__OBJECT_RULE:
    case PG_QUERY__OBJECT_TYPE__OBJECT_POLICY:
        droplocal::dropOnRelation(run, stmt, dropper);
        break;
    case PG_QUERY__OBJECT_TYPE__OBJECT_TYPE:
    case PG_QUERY__OBJECT_TYPE__OBJECT_DOMAIN:
        droplocal::dropTypes(run, stmt, dropper);
        break;
    case PG_QUERY__OBJECT_TYPE__OBJECT_SCHEMA:
        droplocal::dropSchemas(run, stmt, dropper);
        break;
    case PG_QUERY__OBJECT_TYPE__OBJECT_EXTENSION:
        for (const Node *node : list(stmt.n_objects, stmt.objects)) {
            const QString name = text(stringOf(node));
            run.state.tables.each([&](const Table &t) {
                if (t.r.extension == name)
                    dropper.relation(t.r.oid);
            });
            run.state.functions.each([&](const FunctionObject &f) {
                if (f.f.extension == name)
                    dropper.function(f.f.oid);
            });
            run.state.types.each([&](const catalog::Type &t) {
                if (t.extension == name)
                    dropper.type(t.oid);
            });
            run.state.functions.each([&](const FunctionObject &f) {
                if (name == "plpgsql"_L1 && f.f.language == name)
                    dropper.dependentFunction(f.f.oid);
            });
            droplocal::dropServersOf(run, name, cascade, dropper);
            run.state.dropExtension(name);
        }
        run.act(ActionKind::Other);
        break;
    case PG_QUERY__OBJECT_TYPE__OBJECT_STATISTIC_EXT:
        droplocal::dropStatistics(run, stmt);
        break;
    case PG_QUERY__OBJECT_TYPE__OBJECT_FOREIGN_SERVER:
        for (const Node *node : list(stmt.n_objects, stmt.objects))
            droplocal::dropServer(run, text(stringOf(node)), dropper);
        run.act(ActionKind::Other);
        break;
    case PG_QUERY__OBJECT_TYPE__OBJECT_FDW:
        for (const Node *node : list(stmt.n_objects, stmt.objects))
            droplocal::dropServersOf(run, text(stringOf(node)), cascade, dropper);
        run.act(ActionKind::Other);
        break;
    default:
        dropOthers(run, stmt);
        break;
    }
    dropper.perform(stmt.concurrent);
}

void reassignOwned(Run &run, const PgQuery__ReassignOwnedStmt &stmt)
{
    run.act(ActionKind::Other);
    for (const Node *node : list(stmt.n_roles, stmt.roles)) {
        const QString role = text(node->role_spec->rolename);
        std::vector<Oid> owned;
        run.state.tables.each([&](const Table &t) {
            if (!role.isEmpty() && t.r.owner == role)
                owned.push_back(t.r.oid);
        });
        for (const Oid table : owned) {
            run.lock(table, LockMode::AccessExclusive);
            run.lockIndexes(table, LockMode::AccessExclusive);
            for (const Oid sequence : run.state.tables.get(table)->sequences)
                run.lock(sequence, LockMode::AccessExclusive, Via::Sequence);
            run.state.tables.edit(table).r.owner = text(stmt.newrole->rolename);
        }
    }
}

void dropRole(Run &run, const PgQuery__DropRoleStmt &stmt)
{
    run.act(ActionKind::Other);
    for (const Node *node : list(stmt.n_roles, stmt.roles)) {
        const QString role = text(node->role_spec->rolename);
        run.state.tables.each([&](const Table &t) {
            if (!role.isEmpty() && t.r.owner == role)
                refuse("2BP01", u"analysis.dependents-exist"_s, {t.r.name});
        });
    }
}

void dropOwned(Run &run, const PgQuery__DropOwnedStmt &stmt)
{
    run.act(ActionKind::Other);
    Dropper dropper(run, stmt.behavior == PG_QUERY__DROP_BEHAVIOR__DROP_CASCADE);
    run.act(ActionKind::DropOwned).cascade = stmt.behavior == PG_QUERY__DROP_BEHAVIOR__DROP_CASCADE;
    run.effect.losesData = true;
    for (const Node *node : list(stmt.n_roles, stmt.roles)) {
        const QString role = text(node->role_spec->rolename);
        run.state.tables.each([&](const Table &t) {
            if (!role.isEmpty() && t.r.owner == role)
                dropper.relation(t.r.oid);
        });
    }
    run.uncertain(Certainty::Unknown);
    run.note("analysis.owners-unknown");
    dropper.perform();
}

} // namespace lockstep::analysis::postgres
