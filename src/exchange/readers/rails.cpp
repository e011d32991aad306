// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exchange/readers/readers.h"

#include <algorithm>

namespace lockstep::exchange {

using namespace Qt::StringLiterals;

/// "structure.sql", and "animals_structure.sql" of a second database.
static bool isStructure(const QString &file)
{
    return file == "structure.sql"_L1 || file.endsWith("_structure.sql"_L1);
}

bool isRails(const Listing &listing)
{
    const QStringList files = listing.here();
    return !files.isEmpty() && std::ranges::all_of(files, isStructure);
}

/// What rails db:structure:load gives to psql. The migrations themselves are Ruby.
MigrationFolder readRails(const Listing &listing)
{
    MigrationFolder folder;
    for (const QString &file : listing.here())
        if (isStructure(file))
            folder.migrations.push_back({MigrationKind::Versioned,
                                         {},
                                         file.chopped(4),
                                         Script{listing.path(file), {}, Wrapping::None},
                                         {},
                                         {}});
    return folder;
}

} // namespace lockstep::exchange
