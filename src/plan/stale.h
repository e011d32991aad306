// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/catalog.h"
#include "plan/plan.h"

namespace lockstep::plan {

enum class Freshness {
    Fresh,   ///< the database has the schema that the plan was made for
    Stale,   ///< it has another one by now: regenerate the changes
    Unknown, ///< the plan does not say what it was made for
};
[[nodiscard]] Freshness freshness(const Plan &plan, const catalog::Catalog &catalog);

} // namespace lockstep::plan
