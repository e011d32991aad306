// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/effect.h"
#include "analysis/postgres/nodes.h"
#include "analysis/postgres/session.h"
#include "analysis/postgres/state.h"
#include "sql/newersyntax.h"

namespace lockstep::analysis::postgres {

/// Thrown inside this module where the server would raise an error; caught once per statement.
struct Refused {
    base::Error error;
};
[[noreturn]] void refuse(const char *sqlState, QString message, QStringList arguments = {});

/// One statement being run: what handlers read and write.
class Run
{
public:
    Run(State &runState, Session &runSession, Effect &runEffect, int serverMajor);

    State &state;
    Session &session;
    Effect &effect;
    const int major;

    bool inBody = false; ///< of a function, where names may be variables

    /// What the statement has of PostgreSQL 18's grammar, see sql::NewerSyntax; null for bodies of functions.
    const std::vector<sql::NewerPlace> *newer = nullptr;
    [[nodiscard]] bool has(sql::NewerSyntax what) const;
    /// The same at a constraint.
    [[nodiscard]] bool has(sql::NewerSyntax what, const PgQuery__Constraint &constraint) const;

    /// A release after May 2026 (17.11 and the like), which locks what a new object refers to, and recurses properly on
    /// DROP EXPRESSION. Without a Catalog that names its release the newest is meant. 13 had its last in 2025.
    [[nodiscard]] bool isLateRelease() const;

    // Locks
    /// Takes `mode` on the object (nothing for oid 0); the strongest mode and the first reason stay.
    void lock(Oid oid, LockMode mode, Via via = Via::Named);
    /// A relation that the Catalog does not hold but that the statement needs.
    void lockUnknown(const QualifiedName &name, LockMode mode, ClassKind kind = ClassKind::Table);
    /// Made by this statement: ACCESS EXCLUSIVE, and `new`.
    void created(Oid oid);
    void lockIndexes(Oid table, LockMode mode, Via via = Via::Named);
    void markRewrite(Oid table);
    void markScan(Oid table);
    /// An index of an existing table is built: that reads the table.
    void markIndexBuild(Oid table);
    /// The strongest lock this statement has on the object so far.
    [[nodiscard]] LockMode held(Oid oid) const;
    [[nodiscard]] bool isNew(Oid oid) const;
    void finish();
    /// The locks as they stand, and going back to them: a subtransaction that fails gives back what it took.
    struct Locks;
    [[nodiscard]] std::shared_ptr<const Locks> locks() const;
    void giveBack(const Locks &to);

    // Names
    [[nodiscard]] Oid lookup(const QualifiedName &name) const; ///< any pg_class object; 0 when absent
    [[nodiscard]] bool isSystem(const QualifiedName &name) const;
    /// The object with `mode` taken. 0 for a system relation, and for one that is absent when `missingOk` or when the
    /// Catalog began empty (the lock is reported then all the same); otherwise refuses with 42P01.
    Oid open(const QualifiedName &name, LockMode mode, bool missingOk = false, Via via = Via::Named,
             ClassKind guess = ClassKind::Table);
    Oid open(const PgQuery__RangeVar &range, LockMode mode, bool missingOk = false, Via via = Via::Named);
    /// Where CREATE puts an unqualified name. Refuses 3F000 for a schema that is known not to exist.
    [[nodiscard]] Oid creationSchema(const QualifiedName &name, bool temporary = false);
    [[nodiscard]] Oid lookupType(const QualifiedName &name) const;
    [[nodiscard]] std::vector<Oid> lookupFunctions(const QualifiedName &name) const;
    /// The server's way to make up names (makeObjectName, ChooseRelationName).
    [[nodiscard]] static QString objectName(const QString &first, const QString &second, const QString &label);
    [[nodiscard]] QString chooseRelationName(const QString &first, const QString &second, const QString &label,
                                             Oid schema, const QStringList &alsoTaken = {}) const;
    [[nodiscard]] QString chooseConstraintName(Oid table, const QString &first, const QString &second,
                                               const QString &label, Oid schema,
                                               const QStringList &alsoTaken = {}) const;

    // Remarks
    void uncertain(Certainty certainty);
    void note(const char *id);
    void unqualified(const QString &relation);
    Action &act(ActionKind kind, Oid relation = 0, const QString &object = {});
    Action &act(ActionKind kind, const QualifiedName &relation, const QString &object = {});
    int part = 0; ///< the subcommand of an ALTER TABLE that is at work, for the actions

private:
    struct Held {
        Oid oid = 0;
        RelationEffect effect;
    };
    Held *find(Oid oid);
    std::vector<Held> m_held;
    QHash<Oid, std::size_t> m_place;
};

[[nodiscard]] RelationKind effectKind(ClassKind kind);

} // namespace lockstep::analysis::postgres
