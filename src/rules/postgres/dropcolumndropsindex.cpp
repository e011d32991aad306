// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rules/postgres/rows.h"
#include "rules/support.h"

using namespace Qt::StringLiterals;

namespace lockstep::rules::postgres {

void dropColumnDropsIndex(const Statement &statement, std::vector<Finding> &out)
{
    for (const analysis::Action &action : statement.effect.actions) {
        if (action.kind != analysis::ActionKind::DropColumn || action.cascade)
            continue;
        QStringList gone;
        for (const QString &what : action.along) {
            if (what.startsWith("INDEX "_L1) || what.startsWith("CONSTRAINT "_L1) || what.startsWith("FOREIGN KEY "_L1))
                gone.append(what);
        }
        const auto table = subject(statement, action);
        if (table && !gone.isEmpty())
            out.push_back(
                briefFinding(*table, "rules.drop-column-drops-index", {action.object, gone.join(u", "_s)}, {}));
    }
}

} // namespace lockstep::rules::postgres
