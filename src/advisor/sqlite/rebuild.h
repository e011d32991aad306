// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "advisor/sqlite/table.h"
#include "plan/change.h"
#include "plan/step.h"

#include <utility>
#include <vector>

namespace lockstep::advisor::sqlite {

/// What a table becomes, and where its rows' values come from.
struct Rebuild {
    QString before; ///< the CREATE statements
    QString after;
    using Values = std::vector<std::pair<QString, QString>>; ///< column -> expression over the table that is replaced
    Values forth, back;
    QStringList indexesBefore, indexesAfter;
    QStringList triggersBefore, triggersAfter;
    QStringList makeFirst, dropLast; ///< statements in the same transaction, upwards; and their way back
    bool reversible = true;          ///< the way back has all values
    QString gate, gateVerify;        ///< what must hold before
};

/// The rebuild that changes nothing.
[[nodiscard]] Rebuild unchanged(const Table &table);
/// The edit of a table's text that a change needs. The gate looks at `rows`, what stands after FROM, where they are not
/// yet those of the table. Errors: NotFound, InvalidInput, Unsupported.
[[nodiscard]] base::Result<Rebuild> rebuildFor(const plan::Change &change, const catalog::Catalog &catalog,
                                               const QString &rows = {});
/// The rebuild of the table in `catalog` that does what those for these changes would, one after the other. Its gate is
/// that of the last change. Error Unsupported where the values that one makes would have to be there for the next.
[[nodiscard]] base::Result<Rebuild> rebuildForAll(const std::vector<plan::Change> &changes,
                                                  const catalog::Catalog &catalog);
/// Kinds that rebuildFor() knows.
[[nodiscard]] bool isRebuild(plan::ChangeKind kind);

/// The twelve steps that SQLite's documentation ("Making Other Kinds Of Table Schema Changes") prescribes, as one
/// script that brings its own transaction, there and back, with a check that compares the table's text.
[[nodiscard]] plan::StepSql rebuildSql(const Rebuild &rebuild, const Table &table);

} // namespace lockstep::advisor::sqlite
