// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/file.h"
#include "exchange/readers/readers.h"

#include <algorithm>

namespace lockstep::exchange {

using namespace Qt::StringLiterals;

/// What a file must begin with to run outside a transaction (sqlx 0.8, migration.rs); it is then one query string.
static constexpr QByteArrayView sqlxOutside = "-- no-transaction";

static bool isSqlxFile(const QString &file)
{
    const qsizetype line = file.indexOf(u'_');
    return line > 0 && std::all_of(file.begin(), file.begin() + line, [](QChar c) { return c.isDigit(); });
}

/// The names alone may be golang-migrate's or nobody's: the marker or the crate's Cargo.toml decides.
bool isSqlx(const Listing &listing)
{
    const QStringList files = listing.here();
    if (!std::ranges::any_of(files, isSqlxFile))
        return false;
    for (const QString &crate : {u"/Cargo.toml"_s, u"/../Cargo.toml"_s})
        if (base::readFile(listing.root + crate).value_or(QByteArray()).contains("sqlx"))
            return true;
    return std::ranges::any_of(files, [&](const QString &file) {
        return isSqlxFile(file) && listing.beginning(file).startsWith(sqlxOutside);
    });
}

MigrationFolder readSqlx(const Listing &listing)
{
    MigrationFolder folder;
    Pairs pairs;
    for (const QString &file : listing.here()) {
        if (!isSqlxFile(file))
            continue;
        const bool down = file.endsWith(".down.sql"_L1);
        const qsizetype suffix = down ? 9 : file.endsWith(".up.sql"_L1) ? 7 : 4;
        const bool outside = listing.beginning(file).startsWith(sqlxOutside);
        FolderMigration &migration = pairs.of(numberedName(file.chopped(suffix)));
        (down ? migration.down : migration.up) =
            Script{listing.path(file), {}, outside ? Wrapping::OneQuery : Wrapping::Transaction};
    }
    folder.migrations = std::move(pairs).sorted();
    faultDuplicates(folder);
    return folder;
}

} // namespace lockstep::exchange
