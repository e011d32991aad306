// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// CREATE and ALTER FUNCTION, and telling overloads apart.

#include "analysis/postgres/handlers.h"
#include "analysis/postgres/query.h"
#include "analysis/postgres/signature.h"
#include "analysis/postgres/types.h"
#include "sql/parse.h"
#include "sql/quote.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace lockstep::analysis::postgres {

namespace definefunctionlocal {

catalog::Volatility volatilityOf(const QString &word)
{
    return word == "immutable"_L1 ? catalog::Volatility::Immutable
           : word == "stable"_L1  ? catalog::Volatility::Stable
                                  : catalog::Volatility::Volatile;
}

/// A type as overloads see it: without its modifier.
QString typeKey(Run &run, const PgQuery__TypeName &name)
{
    const TypeRef type = resolveType(run, name);
    const Oid oid = type.isArray ? type.element : type.oid;
    return (oid ? QString::number(oid) : type.display) + (type.isArray ? u"[]"_s : QString());
}

QString modeWord(PgQuery__FunctionParameterMode mode)
{
    switch (mode) {
    case PG_QUERY__FUNCTION_PARAMETER_MODE__FUNC_PARAM_OUT:
        return u"OUT "_s;
    case PG_QUERY__FUNCTION_PARAMETER_MODE__FUNC_PARAM_INOUT:
        return u"INOUT "_s;
    case PG_QUERY__FUNCTION_PARAMETER_MODE__FUNC_PARAM_VARIADIC:
        return u"VARIADIC "_s;
    default:
        return {};
    }
}

bool isInput(const PgQuery__FunctionParameter &parameter)
{
    return parameter.mode != PG_QUERY__FUNCTION_PARAMETER_MODE__FUNC_PARAM_OUT &&
           parameter.mode != PG_QUERY__FUNCTION_PARAMETER_MODE__FUNC_PARAM_TABLE;
}

/// The type of an argument where its text tells: of a cast, of a constant. A bare string goes for text.
QString argumentKey(Run &run, const Node *argument)
{
    if (argument->node_case == PG_QUERY__NODE__NODE_TYPE_CAST)
        return typeKey(run, *argument->type_cast->type_name);
    if (argument->node_case != PG_QUERY__NODE__NODE_A_CONST)
        return {};
    switch (argument->a_const->val_case) {
    case PG_QUERY__A__CONST__VAL_SVAL:
        return u"25"_s;
    case PG_QUERY__A__CONST__VAL_IVAL:
        return u"23"_s;
    case PG_QUERY__A__CONST__VAL_BOOLVAL:
        return u"16"_s;
    default:
        return {};
    }
}

/// Of a function that was there before.
void noteVolatility(Action &action, catalog::Volatility before, catalog::Volatility after)
{
    static constexpr std::array words{"IMMUTABLE"_L1, "STABLE"_L1, "VOLATILE"_L1};
    action.previous = words[std::size_t(before)];
    action.detail = words[std::size_t(after)];
}

/// SET search_path TO ... of CREATE and ALTER FUNCTION.
bool setsSearchPath(const PgQuery__DefElem &element)
{
    return is(element.defname, "set") && element.arg &&
           element.arg->node_case == PG_QUERY__NODE__NODE_VARIABLE_SET_STMT &&
           is(element.arg->variable_set_stmt->name, "search_path") &&
           element.arg->variable_set_stmt->kind == PG_QUERY__VARIABLE_SET_KIND__VAR_SET_VALUE;
}

} // namespace definefunctionlocal

QStringList inputTypes(Run &run, const FunctionObject &function)
{
    const auto tree = sql::ParseTree::parse("CREATE FUNCTION f(" + function.f.arguments.toUtf8() +
                                            ") RETURNS void LANGUAGE sql AS ''");
    if (!tree || (*tree)->n_stmts != 1)
        return function.f.arguments.split(u", "_s);
    QStringList result;
    const auto &stmt = *(*tree)->stmts[0]->stmt->create_function_stmt;
    for (const Node *node : list(stmt.n_parameters, stmt.parameters)) {
        if (definefunctionlocal::isInput(*node->function_parameter))
            result.append(definefunctionlocal::typeKey(run, *node->function_parameter->arg_type));
    }
    return result;
}

