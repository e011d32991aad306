// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exchange/schemafiles.h"

#include "base/file.h"
#include "exchange/folder.h"

#include <QDir>
#include <QFileInfo>

namespace lockstep::exchange {

using namespace Qt::StringLiterals;

namespace schemafileslocal {

/// The ups of a folder's migrations, in order. A baseline stands for versions that are there as well.
base::Result<std::vector<QByteArray>> upsOf(const QString &path)
{
    const auto folder = readFolder(path);
    if (!folder)
        return std::unexpected(folder.error());
    std::vector<QByteArray> scripts;
    for (const FolderMigration &migration : folder->migrations) {
        if (!migration.up || migration.kind == MigrationKind::Baseline || migration.kind == MigrationKind::Callback)
            continue;
        auto text = scriptText(*migration.up);
        if (!text)
            return std::unexpected(text.error());
        scripts.push_back(*std::move(text));
    }
    return scripts;
}

/// A custom archive of pg_dump begins with PGDMP, a tar archive with its first member's name.
bool isArchive(const QByteArray &bytes)
{
    return bytes.startsWith("PGDMP") || bytes.startsWith("toc.dat");
}

} // namespace schemafileslocal

base::Result<FileSchema> readSchema(const QString &path, const catalog::Server &like, std::stop_token stop,
                                    const base::ProgressFn &progress)
{
    const QFileInfo file(path);
    std::vector<QByteArray> scripts;
    if (file.isDir()) {
        auto ups = schemafileslocal::upsOf(path);
        if (!ups)
            return std::unexpected(ups.error());
        scripts = *std::move(ups);
    } else {
        auto bytes = base::readFile(path);
        if (!bytes)
            return std::unexpected(bytes.error());
        if (QByteArrayView(*bytes).trimmed().startsWith('{'))
            return catalog::fromJson(*bytes).transform(
                [](catalog::Catalog &&catalog) { return FileSchema{std::move(catalog), {}, true}; });
        if (schemafileslocal::isArchive(*bytes))
            return base::fail(base::ErrorCode::Unsupported, u"catalog.dump-not-plain"_s, {path});
        const auto annotated = readAnnotated(path, *bytes);
        if (!annotated)
            scripts.push_back(*std::move(bytes));
        else
            for (const FolderMigration &migration : annotated->migrations)
                if (migration.up)
                    scripts.push_back(scriptText(*migration.up, *bytes));
    }
    return catalog::readSql(scripts, like, std::move(stop), progress).transform([&](catalog::SqlContent &&content) {
        content.catalog.database = file.isDir() ? QDir(path).dirName() : file.completeBaseName();
        return FileSchema{std::move(content.catalog), std::move(content.faults), false};
    });
}

} // namespace lockstep::exchange
