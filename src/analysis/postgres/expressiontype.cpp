// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The types of expressions as far as they are sure: constants, casts, columns, common functions.

#include "analysis/postgres/expressiontext.h"
#include "analysis/postgres/types.h"

#include "analysis/postgres/signature.h"

#include <QSet>

using namespace Qt::StringLiterals;

namespace lockstep::analysis::postgres {

namespace expressiontypelocal {

enum : Oid { Bool = 16, Int8 = 20, Int4 = 23, Text = 25, Json = 114, Xml = 142, Float8 = 701, Name = 19 };
enum : Oid { Date = 1082, Time = 1083, Timestamp = 1114, Timestamptz = 1184, Timetz = 1266, Numeric = 1700 };
constexpr Oid uuid = 2950;

TypeRef builtin(Run &run, Oid oid)
{
    Q_UNUSED(run)
    TypeRef type;
    type.oid = oid;
    type.display = displayName(oid);
    return type;
}

Oid valueFunction(PgQuery__SQLValueFunctionOp op)
{
    switch (op) {
    case PG_QUERY__SQLVALUE_FUNCTION_OP__SVFOP_CURRENT_DATE:
        return Date;
    case PG_QUERY__SQLVALUE_FUNCTION_OP__SVFOP_CURRENT_TIME:
    case PG_QUERY__SQLVALUE_FUNCTION_OP__SVFOP_CURRENT_TIME_N:
        return Timetz;
    case PG_QUERY__SQLVALUE_FUNCTION_OP__SVFOP_CURRENT_TIMESTAMP:
    case PG_QUERY__SQLVALUE_FUNCTION_OP__SVFOP_CURRENT_TIMESTAMP_N:
        return Timestamptz;
    case PG_QUERY__SQLVALUE_FUNCTION_OP__SVFOP_LOCALTIME:
    case PG_QUERY__SQLVALUE_FUNCTION_OP__SVFOP_LOCALTIME_N:
        return Time;
    case PG_QUERY__SQLVALUE_FUNCTION_OP__SVFOP_LOCALTIMESTAMP:
    case PG_QUERY__SQLVALUE_FUNCTION_OP__SVFOP_LOCALTIMESTAMP_N:
        return Timestamp;
    default:
        return Name;
    }
}

/// Functions of one result type whatever they are given; pg_proc of PostgreSQL 13 to 18.
Oid resultOf(const QString &name)
{
    static const QHash<QString, Oid> results{
        {u"now"_s, Timestamptz},
        {u"clock_timestamp"_s, Timestamptz},
        {u"statement_timestamp"_s, Timestamptz},
        {u"transaction_timestamp"_s, Timestamptz},
        {u"timeofday"_s, Text},
        {u"gen_random_uuid"_s, uuid},
        {u"random"_s, Float8},
        {u"nextval"_s, Int8},
        {u"currval"_s, Int8},
        {u"lastval"_s, Int8},
        {u"txid_current"_s, Int8},
        {u"current_setting"_s, Text},
        {u"md5"_s, Text},
        {u"to_char"_s, Text},
        {u"concat"_s, Text},
        {u"concat_ws"_s, Text},
        {u"format"_s, Text},
        {u"initcap"_s, Text},
        {u"quote_ident"_s, Text},
        {u"version"_s, Text},
        {u"count"_s, Int8},
    };
    return results.value(name);
}

TypeRef constant(Run &run, const PgQuery__AConst &value)
{
    switch (value.val_case) {
    case PG_QUERY__A__CONST__VAL_IVAL:
        return builtin(run, Int4);
    case PG_QUERY__A__CONST__VAL_FVAL: {
        bool whole = false;
        static_cast<void>(QByteArray(value.fval->fval).toLongLong(&whole));
        return builtin(run, whole ? Oid(Int8) : Oid(Numeric));
    }
    case PG_QUERY__A__CONST__VAL_BOOLVAL:
        return builtin(run, Bool);
    default:
        return {}; // a string takes the type that is wanted of it
    }
}

TypeRef result(Run &run, const PgQuery__FuncCall &call)
{
    const QualifiedName name = qualified(names(call.n_funcname, call.funcname));
    const std::vector<Oid> own = calledFunctions(run, call);
    if (own.size() > 1)
        return {};
    if (own.empty()) {
        const bool system = name.schema.isEmpty() || name.schema == "pg_catalog"_L1;
        Oid type = system && run.lookupFunctions(name).empty() ? resultOf(name.name) : 0;
        if (name.name == "random"_L1 && call.n_args > 0) // since 17: of the type of its bounds
            type = 0;
        return type ? builtin(run, type) : TypeRef{};
    }
    const QString &returns = run.state.functions.get(own.front())->f.returns;
    return typeOfText(run, u"NULL::"_s + returns); // nothing of SETOF and TABLE, which are no types
}

bool isComparison(const PgQuery__AExpr &expr)
{
    static const QSet<QString> comparisons{u"="_s, u"<>"_s, u"<"_s, u">"_s, u"<="_s, u">="_s};
    return expr.kind == PG_QUERY__A__EXPR__KIND__AEXPR_OP && expr.n_name == 1 && expr.lexpr && expr.rexpr &&
           comparisons.contains(text(stringOf(expr.name[0])));
}

} // namespace expressiontypelocal

TypeRef expressionType(Run &run, const Node *expression, const ColumnTypes &columns)
{
    using namespace expressiontypelocal;
    if (!expression)
        return {};
    switch (expression->node_case) {
    case PG_QUERY__NODE__NODE_A_CONST:
        return constant(run, *expression->a_const);
    case PG_QUERY__NODE__NODE_TYPE_CAST:
        return resolveType(run, *expression->type_cast->type_name);
    case PG_QUERY__NODE__NODE_COLUMN_REF:
        return columns ? columns(*expression->column_ref) : TypeRef{};
    case PG_QUERY__NODE__NODE_SQLVALUE_FUNCTION:
        return builtin(run, valueFunction(expression->sqlvalue_function->op));
    case PG_QUERY__NODE__NODE_FUNC_CALL:
        return result(run, *expression->func_call);
    case PG_QUERY__NODE__NODE_BOOL_EXPR:
    case PG_QUERY__NODE__NODE_NULL_TEST:
    case PG_QUERY__NODE__NODE_BOOLEAN_TEST:
        return builtin(run, Bool);
    case PG_QUERY__NODE__NODE_A_EXPR: {
        const auto &expr = *expression->a_expr;
        if (isComparison(expr))
            return builtin(run, Bool);
        const bool sign = expr.kind == PG_QUERY__A__EXPR__KIND__AEXPR_OP && !expr.lexpr && expr.n_name == 1 &&
                          is(stringOf(expr.name[0]), "-");
        return sign && expr.rexpr->node_case == PG_QUERY__NODE__NODE_A_CONST ? constant(run, *expr.rexpr->a_const)
                                                                             : TypeRef{};
    }
    default:
        return {};
    }
}

ColumnTypes columnTypes(Run &run, const Table &table)
{
    return [&run, &table](const PgQuery__ColumnRef &ref) {
        const catalog::Column *column = table.column(text(stringOf(ref.fields[ref.n_fields - 1])));
        return column ? typeOf(run, *column) : TypeRef{};
    };
}

TypeRef typeOfText(Run &run, const QString &expression)
{
    const ExpressionText parsed(expression);
    return parsed.expression() ? expressionType(run, parsed.expression()) : TypeRef();
}

void needOperator(Run &run, const PgQuery__AExpr &expr, const std::function<TypeRef(const Node *)> &typeOf)
{
    using namespace expressiontypelocal;
    static const QSet<QString> arithmetic{u"+"_s, u"-"_s, u"*"_s, u"/"_s};
    const bool calculates = expr.kind == PG_QUERY__A__EXPR__KIND__AEXPR_OP && expr.n_name == 1 && expr.lexpr &&
                            expr.rexpr && arithmetic.contains(text(stringOf(expr.name[0])));
    if ((!isComparison(expr) && !calculates) || run.state.ownOperators)
        return;
    const TypeRef left = typeOf(expr.lexpr), right = typeOf(expr.rexpr);
    if (calculates && !noArithmetic(run.state, left, right))
        return;
    const auto unordered = [&](const TypeRef &type) {
        const Oid base = baseType(run.state, type.oid);
        return !type.isArray && (base == Json || base == Xml);
    };
    if (calculates || unordered(left) || unordered(right) || differInKind(run.state, left, right))
        refuse("42883", u"analysis.no-operator"_s,
               {text(stringOf(expr.name[0])), left.display.isEmpty() ? u"unknown"_s : left.display,
                right.display.isEmpty() ? u"unknown"_s : right.display});
}

} // namespace lockstep::analysis::postgres
