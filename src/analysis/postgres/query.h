// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/postgres/columnuse.h"
#include "analysis/postgres/evaluate.h"
#include "analysis/postgres/run.h"

#include <set>
#include <vector>

namespace lockstep::analysis::postgres {

/// How far the server goes with a query, and so which locks it takes.
enum class Depth {
    Parsed,    ///< CREATE VIEW, rules, BEGIN ATOMIC: the relations it names
    Rewritten, ///< validating a SQL function, PREPARE: also what is beneath views
    Planned,   ///< EXPLAIN, DECLARE: also their indexes
    Executed,  ///< and what triggers, foreign keys and called functions touch
};

/// A relation or function that a query refers to.
struct Reference {
    Oid oid = 0;
    int column = 0;
};

/// Takes the locks of a SELECT, INSERT, UPDATE, DELETE or MERGE. Returns the relations it names directly.
std::vector<Oid> lockQuery(Run &run, const Node *node, Depth depth, Via via = Via::Named);
/// The same for a relation read as a table: views and their insides, children, indexes.
/// `reach`: how far it goes down to partitions and children.
struct Reach {
    bool descend = true;         ///< false: ONLY
    const Node *where = nullptr; ///< what the planner leaves partitions out by, see keptChildren()
    QString alias;               ///< of the relation in `where`
};
void lockRead(Run &run, Oid relation, LockMode mode, Depth depth, Via via, const Reach &reach = {});
/// Functions that an expression calls: sequences, settings, bodies. Below Depth::Executed nothing happens.
void runFunctions(Run &run, const Node *node, Depth depth);
/// Refuses an INSERT into columns that are not there or take no value, that leaves out one that needs a value, or whose
/// ON CONFLICT fits no key.
void checkInsert(Run &run, const Table &table, const PgQuery__InsertStmt &stmt, Depth depth);
/// The actions of the rules that a table or view has for the event. True when they stand instead of the query itself.
[[nodiscard]] bool runRules(Run &run, const Table &table, ActionKind event, Depth depth);
/// What comes out of a query, and which columns of relations it reads.
struct QueryReading {
    Columns columns;
    std::set<std::pair<Oid, int>> read;
};
/// Refuses what checkNames() does.
[[nodiscard]] QueryReading readQuery(Run &run, const Node *query);
/// Rows of common table expressions, by name.
using CommonRows = QHash<QString, Rows>;
/// Whether the query is known to return no row, or at least one.
[[nodiscard]] Rows rowsOf(Run &run, const Node *query, CommonRows common = {});
/// Adds what a WITH clause makes.
void addCommonRows(Run &run, const PgQuery__WithClause *clause, CommonRows &common);
/// Views, matviews: stores what the query refers to, by column where it can be told. `named`: as lockQuery() says.
void storeViewDependencies(Run &run, Oid view, const Node *query, const std::vector<Oid> &named,
                           const QueryReading &reading);
/// The statements of a function body (SQL or plpgsql) run for their locks. `given`: what is known of its arguments.
void runBody(Run &run, Oid function, Depth depth, Via via, const Variables &given = {});
/// What row triggers and foreign keys of a changed table touch. `columns`: changed ones, empty for all.
void fireTriggers(Run &run, Oid table, ActionKind event, Rows rows, const std::vector<int> &columns,
                  const PgQuery__InsertStmt *insert);

} // namespace lockstep::analysis::postgres
