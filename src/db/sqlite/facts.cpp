// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "db/sqlite/facts.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace lockstep::db::sqlite {

base::Result<ServerReport> serverFacts(Connection &connection)
{
    const auto version = connection.execute(u"SELECT sqlite_version()"_s);
    if (!version)
        return std::unexpected(version.error());
    ServerReport report;
    report.engine = sql::Engine::Sqlite;
    report.versionText = version->value().toString();
    report.database = connection.profile().database;
    const bool writable = report.database == ":memory:"_L1 || QFileInfo(report.database).isWritable();
    report.readOnly = !writable || connection.profile().role == Role::Production;
    report.mayCreate = report.mayCreateInSchema = !report.readOnly;
    return report;
}

} // namespace lockstep::db::sqlite
