// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rehearsal/sqlite/ownrow.h"

#include "sql/quote.h"

using namespace Qt::StringLiterals;

namespace lockstep::rehearsal::sqlite {

namespace owning {

static base::Status takeOut(db::Connection &connection, const QString &table, const QString &column,
                            const QString &value)
{
    const auto gone = connection.execute(
        u"DELETE FROM "_s + table + u" WHERE " + sql::quoteIdentifier(column, sql::Engine::Sqlite) + u" = $1", {value});
    if (!gone)
        return std::unexpected(gone.error());
    const auto left = connection.execute(u"SELECT count(*) FROM "_s + table);
    if (!left)
        return std::unexpected(left.error());
    if (left->value().toInt() == 0)
        if (const auto dropped = connection.execute(u"DROP TABLE "_s + table); !dropped)
            return std::unexpected(dropped.error());
    const auto done = connection.execute(u"COMMIT"_s);
    return done ? base::Status() : std::unexpected(done.error());
}

} // namespace owning

base::Result<bool> hasOwnTable(db::Connection &connection, const QString &table)
{
    const auto there = connection.execute(u"SELECT EXISTS (SELECT 1 FROM sqlite_schema WHERE name = $1)"_s, {table});
    if (!there)
        return std::unexpected(there.error());
    return there->value().toBool();
}

base::Status forgetOwnRow(db::Connection &connection, const QString &table, const QString &column, const QString &value)
{
    const auto there = hasOwnTable(connection, table);
    if (!there)
        return std::unexpected(there.error());
    if (!*there)
        return {};
    if (const auto begun = connection.execute(u"BEGIN IMMEDIATE"_s); !begun)
        return std::unexpected(begun.error());
    auto out =
        owning::takeOut(connection, u"main."_s + sql::quoteIdentifier(table, sql::Engine::Sqlite), column, value);
    if (!out)
        std::ignore = connection.execute(u"ROLLBACK"_s);
    return out;
}

} // namespace lockstep::rehearsal::sqlite
