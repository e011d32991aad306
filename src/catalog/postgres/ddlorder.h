// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/catalog.h"

#include <variant>
#include <vector>

namespace lockstep::catalog::postgres {

/// What has to be made in the order of its dependencies.
using Makeable = std::variant<const Type *, const Relation *, const Function *, const OtherObject *>;

/// Types, casts, operators, tables, views and functions, each after what it needs; of a circle (possible through rules
/// only) some member comes first. What belongs to extensions, temporary tables, arrays and multiranges are not in it;
/// a composite type is there as its Type.
[[nodiscard]] std::vector<Makeable> creationOrder(const Catalog &catalog);

} // namespace lockstep::catalog::postgres
