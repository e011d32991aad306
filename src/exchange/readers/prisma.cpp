// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exchange/readers/readers.h"

#include <algorithm>

namespace lockstep::exchange {

using namespace Qt::StringLiterals;

static bool isPrismaFile(const QString &file)
{
    return file.endsWith("/migration.sql"_L1) && file.count(u'/') == 1;
}

bool isPrisma(const Listing &listing)
{
    return std::ranges::any_of(listing.files, isPrismaFile);
}

/// A folder each, in the order of their names. The engine sends a file as one query string; down.sql is what the
/// documentation has people keep beside it.
MigrationFolder readPrisma(const Listing &listing)
{
    MigrationFolder folder;
    for (const QString &file : listing.files) {
        if (!isPrismaFile(file))
            continue;
        const QString own = file.first(file.indexOf(u'/'));
        const auto [version, name] = numberedName(own);
        FolderMigration migration{
            MigrationKind::Versioned, version, name, Script{listing.path(file), {}, Wrapping::OneQuery}, {}, {}};
        if (listing.has(own + u"/down.sql"))
            migration.down = Script{listing.path(own + u"/down.sql"), {}, Wrapping::OneQuery};
        folder.migrations.push_back(std::move(migration));
    }
    return folder;
}

} // namespace lockstep::exchange
