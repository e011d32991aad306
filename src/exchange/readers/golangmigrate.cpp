// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exchange/readers/readers.h"

#include <QRegularExpression>

#include <algorithm>

namespace lockstep::exchange {

using namespace Qt::StringLiterals;

/// source/parse.go: version, title, direction.
static const QRegularExpression &golangName()
{
    static const QRegularExpression name(u"^([0-9]+)_(.*)\\.(down|up)\\.sql$"_s);
    return name;
}

bool isGolangMigrate(const Listing &listing)
{
    return std::ranges::any_of(listing.here(), [](const QString &file) { return golangName().match(file).hasMatch(); });
}

MigrationFolder readGolangMigrate(const Listing &listing)
{
    MigrationFolder folder;
    Pairs pairs;
    for (const QString &file : listing.here()) {
        const auto match = golangName().match(file);
        if (!match.hasMatch())
            continue;
        FolderMigration &migration = pairs.of({match.captured(1), match.captured(2).replace(u'_', u' ')});
        (match.captured(3) == "up"_L1 ? migration.up : migration.down) =
            Script{listing.path(file), {}, Wrapping::OneQuery};
    }
    folder.migrations = std::move(pairs).sorted();
    faultDuplicates(folder);
    return folder;
}

} // namespace lockstep::exchange
