// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What the functions in a query do: sequences, settings, and the bodies of the user's own.

#include "analysis/postgres/handlers.h"
#include "analysis/postgres/plpgsql.h"
#include "analysis/postgres/query.h"
#include "analysis/postgres/signature.h"
#include "sql/parse.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lockstep::analysis::postgres {

namespace functionslocal {

constexpr int deepestCall = 8;

/// pg_get_serial_sequence('table', 'column').
Oid serialSequence(Run &run, const PgQuery__FuncCall &call)
{
    const char *table = call.n_args == 2 ? literalOf(call.args[0]) : nullptr;
    const char *column = call.n_args == 2 ? literalOf(call.args[1]) : nullptr;
    if (!table || !column)
        return 0;
    const Table *owner = run.state.tables.get(run.lookup(qualifiedText(table)));
    const catalog::Column *found = owner ? owner->column(text(column)) : nullptr;
    for (const Oid sequence : found ? owner->sequences : std::vector<Oid>{}) {
        if (run.state.sequences.get(sequence)->s.ownedByColumn == found->number)
            return sequence;
    }
    return 0;
}

Oid sequenceArgument(Run &run, const Node *node)
{
    while (node && node->node_case == PG_QUERY__NODE__NODE_TYPE_CAST)
        node = node->type_cast->arg;
    if (!node)
        return 0;
    if (const char *literal = literalOf(node))
        return run.lookup(qualifiedText(literal));
    if (node->node_case == PG_QUERY__NODE__NODE_FUNC_CALL &&
        qualified(names(node->func_call->n_funcname, node->func_call->funcname)).name == "pg_get_serial_sequence"_L1)
        return serialSequence(run, *node->func_call);
    return 0;
}

/// NULL for sure: a strict function is not called. max() over an empty table, a subquery without rows, NULL itself.
bool surelyNull(Run &run, const Node *value, const PgQuery__SelectStmt *around)
{
    if (isNullConstant(value))
        return true;
    switch (value->node_case) {
    case PG_QUERY__NODE__NODE_TYPE_CAST:
        return surelyNull(run, value->type_cast->arg, around);
    case PG_QUERY__NODE__NODE_A_EXPR: {
        const auto &e = *value->a_expr;
        return (e.kind == PG_QUERY__A__EXPR__KIND__AEXPR_OP) &&
               ((e.lexpr && surelyNull(run, e.lexpr, around)) || (e.rexpr && surelyNull(run, e.rexpr, around)));
    }
    case PG_QUERY__NODE__NODE_SUB_LINK: {
        const auto &link = *value->sub_link;
        if (link.sub_link_type != PG_QUERY__SUB_LINK_TYPE__EXPR_SUBLINK ||
            link.subselect->node_case != PG_QUERY__NODE__NODE_SELECT_STMT)
            return false;
        const auto &select = *link.subselect->select_stmt;
        if (rowsOf(run, link.subselect) == Rows::Empty)
            return true;
        return select.n_target_list == 1 && surelyNull(run, select.target_list[0]->res_target->val, &select);
    }
    case PG_QUERY__NODE__NODE_FUNC_CALL: {
        const QString name = qualified(names(value->func_call->n_funcname, value->func_call->funcname)).name;
        if (!around || (name != "max"_L1 && name != "min"_L1 && name != "sum"_L1))
            return false;
        PgQuery__SelectStmt bare = *around;
        PgQuery__ResTarget one = PG_QUERY__RES_TARGET__INIT;
        Node oneNode = PG_QUERY__NODE__INIT;
        oneNode.node_case = PG_QUERY__NODE__NODE_RES_TARGET;
        oneNode.res_target = &one;
        Node *targets[] = {&oneNode};
        bare.n_target_list = 1; // the rows beneath the aggregate
        bare.target_list = targets;
        Node node = PG_QUERY__NODE__INIT;
        node.node_case = PG_QUERY__NODE__NODE_SELECT_STMT;
        node.select_stmt = &bare;
        return rowsOf(run, &node) == Rows::Empty;
    }
    default:
        return false;
    }
}

/// What the arguments of a call come to, by the parameters' names.
Variables constantArguments(Run &run, Oid oid, const PgQuery__FuncCall &call)
{
    Variables result;
    const FunctionObject &function = *run.state.functions.get(oid);
    if (function.f.language != "plpgsql"_L1 || call.n_args == 0)
        return result;
    const QStringList parameters = plpgsqlBody(function).parameters;
    const Variables none;
    Evaluator evaluator(run, none);
    for (qsizetype i = 0; i < std::min<qsizetype>(parameters.size(), qsizetype(call.n_args)); ++i) {
        if (call.args[i]->node_case != PG_QUERY__NODE__NODE_NAMED_ARG_EXPR && !parameters[i].isEmpty())
            result.insert(parameters[i], evaluator.value(call.args[i]));
    }
    return result;
}

bool readsRows(const PgQuery__FuncCall *call)
{
    bool found = false;
    walk(&call->base, [&](const ProtobufCMessage &message) {
        found = found || message.descriptor == &pg_query__sub_link__descriptor;
        return !found;
    });
    return found;
}

} // namespace functionslocal

