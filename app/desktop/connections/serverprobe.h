// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/connection.h"

#include <QString>

namespace lockstep::desktop {

/// What a test of a connection finds out.
struct ServerReport {
    int version = 0;
    QString versionText;
    QString database, user;
    bool superuser = false;
    bool inRecovery = false;
    bool readOnly = false;
    bool mayCreate = false;  ///< CREATE on the database
    bool mayMonitor = false; ///< sees other sessions' queries
    bool maySignal = false;  ///< may cancel other sessions
    QString tls;             ///< "TLSv1.3, TLS_AES_256_GCM_SHA384", empty: not encrypted
    qint64 latencyUs = 0;    ///< the best of three round trips
    friend bool operator==(const ServerReport &, const ServerReport &) = default;
};

/// On the connection's thread. Errors as Connection::execute.
[[nodiscard]] base::Result<ServerReport> probeServer(db::Connection &connection);

} // namespace lockstep::desktop
