// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/file.h"
#include "desktop/migrations/scriptset.h"
#include "desktop/preview/characteroffsets.h"
#include "text/messages.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lockstep::desktop {

namespace loadlocal {

QString loadWords(const char *text)
{
    return QCoreApplication::translate("Migrations", text);
}

/// `patched`: the file as a patch leaves it, which is shown and not edited.
ScriptFile readOne(const QString &path, const exchange::Unwritten &patched)
{
    ScriptFile file;
    file.path = path;
    const auto given = patched.constFind(path);
    const auto bytes = given == patched.cend() ? base::readFile(path) : base::Result<QByteArray>(*given);
    const auto text = bytes ? readScriptText(*bytes, path) : base::Result<ScriptText>(std::unexpected(bytes.error()));
    if (bytes)
        file.savedBytes = *bytes;
    if (!text) {
        file.readable = false;
        file.problem = text::message(text.error());
        return file;
    }
    file.saved = *text;
    file.text = text->text;
    if (given != patched.cend())
        file.problem = loadWords(QT_TRANSLATE_NOOP("Migrations", "As the patch leaves it: shown, not edited."));
    else if (text->mixedEnds)
        file.problem = loadWords(QT_TRANSLATE_NOOP(
            "Migrations", "This file mixes line ends. It is shown but not edited, so that no line changes unasked."));
    else if (!QFileInfo(path).isWritable())
        file.problem = loadWords(QT_TRANSLATE_NOOP("Migrations", "This file may not be written. It can only be read."));
    return file;
}

/// Places in the bytes on the disk as places in the text.
std::vector<TextRange> inText(const std::vector<exchange::ByteRange> &ranges, const ScriptFile &file)
{
    std::vector<TextRange> result;
    qsizetype at = file.saved.byteOrderMark ? 3 : 0;
    int position = 0;
    const auto walk = [&](qsizetype to) {
        const QByteArrayView piece = QByteArrayView(file.savedBytes).sliced(at, std::max<qsizetype>(0, to - at));
        const QString text = QString::fromUtf8(piece);
        position += int(text.size() - (file.saved.carriageReturns ? text.count("\r\n"_L1) : 0));
        at = std::max(at, to);
        return position;
    };
    for (const exchange::ByteRange &range : ranges) {
        const int begin = walk(range.offset);
        result.push_back({begin, walk(range.offset + range.length) - begin, range.endsStatement});
    }
    return result;
}

/// Files by path, each read once.
class Files
{
public:
    explicit Files(LoadedScripts &into, exchange::Unwritten patched = {}) : m_into(into), m_patched(std::move(patched))
    {
    }
    std::size_t of(const QString &path)
    {
        const auto found = std::ranges::find(m_into.files, path, &ScriptFile::path);
        if (found != m_into.files.end())
            return std::size_t(found - m_into.files.begin());
        m_into.files.push_back(readOne(path, m_patched));
        return m_into.files.size() - 1;
    }

private:
    LoadedScripts &m_into;
    exchange::Unwritten m_patched;
};

void addScript(LoadedScripts &loaded, Files &files, const exchange::FolderMigration &migration,
               const exchange::Script &script, bool down)
{
    ScriptEntry entry;
    entry.file = files.of(QDir::cleanPath(script.path));
    entry.version = migration.version;
    entry.name = migration.name.isEmpty() ? QFileInfo(script.path).fileName() : migration.name;
    entry.down = down;
    entry.wrapping = script.wrapping;
    entry.toolKnown = true;
    const ScriptFile &file = loaded.files[entry.file];
    if (!file.readable)
        return;
    entry.ranges = inText(script.ranges, file);
    loaded.entries.push_back(std::move(entry));
}

void addMigrations(LoadedScripts &loaded, Files &files, const std::vector<exchange::FolderMigration> &migrations)
{
    for (const exchange::FolderMigration &migration : migrations) {
        if (migration.up)
            addScript(loaded, files, migration, *migration.up, false);
        if (migration.down)
            addScript(loaded, files, migration, *migration.down, true);
    }
}

base::Result<LoadedScripts> loadFolder(const QString &path, const exchange::Unwritten &patched)
{
    const auto folder = exchange::readFolder(path, {}, patched);
    if (!folder)
        return std::unexpected(folder.error());
    LoadedScripts loaded;
    loaded.root = path;
    loaded.title = QDir(path).dirName();
    if (const auto *reader = exchange::reader(folder->tool))
        loaded.tool = QString::fromUtf8(reader->name);
    Files files(loaded, patched);
    addMigrations(loaded, files, folder->migrations);
    for (const base::Error &fault : folder->faults)
        loaded.remarks << text::message(fault);
    for (const QString &left : folder->leftOut)
        loaded.remarks
            << loadWords(QT_TRANSLATE_NOOP("Migrations", "%1 does not run: the tool leaves it out.")).arg(left);
    return loaded;
}

/// Git names files from the top of the repository: that is the patch's folder or one above.
QString placeOf(const QString &patch, const QString &file)
{
    for (QDir folder = QFileInfo(patch).absoluteDir();;) {
        const QString there = QDir::cleanPath(folder.filePath(file));
        if (QFileInfo::exists(there) || QFileInfo(there).absoluteDir().exists())
            return there;
        if (!folder.cdUp())
            return {};
    }
}

/// The nearest folder, at most two above the file's own, of which a tool other than none runs the file; else its own.
QString historyOf(const QString &path, const exchange::Unwritten &patched)
{
    QDir folder = QFileInfo(path).absoluteDir();
    for (int level = 0; level < 3; ++level) {
        const auto read = exchange::readFolder(folder.path(), {}, patched);
        if (read && read->tool != "plain"_L1)
            return folder.path();
        if (!folder.cdUp())
            break;
    }
    return QFileInfo(path).absolutePath();
}

base::Result<LoadedScripts> loadPatch(const QString &path)
{
    const auto bytes = base::readFile(path);
    if (!bytes)
        return std::unexpected(bytes.error());
    const auto patch = exchange::readPatch(*bytes, path);
    if (!patch)
        return std::unexpected(patch.error());
    exchange::Unwritten patched;
    QHash<QString, exchange::PatchedFile> hunks;
    for (const exchange::PatchedFile &file : *patch) {
        if (file.removed || !file.path.endsWith(".sql"_L1))
            continue;
        const QString place = placeOf(path, file.path);
        const auto before = base::readFile(place);
        if (!before && !file.added)
            return std::unexpected(before.error());
        auto after = file.applied(before.value_or(QByteArray()));
        if (!after) {
            after.error().where = place;
            return std::unexpected(after.error());
        }
        patched.insert(place, *after);
        hunks.insert(place, file);
    }
    if (patched.isEmpty())
        return base::fail(base::ErrorCode::NotFound, u"exchange.no-migrations"_s, {path});
    auto loaded = loadFolder(historyOf(patched.cbegin().key(), patched), patched);
    if (!loaded)
        return loaded;
    loaded->title = QFileInfo(path).fileName();
    loaded->patched = std::move(hunks);
    return loaded;
}

LoadedScripts loadFiles(QStringList paths)
{
    std::ranges::stable_sort(paths, [](const QString &a, const QString &b) { return exchange::naturalLess(a, b); });
    LoadedScripts loaded;
    loaded.root = paths.value(0);
    loaded.title = paths.size() == 1 ? QFileInfo(paths.first()).fileName()
                                     : QFileInfo(QFileInfo(paths.value(0)).absolutePath()).fileName();
    Files files(loaded);
    for (const QString &path : std::as_const(paths)) {
        const QString absolute = QFileInfo(path).absoluteFilePath();
        const ScriptFile &file = loaded.files[files.of(absolute)];
        if (!file.readable) {
            loaded.remarks << file.problem;
            continue;
        }
        if (const auto annotated = exchange::readAnnotated(absolute, file.savedBytes)) {
            addMigrations(loaded, files, annotated->migrations);
            continue;
        }
        ScriptEntry entry;
        entry.file = files.of(absolute);
        entry.name = QFileInfo(path).fileName();
        loaded.entries.push_back(std::move(entry));
    }
    return loaded;
}

base::Result<LoadedScripts> loadAny(const QStringList &paths)
{
    const QFileInfo first(paths.value(0));
    if (paths.size() == 1 && first.isDir())
        return loadFolder(QDir::cleanPath(first.absoluteFilePath()), {});
    if (paths.size() == 1 && (first.suffix() == "patch"_L1 || first.suffix() == "diff"_L1))
        return loadPatch(first.absoluteFilePath());
    return loadFiles(paths);
}

} // namespace loadlocal

base::Result<LoadedScripts> loadScripts(const QStringList &paths)
{
    for (const QString &path : paths) {
        if (!QFileInfo::exists(path))
            return base::fail(base::ErrorCode::NotFound, u"file.cannot-read"_s, {path});
    }
    auto loaded = loadlocal::loadAny(paths);
    const QString settings = loaded ? rules::findSettings(loaded->root) : QString();
    if (settings.isEmpty())
        return loaded;
    if (auto read = rules::loadSettings(settings))
        loaded->settings = std::move(*read);
    else
        loaded->remarks << text::message(read.error());
    return loaded;
}

} // namespace lockstep::desktop
