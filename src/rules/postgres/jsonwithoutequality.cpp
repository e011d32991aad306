// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rules/postgres/rows.h"
#include "rules/support.h"

namespace lockstep::rules::postgres {

void jsonWithoutEquality(const Statement &statement, std::vector<Finding> &out)
{
    columnFinding(statement, out, "rules.json-without-equality", Severity::Info,
                  [](const analysis::Action &column) { return isType(column, "json"); });
}

} // namespace lockstep::rules::postgres
