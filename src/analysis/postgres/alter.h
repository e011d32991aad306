// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/postgres/define.h"

#include <map>
#include <set>

namespace lockstep::analysis::postgres {

/// One ALTER TABLE at work. The subcommands are in one file per family; each changes the State and notes here what
/// phase 3 of the server (ATRewriteTables) will have to do.
class Alter
{
public:
    Alter(Run &alterRun, const PgQuery__AlterTableStmt &alterStmt, Oid target, LockMode lockMode);

    Run &run;
    State &state;
    const PgQuery__AlterTableStmt &stmt;
    const Oid table;
    const LockMode mode;
    const bool recurse; ///< not ONLY

    void execute();

    /// What phase 3 does with a table.
    struct Work {
        bool rewrite = false;
        bool scan = false;
        std::vector<std::pair<Oid, Oid>> keyChecks; ///< referencing, referenced
    };
    std::map<Oid, Work> work;
    std::set<std::pair<Oid, int>> newColumns; ///< added by this statement, all NULL

    [[nodiscard]] const Table &target() const { return *state.tables.get(table); }
    /// The table, and with recursion its descendants, all locked in the statement's mode.
    [[nodiscard]] std::vector<Oid> tree(bool descend);
    [[nodiscard]] const catalog::Column &need(Oid where, const QString &column) const;
    catalog::Column &editColumn(Oid where, const QString &column);

private:
    void subcommand(const PgQuery__AlterTableCmd &cmd);
    void finish();
    // altercheck.cpp: what the server refuses before it does anything
    void check(const PgQuery__AlterTableCmd &cmd) const;
    void checkKind(const PgQuery__AlterTableCmd &cmd) const;
    void checkColumn(const PgQuery__AlterTableCmd &cmd, const catalog::Column &column) const;
    void checkConstraint(const PgQuery__AlterTableCmd &cmd) const;
    void checkNewConstraint(const PgQuery__Constraint &constraint) const;
    // altercheckrelation.cpp
    void checkRelation(const PgQuery__AlterTableCmd &cmd) const;
    void checkOptions(const PgQuery__AlterTableCmd &cmd) const;
    void checkInheritance(const PgQuery__AlterTableCmd &cmd) const;
    void checkPartition(const PgQuery__AlterTableCmd &cmd) const;
    void checkIndex(const PgQuery__AlterTableCmd &cmd) const;
    void checkTyped(const PgQuery__TypeName &type) const;
    static void checkColumnsOf(const Table &parent, const Table &child);

    // altercolumn.cpp
    void addColumnCommand(const PgQuery__AlterTableCmd &cmd);
    void dropColumnCommand(const PgQuery__AlterTableCmd &cmd);
    void columnDefault(const PgQuery__AlterTableCmd &cmd);
    void setNotNull(const PgQuery__AlterTableCmd &cmd);
    void dropNotNull(const PgQuery__AlterTableCmd &cmd);
    void identity(const PgQuery__AlterTableCmd &cmd);
    void dropExpression(const PgQuery__AlterTableCmd &cmd);
    void setExpression(const PgQuery__AlterTableCmd &cmd);
    // altertype.cpp
    void columnType(const PgQuery__AlterTableCmd &cmd);
    void changeTypeOn(Oid where, const QString &column, const PgQuery__ColumnDef &definition, Action &action);
    void recheck(Oid where, const catalog::Constraint &check, const catalog::Column &before);
    void rebuildDependents(Oid where, int number, bool rewrite, bool sameOperators);
    // alterconstraint.cpp
    void addConstraint(const PgQuery__AlterTableCmd &cmd);
    void addNotNull(const PgQuery__Constraint &constraint, const QString &name);
    void addConstraintUsingIndex(const PgQuery__Constraint &constraint);
    void dropConstraint(const PgQuery__AlterTableCmd &cmd);
    [[nodiscard]] QString notNullNamed(const QString &name) const;
    void dropNotNullConstraint(const QString &name);
    void validateConstraint(const PgQuery__AlterTableCmd &cmd);
    void alterConstraint(const PgQuery__AlterTableCmd &cmd);
    void setKeyNotNull(const std::vector<int> &columns);
    // alterpartition.cpp
    void attachPartition(const PgQuery__AlterTableCmd &cmd);
    void attachIndex(const PgQuery__AlterTableCmd &cmd);
    void detachPartition(const PgQuery__AlterTableCmd &cmd);
    void addInherit(const PgQuery__AlterTableCmd &cmd);
    void dropInherit(const PgQuery__AlterTableCmd &cmd);
    // altermisc.cpp
    void owner(const PgQuery__AlterTableCmd &cmd);
    void clusterOn(const PgQuery__AlterTableCmd &cmd);
    void replicaIdentity(const PgQuery__AlterTableCmd &cmd);
    void storage(const PgQuery__AlterTableCmd &cmd);
    void relationOptions(const PgQuery__AlterTableCmd &cmd);
    void rule(const PgQuery__AlterTableCmd &cmd);
    void triggers(const PgQuery__AlterTableCmd &cmd);
    void persistence(bool logged);
    void foreignOptions(const PgQuery__AlterTableCmd &cmd);
    void simpleColumn(const PgQuery__AlterTableCmd &cmd, bool descend);
};

/// The type of a composite type's relation, and the tables made OF it.
[[nodiscard]] Oid typeOfComposite(const State &state, Oid composite);
[[nodiscard]] std::vector<Oid> tablesOfType(const State &state, Oid composite);
/// AlterTableGetLockLevel: the strongest subcommand governs the statement.
[[nodiscard]] LockMode alterLockLevel(const PgQuery__AlterTableStmt &stmt, int major);
/// Whether a validated CHECK of the table already says that the column is not null.
[[nodiscard]] bool notNullImplied(const Table &table, const QString &column);
/// Whether rows for which the expression holds have no null in the column, as the server sees it.
[[nodiscard]] bool saysNotNull(const QString &expression, const QString &column);

} // namespace lockstep::analysis::postgres
