// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "advisor/generators.h"
#include "advisor/sqlite/follow.h"
#include "advisor/sqlite/rebuild.h"

namespace lockstep::advisor::sqlite {

/// The way that all changes by dual-write go on SQLite; each puts its own SQL in. All triggers are made in one
/// transaction, since a file has one writer at a time.
struct DualWrite {
    const Table &table;
    const StepMaker &maker;
    QStringList arguments;
    Triggers triggers{table.catalog(), QStringLiteral("dual_") + arguments.mid(1).join(u'_'), table.name()};
    QString made = {}; ///< the script so far
    Steps steps = {};

    void make(const QString &role, const plan::StepSql &sql);
    void mirrors();
    /// Fills the new place from the old one, of `walked`; rows that the triggers brought over first stay.
    void fill(const QString &role, const Table &walked, const plan::Backfill &walk, const QString &agrees);
    /// Both sides are compared, the application changes over, and a person agrees to give the old place up.
    void switchOver(const QString &role, const QString &agrees);
    /// Finds nothing to do; its way back brings home what was written without the triggers of the old place. Then these
    /// go: on the way back they stand before that begins.
    void stop(const Table &walked, const plan::Backfill &home);
    void stop();
    /// The columns that moved go, with a rebuild that has their values on its way back.
    void drop(Rebuild rebuild, const Table &now);
};

/// Rows that are paired by columns of both tables.
[[nodiscard]] QString paired(const QString &one, const QStringList &own, const QString &other,
                             const QStringList &others);
/// Error Unsupported naming the first of the columns that a row cannot do without for a moment.
[[nodiscard]] base::Status mayComeLater(const Table &table, const QStringList &columns);
/// What a column is without a value: NULL, or its default where there must be one.
[[nodiscard]] QStringList withoutValue(const Table &table, const QStringList &columns);

[[nodiscard]] Generated splitColumnsSideBySide(const plan::Change &change, const Table &table, const StepMaker &maker);
[[nodiscard]] Generated splitRowsSideBySide(const plan::Change &change, const Table &table, const StepMaker &maker);
[[nodiscard]] Generated mergeSideBySide(const plan::Change &change, const Table &table, const StepMaker &maker);
[[nodiscard]] Generated normaliseSideBySide(const plan::Change &change, const Table &table, const StepMaker &maker);
[[nodiscard]] Generated moveColumnSideBySide(const plan::Change &change, const Table &table, const StepMaker &maker);

} // namespace lockstep::advisor::sqlite
