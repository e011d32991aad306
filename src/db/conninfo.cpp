// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "db/conninfo.h"

#include <libpq-fe.h>

#include <QFileInfo>
#include <QMap>

#include <memory>

using namespace Qt::StringLiterals;

namespace lockstep::db {

static constexpr auto sqlitePrefix = "sqlite:"_L1;

static std::optional<TlsMode> tlsModeFromLibpq(const QString &mode)
{
    static const QMap<QString, TlsMode> modes{
        {u"disable"_s, TlsMode::Disable}, {u"allow"_s, TlsMode::Allow},        {u"prefer"_s, TlsMode::Prefer},
        {u"require"_s, TlsMode::Require}, {u"verify-ca"_s, TlsMode::VerifyCa}, {u"verify-full"_s, TlsMode::VerifyFull}};
    const auto found = modes.find(mode);
    return found == modes.end() ? std::nullopt : std::optional(*found);
}

static base::Status applyKeyword(ConnectionString &out, const QString &keyword, const QString &value)
{
    Profile &profile = out.profile;
    if (keyword == "host"_L1 || keyword == "hostaddr"_L1)
        profile.host = value;
    else if (keyword == "port"_L1)
        profile.port = value.toInt();
    else if (keyword == "dbname"_L1)
        profile.database = value;
    else if (keyword == "user"_L1)
        profile.user = value;
    else if (keyword == "password"_L1)
        out.password = value;
    else if (keyword == "service"_L1)
        profile.service = value;
    else if (keyword == "connect_timeout"_L1)
        profile.connectTimeoutSeconds = value.toInt();
    else if (keyword == "sslrootcert"_L1)
        profile.rootCertificate = value;
    else if (keyword == "sslcert"_L1)
        profile.clientCertificate = value;
    else if (keyword == "sslkey"_L1)
        profile.clientKey = value;
    else if (keyword == "sslmode"_L1) {
        const auto mode = tlsModeFromLibpq(value);
        if (!mode)
            return base::fail(base::ErrorCode::InvalidInput, u"db.unknown-sslmode"_s, {value});
        profile.tls = *mode;
    } else {
        return base::fail(base::ErrorCode::Unsupported, u"db.unsupported-keyword"_s, {keyword});
    }
    return {};
}

bool isConnectionString(const QString &text)
{
    return text.contains(u'=') || text.startsWith("postgres"_L1) || text.startsWith(sqlitePrefix);
}

base::Result<ConnectionString> parseConnectionString(const QString &text)
{
    if (text.startsWith(sqlitePrefix)) {
        ConnectionString file;
        file.profile.engine = sql::Engine::Sqlite;
        file.profile.database = QFileInfo(text.mid(sqlitePrefix.size())).absoluteFilePath();
        file.profile.name = QFileInfo(file.profile.database).fileName();
        return file;
    }
    char *words = nullptr;
    const std::unique_ptr<PQconninfoOption, decltype(&PQconninfoFree)> options(
        PQconninfoParse(text.toUtf8().constData(), &words), &PQconninfoFree);
    if (!options) {
        const QString why = QString::fromUtf8(words ? words : "").trimmed();
        PQfreemem(words);
        return base::fail(base::ErrorCode::InvalidInput, u"db.bad-connection-string"_s, {}, why);
    }
    ConnectionString out;
    for (const PQconninfoOption *option = options.get(); option->keyword; ++option) {
        if (!option->val || !*option->val)
            continue;
        const base::Status applied =
            applyKeyword(out, QString::fromUtf8(option->keyword), QString::fromUtf8(option->val));
        if (!applied)
            return std::unexpected(applied.error());
    }
    out.profile.name = out.profile.database.isEmpty() ? text : out.profile.database;
    return out;
}

} // namespace lockstep::db
