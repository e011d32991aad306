// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "advisor/strategy.h"

namespace lockstep::advisor {

/// The plan that the demo opens with, over a pgbench database: pgbench_accounts gets a NOT NULL column `status` with an
/// index, and its column `filler` becomes `note`. Error NotFound when the Catalog holds no pgbench_accounts.
[[nodiscard]] base::Result<plan::Plan> demoPlan(const catalog::Catalog &pgbench);

} // namespace lockstep::advisor
