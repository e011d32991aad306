// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "plan/stale.h"

namespace lockstep::plan {

Freshness freshness(const Plan &plan, const catalog::Catalog &catalog)
{
    if (plan.catalogHash.isEmpty())
        return Freshness::Unknown;
    return catalog::structureHash(catalog) == plan.catalogHash ? Freshness::Fresh : Freshness::Stale;
}

} // namespace lockstep::plan
