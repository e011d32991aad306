// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exchange/readers/readers.h"

#include <QRegularExpression>

#include <algorithm>
#include <map>

namespace lockstep::exchange {

using namespace Qt::StringLiterals;

namespace flywayread {

/// V2_1__add_status.sql, U2.1__add_status.sql, B7__base.sql, R__views.sql.
static const QRegularExpression &migrationName()
{
    static const QRegularExpression name(u"^(?:([VUB])([0-9][0-9._]*)|(R))__(.*)\\.sql$"_s);
    return name;
}
/// The callbacks that `flyway migrate` runs, beforeMigrate__grants.sql; in the order it runs them in.
static const QRegularExpression &callbackName()
{
    static const QRegularExpression name(
        u"^(beforeValidate|afterValidate|beforeMigrate|beforeEachMigrate|afterEachMigrate|beforeRepeatables|"
        "afterVersioned|afterMigrate|afterMigrateApplied)(?:__(.*))?\\.sql$"_s);
    return name;
}

/// Place in the order of a run: callbacks before, versions, callbacks between, repeatables, callbacks after.
static int stage(const FolderMigration &migration)
{
    if (migration.kind == MigrationKind::Repeatable)
        return 3;
    if (migration.kind != MigrationKind::Callback)
        return 1;
    const QString event = migration.version;
    if (event == "afterVersioned"_L1 || event == "beforeRepeatables"_L1)
        return 2;
    return event.startsWith("before"_L1) || event == "afterValidate"_L1 ? 0 : 4;
}

static Script script(const Listing &listing, const QString &file)
{
    static const QRegularExpression outside(u"^\\s*executeInTransaction\\s*=\\s*false\\s*$"_s,
                                            QRegularExpression::MultilineOption);
    const QString settings = file + u".conf";
    const bool alone = listing.has(settings) && outside.match(QString::fromUtf8(listing.content(settings))).hasMatch();
    return {listing.path(file), {}, alone ? Wrapping::None : Wrapping::UnlessRefused};
}

/// On an empty database the newest baseline stands for all versions up to its own.
static void applyBaseline(std::vector<FolderMigration> &migrations)
{
    const auto newest = std::ranges::find_last_if(
        migrations, [](const FolderMigration &m) { return m.kind == MigrationKind::Baseline; });
    if (newest.empty())
        return;
    const QString version = newest.front().version;
    std::erase_if(migrations, [&](const FolderMigration &m) {
        const bool counted = m.kind == MigrationKind::Versioned || m.kind == MigrationKind::Baseline;
        return counted && !naturalLess(version, m.version) &&
               (m.kind == MigrationKind::Versioned || m.version != version);
    });
}

} // namespace flywayread

bool isFlyway(const Listing &listing)
{
    return std::ranges::any_of(listing.files, [](const QString &file) {
        return flywayread::migrationName().match(fileName(file)).hasMatch();
    });
}

/// All folders below the location count. A callback's version is the event it is for; what runs around each migration
/// stands once, before the first or after the last.
MigrationFolder readFlyway(const Listing &listing)
{
    MigrationFolder folder;
    std::map<QString, Script> undos;
    for (const QString &file : listing.files) {
        const auto match = flywayread::migrationName().match(fileName(file));
        const auto callback = flywayread::callbackName().match(fileName(file));
        if (match.hasMatch()) {
            const QString version = match.captured(2).replace(u'_', u'.');
            const QChar letter = fileName(file).front();
            if (letter == u'U') {
                undos.insert_or_assign(version, flywayread::script(listing, file));
                continue;
            }
            const MigrationKind kind = letter == u'R'   ? MigrationKind::Repeatable
                                       : letter == u'B' ? MigrationKind::Baseline
                                                        : MigrationKind::Versioned;
            folder.migrations.push_back(
                {kind, version, match.captured(4).replace(u'_', u' '), flywayread::script(listing, file), {}, {}});
        } else if (callback.hasMatch()) {
            folder.migrations.push_back({MigrationKind::Callback,
                                         callback.captured(1),
                                         callback.captured(2).replace(u'_', u' '),
                                         flywayread::script(listing, file),
                                         {},
                                         {}});
        }
    }
    for (FolderMigration &migration : folder.migrations)
        if (const auto undo = undos.find(migration.version);
            migration.kind == MigrationKind::Versioned && undo != undos.end())
            migration.down = undo->second;
    sortByVersion(folder.migrations);
    std::ranges::stable_sort(folder.migrations, {}, flywayread::stage);
    flywayread::applyBaseline(folder.migrations);
    faultDuplicates(folder);
    return folder;
}

} // namespace lockstep::exchange
