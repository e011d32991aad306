// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/lintsources.h"

#include "base/file.h"
#include "cli/command.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lockstep::cli {

namespace lintsourceslocal {

class Collector
{
public:
    Collector(const QString &tool, const exchange::Unwritten &unwritten) : m_tool(tool) { m_out.unwritten = unwritten; }

    base::Status addPatch(const QString &path)
    {
        const auto bytes = base::readFile(path);
        if (!bytes)
            return std::unexpected(bytes.error());
        const auto files = exchange::readPatch(*bytes, path);
        if (!files)
            return std::unexpected(files.error());
        for (const exchange::PatchedFile &file : *files)
            if (!file.removed && file.path.endsWith(".sql"_L1))
                if (const base::Status added = addPatched(file); !added)
                    return added;
        return {};
    }

    base::Status add(const QString &argument)
    {
        if (QFileInfo(argument).isDir())
            return addFolder(argument);
        const bool plan = argument.endsWith(".lockstep"_L1);
        m_out.list.push_back({plan ? LintSource::Kind::Plan : LintSource::Kind::File,
                              {argument, {}, exchange::Wrapping::None},
                              false,
                              patchOf(argument),
                              {},
                              {}});
        return {};
    }

    /// The folders in which the patched files stand, where nothing else was named.
    base::Status addHistoriesOfPatches()
    {
        QStringList done;
        for (const QString &path : m_patched) {
            if (std::ranges::any_of(m_out.list, [&](const LintSource &source) { return source.script.path == path; }))
                continue;
            const QString folder = historyOf(path);
            if (folder.isEmpty() || done.contains(folder)) {
                if (const base::Status added = add(path); !added)
                    return added;
                continue;
            }
            done << folder;
            if (const base::Status added = addFolder(folder); !added)
                return added;
        }
        return {};
    }

    LintSources take() { return std::move(m_out); }

private:
    base::Status addPatched(const exchange::PatchedFile &file)
    {
        const QString path = placeOf(file.path);
        const auto onDisk = base::readFile(path);
        if (!onDisk && !file.added)
            return std::unexpected(onDisk.error());
        auto content = file.applied(onDisk.value_or(QByteArray()));
        if (!content) {
            content.error().where = path;
            return std::unexpected(content.error());
        }
        if (!onDisk || *content != *onDisk)
            m_out.unwritten.insert(path, *content);
        m_patched << path;
        m_out.patches.push_back(file);
        return {};
    }

    /// Git names files from the top of the repository: that is here or in a folder above.
    static QString placeOf(const QString &path)
    {
        QString above;
        for (QDir folder = QDir::current();; above += u"../"_s) {
            if (QFileInfo::exists(folder.filePath(path)) || QFileInfo(folder.filePath(path)).dir().exists())
                return above + path;
            if (!folder.cdUp())
                return path;
        }
    }

    [[nodiscard]] std::optional<std::size_t> patchOf(const QString &path) const
    {
        const QString absolute = QDir::cleanPath(QFileInfo(path).absoluteFilePath());
        for (qsizetype i = 0; i < m_patched.size(); ++i)
            if (QDir::cleanPath(QFileInfo(m_patched[i]).absoluteFilePath()) == absolute)
                return std::size_t(i);
        return std::nullopt;
    }

    /// The nearest folder, at most two above the file's own, of which a tool runs the file; else its own.
    [[nodiscard]] QString historyOf(const QString &path) const
    {
        QString folder = path;
        for (int level = 0; level < 3 && folder.contains(u'/'); ++level) {
            folder = folder.first(folder.lastIndexOf(u'/'));
            const auto read = exchange::readFolder(folder, m_tool, m_out.unwritten);
            if (!read || (m_tool.isEmpty() && read->tool == "plain"_L1))
                continue;
            for (const exchange::FolderMigration &migration : read->migrations)
                for (const auto *script : {&migration.up, &migration.down})
                    if (*script && (*script)->path == path)
                        return folder;
        }
        return path.contains(u'/') ? path.first(path.lastIndexOf(u'/')) : QString();
    }

    base::Status addFolder(const QString &path)
    {
        const auto folder = exchange::readFolder(path, m_tool, inside(path));
        if (!folder)
            return std::unexpected(folder.error());
        for (const exchange::FolderMigration &migration : folder->migrations) {
            for (const auto *script : {&migration.up, &migration.down})
                if (*script)
                    m_out.list.push_back({LintSource::Kind::Script, **script, script == &migration.down,
                                          patchOf((*script)->path), path, folder->tool});
        }
        std::ranges::copy(folder->faults, std::back_inserter(m_out.faults));
        m_out.notes << say(QT_TRANSLATE_NOOP("Cli", "%1: %2, %3 migrations"))
                           .arg(path, QString::fromLatin1(exchange::reader(folder->tool)->name))
                           .arg(folder->migrations.size());
        if (!folder->leftOut.isEmpty())
            m_out.notes << say(QT_TRANSLATE_NOOP("Cli", "%1: not run by the tool, and not looked at: %2"))
                               .arg(path, folder->leftOut.size() > 5 ? folder->leftOut.first(5).join(u", "_s) + u", …"_s
                                                                     : folder->leftOut.join(u", "_s));
        return {};
    }

    /// The unwritten files under the names that a reader of this folder gives them.
    [[nodiscard]] exchange::Unwritten inside(const QString &folder)
    {
        const QString root = QDir::cleanPath(QFileInfo(folder).absoluteFilePath());
        const exchange::Unwritten known = m_out.unwritten;
        for (auto file = known.cbegin(); file != known.cend(); ++file) {
            const QString absolute = QDir::cleanPath(QFileInfo(file.key()).absoluteFilePath());
            if (!absolute.startsWith(root + u'/'))
                continue;
            QString name = folder;
            while (name.size() > 1 && name.endsWith(u'/'))
                name.chop(1);
            m_out.unwritten.insert(name + absolute.sliced(root.size()), *file);
        }
        return m_out.unwritten;
    }

    QString m_tool;
    LintSources m_out;
    QStringList m_patched; ///< where the files of m_out.patches are
};

} // namespace lintsourceslocal

base::Result<LintSources> lintSources(const QStringList &arguments, const QStringList &patches, const QString &tool,
                                      const exchange::Unwritten &unwritten)
{
    lintsourceslocal::Collector collector(tool, unwritten);
    const auto isPatch = [](const QString &name) { return name.endsWith(".diff"_L1) || name.endsWith(".patch"_L1); };
    QStringList named = patches;
    std::ranges::copy_if(arguments, std::back_inserter(named), isPatch);
    for (const QString &patch : named)
        if (const base::Status added = collector.addPatch(patch); !added)
            return std::unexpected(added.error());
    bool others = false;
    for (const QString &argument : arguments) {
        if (isPatch(argument))
            continue;
        others = true;
        if (const base::Status added = collector.add(argument); !added)
            return std::unexpected(added.error());
    }
    if (!others)
        if (const base::Status added = collector.addHistoriesOfPatches(); !added)
            return std::unexpected(added.error());
    return collector.take();
}

} // namespace lockstep::cli
