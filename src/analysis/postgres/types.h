// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/postgres/run.h"

#include <functional>

namespace lockstep::analysis::postgres {

/// A type as written or as a column has it.
struct TypeRef {
    Oid oid = 0;     ///< 0: not known
    int typmod = -1; ///< as pg_attribute.atttypmod
    bool isArray = false;
    Oid element = 0;
    QString display;     ///< format_type()
    bool serial = false; ///< smallserial, serial, bigserial: `oid` is the integer beneath
};

[[nodiscard]] TypeRef resolveType(Run &run, const PgQuery__TypeName &name);
/// The same for a column; refuses with 42704 a type that is known not to be there.
[[nodiscard]] TypeRef needType(Run &run, const PgQuery__TypeName &name);
[[nodiscard]] TypeRef typeOf(Run &run, const catalog::Column &column);
/// The base of a domain, through domains over domains; `constrained` when any of them has a constraint or NOT NULL.
[[nodiscard]] Oid baseType(const State &state, Oid type, bool *constrained = nullptr, int *typmod = nullptr);
/// Whether the column's type is a domain with constraints.
[[nodiscard]] bool domainHasConstraints(const State &state, Oid type);

/// How a value of one type becomes another (find_coercion_pathway, and ATColumnChangeRequiresRewrite over it).
enum class Coercion { None, Relabel, TimestampZone, Work };
[[nodiscard]] Coercion coercion(const State &state, const TypeRef &from, const TypeRef &to);

struct TypeChange {
    bool rewrite = false;
    bool unknown = false;      ///< a type is not known
    bool timeZone = false;     ///< depends on the session's time zone
    bool sameOperators = true; ///< indexes keep their operator class family: they can be reused
};
/// Whether values of one built-in type never become the other's by themselves, as text never becomes integer.
[[nodiscard]] bool needsExplicitCast(const State &state, const TypeRef &from, const TypeRef &to);
/// Whether no foreign key can join a column of the first built-in type to a key of the second: nothing compares them.
[[nodiscard]] bool incomparable(const State &state, const TypeRef &own, const TypeRef &theirs);
/// What ALTER COLUMN ... TYPE to `to` means; `usingExpression` may be null.
[[nodiscard]] TypeChange typeChange(Run &run, const Table &table, const catalog::Column &column, const TypeRef &to,
                                    const Node *usingExpression);

/// The type of an expression as far as it is sure: of constants, casts, columns and common functions.
using ColumnTypes = std::function<TypeRef(const PgQuery__ColumnRef &)>;
[[nodiscard]] TypeRef expressionType(Run &run, const Node *expression, const ColumnTypes &columns = {});
/// Those of one table.
[[nodiscard]] ColumnTypes columnTypes(Run &run, const Table &table);
/// The same of an expression in text.
[[nodiscard]] TypeRef typeOfText(Run &run, const QString &expression);
/// format_type() of a built-in type.
[[nodiscard]] QString displayName(Oid builtin);
/// Whether two built-in types hold values of different kinds, so that no operator compares them, as text and integer.
[[nodiscard]] bool differInKind(const State &state, const TypeRef &one, const TypeRef &other);
/// The same of + - * and /: one of the two is a truth value, a string, a uuid or an enum.
[[nodiscard]] bool noArithmetic(const State &state, const TypeRef &one, const TypeRef &other);
/// Refuses a comparison or a calculation for which the server has no operator, where both types are sure.
void needOperator(Run &run, const PgQuery__AExpr &expr, const std::function<TypeRef(const Node *)> &typeOf);

/// Whether evaluating the expression may give another value for each row.
[[nodiscard]] bool isVolatile(Run &run, const Node *expression);
/// Refuses 42P17 an expression over a table's columns that is known not to give the same value always: an index, a
/// stored column and the like cannot use it.
void needImmutable(Run &run, const Table &table, const Node *expression);
[[nodiscard]] bool isVolatileText(Run &run, const QString &expression);

} // namespace lockstep::analysis::postgres
