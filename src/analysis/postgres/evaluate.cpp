// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "analysis/postgres/evaluate.h"

#include "analysis/postgres/evaluatevalues.h"
#include "sql/quote.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lockstep::analysis::postgres {

namespace evaluatelocal {

/// A LIKE pattern as a regular expression.
QString likePattern(const QString &pattern)
{
    QString result;
    for (qsizetype i = 0; i < pattern.size(); ++i) {
        const QChar c = pattern[i];
        if (c == u'\\' && i + 1 < pattern.size())
            result += QRegularExpression::escape(QString(pattern[++i]));
        else
            result += c == u'%' ? u".*"_s : c == u'_' ? u"."_s : QRegularExpression::escape(QString(c));
    }
    return u"\\A(?:"_s + result + u")\\z"_s;
}

} // namespace evaluatelocal

/// The history began with an empty database and has met nothing that it did not make: then what is not there is not.
bool Evaluator::absenceTells() const
{
    return !m_run.state.isOpenWorld() || (!m_run.session.metUnknown && m_run.state.tables.size() > 0);
}

std::optional<QString> Evaluator::asText(const Value &value) const
{
    if (!value || !value->isValid() || value->typeId() == QMetaType::QVariantList)
        return std::nullopt;
    if (value->typeId() == QMetaType::Bool)
        return value->toBool() ? u"t"_s : u"f"_s;
    if (value->typeId() != qMetaTypeId<RegClass>())
        return value->toString();
    const auto what = m_run.state.info(value->value<RegClass>().oid);
    if (!what)
        return std::nullopt;
    const bool visible = m_run.lookup({{}, what->name}) == what->oid;
    return visible ? sql::quoteIfNeeded(what->name)
                   : sql::qualifiedName(m_run.state.schemaName(what->schema), what->name);
}

Value Evaluator::value(const Node *e)
{
    using namespace evaluatelocal;
    if (!e)
        return {};
    switch (e->node_case) {
    case PG_QUERY__NODE__NODE_A_CONST: {
        const auto &c = *e->a_const;
        if (c.isnull)
            return known({});
        if (c.val_case == PG_QUERY__A__CONST__VAL_SVAL)
            return known(text(c.sval->sval));
        if (c.val_case == PG_QUERY__A__CONST__VAL_BOOLVAL)
            return known(bool(c.boolval->boolval));
        qint64 number = 0;
        return integerOf(e, number) ? known(qlonglong(number)) : Value();
    }
    case PG_QUERY__NODE__NODE_COLUMN_REF:
        return column(*e->column_ref);
    case PG_QUERY__NODE__NODE_TYPE_CAST:
        return cast(*e->type_cast);
    case PG_QUERY__NODE__NODE_COLLATE_CLAUSE:
        return value(e->collate_clause->arg);
    case PG_QUERY__NODE__NODE_BOOL_EXPR:
        return truthOf(*e->bool_expr);
    case PG_QUERY__NODE__NODE_NULL_TEST: {
        const Value arg = value(e->null_test->arg);
        return arg ? known(arg->isValid() != (e->null_test->nulltesttype == PG_QUERY__NULL_TEST_TYPE__IS_NULL))
                   : Value();
    }
    case PG_QUERY__NODE__NODE_A_EXPR:
        return operation(*e->a_expr);
    case PG_QUERY__NODE__NODE_FUNC_CALL:
        return call(*e->func_call);
    case PG_QUERY__NODE__NODE_COALESCE_EXPR:
        for (const Node *arg : list(e->coalesce_expr->n_args, e->coalesce_expr->args)) {
            const Value one = value(arg);
            if (!isNull(one))
                return one;
        }
        return known({});
    case PG_QUERY__NODE__NODE_SQLVALUE_FUNCTION:
        if (e->sqlvalue_function->op == PG_QUERY__SQLVALUE_FUNCTION_OP__SVFOP_CURRENT_SCHEMA)
            return known(m_run.state.schemaName(m_run.creationSchema({})));
        return {};
    case PG_QUERY__NODE__NODE_A_ARRAY_EXPR: {
        QVariantList items;
        for (const Node *item : list(e->a_array_expr->n_elements, e->a_array_expr->elements)) {
            const Value one = value(item);
            if (!one)
                return {};
            items.append(QVariant::fromValue(*one));
        }
        return known(QVariant(items));
    }
    case PG_QUERY__NODE__NODE_SUB_LINK: {
        const auto &link = *e->sub_link;
        if (link.sub_link_type == PG_QUERY__SUB_LINK_TYPE__EXISTS_SUBLINK) {
            const auto exists = any(link.subselect);
            return exists ? known(*exists) : Value();
        }
        if (link.sub_link_type != PG_QUERY__SUB_LINK_TYPE__EXPR_SUBLINK)
            return {};
        const auto result = query(link.subselect);
        if (!result || result->more || result->rows.size() > 1)
            return {};
        return result->rows.empty() ? known({}) : result->rows[0].empty() ? Value() : result->rows[0][0].second;
    }
    default:
        return {};
    }
}

