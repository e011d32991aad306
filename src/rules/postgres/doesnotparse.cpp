// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rules/postgres/rows.h"
#include "rules/support.h"

using namespace Qt::StringLiterals;

namespace lockstep::rules::postgres {

void doesNotParse(const Statement &statement, std::vector<Finding> &out)
{
    const auto &error = statement.effect.error;
    if (error && error->message.startsWith("sql."_L1))
        out.push_back(styleFinding(Severity::Error, "rules.does-not-parse", {error->arguments.value(0), error->where}));
}

} // namespace lockstep::rules::postgres
