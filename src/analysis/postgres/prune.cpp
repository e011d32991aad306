// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "analysis/postgres/prune.h"

#include "analysis/postgres/partitionbounds.h"

#include <QCache>
#include <QDate>
#include <QRegularExpression>

#include <algorithm>
#include <compare>
#include <memory>
#include <span>
#include <variant>

using namespace Qt::StringLiterals;

namespace lockstep::analysis::postgres {

namespace prunelocal {

/// A constant that can be put in order: a whole number, or a day as text. Another text can only be equal or not.
using Constant = std::variant<qint64, QString>;

std::optional<Constant> constantOf(const Node *node)
{
    qint64 number = 0;
    if (integerOf(node, number))
        return number;
    const char *literal = literalOf(node);
    if (!literal)
        return std::nullopt;
    bool whole = false;
    number = QByteArray(literal).toLongLong(&whole);
    return whole ? Constant(number) : Constant(text(literal));
}

/// Midnight of a day, as written or as the server writes a bound: in UTC, where the type has a time zone.
struct Day {
    QDate date;
    bool zoned = false;
};
Day dayOf(const Constant &value)
{
    static const QRegularExpression midnight(u"^(\\d{4}-\\d\\d-\\d\\d)(?: 00:00:00(\\+00)?)?$"_s);
    const auto *said = std::get_if<QString>(&value);
    const auto match = said ? midnight.match(*said) : QRegularExpressionMatch();
    return match.hasMatch() ? Day{QDate::fromString(match.captured(1), Qt::ISODate), match.hasCaptured(2)} : Day{};
}

/// Nothing where the two cannot be put in order.
std::optional<std::strong_ordering> ordered(const Constant &a, const Constant &b)
{
    if (a.index() != b.index())
        return std::nullopt;
    if (const auto *number = std::get_if<qint64>(&a))
        return *number <=> std::get<qint64>(b);
    const Day one = dayOf(a), other = dayOf(b);
    // A day begins somewhere else up to 14 hours earlier or later.
    const bool near = one.zoned != other.zoned && std::abs(one.date.daysTo(other.date)) < 2;
    if (!one.date.isValid() || !other.date.isValid() || near)
        return std::nullopt;
    return one.date.toJulianDay() <=> other.date.toJulianDay();
}

constexpr auto isNull = "IS NULL"_L1;

/// "column op constant", or "column IS NULL".
struct Condition {
    QString op;
    Constant value;
};
/// Any of these; one for a plain comparison, several for IN.
using Alternatives = std::vector<Condition>;

struct Bound {
    enum class Kind { Unknown, Default, List, Range } kind = Kind::Unknown;
    std::vector<Constant> values;         ///< of a list
    std::optional<Constant> from, before; ///< of a range; nothing where it is open
};

Bound parsed(const PgQuery__PartitionBoundSpec &spec)
{
    Bound bound;
    if (spec.is_default) {
        bound.kind = Bound::Kind::Default;
        return bound;
    }
    if (is(spec.strategy, "l")) {
        for (const Node *datum : list(spec.n_listdatums, spec.listdatums)) {
            const auto value = constantOf(datum);
            if (!value)
                return {};
            bound.values.push_back(*value);
        }
        bound.kind = Bound::Kind::List;
        return bound;
    }
    if (!is(spec.strategy, "r") || spec.n_lowerdatums != 1 || spec.n_upperdatums != 1)
        return {};
    for (const auto &[datum, end] :
         {std::pair(spec.lowerdatums[0], &bound.from), std::pair(spec.upperdatums[0], &bound.before)}) {
        if (datum->node_case == PG_QUERY__NODE__NODE_COLUMN_REF) // MINVALUE, MAXVALUE
            continue;
        *end = constantOf(datum);
        if (!*end)
            return {};
    }
    bound.kind = Bound::Kind::Range;
    return bound;
}

/// Bounds are looked at again and again; parsing is what costs.
const Bound &boundOf(const QString &words)
{
    constexpr int kept = 20'000;
    thread_local QCache<QString, Bound> known(kept);
    if (const Bound *bound = known.object(words))
        return *bound;
    auto bound = std::make_unique<Bound>();
    parseBound(words, [&](const PgQuery__PartitionBoundSpec &spec) { *bound = parsed(spec); });
    const Bound *stored = bound.get();
    known.insert(words, bound.release());
    return *stored;
}

/// Two texts of which neither is a day.
bool isOther(const Constant &a, const Constant &b)
{
    return a.index() == b.index() && a != b && !dayOf(a).date.isValid() && !dayOf(b).date.isValid();
}

bool has(const Bound &bound, const Constant &value)
{
    return std::ranges::contains(bound.values, value);
}

/// No row of the partition can hold the condition.
bool excludes(const Bound &bound, const Condition &condition)
{
    if (condition.op == isNull) // a list with NULL is one of Kind::Unknown
        return bound.kind == Bound::Kind::List || bound.kind == Bound::Kind::Range;
    const auto none = [&](const Constant &value) { // of a list
        const auto order = ordered(value, condition.value);
        if (condition.op == "="_L1)
            return order ? *order != 0 : isOther(value, condition.value);
        return order && ((condition.op == "<"_L1 && *order >= 0) || (condition.op == "<="_L1 && *order > 0) ||
                         (condition.op == ">"_L1 && *order <= 0) || (condition.op == ">="_L1 && *order < 0));
    };
    if (bound.kind == Bound::Kind::List)
        return std::ranges::all_of(bound.values, none);
    if (bound.kind != Bound::Kind::Range)
        return false;
    const auto from = bound.from ? ordered(*bound.from, condition.value) : std::nullopt;
    const auto before = bound.before ? ordered(*bound.before, condition.value) : std::nullopt;
    const bool below = before && *before <= 0; // the partition ends at or before the value
    const bool above = from && *from > 0;      // it begins after it
    const bool beginsThere = from && *from >= 0;
    return condition.op == "="_L1    ? below || above
           : condition.op == "<"_L1  ? beginsThere
           : condition.op == "<="_L1 ? above
                                     : below; // > and >=; that a range of whole numbers may hold none above is not seen
}

/// A row with this value certainly belongs there.
bool takes(const Bound &bound, const Constant &value)
{
    if (bound.kind == Bound::Kind::List)
        return has(bound, value);
    if (bound.kind != Bound::Kind::Range)
        return false;
    const auto from = bound.from ? ordered(*bound.from, value) : std::optional(std::strong_ordering::less);
    const auto before = bound.before ? ordered(*bound.before, value) : std::optional(std::strong_ordering::greater);
    return from && before && *from <= 0 && *before > 0;
}

class Conditions
{
public:
    Conditions(const QString &alias, const QString &column) : m_alias(alias), m_column(column) {}