Value Evaluator::truthOf(const PgQuery__BoolExpr &e)
{
    using namespace evaluatelocal;
    if (e.boolop == PG_QUERY__BOOL_EXPR_TYPE__NOT_EXPR) {
        const Value arg = value(e.args[0]);
        return !arg || !arg->isValid() ? arg : known(!arg->toBool());
    }
    const bool isAnd = e.boolop == PG_QUERY__BOOL_EXPR_TYPE__AND_EXPR;
    bool unknown = false, null = false;
    for (const Node *node : list(e.n_args, e.args)) {
        const Value arg = value(node);
        unknown = unknown || !arg;
        null = null || isNull(arg);
        if (arg && arg->isValid() && arg->toBool() != isAnd)
            return known(!isAnd);
    }
    return unknown ? Value() : null ? known({}) : known(isAnd);
}

Value Evaluator::column(const PgQuery__ColumnRef &ref) const
{
    const Node *last = ref.fields[ref.n_fields - 1];
    if (last->node_case != PG_QUERY__NODE__NODE_STRING || ref.n_fields > 2)
        return {};
    const QString name = text(last->string->sval);
    if (ref.n_fields == 2) {
        const QString qualifier = text(stringOf(ref.fields[0]));
        for (auto it = m_bindings.rbegin(); it != m_bindings.rend(); ++it) {
            if (it->alias == qualifier)
                return it->row.value(name);
        }
        return m_variables.value(qualifier + u'.' + name);
    }
    for (auto it = m_bindings.rbegin(); it != m_bindings.rend(); ++it) {
        if (it->row.contains(name))
            return it->row.value(name);
    }
    return m_variables.value(name);
}

Value Evaluator::cast(const PgQuery__TypeCast &cast)
{
    using namespace evaluatelocal;
    const Value arg = value(cast.arg);
    const QString type = qualified(names(cast.type_name->n_names, cast.type_name->names)).name;
    if (!arg || !arg->isValid() || cast.type_name->n_array_bounds > 0)
        return arg;
    if (type == "regclass"_L1) {
        if (arg->typeId() != QMetaType::QString)
            return known(QVariant::fromValue(RegClass{Oid(numberOf(*arg).value_or(0))}));
        const Oid oid = m_run.lookup(qualifiedText(arg->toString().toUtf8().constData()));
        return oid ? known(QVariant::fromValue(RegClass{oid})) : Value();
    }
    if (type == "regnamespace"_L1) {
        const Oid oid = m_run.state.schema(arg->toString());
        return oid ? known(qlonglong(oid)) : Value();
    }
    if (type == "text"_L1 || type == "name"_L1 || type == "varchar"_L1 || type == "bpchar"_L1 || type == "char"_L1) {
        const auto plain = asText(arg);
        return plain ? known(arg->typeId() == QMetaType::Bool ? (arg->toBool() ? u"true"_s : u"false"_s) : *plain)
                     : Value();
    }
    if (type == "int2"_L1 || type == "int4"_L1 || type == "int8"_L1 || type == "oid"_L1 || type == "numeric"_L1) {
        const auto number = numberOf(*arg);
        return number ? known(*number) : Value();
    }
    if (type == "bool"_L1) {
        const QString word = arg->toString().toLower();
        return known(arg->typeId() == QMetaType::Bool ? arg->toBool()
                                                      : word == "t"_L1 || word == "true"_L1 || word == "yes"_L1);
    }
    return {};
}

