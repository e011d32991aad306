// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exchange/readers/readers.h"

#include <algorithm>

namespace lockstep::exchange {

using namespace Qt::StringLiterals;

namespace dbmateread {

/// The words after "migrate:up" on such a line: {"transaction:false"}; nothing for another line.
static std::optional<QList<QByteArray>> options(QByteArrayView line, QByteArrayView directive)
{
    if (!line.startsWith("--"))
        return std::nullopt;
    QList<QByteArray> words = line.sliced(2).toByteArray().simplified().split(' ');
    if (words.takeFirst() != directive)
        return std::nullopt;
    return words;
}

/// A block: what stands below its directive. Outside a transaction it is one query string.
static Script block(const QString &path, qsizetype begin, qsizetype end, const QList<QByteArray> &options)
{
    return {path,
            {{begin, end - begin, false}},
            options.contains("transaction:false") ? Wrapping::OneQuery : Wrapping::Transaction};
}

} // namespace dbmateread

bool isDbmate(const Listing &listing)
{
    return std::ranges::any_of(listing.here(), [&](const QString &file) {
        return std::ranges::any_of(fileLines(listing.beginning(file)), [](const FileLine &line) {
            return dbmateread::options(line.text, "migrate:up").has_value();
        });
    });
}

/// In the order of the file names, as text (pkg/dbmate/migration.go).
MigrationFolder readDbmate(const Listing &listing)
{
    MigrationFolder folder;
    for (const QString &file : listing.here()) {
        const auto [version, name] = numberedName(file.chopped(4));
        if (version.isEmpty())
            continue;
        const QByteArray bytes = listing.content(file);
        FolderMigration migration{MigrationKind::Versioned, version, name, {}, {}, {}};
        for (const FileLine &line : fileLines(bytes)) {
            if (const auto up = dbmateread::options(line.text, "migrate:up"); up && !migration.up) {
                migration.up = dbmateread::block(listing.path(file), line.end(), bytes.size(), *up);
            } else if (const auto down = dbmateread::options(line.text, "migrate:down"); down && !migration.down) {
                migration.down = dbmateread::block(listing.path(file), line.end(), bytes.size(), *down);
                if (migration.up)
                    migration.up->ranges[0].length = line.offset - migration.up->ranges[0].offset;
            }
        }
        if (migration.up)
            folder.migrations.push_back(std::move(migration));
        else
            folder.faults.push_back(fileFault(listing.path(file), u"exchange.no-annotation"_s, {u"-- migrate:up"_s}));
    }
    faultDuplicates(folder);
    return folder;
}

} // namespace lockstep::exchange
