// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rules/postgres/rows.h"
#include "rules/support.h"

using namespace Qt::StringLiterals;

namespace lockstep::rules::postgres {

void timestampZero(const Statement &statement, std::vector<Finding> &out)
{
    columnFinding(statement, out, "rules.timestamp-zero", Severity::Info,
                  [](const analysis::Action &column) { return column.detail.startsWith("timestamp(0)"_L1); });
}

} // namespace lockstep::rules::postgres
