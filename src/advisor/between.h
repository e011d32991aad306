// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/compare.h"
#include "plan/change.h"

#include <vector>

namespace lockstep::advisor {

/// What counts as a difference beside the structure.
struct BetweenOptions {
    bool owners = false; ///< of tables, and what others may do with them
};

/// State-based planning: the changes that make `from` into `to`, in an order in which they can be made. Two states do
/// not say that something was renamed: such a wish is given as a change of its own, before. What no kind of change can
/// make stays as a difference, see leftBetween().
[[nodiscard]] std::vector<plan::Change> changesBetween(const catalog::Catalog &from, const catalog::Catalog &to,
                                                       const BetweenOptions &options = {});

/// What a plan that leads from `before` to `after` leaves different from `wanted`. `after` may be foreseen: how the
/// server will print what the plan changes does not count.
[[nodiscard]] std::vector<catalog::Difference>
leftBetween(const catalog::Catalog &before, const catalog::Catalog &after, const catalog::Catalog &wanted);

} // namespace lockstep::advisor
