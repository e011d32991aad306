// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/connection.h"

#include <QFile>
#include <QTemporaryDir>

namespace lockstep::tests {

/// A folder of SQLite files for a test.
class SqliteFolder
{
public:
    [[nodiscard]] db::Profile profile(const QString &file, db::Role role = db::Role::Sandbox) const
    {
        db::Profile profile;
        profile.engine = sql::Engine::Sqlite;
        profile.role = role;
        profile.database = m_folder.filePath(file);
        return profile;
    }
    /// A new file with the schema that the script makes; null where the script fails.
    [[nodiscard]] std::unique_ptr<db::Connection> fresh(const QString &file, const QString &script = {})
    {
        for (const char *beside : {"-journal", "-wal", "-shm"})
            QFile::remove(m_folder.filePath(file) + QLatin1StringView(beside));
        QFile made(m_folder.filePath(file));
        if (!made.open(QIODevice::WriteOnly | QIODevice::Truncate))
            return nullptr;
        made.close();
        auto connection = db::Connection::open(profile(file), {});
        if (!connection)
            return nullptr;
        const QString quick = QStringLiteral("PRAGMA synchronous = OFF;"); // a power cut would spoil a test only
        if (const auto status = (*connection)->executeScript(quick + script); !status) {
            qWarning("%s", qPrintable(status.error().context));
            return nullptr;
        }
        return std::move(*connection);
    }
    [[nodiscard]] QString path(const QString &file) const { return m_folder.filePath(file); }

private:
    QTemporaryDir m_folder;
};

} // namespace lockstep::tests
