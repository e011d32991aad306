// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "advisor/generators.h"
#include "advisor/mirror.h"

namespace lockstep::advisor {

/// The way that all changes by dual-write go; each puts its own SQL in.
struct DualWrite {
    const Subject &subject;
    const StepMaker &maker;
    QStringList arguments;
    Steps steps = {};

    void make(const QString &up, const QString &down, const QString &name);
    /// Makes the triggers of the new place, then those of the old one; each in a transaction of its own, because those
    /// who write lock the two tables in either order.
    void mirrorsNew(const QString &up, const QString &down);
    void mirrors(const QString &up, const QString &down);
    /// Copies what is there, each row locked against being deleted meanwhile, and compares both sides; rows that the
    /// mirror brought over first stay.
    void copy(sql::BatchedCopy to, const QString &condition, const QString &agrees);
    /// The application changes over, `role` says how; then a person agrees to give the old place up.
    void switchOver(const QString &role);
    /// Removes the triggers of the old place, then those of the new one: each in a transaction of its own, because
    /// those who write lock the two tables in either order. The way back makes them again, and brings the rows home
    /// that were written without them: as soon as those of the new place are there (`stop`), so that no write to it is
    /// missed meanwhile, or once all are.
    void stopOld(const QString &up, const QString &down, const RowsBack &home = {});
    void stop(const QString &up, const QString &down, const RowsBack &home = {}, const QString &after = {});
    /// The columns that moved go. The way back makes them again empty, while others are at work if it is `inUse`; the
    /// values come home while it stops.
    void drop(const QString &up, const QStringList &down, const QString &verify, bool inUse);
};

/// Error Unsupported where rows cannot be kept the same by triggers: no primary key, children.
[[nodiscard]] base::Status mirrorable(const Subject &subject);
/// The same where row security must not be, because its policies would say nothing of the other place.
[[nodiscard]] base::Status withoutPolicies(const Subject &subject);
/// The same where row security holds for the owner, too, as whom triggers write.
[[nodiscard]] base::Status notForced(const Subject &subject);
/// The same of triggers of a secured table, which would run with all the owner may, for whoever writes the other place.
[[nodiscard]] base::Status withoutOwnTriggers(const Subject &subject);
/// The owner of the table for what is made beside it, as whom triggers write there; whoever runs the plan.
[[nodiscard]] QStringList ownedAlike(const Subject &subject, const QString &twin);
/// The owner, the row security and the policies of the table for a twin of the same columns.
[[nodiscard]] QStringList securedAlike(const Subject &subject, const QString &twin);
[[nodiscard]] QStringList quotedNames(const QStringList &names);
/// The value, or the default where " FROM ..." finds no row.
[[nodiscard]] QString defaultWithout(const QString &rows, const QString &value, const QString &byDefault);

/// Fills in what a MoveColumn leaves to us: its name there and the columns that say which rows belong together, from
/// the one foreign key between the two tables. Errors: Unsupported where there is none or more than one.
[[nodiscard]] base::Status completeMove(plan::Change &change, const Subject &subject);
[[nodiscard]] Generated moveColumn(const plan::Change &change, const Subject &subject, const GeneratorOptions &options);
[[nodiscard]] Generated normaliseColumn(const plan::Change &change, const Subject &subject, const StepMaker &maker);

} // namespace lockstep::advisor
