// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace lockstep::sql {

/// The columns that "a = 1, (b, c) = (SELECT ...)", the SQL behind SET, writes to. Empty where it does not parse.
[[nodiscard]] QStringList assignedColumns(const QString &assignments);

} // namespace lockstep::sql
