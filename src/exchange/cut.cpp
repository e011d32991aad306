// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exchange/cut.h"

#include "analysis/analyzer.h"
#include "exchange/cuttools.h"
#include "sql/split.h"

#include <QFileInfo>

#include <algorithm>

namespace lockstep::exchange {

using namespace Qt::StringLiterals;

namespace cutlocal {

static bool isOutside(const QByteArray &sql)
{
    const auto effects = analysis::Analyzer(catalog::Catalog{}).analyze(sql);
    return std::ranges::any_of(effects, [](const analysis::Effect &effect) { return !effect.transactional; });
}

/// A tool that sends a file as one query makes one transaction of it: what cannot be in one stands alone.
static std::vector<CutPiece> pieces(const std::vector<QByteArray> &parts, bool oneQuery)
{
    std::vector<CutPiece> out;
    for (const QByteArray &part : parts) {
        const bool outside = isOutside(part);
        const auto statements = sql::splitStatements(part);
        if (!outside || !oneQuery || statements.size() < 2) {
            out.push_back({part, outside});
            continue;
        }
        qsizetype begin = 0;
        for (std::size_t i = 0; i < statements.size(); ++i) {
            // what stands behind a statement on its line goes with it
            const qsizetype line = part.indexOf('\n', statements[i].offset + statements[i].length);
            const bool last = i + 1 == statements.size();
            const qsizetype end =
                last ? part.size() : std::min(line < 0 ? part.size() : line + 1, statements[i + 1].offset);
            const QByteArray alone = part.sliced(begin, end - begin);
            out.push_back({alone, isOutside(alone)});
            begin = end;
        }
    }
    return out;
}

/// Where the up stands in its file.
static std::optional<ByteRange> placeOfUp(const MigrationFolder &folder, const QString &path, qsizetype size)
{
    for (const FolderMigration &migration : folder.migrations) {
        if (!migration.up || migration.up->path != path)
            continue;
        const auto &ranges = migration.up->ranges;
        if (ranges.empty())
            return ByteRange{0, size, false};
        const qsizetype begin = ranges.front().offset;
        return ByteRange{begin, ranges.back().offset + ranges.back().length - begin, false};
    }
    return std::nullopt;
}

static bool hasDown(const MigrationFolder &folder, const QString &path)
{
    return std::ranges::any_of(folder.migrations, [&](const FolderMigration &migration) {
        return migration.up && migration.up->path == path && migration.down;
    });
}

static QStringList ups(const MigrationFolder &folder)
{
    QStringList out;
    for (const FolderMigration &migration : folder.migrations)
        if (migration.up)
            out << migration.up->path;
    return out;
}

/// Whether the tool runs the new files right after the one they come from, and everything else as before.
static bool comesRightAfter(const CutRequest &request, const QStringList &added, Unwritten unwritten,
                            const std::vector<File> &files, const QStringList &before)
{
    for (const File &file : files)
        unwritten.insert(file.path, file.content);
    const auto now = readFolder(request.folder, request.tool, unwritten);
    const qsizetype at = before.indexOf(request.path) + 1;
    return now && now->faults.empty() && ups(*now) == before.first(at) + added + before.sliced(at);
}

static bool isTaken(const QString &path, const Unwritten &unwritten)
{
    return unwritten.contains(path) || QFileInfo::exists(path);
}

} // namespace cutlocal

base::Result<std::vector<File>> cutMigration(const CutRequest &request, const Unwritten &unwritten)
{
    using namespace cutlocal;
    const CutTool *tool = cutTool(request.tool);
    if (!tool)
        return base::fail(base::ErrorCode::Unsupported, u"exchange.cut-unsupported"_s, {request.path, request.tool});
    Unwritten known = unwritten;
    known.insert(request.path, request.content);
    const auto folder = readFolder(request.folder, request.tool, known);
    if (!folder)
        return std::unexpected(folder.error());
    const auto place = placeOfUp(*folder, request.path, request.content.size());
    const auto name = cutName(*tool, request.path);
    if (!place || !name) // a down, or what has no number
        return base::fail(base::ErrorCode::Unsupported, u"exchange.cut-unsupported"_s, {request.path, request.tool});
    const auto parts = pieces(request.pieces(request.content.sliced(place->offset, place->length)), tool->oneQuery);
    if (parts.size() < 2)
        return std::vector<File>{{request.path, request.content}};
    CutFile file{*name,
                 parts.front(),
                 request.content.first(place->offset),
                 request.content.sliced(place->offset + place->length),
                 {},
                 false};
    const std::vector<File> first = tool->write(file);
    for (const File &settings : std::span(first).subspan(1))
        if (isTaken(settings.path, known))
            return base::fail(base::ErrorCode::Unsupported, u"exchange.cut-settings"_s, {request.path, settings.path});

    file.origin = QFileInfo(tool->oneFolderEach ? QFileInfo(request.path).path() : request.path).fileName();
    file.hasDown = hasDown(*folder, request.path);
    for (const bool below : {false, true}) { // 7, 8, 9, and where that is taken 7, 7.1, 7.2
        if (below && !tool->hasSubversions)
            break;
        std::vector<File> files = first;
        QStringList added;
        file.name = *name;
        bool free = true;
        for (std::size_t i = 1; i < parts.size(); ++i) {
            file.name = nextCutName(file.name, below && i == 1);
            file.name.between = name->between + u'_' + QString::number(i + 1);
            file.piece = parts[i];
            added << file.name.up();
            for (File &written : tool->write(file)) {
                free = free && !isTaken(written.path, known);
                files.push_back(std::move(written));
            }
        }
        if (free && comesRightAfter(request, added, known, files, ups(*folder)))
            return files;
    }
    return base::fail(base::ErrorCode::Conflict, u"exchange.cut-no-room"_s, {request.path});
}

} // namespace lockstep::exchange
