// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/postgres/types.h"

#include <functional>

namespace lockstep::analysis::postgres {

/// What comes out of a query or stands in FROM: names, and types of plain columns and casts.
struct Columns {
    std::vector<catalog::Column> list;
    bool known = true; ///< false: there may be others
};

/// The output column that a sort or group key names bare, or null.
[[nodiscard]] const catalog::Column *outputNamed(const Node *key, const Columns &out);

/// Whether an aggregate stands in the expression itself, not in a query within it; one over a window is none.
[[nodiscard]] bool hasAggregate(Run &run, const Node *expression);

/// Refuses 42701 a relation of columns two of which have one name.
void needDistinct(const std::vector<catalog::Column> &columns, const QString &relation);

/// Reads a query as the parser's analysis does: which columns its names mean, and which columns come out. Where the
/// server would find no column, or more than one, it refuses, but only where all that stands in FROM is known.
class ColumnUse
{
public:
    /// `uses` hears of every column that is read, number 0 for the row as a whole.
    using Uses = std::function<void(Oid relation, int column)>;
    ColumnUse(Run &run, Uses uses) : m_run(run), m_uses(std::move(uses)) {}

    Columns select(const PgQuery__SelectStmt &stmt);
    /// An expression over one relation, as in CHECK and policies.
    void expression(Oid relation, const Node *node);
    /// INSERT, UPDATE, DELETE, MERGE with what RETURNING gives, or SELECT.
    Columns statement(const Node *node);

private:
    /// A name that stands for one column, or by USING for one of each side.
    struct Visible {
        catalog::Column column;
        std::vector<std::pair<Oid, int>> read; ///< what of relations it is
        std::vector<int> identities;           ///< which columns of FROM
    };
    /// What a qualified name may begin with.
    struct Source {
        QString name;
        QString schema;   ///< of a relation without an alias
        Oid relation = 0; ///< 0 for a subquery, a function, a common table expression
        std::vector<Visible> columns;
        bool known = true; ///< false: there may be more columns
    };
    struct Scope {
        std::vector<Source> sources;
        std::vector<Visible> visible; ///< what bare names and `*` mean, in order
        bool known = true;            ///< false: there may be more of these
        bool anyName = false;         ///< true: and more sources
    };
    enum class Found { One, Row, None, NoSource, Many, Unknown };
    struct Meaning {
        Found found = Found::None;
        std::vector<Visible> columns;
        bool whole = true;     ///< of `*`: there are no others
        bool innermost = true; ///< of the query itself, not of one around it
    };

    /// Refuses, but not within the body of a function, where a name may be a variable's.
    void deny(const char *sqlState, const QString &message, const QStringList &arguments = {}) const;

    void common(const PgQuery__WithClause *clause);
    void fromAll(std::size_t count, Node *const *items);
    std::vector<Visible> from(const Node *item);
    std::vector<Visible> join(const PgQuery__JoinExpr &expr);
    std::vector<Visible> relation(const PgQuery__RangeVar &range);
    std::vector<Visible> add(const PgQuery__Alias *alias, const QualifiedName &name, Oid relation, Columns columns);
    void target(const PgQuery__RangeVar &range);
    void targets(std::size_t count, Node *const *items, Columns &out);
    void outputNames(std::size_t count, Node *const *items, const Columns &out, bool inputFirst);
    void returning(std::size_t count, Node *const *items, Columns &out);
    Columns insert(const PgQuery__InsertStmt &stmt);
    void assigned(const Table &table, const QString &column, const Node *value);
    void visit(const Node *node) { visit(node ? &node->base : nullptr); }
    void visit(const ProtobufCMessage *message);
    void visit(std::size_t count, Node *const *items);
    void compared(const PgQuery__AExpr &expr);

    void sortedDistinct(const PgQuery__SelectStmt &stmt, const Columns &out);
    void grouped(const PgQuery__SelectStmt &stmt, const Columns &out);
    void needGrouped(const Node *expression, const std::vector<int> &grouped);

    [[nodiscard]] Meaning find(const PgQuery__ColumnRef &ref) const;
    [[nodiscard]] Meaning findBare(const QString &name) const;
    [[nodiscard]] Meaning findQualified(const QString &schema, const QString &qualifier, const QString &name) const;
    /// Reports what the reference means; the columns it stands for.
    std::vector<Visible> resolve(const PgQuery__ColumnRef &ref);
    [[nodiscard]] TypeRef typeOf(const Node *expression) const;

    Run &m_run;
    Uses m_uses;
    std::vector<Scope> m_scopes; ///< innermost last
    std::vector<std::pair<QString, Columns>> m_common;
    int m_identity = 0;
};

/// Refuses a query that names a column or table that is not there.
void checkNames(Run &run, const Node *query);
/// The same of an expression over one relation.
void checkNames(Run &run, Oid relation, const Node *expression);

} // namespace lockstep::analysis::postgres
