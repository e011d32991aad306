// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/postgres/run.h"

#include <QVariant>

namespace lockstep::analysis::postgres {

/// What an expression comes to where the State can tell: nothing when it cannot, an invalid QVariant for NULL. Numbers
/// are qlonglong, arrays QVariantList, regclass values RegClass.
using Value = std::optional<QVariant>;
struct RegClass {
    Oid oid = 0;
};
using ValueRow = QHash<QString, Value>; ///< by column; one that is not there cannot be told
/// plpgsql's variables by name, a record's fields as "record.field".
using Variables = QHash<QString, Value>;

/// The rows of a relation of the system catalogs or the information schema, made from the State; nothing for one that
/// is not known here. Objects of the server itself are not among them.
[[nodiscard]] std::optional<std::vector<ValueRow>> catalogRows(Run &run, const QualifiedName &name);

/// Answers the questions that migrations ask before they act: is there such a table, column, constraint, index.
class Evaluator
{
public:
    Evaluator(Run &run, const Variables &variables) : m_run(run), m_variables(variables) {}

    [[nodiscard]] Value value(const Node *expression);
    /// What a query gives. Nothing when that cannot be told.
    struct Result {
        std::vector<std::vector<std::pair<QString, Value>>> rows;
        bool more = false; ///< there may be others
    };
    [[nodiscard]] std::optional<Result> query(const Node *select);
    /// Whether it gives a row.
    [[nodiscard]] std::optional<bool> any(const Node *select);
    /// As %s of format() and || give it; nothing for NULL and what has no plain text.
    [[nodiscard]] std::optional<QString> asText(const Value &value) const;

private:
    struct Binding {
        QString alias;
        ValueRow row;
    };
    using Joined = std::vector<Binding>;

    [[nodiscard]] std::optional<std::vector<Joined>> from(const Node *item, const Node *where, bool &more);
    [[nodiscard]] Value column(const PgQuery__ColumnRef &ref) const;
    [[nodiscard]] Value call(const PgQuery__FuncCall &call);
    [[nodiscard]] Value format(const PgQuery__FuncCall &call);
    [[nodiscard]] Value cast(const PgQuery__TypeCast &cast);
    [[nodiscard]] Value operation(const PgQuery__AExpr &e);
    [[nodiscard]] Value compare(const QString &op, const Value &left, const Value &right) const;
    [[nodiscard]] Value truthOf(const PgQuery__BoolExpr &e);
    [[nodiscard]] bool absenceTells() const;

    Run &m_run;
    const Variables &m_variables;
    std::vector<Binding> m_bindings;
};

} // namespace lockstep::analysis::postgres
