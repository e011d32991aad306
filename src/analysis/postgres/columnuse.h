// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/postgres/run.h"

#include <functional>

namespace lockstep::analysis::postgres {

/// Reads a SELECT as the parser's analysis does: which columns its names mean, and which columns come out.
class ColumnUse
{
public:
    /// `uses` hears of every column that is read, number 0 for the row as a whole.
    using Uses = std::function<void(Oid relation, int column)>;
    ColumnUse(Run &run, Uses uses) : m_run(run), m_uses(std::move(uses)) {}

    /// The output columns: names, and types of plain columns and casts.
    std::vector<catalog::Column> select(const PgQuery__SelectStmt &stmt);

private:
    using Columns = std::vector<catalog::Column>;
    struct Source {
        QString name;
        Oid relation = 0; ///< 0 for a subquery, a function, a common table expression
        Columns columns;
    };
    struct Scope {
        std::vector<Source> sources;
        QStringList merged; ///< by JOIN ... USING and NATURAL JOIN: `*` gives them once, and first
    };

    void common(const PgQuery__WithClause &clause);
    void from(const Node *item);
    void join(const PgQuery__JoinExpr &expr);
    void add(const PgQuery__Alias *alias, const QString &name, Oid relation, Columns columns);
    void visit(const ProtobufCMessage *message);
    void visit(std::size_t count, Node *const *items);
    void orderBy(const PgQuery__SelectStmt &stmt, const Columns &out);
    /// Reports what the reference means; the columns it stands for.
    Columns resolve(const PgQuery__ColumnRef &ref);
    [[nodiscard]] Columns all(const Scope &scope, const QString &qualifier);

    Run &m_run;
    Uses m_uses;
    std::vector<Scope> m_scopes; ///< innermost last
    std::vector<std::pair<QString, Columns>> m_common;
};

} // namespace lockstep::analysis::postgres
