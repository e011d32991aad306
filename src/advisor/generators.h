// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "advisor/steps.h"

/// The generators, one file each under strategies/; registered in strategies.cpp.
namespace lockstep::advisor {

using Generated = base::Result<Steps>;

[[nodiscard]] Generated directVersioned(const plan::Change &change, const catalog::Catalog &catalog,
                                        const GeneratorOptions &options);
[[nodiscard]] Generated additiveOnly(const plan::Change &change, const catalog::Catalog &catalog,
                                     const GeneratorOptions &options);
[[nodiscard]] Generated concurrentIndex(const plan::Change &change, const catalog::Catalog &catalog,
                                        const GeneratorOptions &options);
[[nodiscard]] Generated twoPhaseConstraint(const plan::Change &change, const catalog::Catalog &catalog,
                                           const GeneratorOptions &options);
/// The kinds of two-phase-constraint that are no plain ADD CONSTRAINT.
[[nodiscard]] Generated twoPhaseDomain(const plan::Change &change, const catalog::Catalog &catalog,
                                       const GeneratorOptions &options);
[[nodiscard]] Generated dropRestorably(const plan::Change &change, const Subject &subject,
                                       const GeneratorOptions &options);
[[nodiscard]] Generated secondForeignKey(const plan::Change &change, const Subject &subject,
                                         const GeneratorOptions &options);
[[nodiscard]] Generated attachChecked(const plan::Change &change, const Subject &subject,
                                      const GeneratorOptions &options);
[[nodiscard]] Generated expandContract(const plan::Change &change, const catalog::Catalog &catalog,
                                       const GeneratorOptions &options);
[[nodiscard]] Generated renameTableWithView(const plan::Change &change, const catalog::Catalog &catalog,
                                            const GeneratorOptions &options);
[[nodiscard]] Generated parallelColumn(const plan::Change &change, const catalog::Catalog &catalog,
                                       const GeneratorOptions &options);
/// A primary key of one column and all that refers to it.
[[nodiscard]] Generated widenKey(const plan::Change &change, const catalog::Catalog &catalog,
                                 const GeneratorOptions &options);
[[nodiscard]] Generated deprecateThenDrop(const plan::Change &change, const catalog::Catalog &catalog,
                                          const GeneratorOptions &options);

[[nodiscard]] Generated batchedBackfill(const plan::Change &change, const catalog::Catalog &catalog,
                                        const GeneratorOptions &options);
[[nodiscard]] Generated backupTable(const plan::Change &change, const catalog::Catalog &catalog,
                                    const GeneratorOptions &options);
[[nodiscard]] Generated bigBang(const plan::Change &change, const catalog::Catalog &catalog,
                                const GeneratorOptions &options);
/// Plain steps put between the beginning and the end of a window.
[[nodiscard]] Steps inWindow(const Steps &plain, const GeneratorOptions &options);
[[nodiscard]] Generated pgRepack(const plan::Change &change, const catalog::Catalog &catalog,
                                 const GeneratorOptions &options);
[[nodiscard]] Generated lazyMigration(const plan::Change &change, const catalog::Catalog &catalog,
                                      const GeneratorOptions &options);
[[nodiscard]] Generated pgrollMigration(const plan::Change &change, const catalog::Catalog &catalog,
                                        const GeneratorOptions &options);
[[nodiscard]] Generated blueGreen(const plan::Change &change, const catalog::Catalog &catalog,
                                  const GeneratorOptions &options);
[[nodiscard]] Generated stranglerFig(const plan::Change &change, const catalog::Catalog &catalog,
                                     const GeneratorOptions &options);
[[nodiscard]] Generated dualWrite(const plan::Change &change, const catalog::Catalog &catalog,
                                  const GeneratorOptions &options);
[[nodiscard]] Generated shadowTable(const plan::Change &change, const catalog::Catalog &catalog,
                                    const GeneratorOptions &options);
/// The part of dual-write that reaches over to another database: the application writes both.
[[nodiscard]] Generated writeBothDatabases(const plan::Change &change, const catalog::Catalog &catalog,
                                           const GeneratorOptions &options);

/// Fills in what the user left to us, so that it is decided once and kept: names of indexes and constraints, the
/// schema. Errors: InvalidInput naming a missing field or a name that is taken; NotFound for a table, column, index or
/// type.
[[nodiscard]] base::Result<plan::Change> completeChange(plan::Change change, const catalog::Catalog &catalog);
[[nodiscard]] base::Result<plan::Change> completeForPostgres(plan::Change change, const catalog::Catalog &catalog);

/// The one statement (or two) that make the change at once, with undo and check. Shared by the strategies.
[[nodiscard]] base::Result<plan::StepSql> directSql(const plan::Change &change, const catalog::Catalog &catalog);

/// The definition of a CHECK or FOREIGN KEY without NOT VALID.
[[nodiscard]] QString constraintDefinition(const plan::Change &change);

/// Rows go from one table to another.
[[nodiscard]] constexpr bool takesTwoTables(plan::ChangeKind kind)
{
    return kind == plan::ChangeKind::MergeTables || kind == plan::ChangeKind::CopyRows;
}

} // namespace lockstep::advisor
