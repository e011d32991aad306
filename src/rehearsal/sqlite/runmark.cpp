// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rehearsal/sqlite/runmark.h"

#include "catalog/sqlite/owntables.h"
#include "rehearsal/sqlite/ownrow.h"
#include "sql/quote.h"
#include "sql/sqlite/tokens.h"

using namespace Qt::StringLiterals;

namespace lockstep::rehearsal::sqlite {

namespace marking {

static QString table()
{
    return u"main."_s + sql::quoteIdentifier(catalog::sqlite::runTable, sql::Engine::Sqlite);
}

struct Word {
    const char *word;
    Part part;
};
constexpr Word words[] = {{"BEGIN", Part::Begins},   {"COMMIT", Part::Ends},      {"END", Part::Ends},
                          {"PRAGMA", Part::Beside},  {"VACUUM", Part::Beside},    {"ATTACH", Part::Beside},
                          {"DETACH", Part::Beside},  {"SAVEPOINT", Part::Beside}, {"RELEASE", Part::Beside},
                          {"ROLLBACK", Part::Beside}};

} // namespace marking

Part partOf(const QString &statement)
{
    const QByteArray text = statement.toUtf8();
    const auto tokens = sql::sqlite::tokens(text);
    if (tokens.empty())
        return Part::Beside;
    const auto known = std::ranges::find_if(
        marking::words, [&](const marking::Word &w) { return sql::sqlite::isWord(text, tokens.front(), w.word); });
    return known == std::end(marking::words) ? Part::Works : known->part;
}

bool isOver(const QStringList &statements, int next)
{
    return std::ranges::all_of(statements.mid(next), [](const QString &sql) { return partOf(sql) == Part::Beside; });
}

base::Status RunMark::write(db::Connection &connection, const QString &run, const RunMark &mark)
{
    const auto made = connection.execute(
        u"CREATE TABLE IF NOT EXISTS %1 (%2\n    run TEXT NOT NULL UNIQUE, "
        "arrived TEXT NOT NULL, next INT NOT NULL)"_s.arg(marking::table(), QString(catalog::sqlite::ownTableComment)));
    if (!made)
        return std::unexpected(made.error());
    const auto put = connection.execute(u"INSERT OR REPLACE INTO "_s + marking::table() + u" VALUES ($1, $2, $3)",
                                        {run, mark.transaction, mark.next});
    return put ? base::Status() : std::unexpected(put.error());
}

base::Result<std::optional<RunMark>> RunMark::read(db::Connection &connection, const QString &run)
{
    const auto there = hasOwnTable(connection, QString(catalog::sqlite::runTable));
    if (!there)
        return std::unexpected(there.error());
    if (!*there)
        return std::nullopt;
    const auto rows =
        connection.execute(u"SELECT arrived, next FROM "_s + marking::table() + u" WHERE run = $1", {run});
    if (!rows)
        return std::unexpected(rows.error());
    if (rows->rows.empty())
        return std::nullopt;
    return RunMark{rows->rows[0][0].toString(), rows->rows[0][1].toInt()};
}

base::Status RunMark::forget(db::Connection &connection, const QString &run)
{
    return forgetOwnRow(connection, QString(catalog::sqlite::runTable), u"run"_s, run);
}

} // namespace lockstep::rehearsal::sqlite
