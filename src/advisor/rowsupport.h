// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "advisor/steps.h"

namespace lockstep::advisor {

/// The columns of a table that may be written: not the generated ones.
[[nodiscard]] QStringList writableNames(const Subject &subject);
/// The same, quoted.
[[nodiscard]] QStringList writableColumns(const Subject &subject);
/// "OVERRIDING SYSTEM VALUE " where a column is GENERATED ALWAYS AS IDENTITY, or nothing.
[[nodiscard]] QString overriding(const Subject &subject);
/// The rows that a FillColumn change still has to fill.
[[nodiscard]] QString fillPending(const plan::Change &change);
/// A check that no row with `predicate` is pointed at by a foreign key; empty where none points here.
[[nodiscard]] QString rowsUnreferenced(const Subject &subject, const QString &predicate);
/// Error Unsupported where deleting rows would change rows of other tables (ON DELETE CASCADE, SET NULL, SET DEFAULT).
[[nodiscard]] base::Status mayDelete(const Subject &subject);
/// "CREATE TABLE name", UNLOGGED as the table itself is: what is permanent may not refer to it.
[[nodiscard]] QString createAsLasting(const QString &name, const Subject &subject);
/// A table of the same columns that nothing else belongs to: for what is put aside.
[[nodiscard]] QString createLike(const QString &name, const Subject &subject);
/// Where rows of these columns (names) come over in batches.
[[nodiscard]] sql::BatchedCopy copyInto(const Subject &to, const QStringList &columns);
/// "INSERT INTO to (columns) SELECT columns FROM from WHERE predicate"
[[nodiscard]] QString copySql(const QString &to, const QString &from, const QStringList &columns,
                              const QString &predicate, const QString &overridingWords = {});

} // namespace lockstep::advisor
