// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace lockstep::sql {

/// The first thing in a PostgreSQL script that is not certainly a read: "INSERT", "FOR UPDATE", "SET", "nextval()", or
/// the parser's complaint. Empty when every statement only reads. An allow-list: statements, settings and functions
/// that are not known to be harmless are named. What it cannot see (a view or an operator that calls a function) is the
/// business of the server's read-only transaction.
[[nodiscard]] QString firstWrite(const QString &sql);

[[nodiscard]] inline bool isReadOnly(const QString &sql)
{
    return firstWrite(sql).isEmpty();
}

/// Whether a built-in function of this name (without schema) is known to change nothing: no data, no sequence, no
/// setting, no other session, no file. See readfunctions.cpp.
[[nodiscard]] bool isReadFunction(QStringView name);

/// Whether SET of this parameter touches our own session only and cannot lift the read-only state.
[[nodiscard]] bool isHarmlessSetting(QStringView name);

} // namespace lockstep::sql
