// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace lockstep::sql {

/// A kind of database server. What differs between engines lives in that engine's folder, never in an `if` on this.
enum class Engine { PostgreSql, MySql, MariaDb, Sqlite, SqlServer };

/// "postgresql", "mysql", "mariadb", "sqlite", "sqlserver": as in files and JSON.
[[nodiscard]] QString engineName(Engine engine);
[[nodiscard]] std::optional<Engine> engineFromName(QStringView name);
/// "PostgreSQL", "SQLite": as the engine calls itself, in all languages.
[[nodiscard]] QString engineTitle(Engine engine);

} // namespace lockstep::sql