    std::vector<Alternatives> all;

    void add(const Node *where)
    {
        if (!where)
            return;
        if (where->node_case == PG_QUERY__NODE__NODE_BOOL_EXPR &&
            where->bool_expr->boolop == PG_QUERY__BOOL_EXPR_TYPE__AND_EXPR) {
            for (const Node *arg : list(where->bool_expr->n_args, where->bool_expr->args))
                add(arg);
        } else if (where->node_case == PG_QUERY__NODE__NODE_A_EXPR) {
            compare(*where->a_expr);
        } else if (where->node_case == PG_QUERY__NODE__NODE_NULL_TEST && isKey(where->null_test->arg) &&
                   where->null_test->nulltesttype == PG_QUERY__NULL_TEST_TYPE__IS_NULL) {
            all.push_back({{isNull, {}}});
        }
    }

private:
    void compare(const PgQuery__AExpr &expr)
    {
        const QString op = expr.n_name == 1 ? text(stringOf(expr.name[0])) : QString();
        const bool left = isKey(expr.lexpr);
        if (!left && !(expr.kind == PG_QUERY__A__EXPR__KIND__AEXPR_OP && isKey(expr.rexpr)))
            return;
        if (expr.kind == PG_QUERY__A__EXPR__KIND__AEXPR_OP) {
            static const QHash<QString, QString> turned{
                {u"="_s, u"="_s}, {u"<"_s, u">"_s}, {u"<="_s, u">="_s}, {u">"_s, u"<"_s}, {u">="_s, u"<="_s}};
            const auto value = constantOf(left ? expr.rexpr : expr.lexpr);
            if (value && turned.contains(op))
                all.push_back({{left ? op : turned.value(op), *value}});
        } else if (expr.kind == PG_QUERY__A__EXPR__KIND__AEXPR_IN && op == "="_L1 &&
                   expr.rexpr->node_case == PG_QUERY__NODE__NODE_LIST) {
            Alternatives any;
            for (const Node *item : list(expr.rexpr->list->n_items, expr.rexpr->list->items)) {
                const auto value = constantOf(item);
                if (!value)
                    return;
                any.push_back({op, *value});
            }
            all.push_back(std::move(any));
        } else if (expr.kind == PG_QUERY__A__EXPR__KIND__AEXPR_BETWEEN &&
                   expr.rexpr->node_case == PG_QUERY__NODE__NODE_LIST && expr.rexpr->list->n_items == 2) {
            const auto least = constantOf(expr.rexpr->list->items[0]), most = constantOf(expr.rexpr->list->items[1]);
            if (least)
                all.push_back({{u">="_s, *least}});
            if (most)
                all.push_back({{u"<="_s, *most}});
        }
    }

    [[nodiscard]] bool isKey(const Node *node) const
    {
        if (!node || node->node_case != PG_QUERY__NODE__NODE_COLUMN_REF)
            return false;
        const auto &ref = *node->column_ref;
        return text(stringOf(ref.fields[ref.n_fields - 1])) == m_column &&
               (ref.n_fields == 1 || (ref.n_fields == 2 && text(stringOf(ref.fields[0])) == m_alias));
    }

    const QString &m_alias;
    QString m_column;
};

void keep(const State &state, Oid table, const QString &alias, const Node *where, std::vector<Oid> &kept)
{
    const Table &parent = *state.tables.get(table);
    if (parent.children.empty())
        return;
    Conditions conditions(alias, parent.isPartitioned() ? keyColumn(parent) : QString());
    conditions.add(where);
    const auto bound = [&](Oid child) -> const Bound & { return boundOf(state.tables.get(child)->r.partitionBound); };
    for (const Oid child : parent.children) {
        const bool out = std::ranges::any_of(conditions.all, [&](const Alternatives &any) {
            return std::ranges::all_of(any, [&](const Condition &one) {
                if (bound(child).kind != Bound::Kind::Default)
                    return excludes(bound(child), one);
                return one.op == "="_L1 &&
                       std::ranges::any_of(parent.children, [&](Oid other) { return takes(bound(other), one.value); });
            });
        });
        if (out)
            continue;
        if (!std::ranges::contains(kept, child))
            kept.push_back(child);
        keep(state, child, alias, where, kept);
    }
}

} // namespace prunelocal

std::vector<Oid> keptChildren(const State &state, Oid table, const QString &alias, const Node *where)
{
    if (!where || !state.tables.get(table)->isPartitioned())
        return state.descendants(table);
    std::vector<Oid> kept;
    prunelocal::keep(state, table, alias, where, kept);
    return kept;
}

} // namespace lockstep::analysis::postgres
