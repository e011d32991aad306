// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sql/batches.h"

namespace lockstep::sql::sqlite {

/// As sql::BatchStatements, in SQLite's words. A key is always there: a rowid or the key of a WITHOUT ROWID table.
/// Selects call the columns of the key k1, k2 and so on.
struct BatchStatements {
    QString start, end, next, rowsIn, rowsInLast;
    QStringList batch, last; ///< one after the other in one transaction
    friend bool operator==(const BatchStatements &, const BatchStatements &) = default;
};
[[nodiscard]] BatchStatements batchStatements(const BatchedUpdate &update);

/// All of it at once, in one transaction.
[[nodiscard]] QStringList wholeStatements(const BatchedUpdate &update);

} // namespace lockstep::sql::sqlite
