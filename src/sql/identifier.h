// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace lockstep::sql {

/// NAMEDATALEN - 1 of a stock PostgreSQL.
inline constexpr qsizetype maxIdentifierBytes = 63;

/// Cut to 63 UTF-8 bytes without splitting a character, as PostgreSQL does with a NOTICE.
[[nodiscard]] QString truncateIdentifier(const QString &name);

/// The name that PostgreSQL reads from an identifier as written in SQL: `Orders` is orders, `"Or""ders"` is Or"ders.
/// Only ASCII letters are folded (UTF-8 databases); both forms are truncated. U& escapes are not decoded.
[[nodiscard]] QString foldIdentifier(const QString &written);

/// A name made from `base` and `suffix` that fits: the base is shortened, the suffix kept.
/// makeIdentifier("a_long_name...", "_old").
[[nodiscard]] QString makeIdentifier(const QString &base, const QString &suffix);

} // namespace lockstep::sql
