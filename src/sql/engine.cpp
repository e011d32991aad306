// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sql/engine.h"

#include "base/enumnames.h"

using namespace Qt::StringLiterals;

namespace lockstep::sql {

static constexpr std::array names{
    base::EnumName{Engine::PostgreSql, "postgresql"_L1}, base::EnumName{Engine::MySql, "mysql"_L1},
    base::EnumName{Engine::MariaDb, "mariadb"_L1},       base::EnumName{Engine::Sqlite, "sqlite"_L1},
    base::EnumName{Engine::SqlServer, "sqlserver"_L1},
};

QString engineName(Engine engine)
{
    return base::enumName(names, engine);
}

std::optional<Engine> engineFromName(QStringView name)
{
    return base::enumValue(names, name);
}

static constexpr std::array titles{
    base::EnumName{Engine::PostgreSql, "PostgreSQL"_L1}, base::EnumName{Engine::MySql, "MySQL"_L1},
    base::EnumName{Engine::MariaDb, "MariaDB"_L1},       base::EnumName{Engine::Sqlite, "SQLite"_L1},
    base::EnumName{Engine::SqlServer, "SQL Server"_L1},
};

QString engineTitle(Engine engine)
{
    return base::enumName(titles, engine);
}

} // namespace lockstep::sql
