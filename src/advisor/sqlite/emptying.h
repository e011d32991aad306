// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "advisor/sqlite/table.h"
#include "advisor/steps.h"

namespace lockstep::advisor::sqlite {

/// Before a large table is dropped for good, its rows go in batches: SQLite drops an empty one in no time, but a full
/// one page by page, in one transaction. It is put aside first, for there is no way back from half a table. `like` is
/// the table as it is known now, `name` what it is called then; `end` ends what still writes there, its own triggers
/// included, which a DROP TABLE would not ask. Returns what it is called in the end; where that is `name`, nothing was
/// added, and `end` is still to be done.
[[nodiscard]] QString emptyFirst(Steps &steps, const StepMaker &maker, const Table &like, const QString &name,
                                 const QStringList &end);

/// "DROP TRIGGER name" for each of these CREATE statements.
[[nodiscard]] QStringList dropTriggers(const QStringList &sources);

} // namespace lockstep::advisor::sqlite
