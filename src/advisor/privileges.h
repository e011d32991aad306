// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace lockstep::advisor {

/// A statement that gives `to` the privileges that `from` has (both quoted where needed). The Catalog does not hold
/// them: the server copies its own list.
[[nodiscard]] QString copyPrivileges(const QString &from, const QString &to);

} // namespace lockstep::advisor
