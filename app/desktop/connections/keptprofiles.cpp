// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/connections/keptprofiles.h"

#include "base/enumnames.h"
#include "base/file.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStandardPaths>
#include <QtConcurrentRun>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace lockstep::desktop {

namespace keptprofiles_detail {

constexpr std::array tlsNames{
    base::EnumName{db::TlsMode::Disable, "disable"_L1},    base::EnumName{db::TlsMode::Allow, "allow"_L1},
    base::EnumName{db::TlsMode::Prefer, "prefer"_L1},      base::EnumName{db::TlsMode::Require, "require"_L1},
    base::EnumName{db::TlsMode::VerifyCa, "verify-ca"_L1}, base::EnumName{db::TlsMode::VerifyFull, "verify-full"_L1},
};

/// The text members of a Profile and their names in the file.
constexpr std::array textMembers{
    std::pair{"id", &db::Profile::id},
    std::pair{"name", &db::Profile::name},
    std::pair{"host", &db::Profile::host},
    std::pair{"database", &db::Profile::database},
    std::pair{"user", &db::Profile::user},
    std::pair{"service", &db::Profile::service},
    std::pair{"rootCertificate", &db::Profile::rootCertificate},
    std::pair{"clientCertificate", &db::Profile::clientCertificate},
    std::pair{"clientKey", &db::Profile::clientKey},
};

std::optional<db::Role> roleFromName(QStringView name)
{
    for (const auto role : {db::Role::Development, db::Role::Staging, db::Role::Production, db::Role::Sandbox}) {
        if (db::roleName(role) == name)
            return role;
    }
    return std::nullopt;
}

} // namespace keptprofiles_detail

QByteArray profilesToJson(const std::vector<StoredProfile> &profiles)
{
    QJsonArray array;
    for (const auto &[profile, lastUsed] : profiles) {
        QJsonObject object;
        for (const auto &[name, member] : keptprofiles_detail::textMembers) {
            if (!(profile.*member).isEmpty())
                object.insert(QLatin1StringView(name), profile.*member);
        }
        object.insert("engine"_L1, sql::engineName(profile.engine));
        object.insert("role"_L1, db::roleName(profile.role));
        object.insert("tls"_L1, base::enumName(keptprofiles_detail::tlsNames, profile.tls));
        object.insert("connectTimeoutSeconds"_L1, profile.connectTimeoutSeconds);
        if (profile.port)
            object.insert("port"_L1, profile.port);
        if (lastUsed.isValid())
            object.insert("lastUsed"_L1, lastUsed.toUTC().toString(Qt::ISODate));
        array.append(object);
    }
    return QJsonDocument(QJsonObject{{"format"_L1, 1}, {"connections"_L1, array}}).toJson();
}

base::Result<std::vector<StoredProfile>> profilesFromJson(const QByteArray &json)
{
    QJsonParseError error;
    const auto document = QJsonDocument::fromJson(json, &error);
    if (!document.isObject())
        return base::fail(base::ErrorCode::InvalidInput, u"literal"_s, {}, error.errorString());
    std::vector<StoredProfile> profiles;
    const auto array = document.object().value("connections"_L1).toArray();
    for (const auto &value : array) {
        const QJsonObject object = value.toObject();
        StoredProfile stored;
        auto &profile = stored.profile;
        for (const auto &[name, member] : keptprofiles_detail::textMembers)
            profile.*member = object.value(QLatin1StringView(name)).toString();
        profile.engine = sql::engineFromName(object.value("engine"_L1).toString()).value_or(sql::Engine::PostgreSql);
        // A role that cannot be read is taken for the one that allows least.
        profile.role =
            keptprofiles_detail::roleFromName(object.value("role"_L1).toString()).value_or(db::Role::Production);
        profile.tls = base::enumValue(keptprofiles_detail::tlsNames, object.value("tls"_L1).toString())
                          .value_or(db::TlsMode::Prefer);
        profile.port = object.value("port"_L1).toInt();
        profile.connectTimeoutSeconds = object.value("connectTimeoutSeconds"_L1).toInt(10);
        stored.lastUsed = QDateTime::fromString(object.value("lastUsed"_L1).toString(), Qt::ISODate);
        if (!profile.id.isEmpty())
            profiles.push_back(std::move(stored));
    }
    return profiles;
}

KeptProfiles::KeptProfiles(const QString &path, QObject *parent) : QObject(parent), m_path(path)
{
    m_writer.setMaxThreadCount(1);
}

KeptProfiles::~KeptProfiles()
{
    m_writer.waitForDone();
}

QString KeptProfiles::defaultPath()
{
    return QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation) + "/connections.json"_L1;
}

void KeptProfiles::load()
{
    using Read = base::Result<std::vector<StoredProfile>>;
    QtConcurrent::run(&m_writer, [path = m_path]() -> Read {
        const auto bytes = base::readFile(path);
        if (!bytes)
            return bytes.error().code == base::ErrorCode::NotFound ? Read(std::vector<StoredProfile>())
                                                                   : std::unexpected(bytes.error());
        return profilesFromJson(*bytes);
    }).then(this, [this](const Read &profiles) {
        if (profiles) {
            m_profiles = *profiles;
            sort();
        } else {
            Q_EMIT failed(profiles.error());
        }
        Q_EMIT loaded();
        Q_EMIT changed();
    });
}

void KeptProfiles::sort()
{
    std::ranges::stable_sort(m_profiles, [](const StoredProfile &a, const StoredProfile &b) {
        if (a.lastUsed != b.lastUsed)
            return a.lastUsed.isValid() && (!b.lastUsed.isValid() || a.lastUsed > b.lastUsed);
        return QString::localeAwareCompare(a.profile.name, b.profile.name) < 0;
    });
}

std::optional<db::Profile> KeptProfiles::profile(const QString &id) const
{
    const auto found = std::ranges::find(m_profiles, id, [](const StoredProfile &stored) { return stored.profile.id; });
    return found == m_profiles.end() ? std::nullopt : std::optional(found->profile);
}

void KeptProfiles::put(const db::Profile &profile)
{
    const auto found =
        std::ranges::find(m_profiles, profile.id, [](const StoredProfile &stored) { return stored.profile.id; });
    if (found == m_profiles.end())
        m_profiles.push_back({profile, {}});
    else if (found->profile == profile)
        return;
    else
        found->profile = profile;
    save();
}

void KeptProfiles::remove(const QString &id)
{
    std::erase_if(m_profiles, [&id](const StoredProfile &stored) { return stored.profile.id == id; });
    save();
}

void KeptProfiles::restore(const StoredProfile &profile)
{
    m_profiles.push_back(profile);
    save();
}

void KeptProfiles::markUsed(const QString &id)
{
    for (auto &stored : m_profiles) {
        if (stored.profile.id == id)
            stored.lastUsed = QDateTime::currentDateTimeUtc();
    }
    save();
}

void KeptProfiles::save()
{
    sort();
    Q_EMIT changed();
    QtConcurrent::run(&m_writer, [path = m_path, bytes = profilesToJson(m_profiles)] {
        return base::writeFile(path, bytes);
    }).then(this, [this](const base::Status &written) {
        if (!written)
            Q_EMIT failed(written.error());
    });
}

} // namespace lockstep::desktop