Value Evaluator::compare(const QString &op, const Value &left, const Value &right) const
{
    using namespace evaluatelocal;
    if (isNull(left) || isNull(right))
        return known({});
    if (!left || !right)
        return {};
    int order = 0;
    const auto a = numberOf(*left), b = numberOf(*right);
    if (left->typeId() == QMetaType::Bool || right->typeId() == QMetaType::Bool) {
        const auto truth = [](const QVariant &v) { return v.toString().startsWith(u't', Qt::CaseInsensitive); };
        order = int(truth(*left)) - int(truth(*right));
    } else if (a && b) {
        order = *a < *b ? -1 : *a > *b;
    } else {
        const auto one = asText(left), two = asText(right);
        if (!one || !two)
            return {};
        order = one->compare(*two);
        if (order && op != "="_L1 && op != "<>"_L1 && op != "!="_L1)
            return {}; // collations decide
    }
    if (op == "="_L1)
        return known(order == 0);
    if (op == "<>"_L1 || op == "!="_L1)
        return known(order != 0);
    if (op == "<"_L1)
        return known(order < 0);
    if (op == ">"_L1)
        return known(order > 0);
    if (op == "<="_L1)
        return known(order <= 0);
    if (op == ">="_L1)
        return known(order >= 0);
    return {};
}

Value Evaluator::operation(const PgQuery__AExpr &e)
{
    using namespace evaluatelocal;
    const QString op = e.n_name ? text(stringOf(e.name[e.n_name - 1])) : QString();
    const Value left = value(e.lexpr);
    if (e.kind == PG_QUERY__A__EXPR__KIND__AEXPR_IN && e.rexpr->node_case == PG_QUERY__NODE__NODE_LIST) {
        bool unknown = !left;
        for (const Node *item : list(e.rexpr->list->n_items, e.rexpr->list->items)) {
            const Value same = compare(u"="_s, left, value(item));
            if (isTrue(same))
                return known(op == "="_L1);
            unknown = unknown || !same;
        }
        return unknown ? Value() : isNull(left) ? left : known(op != "="_L1);
    }
    const Value right = value(e.rexpr);
    switch (e.kind) {
    case PG_QUERY__A__EXPR__KIND__AEXPR_OP_ANY: {
        if (!right || right->typeId() != QMetaType::QVariantList)
            return {};
        bool unknown = !left;
        for (const QVariant &item : right->toList()) {
            const Value fits = compare(op, left, item);
            if (isTrue(fits))
                return known(true);
            unknown = unknown || !fits;
        }
        return unknown ? Value() : known(false);
    }
    case PG_QUERY__A__EXPR__KIND__AEXPR_LIKE:
    case PG_QUERY__A__EXPR__KIND__AEXPR_ILIKE: {
        const auto subject = asText(left), pattern = asText(right);
        if (!subject || !pattern)
            return isNull(left) || isNull(right) ? known({}) : Value();
        const bool folded = e.kind == PG_QUERY__A__EXPR__KIND__AEXPR_ILIKE;
        const QRegularExpression expression(
            likePattern(*pattern),
            QRegularExpression::DotMatchesEverythingOption |
                (folded ? QRegularExpression::CaseInsensitiveOption : QRegularExpression::NoPatternOption));
        return known(expression.match(*subject).hasMatch() != op.startsWith(u'!'));
    }
    case PG_QUERY__A__EXPR__KIND__AEXPR_DISTINCT:
    case PG_QUERY__A__EXPR__KIND__AEXPR_NOT_DISTINCT: {
        if (!left || !right)
            return {};
        const bool same =
            isNull(left) || isNull(right) ? isNull(left) == isNull(right) : isTrue(compare(u"="_s, left, right));
        return known(same == (e.kind == PG_QUERY__A__EXPR__KIND__AEXPR_NOT_DISTINCT));
    }
    case PG_QUERY__A__EXPR__KIND__AEXPR_OP:
        break;
    default:
        return {};
    }
    if (op == "||"_L1) {
        if (isNull(left) || isNull(right))
            return known({});
        const auto a = asText(left), b = asText(right);
        return a && b ? known(QString(*a + *b)) : Value();
    }
    if (e.lexpr && (op == "+"_L1 || op == "-"_L1 || op == "*"_L1)) {
        if (isNull(left) || isNull(right))
            return known({});
        const auto a = left ? numberOf(*left) : std::nullopt, b = right ? numberOf(*right) : std::nullopt;
        if (!a || !b)
            return {};
        const qint64 x = a.value_or(0), y = b.value_or(0); // GCC 14 takes *a for unset
        return known(op == "+"_L1 ? x + y : op == "-"_L1 ? x - y : x * y);
    }
    return compare(op, left, right);
}

} // namespace lockstep::analysis::postgres
