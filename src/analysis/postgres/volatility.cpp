// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "analysis/postgres/builtins.h"
#include "analysis/postgres/expressiontext.h"
#include "analysis/postgres/types.h"

#include <algorithm>
#include <string>

namespace lockstep::analysis::postgres {

bool isVolatile(Run &run, const Node *expression)
{
    bool found = false;
    walk(expression, [&](const ProtobufCMessage &message) {
        if (const auto *call = as<PgQuery__FuncCall>(message, pg_query__func_call__descriptor)) {
            const QStringList parts = names(call->n_funcname, call->funcname);
            const QualifiedName name = qualified(parts);
            const auto overloads = run.lookupFunctions(name);
            if (overloads.empty()) {
                found = found || isVolatileBuiltin(name.name.toStdString());
            } else {
                found = found || std::ranges::any_of(overloads, [&](Oid oid) {
                            return run.state.functions.get(oid)->f.volatility == catalog::Volatility::Volatile;
                        });
            }
        }
        return !found;
    });
    return found;
}

namespace volatilitylocal {

/// Types whose text depends on settings (their output or input functions are STABLE), and casts that depend on the time
/// zone: pg_proc and pg_cast of PostgreSQL 17.
bool isStableCast(const State &state, const TypeRef &from, const TypeRef &to)
{
    enum : Oid { Date = 1082, Time = 1083, Timestamp = 1114, Timestamptz = 1184, Interval = 1186, Timetz = 1266 };
    enum : Oid { Text = 25, Bpchar = 1042, Varchar = 1043, Money = 790 };
    const auto among = [](Oid type, std::initializer_list<Oid> types) { return std::ranges::contains(types, type); };
    const Oid a = baseType(state, from.oid), b = baseType(state, to.oid);
    const bool toText = !to.isArray && among(b, {Text, Varchar, Bpchar});
    if (from.isArray)
        return toText;
    if (to.isArray)
        return false;
    const catalog::Type *own = state.types.get(a);
    if (toText)
        return among(a, {Date, Timestamp, Timestamptz, Interval, Money}) ||
               (own && own->kind == catalog::TypeKind::Enum);
    if (among(a, {Text, Varchar, Bpchar}))
        return among(b, {Date, Time, Timestamp, Timestamptz, Interval, Timetz, Money});
    return (b == Timestamptz && among(a, {Date, Timestamp})) || (b == Timetz && a == Time) ||
           (a == Timestamptz && among(b, {Date, Time, Timestamp, Timetz}));
}

} // namespace volatilitylocal

void needImmutable(Run &run, const Table &table, const Node *expression)
{
    const ColumnTypes columns = columnTypes(run, table);
    walk(expression, [&](const ProtobufCMessage &message) {
        bool changes = message.descriptor == &pg_query__sqlvalue_function__descriptor;
        if (const auto *call = as<PgQuery__FuncCall>(message, pg_query__func_call__descriptor)) {
            const QualifiedName name = qualified(names(call->n_funcname, call->funcname));
            const auto overloads = run.lookupFunctions(name);
            const std::string plain = name.name.toStdString();
            changes = overloads.empty()
                          ? isVolatileBuiltin(plain) || isStableBuiltin(plain)
                          : std::ranges::all_of(overloads, [&](Oid oid) {
                                return run.state.functions.get(oid)->f.volatility != catalog::Volatility::Immutable;
                            });
        } else if (const auto *cast = as<PgQuery__TypeCast>(message, pg_query__type_cast__descriptor)) {
            changes = volatilitylocal::isStableCast(run.state, expressionType(run, cast->arg, columns),
                                                    resolveType(run, *cast->type_name));
        }
        if (changes)
            refuse("42P17", QStringLiteral("analysis.not-immutable"), {table.r.name});
        return true;
    });
}

bool isVolatileText(Run &run, const QString &expression)
{
    const ExpressionText parsed(expression);
    return parsed.query() && isVolatile(run, parsed.query());
}

} // namespace lockstep::analysis::postgres