PlpgsqlBody plpgsqlBody(const FunctionObject &function)
{
    PlpgsqlBody body;
    body.source = function.f.source;
    const auto tree = sql::ParseTree::parse(
        "CREATE FUNCTION f(" + function.f.arguments.toUtf8() + ") RETURNS " +
        (function.f.returns.isEmpty() ? QByteArray("void") : function.f.returns.toUtf8()) + " LANGUAGE sql AS ''");
    if (!tree || (*tree)->n_stmts != 1)
        return body;
    const auto &stmt = *(*tree)->stmts[0]->stmt->create_function_stmt;
    int out = 0;
    for (const Node *node : list(stmt.n_parameters, stmt.parameters)) {
        const auto mode = node->function_parameter->mode;
        body.parameters.append(text(node->function_parameter->name));
        const bool returned = mode == PG_QUERY__FUNCTION_PARAMETER_MODE__FUNC_PARAM_OUT ||
                              mode == PG_QUERY__FUNCTION_PARAMETER_MODE__FUNC_PARAM_INOUT ||
                              mode == PG_QUERY__FUNCTION_PARAMETER_MODE__FUNC_PARAM_TABLE;
        body.returned.append(returned);
        out += returned;
    }
    const QString type = function.f.returns;
    if (type == "trigger"_L1 || type == "event_trigger"_L1)
        body.returns = type;
    else if (type.startsWith("SETOF "_L1) || type.startsWith("TABLE("_L1))
        body.returns = out == 1 ? u"SETOF text"_s : u"SETOF record"_s;
    else if (out)
        body.returns = out == 1 ? u"text"_s : u"record"_s;
    else
        body.returns = type.isEmpty() || type == "void"_L1 ? u"void"_s : u"text"_s;
    return body;
}

Oid namedFunction(Run &run, const PgQuery__ObjectWithArgs &object)
{
    std::vector<Oid> overloads = run.lookupFunctions(qualified(names(object.n_objname, object.objname)));
    if (object.args_unspecified)
        return overloads.empty() ? 0 : overloads.front();
    QStringList types;
    for (const Node *node : list(object.n_objargs, object.objargs)) {
        if (node->node_case == PG_QUERY__NODE__NODE_TYPE_NAME)
            types.append(definefunctionlocal::typeKey(run, *node->type_name));
    }
    const auto found = std::ranges::find_if(
        overloads, [&](Oid oid) { return inputTypes(run, *run.state.functions.get(oid)) == types; });
    return found == overloads.end() ? 0 : *found;
}

std::vector<Oid> calledFunctions(Run &run, const PgQuery__FuncCall &call)
{
    std::vector<Oid> result = run.lookupFunctions(qualified(names(call.n_funcname, call.funcname)));
    if (result.size() < 2)
        return result;
    const int given = static_cast<int>(call.n_args);
    std::erase_if(result, [&](Oid oid) {
        const FunctionObject &function = *run.state.functions.get(oid);
        return !function.variadic && (given > function.inputs || given < function.inputs - function.defaults);
    });
    if (result.size() < 2)
        return result;
    std::vector<Oid> fitting = result;
    std::erase_if(fitting, [&](Oid oid) {
        const QStringList types = inputTypes(run, *run.state.functions.get(oid));
        for (qsizetype i = 0; i < std::min<qsizetype>(given, types.size()); ++i) {
            const QString key = definefunctionlocal::argumentKey(run, call.args[i]);
            if (!key.isEmpty() && key != types[i])
                return true;
        }
        return false;
    });
    return fitting.empty() ? result : fitting;
}

