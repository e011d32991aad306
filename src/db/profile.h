// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sql/engine.h"

#include <QString>

namespace lockstep::db {

/// What a database is for. Decides what Lockstep may do there: never a write on Production.
enum class Role { Development, Staging, Production, Sandbox };
enum class TlsMode { Disable, Allow, Prefer, Require, VerifyCa, VerifyFull };

/// "development", ... as in files.
[[nodiscard]] QString roleName(Role role);

/// Where a database is and what it is for. Holds no secret: the password lives in the keychain under `id`.
struct Profile {
    QString id;               ///< UUID, made once
    QString name;             ///< what the user calls it
    sql::Engine engine = sql::Engine::PostgreSql;
    Role role = Role::Development;
    QString host;             ///< name, address or the folder of a Unix socket; empty leaves it to libpq
    int port = 0;             ///< 0 leaves it to libpq
    QString database;
    QString user;
    QString service;          ///< a section of pg_service.conf; other fields override it
    TlsMode tls = TlsMode::Prefer;
    QString rootCertificate, clientCertificate, clientKey; ///< file paths
    int connectTimeoutSeconds = 10;
    friend bool operator==(const Profile &, const Profile &) = default;
};

} // namespace lockstep::db
