// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "advisor/steps.h"

namespace lockstep::advisor {

/// An index to be built without blocking writes.
struct IndexWish {
    QString name;
    bool unique = false;
    QString tail; ///< "USING btree (a) INCLUDE (b) WHERE (c > 0)"
};

/// Adds the steps: look for a left-over INVALID index, build CONCURRENTLY. A partitioned table gets the index ON ONLY
/// the parent, one concurrent build for each partition, then the attaching. `n` numbers several indexes of one change.
void addConcurrentIndex(Steps &steps, const StepMaker &maker, const Subject &subject, const IndexWish &wish,
                        plan::Phase phase, std::size_t n = 0);

/// The table of the index that a change names. Error NotFound naming the index; Unsupported where a constraint stands
/// on it, or where it belongs to the index of a partitioned table.
[[nodiscard]] base::Result<Subject> indexSubject(const plan::Change &change, const catalog::Catalog &catalog);

/// Whether an index serves look-ups by these columns: its first keys are the columns, in any order.
[[nodiscard]] bool hasSupportingIndex(const Subject &subject, const QStringList &columns);

/// The wish of an AddIndex, AddUnique or AddPrimaryKey change.
[[nodiscard]] IndexWish indexWish(const plan::Change &change);

/// NOT NULL in three moves that never read the table under a strong lock: CHECK NOT VALID, VALIDATE, SET NOT NULL.
/// The first stands in `first`, the validation in `second`, the rest in `third`.
void addNotNull(Steps &steps, const StepMaker &maker, const Subject &subject, const QString &column, plan::Phase first,
                plan::Phase second, plan::Phase third, std::size_t n = 0);

/// A UNIQUE or PRIMARY KEY constraint whose index is built without blocking writes.
struct KeyWish {
    QString name;
    QString kind;        ///< "UNIQUE"
    QString definition;  ///< "UNIQUE (a, b) DEFERRABLE"
    QString tail;        ///< of the index: "USING btree (a, b)"
    QString suffix = {}; ///< " DEFERRABLE"
};
/// Adds the steps of addConcurrentIndex(), and one of this role that makes the index the constraint. A partitioned
/// table gets the constraint ON ONLY the parent, and those of its partitions attached. `index` numbers the indexes of
/// one change, `n` its keys.
void addConcurrentKey(Steps &steps, const StepMaker &maker, const Subject &subject, const QString &role,
                      plan::Phase phase, const KeyWish &key, std::size_t index = 0, std::size_t n = 0);

/// "ADD CONSTRAINT name UNIQUE USING INDEX name DEFERRABLE"
[[nodiscard]] QString usingIndex(const QString &name, const QString &kind, const QString &suffix);
/// A UNIQUE or PRIMARY KEY constraint made from a valid index of the same name.
[[nodiscard]] plan::Step attachConstraint(const StepMaker &maker, const Subject &subject, const QString &role,
                                          plan::Phase phase, const QString &name, const QString &kind,
                                          const QString &suffix = {});

/// " DEFERRABLE INITIALLY DEFERRED" and so on, as the constraint is; or nothing.
[[nodiscard]] QString deferring(const catalog::Constraint &constraint);

/// A CHECK or FOREIGN KEY in two phases: NOT VALID, then VALIDATE. A foreign key of a partitioned table before 18 goes
/// to its partitions so, and then to the table.
void addTwoPhase(Steps &steps, const StepMaker &maker, const Subject &subject, const QString &role, const QString &name,
                 const QString &definition, plan::Phase first, plan::Phase second, std::size_t n = 0);

} // namespace lockstep::advisor
