// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "advisor/direct/direct.h"
#include "advisor/generators.h"
#include "advisor/sqlite/rebuild.h"
#include "advisor/together.h"

namespace lockstep::advisor::sqlite {

/// Fills in what the user left to us and refuses what SQLite does not have. Errors: InvalidInput, NotFound,
/// Unsupported.
[[nodiscard]] base::Result<plan::Change> completeChange(plan::Change change, const catalog::Catalog &catalog);

/// Kinds that can be made by SQLite's own statements, for some tables at least.
[[nodiscard]] bool isDirect(plan::ChangeKind kind);
/// Whether SQLite itself takes the statement in this Catalog; where not, the table has to be rebuilt.
[[nodiscard]] bool goesDirectly(const plan::Change &change, const catalog::Catalog &catalog);

/// The statements, with their way back. Error Unsupported with SQLite's words where it refuses them.
[[nodiscard]] Direct directStep(const plan::Change &change, const catalog::Catalog &catalog);
/// Error `otherwise` with SQLite's words where it refuses the script in this Catalog.
[[nodiscard]] base::Status sqliteTakes(const QString &sql, const catalog::Catalog &catalog, base::ErrorCode otherwise);
/// The makers of groups of kinds.
[[nodiscard]] Direct directObject(const plan::Change &change, const catalog::Catalog &catalog);
[[nodiscard]] Direct directRows(const plan::Change &change, const catalog::Catalog &catalog);
/// A column goes to another table, with its values.
[[nodiscard]] Direct moveColumn(const plan::Change &change, const Table &from);
[[nodiscard]] base::Status completeMove(plan::Change &change, const catalog::Catalog &catalog);
/// The condition of rows that a FillColumn has still to do.
[[nodiscard]] QString fillPending(const plan::Change &change);
/// A check that no row of the predicate is pointed at by a foreign key; empty where none points here.
[[nodiscard]] QString rowsUnreferenced(const Table &table, const QString &predicate);
/// Error Unsupported where deleting rows would change rows of other tables (ON DELETE CASCADE, SET NULL, SET DEFAULT),
/// once an application has foreign keys on.
[[nodiscard]] base::Status mayDelete(const Table &table);
/// The columns, unquoted, that a CopyRows brings over. Error InvalidInput where the tables have none in common.
[[nodiscard]] base::Result<QStringList> copiedColumns(const plan::Change &change, const Table &from, const Table &to);
[[nodiscard]] Direct directSplit(const plan::Change &change, const catalog::Catalog &catalog);
/// A table for columns that leave another one, and what that becomes without them.
struct SplitParts {
    QString create = {};
    Rebuild rest;
};
[[nodiscard]] base::Result<SplitParts> splitParts(const plan::Change &change, const Table &table);
/// The columns that only the other table has, as they stand where not every row has a value. Error Unsupported where
/// there are none, or where the primary keys do not pair the rows.
[[nodiscard]] base::Result<std::vector<catalog::sqlite::ColumnText>> comingOver(const Table &table, const Table &other);

/// Gate and step of the last of these changes of one table, which rebuilds it for all of them.
[[nodiscard]] Generated tableRebuildFor(const std::vector<plan::Change> &changes, const catalog::Catalog &catalog,
                                        const GeneratorOptions &options);
/// A rebuild of the plan's that can do this change as well.
[[nodiscard]] std::optional<TakenAlong> takeAlong(const plan::Plan &plan, const plan::Decision &decision,
                                                  const catalog::Catalog &catalog, const GeneratorOptions &options);
/// A rebuild makes the table and its indexes and triggers anew as they were when it was planned: what else is done to
/// the table comes before or after it.
[[nodiscard]] bool takeTurns(const plan::Plan &plan, const plan::Decision &earlier, const plan::Decision &later,
                             const Steps &laterSteps, const catalog::Catalog &catalog);

/// The strategies.
[[nodiscard]] Generated directVersioned(const plan::Change &change, const catalog::Catalog &catalog,
                                        const GeneratorOptions &options);
[[nodiscard]] Generated tableRebuild(const plan::Change &change, const catalog::Catalog &catalog,
                                     const GeneratorOptions &options);
[[nodiscard]] Generated backupTable(const plan::Change &change, const catalog::Catalog &catalog,
                                    const GeneratorOptions &options);

/// Work on many rows in batches along the key; what few rows need stays one statement.
[[nodiscard]] Generated batchedBackfill(const plan::Change &change, const catalog::Catalog &catalog,
                                        const GeneratorOptions &options);

/// Whether that is how the rows of such a change are written.
[[nodiscard]] bool goesInBatches(const plan::Change &change, const Table &table, const GeneratorOptions &options);
/// FillColumn or DeleteRows with what goes kept in a table of that name: backup, work and way back in batches.
[[nodiscard]] Generated backupInBatches(const plan::Change &change, const DirectStep &direct, const Table &table,
                                        const QString &name, const GeneratorOptions &options);

/// Whichever of the two can be, inside a window.
[[nodiscard]] Generated bigBang(const plan::Change &change, const catalog::Catalog &catalog,
                                const GeneratorOptions &options);

} // namespace lockstep::advisor::sqlite
