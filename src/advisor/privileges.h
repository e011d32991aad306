// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/types.h"

namespace lockstep::advisor {

/// A statement that gives `to` the privileges that `from` has (both quoted where needed): the server copies its own
/// list, as it is then.
[[nodiscard]] QString copyPrivileges(const QString &from, const QString &to);
/// What roles may do with the relation (quoted where needed) and with single columns of it, as the Catalog has it.
[[nodiscard]] QStringList grantsAgain(const QString &name, const std::vector<catalog::Grant> &grants);

/// The same of one column alone, for a column of that name.
[[nodiscard]] QStringList grantsOfColumn(const QString &name, const std::vector<catalog::Grant> &grants,
                                         const QString &column, const QString &as);

} // namespace lockstep::advisor
