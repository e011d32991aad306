// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/postgres/run.h"

#include <set>
#include <tuple>

namespace lockstep::analysis::postgres {

/// Takes objects out with what depends on them, as the server's dependency.c does: parts of an object go with it,
/// others only by CASCADE. Locks everything it meets on the way.
class Dropper
{
public:
    Dropper(Run &run, bool cascade) : m_run(run), m_state(run.state), m_cascade(cascade) {}

    void relation(Oid oid); ///< table, view, sequence, index
    void column(Oid table, int number);
    void constraint(Oid table, const QString &name);
    void trigger(Oid table, const QString &name);
    void rule(Oid table, const QString &name);
    void policy(Oid table, const QString &name);
    void function(Oid oid);
    void type(Oid oid);
    void schema(Oid oid);
    void dependentFunction(Oid oid) { dependent({Kind::Function, oid, 0, {}}); }
    void dependentRelation(Oid oid) { dependent({Kind::Relation, oid, 0, {}}); } ///< of something that goes

    /// Follows the dependencies, refuses with 2BP01 when something else depends and there is no CASCADE, then removes.
    void perform(bool concurrently = false);

private:
    enum class Kind { Relation, Column, Constraint, Default, Trigger, Rule, Policy, Function, Type, Schema };
    using Object = std::tuple<Kind, Oid, int, QString>;
    void part(Object object);      ///< goes along in any case
    void dependent(Object object); ///< goes along by CASCADE
    void expand(const Object &object);
    void expandRelation(Oid oid);
    void expandTable(const Table &table);
    void expandColumn(Oid table, int number);
    void expandConstraint(Oid table, const QString &name);
    void expandType(Oid oid);
    void expandSchema(Oid oid);
    void dependentsOf(Oid referenced, int column, bool whole);
    void triggersThatUse(Oid table, int column);
    void foreignKeysOnIndex(Oid index);
    void lockFor(const Object &object, bool concurrently);
    void remove(const Object &object);
    [[nodiscard]] bool covered(const Object &object) const;
    [[nodiscard]] QString described(const Object &object) const; ///< empty for a mere part of what goes whole

    Run &m_run;
    State &m_state;
    bool m_cascade;
    std::set<Object> m_seen;
    std::vector<Object> m_order;
    std::vector<Object> m_dependents;
};

} // namespace lockstep::analysis::postgres
