// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exchange/folder.h"

#include "base/file.h"
#include "exchange/readers/readers.h"
#include "sql/split.h"

#include <QFileInfo>

#include <algorithm>

namespace lockstep::exchange {

using namespace Qt::StringLiterals;

static constexpr ReaderDescriptor readerRows[] = {
    {"sqitch", "Sqitch", "", isSqitch, readSqitch},
    {"prisma", "Prisma", "prisma/migrations", isPrisma, readPrisma},
    {"diesel", "Diesel", "migrations", isDiesel, readDiesel},
    {"flyway", "Flyway", "src/main/resources/db/migration,db/migration,sql,migrations", isFlyway, readFlyway},
    {"liquibase", "Liquibase", "src/main/resources/db/changelog,db/changelog", isLiquibase, readLiquibase},
    {"goose", "goose", "migrations,db/migrations", isGoose, readGoose},
    {"dbmate", "dbmate", "db/migrations", isDbmate, readDbmate},
    {"sqlx", "sqlx", "migrations", isSqlx, readSqlx},
    {"golang-migrate", "golang-migrate", "migrations,db/migrations", isGolangMigrate, readGolangMigrate},
    {"rails", "Rails structure.sql", "db", isRails, readRails},
    {"plain", "Plain SQL", "", isPlain, readPlain},
};

std::span<const ReaderDescriptor> readers()
{
    return readerRows;
}

const ReaderDescriptor *reader(QStringView id)
{
    const auto row =
        std::ranges::find_if(readerRows, [id](const ReaderDescriptor &r) { return id == QLatin1StringView(r.id); });
    return row == std::end(readerRows) ? nullptr : &*row;
}

namespace folderlocal {

struct Found {
    const ReaderDescriptor *row = nullptr;
    Listing listing;
};

/// The folders below `path` in which the tool keeps its files, that exist.
static std::vector<Listing> places(const ReaderDescriptor &row, const Listing &whole)
{
    std::vector<Listing> out;
    for (const QString &place : QString::fromLatin1(row.places).split(u',', Qt::SkipEmptyParts))
        if (QFileInfo(whole.path(place)).isDir())
            out.push_back(listing(whole.path(place), whole.unwritten));
    return out;
}

/// The named tool's folder: `whole` itself, or the usual place below it.
static Found named(const ReaderDescriptor &row, const Listing &whole)
{
    const auto holds = [&](const Listing &folder) { return !row.read(folder).migrations.empty(); };
    if (!holds(whole))
        for (const Listing &place : places(row, whole))
            if (holds(place))
                return {&row, place};
    return {&row, whole};
}

static Found recognised(const Listing &whole)
{
    const std::span<const ReaderDescriptor> tools(readerRows, std::size(readerRows) - 1); // plain recognises everything
    for (const ReaderDescriptor &row : tools)
        if (row.recognises(whole))
            return {&row, whole};
    for (const ReaderDescriptor &row : tools)
        for (const Listing &place : places(row, whole))
            if (row.recognises(place))
                return {&row, place};
    return {&tools.back() + 1, whole};
}

} // namespace folderlocal

base::Result<MigrationFolder> readFolder(const QString &path, const QString &tool, const Unwritten &unwritten)
{
    if (!QFileInfo(path).isDir())
        return base::fail(base::ErrorCode::NotFound, u"exchange.no-folder"_s, {path});
    const ReaderDescriptor *row = reader(tool);
    if (!tool.isEmpty() && !row) {
        QStringList ids;
        for (const ReaderDescriptor &each : readerRows)
            ids << QString::fromLatin1(each.id);
        return base::fail(base::ErrorCode::InvalidInput, u"exchange.no-reader"_s, {tool, ids.join(u", "_s)});
    }
    const Listing whole = listing(path, unwritten);
    const folderlocal::Found found = row ? folderlocal::named(*row, whole) : folderlocal::recognised(whole);
    MigrationFolder folder = found.row->read(found.listing);
    folder.tool = QString::fromLatin1(found.row->id);
    noteLeftOut(folder, found.listing);
    if (folder.migrations.empty() && folder.faults.empty())
        return base::fail(base::ErrorCode::NotFound, u"exchange.no-migrations"_s,
                          {path, QString::fromLatin1(found.row->name)});
    return folder;
}

std::optional<MigrationFolder> readAnnotated(const QString &path, const QByteArray &content)
{
    struct Mark {
        const char *tool;
        QByteArrayView words;
    };
    static constexpr Mark marks[] = {
        {"goose", "+goose"}, {"dbmate", "migrate:up"}, {"liquibase", "liquibase formatted sql"}};
    for (const Mark &mark : marks) {
        if (!content.contains(mark.words))
            continue;
        const QString name = u"1_file.sql"_s; // a numbered one, whatever its own is
        const Listing alone{u"."_s, {name}, {{u"./"_s + name, content}}};
        const ReaderDescriptor *row = reader(QString::fromLatin1(mark.tool));
        if (!row->recognises(alone))
            continue;
        MigrationFolder out = row->read(alone);
        for (FolderMigration &migration : out.migrations)
            for (auto *script : {&migration.up, &migration.down})
                if (*script)
                    (*script)->path = path;
        out.tool = QString::fromLatin1(mark.tool);
        return out;
    }
    return std::nullopt;
}

QByteArray scriptText(const Script &script, const QByteArray &file)
{
    if (script.ranges.empty())
        return file;
    const ByteRange &last = script.ranges.back();
    QByteArray out = file.first(std::min(last.offset + last.length + 1, file.size()));
    qsizetype at = 0;
    const auto blank = [&](qsizetype end) {
        for (; at < end; ++at)
            if (out[at] != '\n' && out[at] != '\r')
                out[at] = ' ';
    };
    for (const ByteRange &range : script.ranges) {
        blank(range.offset);
        at = range.offset + range.length;
        if (range.endsStatement && at < out.size())
            out[at++] = ';';
    }
    blank(out.size());
    return out;
}

base::Result<QByteArray> scriptText(const Script &script)
{
    return base::readFile(script.path).transform([&](const QByteArray &file) { return scriptText(script, file); });
}

/// Statements for which Flyway leaves its transaction out, by the words they begin with (PostgreSQLParser.java of
/// Flyway 11; ALTER TYPE ... ADD VALUE only for servers before 12).
static bool flywayRefuses(QByteArrayView statement)
{
    const QList<QByteArray> words =
        statement.first(std::min<qsizetype>(statement.size(), 120)).toByteArray().simplified().toUpper().split(' ');
    const auto word = [&](qsizetype i) { return words.value(i); };
    const bool makes = word(0) == "CREATE" || word(0) == "DROP";
    const qsizetype kind = makes && word(1) == "UNIQUE" ? 2 : 1;
    if (makes && (word(1) == "DATABASE" || word(1) == "TABLESPACE" || word(1) == "SUBSCRIPTION"))
        return true;
    if (makes && word(kind) == "INDEX" && word(kind + 1) == "CONCURRENTLY")
        return true;
    const qsizetype target = word(1) == "VERBOSE" ? 2 : 1;
    if (word(0) == "REINDEX" && (word(target) == "SCHEMA" || word(target) == "DATABASE" || word(target) == "SYSTEM"))
        return true;
    return word(0) == "VACUUM" || (word(0) == "ALTER" && word(1) == "SYSTEM") ||
           (word(0) == "DISCARD" && word(1) == "ALL");
}

static bool opensTransaction(QByteArrayView statement)
{
    const auto begins = [&](QByteArrayView word) {
        return statement.size() >= word.size() && statement.first(word.size()).compare(word, Qt::CaseInsensitive) == 0;
    };
    return begins("BEGIN") || begins("START");
}

bool runsInTransaction(Wrapping wrapping, const QByteArray &text)
{
    switch (wrapping) {
    case Wrapping::None:
        return false;
    case Wrapping::Transaction:
        return true;
    case Wrapping::OneQuery: {
        // a BEGIN at the start makes the server's own transaction an ordinary one (documentation 53.2.2.1)
        const auto statements = sql::splitStatements(text);
        return statements.size() > 1 && !opensTransaction(QByteArrayView(text).sliced(statements[0].offset));
    }
    case Wrapping::UnlessRefused:
        for (const sql::StatementRange &range : sql::splitStatements(text))
            if (flywayRefuses(QByteArrayView(text).sliced(range.offset, range.length)))
                return false;
        return true;
    }
    return false;
}

bool naturalLess(QStringView a, QStringView b)
{
    qsizetype i = 0;
    qsizetype j = 0;
    const auto number = [](QStringView text, qsizetype &at) {
        while (at < text.size() && text[at] == u'0')
            ++at;
        const qsizetype begin = at;
        while (at < text.size() && text[at] >= u'0' && text[at] <= u'9')
            ++at;
        return text.sliced(begin, at - begin);
    };
    const auto digit = [](QChar c) { return c >= u'0' && c <= u'9'; };
    while (i < a.size() && j < b.size()) {
        if (digit(a[i]) && digit(b[j])) {
            const QStringView one = number(a, i);
            const QStringView two = number(b, j);
            if (one.size() != two.size())
                return one.size() < two.size();
            if (one != two)
                return one < two;
        } else if (a[i] != b[j]) {
            return a[i] < b[j];
        } else {
            ++i;
            ++j;
        }
    }
    return a.size() - i < b.size() - j;
}

} // namespace lockstep::exchange