void runFunctions(Run &run, const Node *node, Depth depth)
{
    using namespace functionslocal;
    if (depth != Depth::Executed || !node)
        return;
    const PgQuery__SelectStmt *outer =
        node->node_case == PG_QUERY__NODE__NODE_SELECT_STMT ? node->select_stmt : nullptr;
    if (outer && outer->n_from_clause && rowsOf(run, node) == Rows::Empty)
        return; // no row, no call
    const PgQuery__RangeVar *target = nullptr;
    if (node->node_case == PG_QUERY__NODE__NODE_UPDATE_STMT && !node->update_stmt->n_from_clause)
        target = node->update_stmt->relation;
    else if (node->node_case == PG_QUERY__NODE__NODE_DELETE_STMT && !node->delete_stmt->n_using_clause)
        target = node->delete_stmt->relation;
    if (const Table *table = target ? run.state.tables.get(run.lookup(qualified(*target))) : nullptr;
        table && table->isHeap() && table->children.empty() && table->rows == Rows::Empty)
        return;
    walk(node, [&](const ProtobufCMessage &message) {
        const auto *call = as<PgQuery__FuncCall>(message, pg_query__func_call__descriptor);
        if (!call)
            return true;
        const QualifiedName name = qualified(names(call->n_funcname, call->funcname));
        if (!name.schema.isEmpty() && name.schema != "pg_catalog"_L1) {
            // a user's function, below
        } else if ((name.name == "nextval"_L1 || name.name == "currval"_L1 || name.name == "setval"_L1) &&
                   call->n_args > 0) {
            for (const Node *argument : list(call->n_args, call->args)) {
                if (surelyNull(run, argument, outer))
                    return true;
            }
            const Oid sequence = sequenceArgument(run, call->args[0]);
            if (call->n_args > 1 && (readsRows(call) || (outer && outer->n_from_clause)))
                run.uncertain(Certainty::Data); // a value that is NULL calls nothing
            if (sequence) {
                run.lock(sequence, LockMode::RowExclusive, Via::Sequence);
            } else {
                if (const char *literal = literalOf(call->args[0]); literal && run.state.isOpenWorld())
                    run.lockUnknown(qualifiedText(literal), LockMode::RowExclusive, ClassKind::Sequence);
                run.uncertain(Certainty::Unknown);
                run.note("analysis.sequence-unknown");
            }
            return true;
        } else if (name.name == "set_config"_L1 && call->n_args == 3) {
            const char *setting = literalOf(call->args[0]);
            const char *value = literalOf(call->args[1]);
            const Node *local = call->args[2];
            const bool isLocal = local->node_case == PG_QUERY__NODE__NODE_A_CONST &&
                                 local->a_const->val_case == PG_QUERY__A__CONST__VAL_BOOLVAL &&
                                 local->a_const->boolval->boolval;
            if (setting && value)
                applySetting(run, text(setting), text(value), isLocal);
            return true;
        }
        if (const std::vector<Oid> called = calledFunctions(run, *call); !called.empty())
            runBody(run, called.front(), Depth::Executed, Via::Function, constantArguments(run, called.front(), *call));
        return true;
    });
}

void runBody(Run &run, Oid oid, Depth depth, Via via, const Variables &given)
{
    const FunctionObject *found = run.state.functions.get(oid);
    if (!found || found->f.source.isEmpty())
        return;
    thread_local int level = 0;
    if (level >= functionslocal::deepestCall) {
        run.uncertain(Certainty::Unknown);
        return;
    }
    ++level;
    const FunctionObject object = *found;
    const catalog::Function &function = object.f;
    try {
        if (function.language == "plpgsql"_L1) {
            runPlpgsql(run, plpgsqlBody(object), via, given);
        } else if (function.language == "sql"_L1) {
            const auto tree = sql::ParseTree::parse(function.source.toUtf8());
            for (std::size_t i = 0; tree && i < (*tree)->n_stmts; ++i) {
                const Node *stmt = (*tree)->stmts[i]->stmt;
                if (stmt->node_case == PG_QUERY__NODE__NODE_SELECT_STMT ||
                    stmt->node_case == PG_QUERY__NODE__NODE_INSERT_STMT ||
                    stmt->node_case == PG_QUERY__NODE__NODE_UPDATE_STMT ||
                    stmt->node_case == PG_QUERY__NODE__NODE_DELETE_STMT)
                    lockQuery(run, stmt, depth, via);
            }
        } else {
            run.uncertain(Certainty::Unknown);
            run.note("analysis.function-opaque");
        }
    } catch (const Refused &) {
        // A body that names what does not exist fails when it gets there, which nobody can tell from here.
        run.uncertain(Certainty::Unknown);
    }
    --level;
}

} // namespace lockstep::analysis::postgres
