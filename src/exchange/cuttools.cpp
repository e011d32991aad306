// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exchange/cuttools.h"

#include "exchange/migration.h"

#include <QRegularExpression>

#include <algorithm>

namespace lockstep::exchange {

using namespace Qt::StringLiterals;

namespace cuttools {

static QByteArray lines(const QByteArray &sql)
{
    return sql.endsWith('\n') ? sql : sql + '\n';
}

/// What the new file itself holds; the first keeps what stood around.
static File upFile(const CutFile &file, const QByteArray &beginning = {})
{
    if (file.isFirst())
        return {file.name.up(), beginning + file.head + lines(file.piece.sql) + file.tail};
    return {file.name.up(), beginning + lines(file.piece.sql.trimmed())};
}

static QByteArray undone(const CutFile &file)
{
    return "-- undone by " + file.origin.toUtf8() + '\n';
}

/// The files of a tool that keeps its undo in a file of its own.
static std::vector<File> withDown(const CutFile &file, File up, const QString &downPath)
{
    std::vector<File> out{std::move(up)};
    if (!file.isFirst() && file.hasDown)
        out.push_back({downPath, undone(file)});
    return out;
}

static std::vector<File> flyway(const CutFile &file)
{
    CutName undo = file.name;
    undo.before.replace(undo.before.size() - 1, 1, u'U');
    auto out = withDown(file, upFile(file), undo.up());
    if (file.piece.outside)
        out.push_back({file.name.up() + u".conf", "executeInTransaction=false\n"_ba});
    return out;
}

static std::vector<File> golangMigrate(const CutFile &file)
{
    CutName down = file.name;
    down.after = u".down.sql"_s;
    return withDown(file, upFile(file), down.up());
}

static std::vector<File> goose(const CutFile &file)
{
    const QByteArray mark = file.piece.outside ? "-- +goose NO TRANSACTION\n"_ba : QByteArray();
    if (file.isFirst())
        return {upFile(file, mark)};
    File out = upFile(file, mark + "-- +goose Up\n");
    if (file.hasDown)
        out.content += "\n-- +goose Down\n" + undone(file);
    return {out};
}

static std::vector<File> dbmate(const CutFile &file)
{
    const QByteArray option = file.piece.outside ? " transaction:false"_ba : QByteArray();
    if (file.isFirst()) { // the head ends with the words "migrate:up"
        CutFile marked = file;
        marked.head += option;
        return {upFile(marked)};
    }
    File out = upFile(file, "-- migrate:up" + option + '\n');
    if (file.hasDown)
        out.content += "\n-- migrate:down\n" + undone(file);
    return {out};
}

static std::vector<File> prisma(const CutFile &file)
{
    return withDown(file, upFile(file), file.name.folder() + u"down.sql");
}

static std::vector<File> diesel(const CutFile &file)
{
    auto out = withDown(file, upFile(file), file.name.folder() + u"down.sql");
    if (file.piece.outside)
        out.push_back({file.name.folder() + u"metadata.toml", "run_in_transaction = false\n"_ba});
    return out;
}

static std::vector<File> sqlx(const CutFile &file)
{
    CutName down = file.name;
    down.after = u".down.sql"_s;
    return withDown(file, upFile(file, file.piece.outside ? "-- no-transaction\n"_ba : QByteArray()), down.up());
}

static constexpr CutTool rows[] = {
    {"flyway", false, true, false, "^((?:.*/)?V)([0-9][0-9._]*)(__.*)(\\.sql)$", flyway},
    {"golang-migrate", true, false, false, "^((?:.*/)?)([0-9]+)(_.*)(\\.up\\.sql)$", golangMigrate},
    {"goose", false, false, false, "^((?:.*/)?)([0-9]+)(_.*)(\\.sql)$", goose},
    {"dbmate", true, false, false, "^((?:.*/)?)([0-9]+)([_.-].*)(\\.sql)$", dbmate},
    {"sqlx", true, false, false, "^((?:.*/)?)([0-9]+)(_.*?)((?:\\.up)?\\.sql)$", sqlx},
    {"prisma", true, false, true, "^(.*/)([0-9]+)([_.-][^/]*)(/migration\\.sql)$", prisma},
    {"diesel", true, false, true, "^(.*/)([0-9][0-9-]*)(_[^/]*)(/up\\.sql)$", diesel},
};

/// "2026-01-02-030405" -> "2026-01-02-030406"; "2.9" -> "2.10"; "007" -> "008"
static QString after(const QString &version)
{
    const qsizetype dot = std::max(version.lastIndexOf(u'.'), version.lastIndexOf(u'_'));
    QString digits = version.sliced(dot + 1);
    digits.remove(u'-');
    Versions versions(digits);
    static_cast<void>(versions.next());
    QString next = versions.next();
    for (qsizetype dash = version.indexOf(u'-'); dash >= 0 && dash < next.size();
         dash = version.indexOf(u'-', dash + 1))
        next.insert(dash, u'-');
    return version.first(dot + 1) + next;
}

} // namespace cuttools

const CutTool *cutTool(QStringView id)
{
    const auto row =
        std::ranges::find_if(cuttools::rows, [id](const CutTool &r) { return id == QLatin1StringView(r.id); });
    return row == std::end(cuttools::rows) ? nullptr : &*row;
}

std::optional<CutName> cutName(const CutTool &tool, const QString &path)
{
    const auto match = QRegularExpression(QString::fromLatin1(tool.pattern)).match(path);
    if (!match.hasMatch())
        return std::nullopt;
    return CutName{match.captured(1), match.captured(2), match.captured(3), match.captured(4)};
}

CutName nextCutName(const CutName &name, bool below)
{
    CutName out = name;
    out.version =
        below ? name.version + (name.version.contains(u'_') ? u"_1"_s : u".1"_s) : cuttools::after(name.version);
    return out;
}

} // namespace lockstep::exchange
