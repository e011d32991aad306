// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exchange/exporter.h"

#include "base/file.h"
#include "exchange/migration.h"
#include "exchange/tools.h"

#include <QDir>
#include <QDirIterator>
#include <QRegularExpression>

namespace lockstep::exchange {

using namespace Qt::StringLiterals;

static constexpr ExporterDescriptor exporterRows[] = {
    {"plain", "Plain SQL", writePlain},
    {"flyway", "Flyway", writeFlyway},
    {"golang-migrate", "golang-migrate", writeGolangMigrate},
};

std::span<const ExporterDescriptor> exporters()
{
    return exporterRows;
}

const ExporterDescriptor *exporter(QStringView id)
{
    const auto row =
        std::ranges::find_if(exporterRows, [id](const ExporterDescriptor &r) { return id == QLatin1StringView(r.id); });
    return row == std::end(exporterRows) ? nullptr : &*row;
}

QString nextVersion(const QString &folder)
{
    static const QRegularExpression numbered(u"^[VU]?(\\d{1,18})_.*\\.sql$"_s);
    QString last;
    QDirIterator files(folder, {u"*.sql"_s}, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        files.next();
        const auto match = numbered.match(files.fileName());
        if (match.hasMatch() && match.captured(1).toLongLong() > last.toLongLong())
            last = match.captured(1);
    }
    if (last.isEmpty())
        return u"1"_s;
    Versions versions(last);
    static_cast<void>(versions.next());
    return versions.next();
}

base::Status writeFiles(const std::vector<File> &files, const QString &folder, bool overwrite)
{
    const QDir target(folder);
    for (const File &file : files) { // all are looked at before the first is written
        const QString path = target.filePath(file.path);
        if (!QFileInfo::exists(path))
            continue;
        const auto there = base::readFile(path);
        if (!there)
            return std::unexpected(there.error());
        if (!overwrite && *there != file.content)
            return base::fail(base::ErrorCode::Conflict, u"exchange.file-exists"_s, {path});
    }
    for (const File &file : files)
        if (const auto written = base::writeFile(target.filePath(file.path), file.content); !written)
            return written;
    return {};
}

} // namespace lockstep::exchange
