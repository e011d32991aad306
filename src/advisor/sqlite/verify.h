// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

/// Checks for StepSql::verify on SQLite: one SELECT that returns one boolean.
namespace lockstep::advisor::sqlite::verify {

/// `type` as in sqlite_schema: table, index, view, trigger.
[[nodiscard]] QString exists(const QString &type, const QString &name);
[[nodiscard]] QString gone(const QString &type, const QString &name);
[[nodiscard]] QString columnExists(const QString &table, const QString &column);
[[nodiscard]] QString columnGone(const QString &table, const QString &column);
/// No row of the FROM clause (quoted) for which the condition is true.
[[nodiscard]] QString noRow(const QString &from, const QString &condition);
[[nodiscard]] QString sameCount(const QString &one, const QString &other);

} // namespace lockstep::advisor::sqlite::verify
