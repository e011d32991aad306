// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rules/postgres/rows.h"
#include "rules/support.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lockstep::rules::postgres {

void twoTablesLocked(const Statement &statement, std::vector<Finding> &out)
{
    const Transaction &transaction = statement.transaction();
    if (!transaction.isBlock)
        return;
    // Locks of one statement are taken in an order of the server's; it is several statements that choose one.
    const auto own = std::ranges::equal_range(transaction.locked, statement.index, {}, &Transaction::Locked::statement);
    const auto before = static_cast<qint64>(std::distance(transaction.locked.begin(), own.begin()));
    QStringList now;
    for (const Transaction::Locked &locked : own)
        now.append(locked.table);
    const qint64 most = statement.settings.thresholds.lockedTables;
    if (before == 0 || before > most || now.isEmpty() || before + now.size() <= most)
        return;
    out.push_back(
        styleFinding(Severity::Info, "rules.two-tables-locked", {now.join(u", "_s), transaction.locked.front().table}));
}

} // namespace lockstep::rules::postgres
