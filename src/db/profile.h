// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sql/engine.h"

#include <QString>

#include <optional>

namespace lockstep::db {

/// What a database is for. Decides what Lockstep may do there: never a write on Production.
enum class Role { Development, Staging, Production, Sandbox };
enum class TlsMode { Disable, Allow, Prefer, Require, VerifyCa, VerifyFull };

/// "development", ... as in files.
[[nodiscard]] QString roleName(Role role);
[[nodiscard]] std::optional<Role> roleFromName(QStringView name);
/// "disable", ... "verify-full" as in libpq's sslmode.
[[nodiscard]] QString tlsModeName(TlsMode mode);
[[nodiscard]] std::optional<TlsMode> tlsModeFromName(QStringView name);

/// Where a database is and what it is for. Holds no secret: the password lives in the keychain under `id`.
/// What is left empty comes from the service, the PG* environment variables and libpq's defaults, in that order.
struct Profile {
    QString id;   ///< UUID, made once
    QString name; ///< what the user calls it
    sql::Engine engine = sql::Engine::PostgreSql;
    Role role = Role::Development;
    QString host;     ///< name, address or the folder of a Unix socket; empty leaves it to libpq
    int port = 0;     ///< 0 leaves it to libpq
    QString database; ///< SQLite: the file, the only field that it has
    QString user;
    QString service;               ///< a section of pg_service.conf; other fields override it
    TlsMode tls = TlsMode::Prefer; ///< Prefer leaves it to libpq: PGSSLMODE and the service file count
    QString rootCertificate, clientCertificate, clientKey; ///< file paths
    int connectTimeoutSeconds = 10;
    friend bool operator==(const Profile &, const Profile &) = default;
};

} // namespace lockstep::db
