// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rules/postgres/rows.h"
#include "rules/support.h"

using namespace Qt::StringLiterals;

namespace lockstep::rules::postgres {

void timestampWithoutZone(const Statement &statement, std::vector<Finding> &out)
{
    columnFinding(statement, out, "rules.timestamp-without-zone", Severity::Info,
                  [](const analysis::Action &column) { return column.detail == "timestamp without time zone"_L1; });
}

} // namespace lockstep::rules::postgres
