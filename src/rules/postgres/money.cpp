// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rules/postgres/rows.h"
#include "rules/support.h"

namespace lockstep::rules::postgres {

void money(const Statement &statement, std::vector<Finding> &out)
{
    columnFinding(statement, out, "rules.money", Severity::Warning,
                  [](const analysis::Action &column) { return isType(column, "money"); });
}

} // namespace lockstep::rules::postgres