void createFunction(Run &run, const PgQuery__CreateFunctionStmt &stmt)
{
    const QualifiedName name = qualified(names(stmt.n_funcname, stmt.funcname));
    const std::size_t place = run.effect.actions.size();
    run.act(ActionKind::CreateFunction, QualifiedName{}, name.name);
    bool setsPath = false;
    FunctionObject function;
    function.f.schema = run.creationSchema(name);
    function.f.name = name.name;
    function.f.kind = stmt.is_procedure ? u'p' : u'f';
    function.f.owner = run.session.role;
    QStringList arguments, table;
    for (const Node *node : list(stmt.n_parameters, stmt.parameters)) {
        const auto &parameter = *node->function_parameter;
        const QString type = resolveType(run, *parameter.arg_type).display;
        const QString written = empty(parameter.name) ? type : sql::quoteIfNeeded(text(parameter.name)) + u' ' + type;
        if (parameter.mode == PG_QUERY__FUNCTION_PARAMETER_MODE__FUNC_PARAM_TABLE) {
            table.append(written);
            continue;
        }
        arguments.append(definefunctionlocal::modeWord(parameter.mode) + written);
        if (!definefunctionlocal::isInput(parameter))
            continue;
        ++function.inputs;
        function.defaults += parameter.defexpr ? 1 : 0;
        function.variadic = parameter.mode == PG_QUERY__FUNCTION_PARAMETER_MODE__FUNC_PARAM_VARIADIC;
    }
    function.f.arguments = arguments.join(u", "_s);
    if (!table.isEmpty())
        function.f.returns = u"TABLE("_s + table.join(u", "_s) + u')';
    else if (stmt.return_type)
        function.f.returns =
            (stmt.return_type->setof ? u"SETOF "_s : QString()) + resolveType(run, *stmt.return_type).display;
    function.f.language = stmt.sql_body ? u"sql"_s : QString();
    for (const Node *node : list(stmt.n_options, stmt.options)) {
        const auto &element = *node->def_elem;
        const QString value = element.arg && element.arg->node_case != PG_QUERY__NODE__NODE_LIST
                                  ? text(stringOf(element.arg))
                                  : QString();
        if (is(element.defname, "language"))
            function.f.language = value.toLower();
        else if (is(element.defname, "volatility"))
            function.f.volatility = definefunctionlocal::volatilityOf(value);
        else if (is(element.defname, "strict"))
            function.f.strict = truth(element);
        else if (is(element.defname, "security"))
            function.f.securityDefiner = truth(element);
        else if (is(element.defname, "as"))
            function.f.source = names(element.arg).value(0);
        setsPath = setsPath || definefunctionlocal::setsSearchPath(element);
    }
    run.effect.actions[place].openPath = function.f.securityDefiner && !setsPath;
    // The validator parses and rewrites SQL bodies (check_function_bodies); plpgsql's only reads its syntax.
    std::vector<Oid> atomic;
    if (stmt.sql_body) {
        walk(stmt.sql_body, [&](const ProtobufCMessage &message) {
            if (message.descriptor != &pg_query__node__descriptor)
                return true;
            const auto &node = reinterpret_cast<const Node &>(message);
            switch (node.node_case) {
            case PG_QUERY__NODE__NODE_SELECT_STMT:
            case PG_QUERY__NODE__NODE_INSERT_STMT:
            case PG_QUERY__NODE__NODE_UPDATE_STMT:
            case PG_QUERY__NODE__NODE_DELETE_STMT: {
                const auto direct = lockQuery(run, &node, Depth::Rewritten);
                atomic.insert(atomic.end(), direct.begin(), direct.end());
                return false;
            }
            default:
                return true;
            }
        });
    } else if (function.f.language == "sql"_L1 && run.session.settings.value(u"check_function_bodies"_s) != "off"_L1 &&
               run.session.settings.value(u"check_function_bodies"_s) != "false"_L1) {
        const auto tree = sql::ParseTree::parse(function.f.source.toUtf8());
        for (std::size_t i = 0; tree && i < (*tree)->n_stmts; ++i) {
            const Node *body = (*tree)->stmts[i]->stmt;
            if (body->node_case == PG_QUERY__NODE__NODE_SELECT_STMT ||
                body->node_case == PG_QUERY__NODE__NODE_INSERT_STMT ||
                body->node_case == PG_QUERY__NODE__NODE_UPDATE_STMT ||
                body->node_case == PG_QUERY__NODE__NODE_DELETE_STMT)
                lockQuery(run, body, Depth::Rewritten);
        }
    }
    const std::vector<Oid> overloads = run.state.functionsCalled(function.f.schema, name.name);
    const QStringList types = overloads.empty() ? QStringList() : inputTypes(run, function);
    for (const Oid existing : overloads) {
        if (inputTypes(run, *run.state.functions.get(existing)) != types)
            continue;
        if (!stmt.replace)
            refuse("42723", u"analysis.function-exists"_s, {name.name});
        function.f.oid = existing;
        definefunctionlocal::noteVolatility(run.effect.actions[place], run.state.functions.get(existing)->f.volatility,
                                            function.f.volatility);
        run.state.functions.edit(existing) = std::move(function);
        return;
    }
    const Oid oid = run.state.add(std::move(function));
    for (const Oid relation : atomic)
        run.state.depend({oid, 0, relation, 0, u'n', u"function"_s});
}

void alterFunction(Run &run, const PgQuery__AlterFunctionStmt &stmt)
{
    const QString name = qualified(names(stmt.func->n_objname, stmt.func->objname)).name;
    const std::size_t place = run.effect.actions.size();
    run.act(ActionKind::AlterFunction, QualifiedName{}, name);
    const Oid oid = namedFunction(run, *stmt.func);
    if (!oid && !run.state.isOpenWorld() &&
        qualified(names(stmt.func->n_objname, stmt.func->objname)).schema != "pg_catalog"_L1)
        refuse("42883", u"analysis.function-missing"_s, {name});
    if (!oid)
        return;
    Action &action = run.effect.actions[place];
    catalog::Function &function = run.state.functions.edit(oid).f;
    if ((stmt.objtype == PG_QUERY__OBJECT_TYPE__OBJECT_PROCEDURE) != (function.kind == u'p') &&
        stmt.objtype != PG_QUERY__OBJECT_TYPE__OBJECT_ROUTINE)
        refuse("42809", u"analysis.wrong-kind"_s, {name});
    bool setsPath = function.definition.contains("SET search_path"_L1);
    for (const Node *node : list(stmt.n_actions, stmt.actions)) {
        const auto &element = *node->def_elem;
        setsPath = setsPath || definefunctionlocal::setsSearchPath(element);
        if (is(element.defname, "volatility")) {
            const catalog::Volatility after = definefunctionlocal::volatilityOf(text(stringOf(element.arg)));
            definefunctionlocal::noteVolatility(action, function.volatility, after);
            function.volatility = after;
        } else if (is(element.defname, "security")) {
            function.securityDefiner = truth(element);
            action.openPath = function.securityDefiner;
        }
    }
    action.openPath = action.openPath && !setsPath;
}

} // namespace lockstep::analysis::postgres
