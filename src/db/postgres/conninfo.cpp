// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "db/postgres/conninfo.h"

namespace lockstep::db::postgres {

std::vector<std::pair<QByteArray, QByteArray>> connectionParameters(const Profile &profile, const QString &password)
{
    std::vector<std::pair<QByteArray, QByteArray>> parameters;
    const auto add = [&parameters](const char *keyword, const QString &value) {
        if (!value.isEmpty())
            parameters.emplace_back(keyword, value.toUtf8());
    };
    add("service", profile.service);
    add("host", profile.host);
    add("port", profile.port > 0 ? QString::number(profile.port) : QString());
    add("dbname", profile.database);
    add("user", profile.user);
    add("password", password);
    add("sslmode", profile.tls == TlsMode::Prefer ? QString() : tlsModeName(profile.tls));
    add("sslrootcert", profile.rootCertificate);
    add("sslcert", profile.clientCertificate);
    add("sslkey", profile.clientKey);
    parameters.emplace_back("client_encoding", "UTF8");
    parameters.emplace_back("application_name", "Lockstep");
    // A value of ours replaces PGOPTIONS, so it is repeated; of two settings the last one counts.
    if (profile.role == Role::Production)
        parameters.emplace_back("options", qgetenv("PGOPTIONS") + " -c default_transaction_read_only=on");
    return parameters;
}

} // namespace lockstep::db::postgres
