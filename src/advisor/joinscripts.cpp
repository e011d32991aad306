// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "advisor/joinscripts.h"

#include "advisor/steps.h"
#include "advisor/synctrigger.h"
#include "sql/split.h"
#include "sql/sqltext.h"

#include <algorithm>

namespace lockstep::advisor {

using namespace Qt::StringLiterals;

namespace joinscripts {

QStringList statementsOf(const QString &text)
{
    const QByteArray script = text.toUtf8();
    QStringList out;
    for (const sql::StatementRange &range : sql::splitStatements(script))
        out << QString::fromUtf8(script.mid(range.offset, range.length));
    return out;
}

/// Actions that one ALTER TABLE may have several of, at the price of the dearest.
bool fusable(const QString &kind)
{
    static const QStringList kinds{
        u"ADD COLUMN"_s, u"DROP COLUMN"_s,   u"ADD CONSTRAINT"_s, u"DROP CONSTRAINT"_s,   u"VALIDATE CONSTRAINT"_s,
        u"ALTER TYPE"_s, u"ALTER SET NOT"_s, u"ALTER DROP NOT"_s, u"ALTER SET DEFAULT"_s, u"ALTER DROP DEFAULT"_s};
    return kinds.contains(kind);
}

} // namespace joinscripts

std::optional<QString> joinedStatements(const QString &first, const QString &second)
{
    if (first == second)
        return first;
    const auto one = sql::readAlter(first), other = sql::readAlter(second);
    if (one && other) {
        if (one->table != other->table || one->kind != other->kind || !joinscripts::fusable(one->kind))
            return {};
        return alterTable(one->table, one->actions + u", " + other->actions);
    }
    const auto update = sql::readUpdate(first), more = sql::readUpdate(second);
    if (update && more && update->table == more->table)
        return u"UPDATE "_s + update->table + u"\nSET " + sql::assignedWhere(update->assignments, update->condition) +
               u", " + sql::assignedWhere(more->assignments, more->condition) + u"\nWHERE " + update->condition +
               u"\n   OR " + more->condition;
    return SyncTrigger::sharedFunction(first, second);
}

QString joinedScripts(const QString &first, const QString &second)
{
    QStringList out = joinscripts::statementsOf(first);
    qsizetype behind = 0; // where the second script has come to
    for (const QString &statement : joinscripts::statementsOf(second)) {
        bool placed = false;
        for (qsizetype i = 0; i < out.size() && !placed; ++i) {
            const auto joined = joinedStatements(out[i], statement);
            if (!joined)
                continue;
            if (i >= behind) {
                out[i] = *joined;
                behind = i;
                placed = true;
            } else if (statement.startsWith("CREATE OR REPLACE FUNCTION "_L1)) {
                out.removeAt(i); // a function that is there already may get its body later
                out << *joined;
                behind = out.size() - 1;
                placed = true;
            }
        }
        if (!placed) {
            out << statement;
            behind = out.size() - 1;
        }
    }
    return script(out);
}

} // namespace lockstep::advisor
