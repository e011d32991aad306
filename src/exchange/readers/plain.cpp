// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exchange/readers/readers.h"

#include <algorithm>
#include <array>

namespace lockstep::exchange {

using namespace Qt::StringLiterals;

namespace plainread {

struct Way {
    QLatin1StringView suffix, folder;
    bool down;
};
constexpr std::array ways{Way{".up.sql"_L1, "up"_L1, false}, Way{".down.sql"_L1, "down"_L1, true},
                          Way{".rollback.sql"_L1, "rollback"_L1, true}};

/// The file's path without what says up or down, and whether it is a down.
static std::pair<QString, bool> stem(const QString &file)
{
    for (const Way &way : ways) {
        if (file.endsWith(way.suffix))
            return {file.chopped(way.suffix.size()), way.down};
        if (file.startsWith(way.folder + '/'_L1))
            return {file.sliced(way.folder.size() + 1).chopped(4), way.down};
        if (const qsizetype at = file.indexOf('/'_L1 + way.folder + '/'_L1); at >= 0)
            return {file.first(at) + file.sliced(at + way.folder.size() + 1).chopped(4), way.down};
    }
    return {file.chopped(4), false};
}

} // namespace plainread

bool isPlain(const Listing &listing)
{
    return std::ranges::any_of(listing.files, [](const QString &file) { return file.endsWith(".sql"_L1); });
}

/// Files as psql runs them one by one, in the natural order of their paths. Downs are told by their name or folder.
MigrationFolder readPlain(const Listing &listing)
{
    MigrationFolder folder;
    std::vector<std::pair<QString, std::size_t>> stems;
    QHash<QString, std::size_t> indexes;
    std::vector<FolderMigration> migrations;
    for (const QString &file : listing.files) {
        if (!file.endsWith(".sql"_L1))
            continue;
        const auto [stem, down] = plainread::stem(file);
        if (!indexes.contains(stem)) {
            const auto [version, name] = numberedName(fileName(stem));
            indexes.insert(stem, migrations.size());
            stems.emplace_back(stem, migrations.size());
            migrations.push_back({MigrationKind::Versioned, version, name, {}, {}, {}});
        }
        FolderMigration &migration = migrations[indexes.value(stem)];
        (down ? migration.down : migration.up) = Script{listing.path(file), {}, Wrapping::None};
    }
    std::ranges::sort(stems, [](const auto &a, const auto &b) { return naturalLess(a.first, b.first); });
    for (const auto &[stem, index] : stems)
        folder.migrations.push_back(std::move(migrations[index]));
    return folder;
}

} // namespace lockstep::exchange
