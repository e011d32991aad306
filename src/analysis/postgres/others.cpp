// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "analysis/postgres/handlers.h"
#include "analysis/postgres/types.h"

using namespace Qt::StringLiterals;

namespace lockstep::analysis::postgres {

namespace otherslocal {

QString typeName(Run &run, const Node *node)
{
    return node && node->node_case == PG_QUERY__NODE__NODE_TYPE_NAME ? resolveType(run, *node->type_name).display
                                                                     : u"NONE"_s;
}

QString castName(Run &run, const PgQuery__TypeName &from, const PgQuery__TypeName &to)
{
    return resolveType(run, from).display + u" AS "_s + resolveType(run, to).display;
}

QString operatorName(const QString &sign, const QString &left, const QString &right)
{
    return sign + u" ("_s + left + u", "_s + right + u')';
}

/// The schema that the parts of a name say, or the one that things are made in.
QString schemaOf(Run &run, const QStringList &parts)
{
    return parts.size() > 1 ? parts[parts.size() - 2] : run.state.schemaName(run.creationSchema({}));
}

void createAggregate(Run &run, const PgQuery__DefineStmt &stmt)
{
    const QualifiedName name = qualified(names(stmt.n_defnames, stmt.defnames));
    FunctionObject aggregate;
    aggregate.f.schema = run.creationSchema(name);
    aggregate.f.name = name.name;
    aggregate.f.kind = u'a';
    QStringList arguments;
    const Node *list = stmt.n_args ? stmt.args[0] : nullptr; // of parameters; none for (*)
    for (std::size_t i = 0; list && list->node_case == PG_QUERY__NODE__NODE_LIST && i < list->list->n_items; ++i)
        if (list->list->items[i]->node_case == PG_QUERY__NODE__NODE_FUNCTION_PARAMETER)
            arguments << resolveType(run, *list->list->items[i]->function_parameter->arg_type).display;
    aggregate.inputs = static_cast<int>(arguments.size());
    aggregate.f.arguments = arguments.join(u", "_s);
    for (const Oid oid : run.lookupFunctions(name)) // OR REPLACE
        if (run.state.functions.get(oid)->f.arguments == aggregate.f.arguments)
            return;
    run.state.add(std::move(aggregate));
}

} // namespace otherslocal

void createOther(Run &run, const Node *statement)
{
    using namespace otherslocal;
    catalog::OtherObject object;
    object.definition = sqlOf(statement);
    switch (statement->node_case) {
    case PG_QUERY__NODE__NODE_CREATE_CAST_STMT:
        run.state.ownOperators = true;
        object.kind = u"cast"_s;
        object.name = castName(run, *statement->create_cast_stmt->sourcetype, *statement->create_cast_stmt->targettype);
        break;
    case PG_QUERY__NODE__NODE_CREATE_EVENT_TRIG_STMT:
        object.kind = u"event trigger"_s;
        object.name = text(statement->create_event_trig_stmt->trigname);
        break;
    case PG_QUERY__NODE__NODE_DEFINE_STMT: {
        const auto &stmt = *statement->define_stmt;
        const QStringList parts = names(stmt.n_defnames, stmt.defnames);
        object.schema = schemaOf(run, parts);
        object.name = parts.value(parts.size() - 1);
        if (stmt.kind == PG_QUERY__OBJECT_TYPE__OBJECT_AGGREGATE) {
            createAggregate(run, stmt);
        } else if (stmt.kind == PG_QUERY__OBJECT_TYPE__OBJECT_COLLATION) {
            object.kind = u"collation"_s;
        } else if (stmt.kind == PG_QUERY__OBJECT_TYPE__OBJECT_OPERATOR) {
            run.state.ownOperators = true;
            const auto *left = option(stmt.n_definition, stmt.definition, "leftarg");
            const auto *right = option(stmt.n_definition, stmt.definition, "rightarg");
            object.kind = u"operator"_s;
            object.name = operatorName(object.name, typeName(run, left ? left->arg : nullptr),
                                       typeName(run, right ? right->arg : nullptr));
        }
        break;
    }
    default:
        break;
    }
    run.act(ActionKind::Other); // no relation of the user's is locked
    if (object.kind.isEmpty())
        return;
    run.state.dropOther(object.schema, object.kind, object.name); // IF NOT EXISTS
    run.state.addOther(std::move(object));
}

void dropOthers(Run &run, const PgQuery__DropStmt &stmt)
{
    using namespace otherslocal;
    run.act(ActionKind::Other);
    for (const Node *node : list(stmt.n_objects, stmt.objects)) {
        switch (stmt.remove_type) {
        case PG_QUERY__OBJECT_TYPE__OBJECT_CAST:
            run.state.dropOther({}, u"cast"_s,
                                castName(run, *node->list->items[0]->type_name, *node->list->items[1]->type_name));
            break;
        case PG_QUERY__OBJECT_TYPE__OBJECT_EVENT_TRIGGER:
            run.state.dropOther({}, u"event trigger"_s, text(stringOf(node)));
            break;
        case PG_QUERY__OBJECT_TYPE__OBJECT_COLLATION: {
            const QStringList parts = names(node);
            run.state.dropOther(schemaOf(run, parts), u"collation"_s, parts.value(parts.size() - 1));
            break;
        }
        case PG_QUERY__OBJECT_TYPE__OBJECT_OPERATOR: {
            const auto &object = *node->object_with_args;
            const QStringList parts = names(object.n_objname, object.objname);
            const QString left = typeName(run, object.n_objargs > 0 ? object.objargs[0] : nullptr);
            const QString right = typeName(run, object.n_objargs > 1 ? object.objargs[1] : nullptr);
            run.state.dropOther(schemaOf(run, parts), u"operator"_s,
                                operatorName(parts.value(parts.size() - 1), left, right));
            break;
        }
        default:
            break;
        }
    }
}

} // namespace lockstep::analysis::postgres
