// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exchange/readers/readers.h"

#include <QRegularExpression>

#include <algorithm>

namespace lockstep::exchange {

using namespace Qt::StringLiterals;

static bool isDieselFile(const QString &file)
{
    return file.endsWith("/up.sql"_L1) && file.count(u'/') == 1 && file.contains(u'_');
}

bool isDiesel(const Listing &listing)
{
    return std::ranges::any_of(listing.files, isDieselFile);
}

/// A folder each, "2026-01-02-030405_add_status": the version is what stands before the first "_", without dashes.
/// Outside a transaction (run_in_transaction of metadata.toml) a file is one query string.
MigrationFolder readDiesel(const Listing &listing)
{
    static const QRegularExpression outside(u"^\\s*run_in_transaction\\s*=\\s*false"_s,
                                            QRegularExpression::MultilineOption);
    MigrationFolder folder;
    for (const QString &file : listing.files) {
        if (!isDieselFile(file))
            continue;
        const QString own = file.first(file.indexOf(u'/'));
        const qsizetype line = own.indexOf(u'_');
        const QString metadata = own + u"/metadata.toml";
        const bool alone =
            listing.has(metadata) && outside.match(QString::fromUtf8(listing.content(metadata))).hasMatch();
        const Wrapping wrapping = alone ? Wrapping::OneQuery : Wrapping::Transaction;
        FolderMigration migration{MigrationKind::Versioned,
                                  own.first(line).remove(u'-'),
                                  own.sliced(line + 1).replace(u'_', u' '),
                                  Script{listing.path(file), {}, wrapping},
                                  {},
                                  {}};
        if (listing.has(own + u"/down.sql"))
            migration.down = Script{listing.path(own + u"/down.sql"), {}, wrapping};
        folder.migrations.push_back(std::move(migration));
    }
    std::ranges::stable_sort(folder.migrations, {}, &FolderMigration::version);
    faultDuplicates(folder);
    return folder;
}

} // namespace lockstep::exchange
