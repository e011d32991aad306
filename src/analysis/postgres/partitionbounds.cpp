// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "analysis/postgres/partitionbounds.h"
#include "analysis/postgres/expressiontext.h"

#include "sql/parse.h"
#include "sql/quote.h"

#include <QRegularExpression>

#include <algorithm>
#include <span>

using namespace Qt::StringLiterals;

namespace lockstep::analysis::postgres {

QString keyColumn(const Table &parent)
{
    QString inside = parent.r.partitionKey.section(u'(', 1).section(u')', 0, -2).trimmed();
    if (inside.startsWith(u'"') && inside.endsWith(u'"') && inside.size() > 1)
        inside = inside.sliced(1, inside.size() - 2).replace(u"\"\""_s, u"\""_s);
    return parent.column(inside) ? inside : QString();
}

namespace boundslocal {

/// MINVALUE and MAXVALUE come as column names.
bool isUnbounded(const Node *datum)
{
    return datum->node_case == PG_QUERY__NODE__NODE_COLUMN_REF;
}

/// Alike for what a person and what pg_get_expr() writes: no casts of constants, lists as IN.
QString plain(QString condition)
{
    static const QRegularExpression cast(
        u"('(?:[^']|'')*'|\\b\\d+)::(?:[a-z_]+(?: with(?:out)? time zone| varying| precision)?)(?:\\(\\d+\\))?"_s);
    static const QRegularExpression any(u" = ANY \\(ARRAY\\[(.*)\\]\\)$"_s), one(u" IN \\(([^,]*)\\)$"_s);
    condition.replace(cast, u"\\1"_s).replace(any, u" IN (\\1)"_s);
    return condition.replace(one, u" = \\1"_s);
}

void conjuncts(const Node *expression, QStringList &out)
{
    if (expression->node_case == PG_QUERY__NODE__NODE_BOOL_EXPR &&
        expression->bool_expr->boolop == PG_QUERY__BOOL_EXPR_TYPE__AND_EXPR) {
        for (const Node *arg : list(expression->bool_expr->n_args, expression->bool_expr->args))
            conjuncts(arg, out);
        return;
    }
    out.append(plain(sqlOf(expression)));
}

QStringList conjunctsOf(const QString &expression)
{
    QStringList result;
    if (const ExpressionText parsed(expression); parsed.expression())
        conjuncts(parsed.expression(), result);
    return result;
}

} // namespace boundslocal

QStringList boundConditions(const Table &parent, const PgQuery__PartitionBoundSpec &bound)
{
    const QString name = keyColumn(parent);
    if (name.isEmpty() || bound.is_default)
        return {};
    const QString column = sql::quoteIfNeeded(name);
    QStringList result{column + u" IS NOT NULL"_s};
    if (is(bound.strategy, "r") && bound.n_lowerdatums == 1 && bound.n_upperdatums == 1) {
        if (!boundslocal::isUnbounded(bound.lowerdatums[0]))
            result.append(column + u" >= "_s + sqlOf(bound.lowerdatums[0]));
        if (!boundslocal::isUnbounded(bound.upperdatums[0]))
            result.append(column + u" < "_s + sqlOf(bound.upperdatums[0]));
        return result;
    }
    if (is(bound.strategy, "l")) {
        QStringList values;
        for (const Node *datum : list(bound.n_listdatums, bound.listdatums)) {
            if (isNullConstant(datum))
                return {};
            values.append(sqlOf(datum));
        }
        result.append(column + u" IN ("_s + values.join(u", "_s) + u')');
        return result;
    }
    return {};
}

QString boundText(const PgQuery__PartitionBoundSpec &bound)
{
    if (bound.is_default)
        return u"DEFAULT"_s;
    const auto values = [](std::size_t count, Node *const *items) {
        QStringList result;
        for (const Node *item : std::span(items, count))
            result.append(boundslocal::isUnbounded(item) ? sqlOf(item).toUpper() : sqlOf(item));
        return u'(' + result.join(u", "_s) + u')';
    };
    if (is(bound.strategy, "l"))
        return u"FOR VALUES IN "_s + values(bound.n_listdatums, bound.listdatums);
    if (is(bound.strategy, "h"))
        return u"FOR VALUES WITH (modulus %1, remainder %2)"_s.arg(bound.modulus).arg(bound.remainder);
    return u"FOR VALUES FROM "_s + values(bound.n_lowerdatums, bound.lowerdatums) + u" TO "_s +
           values(bound.n_upperdatums, bound.upperdatums);
}

void parseBound(const QString &bound, const std::function<void(const PgQuery__PartitionBoundSpec &)> &visit)
{
    const auto tree = sql::ParseTree::parse("CREATE TABLE x PARTITION OF y " + bound.toUtf8());
    if (tree && (*tree)->n_stmts == 1 && (*tree)->stmts[0]->stmt->node_case == PG_QUERY__NODE__NODE_CREATE_STMT &&
        (*tree)->stmts[0]->stmt->create_stmt->partbound)
        visit(*(*tree)->stmts[0]->stmt->create_stmt->partbound);
}

QStringList boundConditions(const Table &parent, const Table &partition)
{
    QStringList result;
    parseBound(partition.r.partitionBound, [&](const auto &bound) { result = boundConditions(parent, bound); });
    return result;
}

bool impliedByChecks(const Table &table, const QStringList &conditions)
{
    QStringList said;
    for (const catalog::Column &column : table.r.columns) {
        if (column.notNull)
            said.append(sql::quoteIfNeeded(column.name) + u" IS NOT NULL"_s);
    }
    for (const catalog::Constraint &constraint : table.r.constraints) {
        if (constraint.kind == catalog::ConstraintKind::Check && constraint.validated)
            said.append(boundslocal::conjunctsOf(constraint.expression));
    }
    const auto isSaid = [&said](const QString &condition) {
        const QStringList parts = boundslocal::conjunctsOf(condition);
        return std::ranges::all_of(parts, [&said](const QString &part) { return said.contains(part); });
    };
    return !conditions.isEmpty() && std::ranges::all_of(conditions, isSaid);
}

} // namespace lockstep::analysis::postgres
