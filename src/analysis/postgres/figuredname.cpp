// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "analysis/postgres/define.h"
#include "analysis/postgres/expressiontext.h"

using namespace Qt::StringLiterals;

namespace lockstep::analysis::postgres {

namespace figurednamelocal {

/// FigureColnameInternal grades what it finds: a name that stands there wins over one that only a type or a CASE lends.
enum class Strength { None, Lent, Own };

QString valueFunction(PgQuery__SQLValueFunctionOp op)
{
    switch (op) {
    case PG_QUERY__SQLVALUE_FUNCTION_OP__SVFOP_CURRENT_DATE:
        return u"current_date"_s;
    case PG_QUERY__SQLVALUE_FUNCTION_OP__SVFOP_CURRENT_TIME:
    case PG_QUERY__SQLVALUE_FUNCTION_OP__SVFOP_CURRENT_TIME_N:
        return u"current_time"_s;
    case PG_QUERY__SQLVALUE_FUNCTION_OP__SVFOP_CURRENT_TIMESTAMP:
    case PG_QUERY__SQLVALUE_FUNCTION_OP__SVFOP_CURRENT_TIMESTAMP_N:
        return u"current_timestamp"_s;
    case PG_QUERY__SQLVALUE_FUNCTION_OP__SVFOP_LOCALTIME:
    case PG_QUERY__SQLVALUE_FUNCTION_OP__SVFOP_LOCALTIME_N:
        return u"localtime"_s;
    case PG_QUERY__SQLVALUE_FUNCTION_OP__SVFOP_LOCALTIMESTAMP:
    case PG_QUERY__SQLVALUE_FUNCTION_OP__SVFOP_LOCALTIMESTAMP_N:
        return u"localtimestamp"_s;
    case PG_QUERY__SQLVALUE_FUNCTION_OP__SVFOP_CURRENT_ROLE:
        return u"current_role"_s;
    case PG_QUERY__SQLVALUE_FUNCTION_OP__SVFOP_CURRENT_USER:
        return u"current_user"_s;
    case PG_QUERY__SQLVALUE_FUNCTION_OP__SVFOP_USER:
        return u"user"_s;
    case PG_QUERY__SQLVALUE_FUNCTION_OP__SVFOP_SESSION_USER:
        return u"session_user"_s;
    case PG_QUERY__SQLVALUE_FUNCTION_OP__SVFOP_CURRENT_CATALOG:
        return u"current_catalog"_s;
    case PG_QUERY__SQLVALUE_FUNCTION_OP__SVFOP_CURRENT_SCHEMA:
        return u"current_schema"_s;
    default:
        return {};
    }
}

Strength figure(const Node *expression, QString &name)
{
    const auto own = [&name](QString found) {
        name = std::move(found);
        return name.isEmpty() ? Strength::None : Strength::Own;
    };
    if (!expression)
        return Strength::None;
    switch (expression->node_case) {
    case PG_QUERY__NODE__NODE_COLUMN_REF: {
        const auto &ref = *expression->column_ref;
        return own(text(stringOf(ref.fields[ref.n_fields - 1])));
    }
    case PG_QUERY__NODE__NODE_A_INDIRECTION: {
        const auto &indirection = *expression->a_indirection;
        for (std::size_t i = indirection.n_indirection; i-- > 0;) {
            if (indirection.indirection[i]->node_case == PG_QUERY__NODE__NODE_STRING)
                return own(text(indirection.indirection[i]->string->sval));
        }
        return figure(indirection.arg, name);
    }
    case PG_QUERY__NODE__NODE_FUNC_CALL: {
        const auto &call = *expression->func_call;
        return own(text(stringOf(call.funcname[call.n_funcname - 1])));
    }
    case PG_QUERY__NODE__NODE_TYPE_CAST: {
        const Strength inner = figure(expression->type_cast->arg, name);
        const auto &type = *expression->type_cast->type_name;
        if (inner == Strength::Own || type.n_names == 0)
            return inner;
        name = text(stringOf(type.names[type.n_names - 1]));
        return Strength::Lent;
    }
    case PG_QUERY__NODE__NODE_COLLATE_CLAUSE:
        return figure(expression->collate_clause->arg, name);
    case PG_QUERY__NODE__NODE_CASE_EXPR:
        if (figure(expression->case_expr->defresult, name) == Strength::Own)
            return Strength::Own;
        name = u"case"_s;
        return Strength::Lent;
    case PG_QUERY__NODE__NODE_SUB_LINK: {
        const auto &link = *expression->sub_link;
        if (link.sub_link_type == PG_QUERY__SUB_LINK_TYPE__EXISTS_SUBLINK)
            return own(u"exists"_s);
        if (link.sub_link_type == PG_QUERY__SUB_LINK_TYPE__ARRAY_SUBLINK)
            return own(u"array"_s);
        if (link.sub_link_type != PG_QUERY__SUB_LINK_TYPE__EXPR_SUBLINK ||
            link.subselect->node_case != PG_QUERY__NODE__NODE_SELECT_STMT ||
            link.subselect->select_stmt->n_target_list == 0)
            return Strength::None;
        const auto &target = *link.subselect->select_stmt->target_list[0]->res_target;
        return own(empty(target.name) ? figuredName(target.val) : text(target.name));
    }
    case PG_QUERY__NODE__NODE_A_EXPR:
        return expression->a_expr->kind == PG_QUERY__A__EXPR__KIND__AEXPR_NULLIF ? own(u"nullif"_s) : Strength::None;
    case PG_QUERY__NODE__NODE_COALESCE_EXPR:
        return own(u"coalesce"_s);
    case PG_QUERY__NODE__NODE_MIN_MAX_EXPR:
        return own(expression->min_max_expr->op == PG_QUERY__MIN_MAX_OP__IS_GREATEST ? u"greatest"_s : u"least"_s);
    case PG_QUERY__NODE__NODE_SQLVALUE_FUNCTION:
        return own(valueFunction(expression->sqlvalue_function->op));
    case PG_QUERY__NODE__NODE_A_ARRAY_EXPR:
        return own(u"array"_s);
    case PG_QUERY__NODE__NODE_ROW_EXPR:
        return own(u"row"_s);
    case PG_QUERY__NODE__NODE_GROUPING_FUNC:
        return own(u"grouping"_s);
    case PG_QUERY__NODE__NODE_XML_EXPR:
        return own(u"xml"_s);
    default:
        return Strength::None;
    }
}

} // namespace figurednamelocal

QString figuredName(const Node *expression)
{
    QString name;
    figurednamelocal::figure(expression, name);
    return name;
}

QString figuredNameInText(const QString &expression)
{
    const ExpressionText parsed(expression);
    return parsed.expression() ? figuredName(parsed.expression()) : QString();
}

} // namespace lockstep::analysis::postgres
