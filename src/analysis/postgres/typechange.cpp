// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Which type changes rewrite the table: ATColumnChangeRequiresRewrite of the server over the coercion it would plan.

#include "analysis/postgres/types.h"

using namespace Qt::StringLiterals;

namespace lockstep::analysis::postgres {

namespace typechangelocal {

enum Builtin : Oid {
    Char = 18,
    Int4 = 23,
    Text = 25,
    OidType = 26,
    Xml = 142,
    Cidr = 650,
    Inet = 869,
    Bpchar = 1042,
    Varchar = 1043,
    Time = 1083,
    Timestamp = 1114,
    Timestamptz = 1184,
    Interval = 1186,
    Timetz = 1266,
    Bit = 1560,
    Varbit = 1562,
    Numeric = 1700,
};

bool regType(Oid type)
{
    switch (type) {
    case 24:
    case 2202:
    case 2203:
    case 2204:
    case 2205:
    case 2206:
    case 3734:
    case 3769:
    case 4089:
    case 4096:
    case 4191:
        return true;
    default:
        return false;
    }
}

/// pg_cast rows without a function, PostgreSQL 12 to 18.
bool binaryCoercible(Oid from, Oid to)
{
    if (from == to)
        return true;
    switch (from) {
    case Text:
    case Varchar:
        if (to == Text || to == Varchar || to == Bpchar)
            return true;
        break;
    case Xml:
        return to == Text || to == Varchar || to == Bpchar;
    case Cidr:
        return to == Inet;
    case Bit:
        return to == Varbit;
    case Varbit:
        return to == Bit;
    case 194: // pg_node_tree
        return to == Text;
    case 3361:
    case 3402:
    case 5017: // pg_ndistinct, pg_dependencies, pg_mcv_list
        return to == 17;
    default:
        break;
    }
    const bool fromOid = from == Int4 || from == OidType || regType(from);
    const bool toOid = to == Int4 || to == OidType || regType(to);
    if (fromOid && toOid) {
        const bool proc = (from == 24 && to == 2202) || (from == 2202 && to == 24);
        const bool oper = (from == 2203 && to == 2204) || (from == 2204 && to == 2203);
        return from == Int4 || from == OidType || to == Int4 || to == OidType || proc || oper;
    }
    return false;
}

bool hasLengthCoercion(Oid type)
{
    switch (type) {
    case Bpchar:
    case Varchar:
    case Time:
    case Timestamp:
    case Timestamptz:
    case Interval:
    case Timetz:
    case Bit:
    case Varbit:
    case Numeric:
        return true;
    default:
        return false;
    }
}

constexpr int maxTimePrecision = 6;

/// The planner support functions that turn a length coercion into nothing (varchar_support, numeric_support, ...).
bool coercionVanishes(Oid type, int from, int to)
{
    if (to < 0)
        return true;
    switch (type) {
    case Varchar:
    case Varbit:
        return from >= 0 && from <= to;
    case Numeric: {
        if (from < 0)
            return false;
        const auto precision = [](int typmod) { return ((typmod - 4) >> 16) & 0xffff; };
        const auto scale = [](int typmod) { return (((typmod - 4) & 0x7ff) ^ 1024) - 1024; };
        return scale(from) == scale(to) && precision(from) <= precision(to);
    }
    case Time:
    case Timetz:
    case Timestamp:
    case Timestamptz: // TemporalSimplify: a wider or the full precision changes nothing
        return to >= maxTimePrecision || (from >= 0 && from <= to);
    case Interval: {
        const int oldRange = (from >> 16) & 0x7fff, newRange = (to >> 16) & 0x7fff;
        const int oldPrecision = from & 0xffff, newPrecision = to & 0xffff;
        const bool full = newRange == 0x7fff;
        const bool rangeKept = full || (from >= 0 && oldRange == newRange);
        const bool precisionKept = newPrecision >= maxTimePrecision || (from >= 0 && oldPrecision <= newPrecision);
        return rangeKept && precisionKept;
    }
    default:
        return false;
    }
}

bool extensionRelabel(const State &state, Oid from, Oid to)
{
    // citext: casts WITHOUT FUNCTION to text and varchar, from text and varchar.
    const catalog::Type *a = state.types.get(from);
    const catalog::Type *b = state.types.get(to);
    const auto citext = [](const catalog::Type *t) { return t && t->name == "citext"_L1; };
    const auto textual = [](Oid t) { return t == Text || t == Varchar; };
    return (citext(a) && textual(to)) || (citext(b) && textual(from));
}

} // namespace typechangelocal

Coercion coercion(const State &state, const TypeRef &from, const TypeRef &to)
{
    using namespace typechangelocal;
    if (from.isArray != to.isArray)
        return Coercion::Work;
    if (from.isArray) { // elements are coerced one by one, whatever they are (ArrayCoerceExpr)
        const bool same =
            from.oid ? from.oid == to.oid : from.display.section(u'(', 0, 0) == to.display.section(u'(', 0, 0);
        return same && (to.typmod < 0 || from.typmod == to.typmod) ? Coercion::None : Coercion::Work;
    }
    if (from.oid == 0 || to.oid == 0)
        return from.display == to.display && !from.display.isEmpty() ? Coercion::None : Coercion::Work;

    bool constrained = false;
    const Oid target = baseType(state, to.oid, &constrained);
    const Oid source = baseType(state, from.oid);
    if (from.oid == to.oid && from.typmod == to.typmod)
        return Coercion::None;
    if (constrained && from.oid != to.oid)
        return Coercion::Work; // every value is checked by the domain
    if ((source == Timestamp && target == Timestamptz) || (source == Timestamptz && target == Timestamp)) {
        // The precision is enforced after the change of type, and the result of the cast carries none.
        return to.typmod < 0 || to.typmod >= maxTimePrecision ? Coercion::TimestampZone : Coercion::Work;
    }
    if (!binaryCoercible(source, target) && !extensionRelabel(state, source, target))
        return Coercion::Work;
    // A relabelled value has no known length, so a limit on the new type has to be enforced; text to varchar(20)
    // rewrites.
    int sourceTypmod = source == target ? from.typmod : -1;
    if (source == Varchar && target == Varchar)
        sourceTypmod = from.typmod;
    if (hasLengthCoercion(target) && to.typmod != sourceTypmod && !coercionVanishes(target, sourceTypmod, to.typmod))
        return Coercion::Work;
    return source == target && from.typmod == to.typmod && from.oid == to.oid ? Coercion::None : Coercion::Relabel;
}

/// Which operator class family an index on the type uses by default; equal families let the index be kept.
static Oid indexFamilyOf(const State &state, const TypeRef &type)
{
    if (type.isArray)
        return 2277; // array_ops serves every array
    const Oid base = baseType(state, type.oid);
    switch (base) {
    case typechangelocal::Varchar:
        return typechangelocal::Text;
    case typechangelocal::Cidr:
        return typechangelocal::Inet;
    default:
        return typechangelocal::regType(base) ? Oid(typechangelocal::OidType) : base;
    }
}

/// The column's own type seen through an expression of casts; nothing else can avoid the rewrite.
static Coercion expressionCoercion(Run &run, const Table &table, const catalog::Column &column, const Node *expression,
                                   const TypeRef &to)
{
    if (expression->node_case == PG_QUERY__NODE__NODE_COLUMN_REF) {
        const auto &fields = *expression->column_ref;
        const QString name = text(stringOf(fields.fields[fields.n_fields - 1]));
        return name == column.name ? coercion(run.state, typeOf(run, column), to) : Coercion::Work;
    }
    if (expression->node_case == PG_QUERY__NODE__NODE_TYPE_CAST) {
        const TypeRef middle = resolveType(run, *expression->type_cast->type_name);
        const Coercion inner = expressionCoercion(run, table, column, expression->type_cast->arg, middle);
        const Coercion outer = coercion(run.state, middle, to);
        return std::max(inner, outer);
    }
    if (expression->node_case == PG_QUERY__NODE__NODE_COLLATE_CLAUSE)
        return expressionCoercion(run, table, column, expression->collate_clause->arg, to);
    return Coercion::Work;
}

/// What kind of value a built-in type holds; 0 for a type that is not sorted here.
static int valueKind(const State &state, const TypeRef &type)
{
    if (type.isArray)
        return 0;
    switch (baseType(state, type.oid)) {
    case 16: // bool
        return 1;
    case 20:
    case 21:
    case 23:
    case 700:
    case 701:
    case typechangelocal::Numeric:
        return 2;
    case typechangelocal::Text:
    case typechangelocal::Varchar:
    case typechangelocal::Bpchar:
    case 19: // name
        return 3;
    case 1082: // date
    case typechangelocal::Timestamp:
    case typechangelocal::Timestamptz:
        return 4;
    case 114:
    case 3802: // json, jsonb
        return 5;
    case 17: // bytea
        return 6;
    case 2950: // uuid
        return 7;
    case typechangelocal::Time:
    case typechangelocal::Timetz:
        return 9;
    default: {
        const catalog::Type *own = state.types.get(type.oid);
        return own && own->kind == catalog::TypeKind::Enum ? 8 : 0;
    }
    }
}

namespace typechangelocal {

struct Assignable {
    Oid from;
    std::vector<Oid> to;
};
/// Built-in types and what each is assigned to beside strings: pg_cast, castcontext 'a' and 'i', the same from 13
/// to 18.
static const std::vector<Assignable> assignable{
    {16, {}},                                // boolean
    {17, {}},                                // bytea
    {19, {}},                                // name
    {20, {21, 23, 26, 700, 701, 790, 1700}}, // bigint
    {21, {20, 23, 26, 700, 701, 1700}},      // smallint
    {23, {20, 21, 26, 700, 701, 790, 1700}}, // integer
    {25, {19}},                              // text
    {26, {20, 23}},                          // oid
    {114, {3802}},                           // json
    {142, {}},                               // xml
    {600, {603}},                            // point
    {602, {604}},                            // path
    {603, {604}},                            // box
    {604, {602}},                            // polygon
    {650, {869}},                            // cidr
    {700, {20, 21, 23, 701, 1700}},          // real
    {701, {20, 21, 23, 700, 1700}},          // double precision
    {774, {829}},                            // macaddr8
    {790, {1700}},                           // money
    {829, {774}},                            // macaddr
    {869, {650}},                            // inet
    {1042, {19}},                            // character
    {1043, {19}},                            // character varying
    {1082, {1114, 1184}},                    // date
    {1083, {1186, 1266}},                    // time
    {1114, {1082, 1083, 1184}},              // timestamp
    {1184, {1082, 1083, 1114, 1266}},        // timestamp with time zone
    {1186, {1083}},                          // interval
    {1266, {1083}},                          // time with time zone
    {1560, {1562}},                          // bit
    {1562, {1560}},                          // bit varying
    {1700, {20, 21, 23, 700, 701, 790}},     // numeric
    {2950, {}},                              // uuid
    {3614, {}},                              // tsvector
    {3802, {114}},                           // jsonb
};

static bool isString(Oid type)
{
    return type == Text || type == Varchar || type == Bpchar;
}

} // namespace typechangelocal

bool needsExplicitCast(const State &state, const TypeRef &from, const TypeRef &to)
{
    using namespace typechangelocal;
    const Oid a = baseType(state, from.isArray ? from.element : from.oid);
    const Oid b = baseType(state, to.isArray ? to.element : to.oid);
    if (!to.isArray && isString(b))
        return false; // everything is assigned to a string by way of its text
    const auto row = std::ranges::find(assignable, a, &Assignable::from);
    const auto known = [&](Oid type) {
        const catalog::Type *own = state.types.get(type);
        return std::ranges::contains(assignable, type, &Assignable::from) ||
               (own && own->kind == catalog::TypeKind::Enum);
    };
    if (!known(a) || !known(b))
        return false;
    if (from.isArray != to.isArray)
        return true;
    return a != b && !(to.isArray && isString(b)) && (row == assignable.end() || !std::ranges::contains(row->to, b));
}

bool differInKind(const State &state, const TypeRef &one, const TypeRef &other)
{
    const int left = valueKind(state, one), right = valueKind(state, other);
    return left && right && left != right;
}

bool noArithmetic(const State &state, const TypeRef &one, const TypeRef &other)
{
    const int left = valueKind(state, one), right = valueKind(state, other);
    const auto never = [](int kind) { return kind == 1 || kind == 3 || kind == 7 || kind == 8; };
    return left && right && (never(left) || never(right)) && left != 5 && right != 5;
}

bool incomparable(const State &state, const TypeRef &own, const TypeRef &theirs)
{
    using namespace typechangelocal;
    if (differInKind(state, own, theirs))
        return true;
    // Numbers: within a family of operators, or by an implicit cast to the key's type.
    const auto rank = [&](const TypeRef &type) {
        const Oid base = baseType(state, type.oid);
        return base == 700 || base == 701 ? 3 : base == Numeric ? 2 : 1;
    };
    return valueKind(state, own) == 2 && valueKind(state, theirs) == 2 && rank(own) > rank(theirs);
}

TypeChange typeChange(Run &run, const Table &table, const catalog::Column &column, const TypeRef &to,
                      const Node *usingExpression)
{
    TypeChange result;
    const TypeRef from = typeOf(run, column);
    const Coercion way =
        usingExpression ? expressionCoercion(run, table, column, usingExpression, to) : coercion(run.state, from, to);
    result.unknown = (from.oid == 0 && !from.isArray) || (to.oid == 0 && !to.isArray);
    result.sameOperators = indexFamilyOf(run.state, from) == indexFamilyOf(run.state, to);
    if (way == Coercion::TimestampZone) {
        // TimestampTimestampTzRequiresRewrite (12): the session's zone must be UTC at a fixed offset of zero.
        const QString zone = run.session.timeZone.toUpper();
        result.timeZone = zone.isEmpty();
        static const QStringList utc{u"UTC"_s,       u"GMT"_s,           u"ETC/UTC"_s,   u"ETC/GMT"_s,
                                     u"ZULU"_s,      u"ETC/ZULU"_s,      u"UCT"_s,       u"ETC/UCT"_s,
                                     u"UNIVERSAL"_s, u"ETC/UNIVERSAL"_s, u"GREENWICH"_s, u"ETC/GREENWICH"_s,
                                     u"0"_s};
        result.rewrite = run.major < 12 || !utc.contains(zone);
    } else {
        result.rewrite = way == Coercion::Work;
    }
    return result;
}

} // namespace lockstep::analysis::postgres
