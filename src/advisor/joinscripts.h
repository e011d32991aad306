// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace lockstep::advisor {

/// Two scripts of strategies, of changes that have nothing to do with each other, as one. What the server can do at
/// once becomes one statement: ALTER TABLE with the same kind of action on one table, an UPDATE of one table, a body
/// of one synchronising trigger. Either script keeps its order.
[[nodiscard]] QString joinedScripts(const QString &first, const QString &second);

/// One statement for both, or nothing.
[[nodiscard]] std::optional<QString> joinedStatements(const QString &first, const QString &second);

} // namespace lockstep::advisor
