// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/connection.h"

namespace lockstep::db {

/// What a test of a connection finds out.
struct ServerReport {
    sql::Engine engine = sql::Engine::PostgreSql;
    int version = 0;     ///< as Connection::serverVersion
    QString versionText; ///< "17.11 (Debian 17.11-0+deb13u1)"
    QString database, user;
    bool superuser = false;
    bool inRecovery = false;        ///< a standby
    bool readOnly = false;          ///< transactions begin read-only
    bool mayCreate = false;         ///< CREATE on the database
    bool mayCreateInSchema = false; ///< CREATE on the first schema of the search path
    bool mayMonitor = false;        ///< sees other sessions' queries
    bool maySignal = false;         ///< may cancel other sessions
    bool mayReplicate = false;
    QString tls;          ///< "TLSv1.3, TLS_AES_256_GCM_SHA384", empty: not encrypted
    qint64 latencyUs = 0; ///< the best of three round trips
    friend bool operator==(const ServerReport &, const ServerReport &) = default;
};

/// On the connection's thread. Errors as Connection::execute.
[[nodiscard]] base::Result<ServerReport> probeServer(Connection &connection);

/// Connects, looks and leaves. Blocks; errors as Connection::open.
[[nodiscard]] base::Result<ServerReport> probe(const Profile &profile, const QString &password,
                                               std::stop_token stop = {});

} // namespace lockstep::db
