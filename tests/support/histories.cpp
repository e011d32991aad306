// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/histories.h"

#include <QDir>
#include <QFile>

using namespace Qt::StringLiterals;

namespace lockstep::tests {

std::vector<History> realHistories()
{
    std::vector<History> result;
    const QString root = qEnvironmentVariable("LOCKSTEP_HISTORIES");
    if (root.isEmpty())
        return result;
    const auto sorted = [&](const QString &folder, const QStringList &filters) {
        QStringList files;
        for (const QFileInfo &file : QDir(root + folder).entryInfoList(filters, QDir::Files, QDir::Name))
            files.append(file.filePath());
        return files;
    };
    const auto add = [&](const QString &name, const QStringList &files) {
        if (!files.isEmpty() && QFile::exists(files.first()))
            result.push_back({name, files});
    };
    const QString roundcube = u"/roundcube-core/usr/share/roundcube/SQL/"_s;
    add(u"roundcube-initial"_s, {root + roundcube + u"postgres.initial.sql"_s});
    // The oldest schema that the upgrades begin with is in no package any more.
    add(u"roundcube-history"_s,
        QStringList(QStringLiteral(LOCKSTEP_SOURCE_DIR "/tests/analysis/data/history/roundcube-oldest.sql")) +
            sorted(roundcube + u"postgres"_s, {u"*.sql"_s}));
    add(u"pdns"_s, {root + u"/pdns-backend-pgsql/usr/share/pdns-backend-pgsql/schema/schema.pgsql.sql"_s});
    const QString mediawiki = u"/mediawiki/usr/share/mediawiki/maintenance/postgres"_s;
    add(u"mediawiki"_s, sorted(mediawiki, {u"tables.sql"_s, u"tables-generated.sql"_s}) +
                            sorted(mediawiki + u"/archives"_s, {u"*.sql"_s}));
    add(u"zabbix"_s, {root + u"/zabbix-schema.sql"_s});
    add(u"kea"_s, sorted(u"/kea-admin/usr/share/kea/scripts/pgsql"_s, {u"dhcpdb_create.pgsql"_s}));
    for (const QString &file : sorted(u"/extra"_s, {u"*.sql"_s}))
        add(QFileInfo(file).completeBaseName(), {file});
    return result;
}

} // namespace lockstep::tests
