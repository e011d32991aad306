// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "db/sqlite/filesandbox.h"

#include <QFile>
#include <QFileInfo>

#include <sqlite3.h>

using namespace Qt::StringLiterals;

namespace lockstep::db::sqlite {

Profile FileSandbox::profile(const QString &database) const
{
    Profile profile;
    profile.id = "sandbox-"_L1 + QFileInfo(m_folder).fileName();
    profile.name = u"sandbox SQLite"_s;
    profile.engine = sql::Engine::Sqlite;
    profile.role = Role::Sandbox;
    profile.database = m_folder + u'/' + database + u".db";
    return profile;
}

base::Status FileSandbox::createDatabase(const QString &name, const QString &fromTemplate) const
{
    const QString path = profile(name).database;
    if (!fromTemplate.isEmpty())
        return QFile::copy(profile(fromTemplate).database, path)
                   ? base::Status()
                   : base::fail(base::ErrorCode::Io, u"file.cannot-write"_s, {path});
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly))
        return base::fail(base::ErrorCode::Io, u"file.cannot-write"_s, {path}, file.errorString());
    return {};
}

base::Status FileSandbox::dropDatabase(const QString &name) const
{
    for (const char *beside : {"", "-journal", "-wal", "-shm"})
        QFile::remove(profile(name).database + QLatin1StringView(beside));
    return {};
}

ServerBinaries FileSandbox::binaries()
{
    return {sql::Engine::Sqlite, 3, {}, QString::fromLatin1(sqlite3_libversion())};
}

} // namespace lockstep::db::sqlite
