// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/catalog.h"
#include "plan/change.h"

#include <vector>

namespace lockstep::advisor {

/// State-based planning: the changes that make `from` into `to`, in an order in which they can be made. Two states do
/// not say that something was renamed: such a wish is given as a change of its own, before. What no kind of change can
/// make stays as a difference: compare catalogAfter() of the plan with `to`.
[[nodiscard]] std::vector<plan::Change> changesBetween(const catalog::Catalog &from, const catalog::Catalog &to);

} // namespace lockstep::advisor
