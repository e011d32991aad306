// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "db/profilestore.h"

#include "base/file.h"
#include "base/json.h"

#include <QDir>
#include <QFileInfo>
#include <QLockFile>
#include <QStandardPaths>
#include <QTimeZone>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace lockstep::db {

static constexpr qint64 profileFormat = 1;

static constexpr std::array profileTexts{
    std::pair{"id"_L1, &Profile::id},
    std::pair{"name"_L1, &Profile::name},
    std::pair{"host"_L1, &Profile::host},
    std::pair{"database"_L1, &Profile::database},
    std::pair{"user"_L1, &Profile::user},
    std::pair{"service"_L1, &Profile::service},
    std::pair{"rootCertificate"_L1, &Profile::rootCertificate},
    std::pair{"clientCertificate"_L1, &Profile::clientCertificate},
    std::pair{"clientKey"_L1, &Profile::clientKey},
};

QByteArray profilesToJson(const std::vector<StoredProfile> &profiles)
{
    QJsonArray array;
    for (const auto &[profile, lastUsed] : profiles) {
        QJsonObject object;
        for (const auto &[name, member] : profileTexts) {
            if (!(profile.*member).isEmpty())
                object.insert(name, profile.*member);
        }
        object.insert("engine"_L1, sql::engineName(profile.engine));
        object.insert("role"_L1, roleName(profile.role));
        object.insert("tls"_L1, tlsModeName(profile.tls));
        object.insert("connectTimeoutSeconds"_L1, profile.connectTimeoutSeconds);
        if (profile.port)
            object.insert("port"_L1, profile.port);
        if (lastUsed.isValid())
            object.insert("lastUsed"_L1, lastUsed.toUTC().toString(Qt::ISODate));
        array.append(object);
    }
    return base::writeJson(QJsonObject{{"format"_L1, profileFormat}, {"connections"_L1, array}});
}

base::Result<std::vector<StoredProfile>> profilesFromJson(const QByteArray &json, const QString &file)
{
    const auto root = base::JsonReader::fromBytes(json, file);
    if (!root)
        return std::unexpected(root.error());
    if (root->integer(u"format") > profileFormat)
        return base::fail(base::ErrorCode::Unsupported, u"db.profiles-too-new"_s, {file});
    std::vector<StoredProfile> profiles;
    for (const base::JsonReader &reader : root->objects(u"connections")) {
        StoredProfile stored;
        Profile &profile = stored.profile;
        for (const auto &[name, member] : profileTexts)
            profile.*member = reader.string(QString(name), QString());
        if (profile.id.isEmpty())
            reader.fail(u"id", u"json.missing"_s);
        profile.engine = sql::engineFromName(reader.string(u"engine", QString())).value_or(sql::Engine::PostgreSql);
        profile.role = roleFromName(reader.string(u"role", QString())).value_or(Role::Production);
        profile.tls = tlsModeFromName(reader.string(u"tls", QString())).value_or(TlsMode::Prefer);
        profile.port = int(reader.integer(u"port", 0));
        profile.connectTimeoutSeconds = int(reader.integer(u"connectTimeoutSeconds", 10));
        stored.lastUsed = QDateTime::fromString(reader.string(u"lastUsed", QString()), Qt::ISODate);
        profiles.push_back(std::move(stored));
    }
    if (auto status = root->status(); !status)
        return std::unexpected(status.error());
    return profiles;
}

static void sortProfiles(std::vector<StoredProfile> &profiles)
{
    std::ranges::stable_sort(profiles, [](const StoredProfile &a, const StoredProfile &b) {
        if (a.lastUsed.isValid() != b.lastUsed.isValid())
            return a.lastUsed.isValid();
        if (a.lastUsed != b.lastUsed)
            return a.lastUsed > b.lastUsed;
        return a.profile.name.compare(b.profile.name, Qt::CaseInsensitive) < 0;
    });
}

ProfileStore::ProfileStore(QString path) : m_path(std::move(path))
{
}

QString ProfileStore::defaultPath()
{
    return QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation) + "/connections.json"_L1;
}

base::Status ProfileStore::load()
{
    const auto bytes = base::readFile(m_path);
    if (!bytes && bytes.error().code != base::ErrorCode::NotFound)
        return std::unexpected(bytes.error());
    std::vector<StoredProfile> profiles;
    if (bytes) {
        auto read = profilesFromJson(*bytes, m_path);
        if (!read)
            return std::unexpected(read.error());
        profiles = std::move(*read);
    }
    sortProfiles(profiles);
    m_profiles = std::move(profiles);
    m_onDisk = bytes.value_or(QByteArray());
    return {};
}

base::Status ProfileStore::save(std::vector<StoredProfile> profiles)
{
    sortProfiles(profiles);
    QDir().mkpath(QFileInfo(m_path).absolutePath());
    QLockFile lock(m_path + ".lock"_L1); // between reading and writing nobody else may write
    if (!lock.tryLock(2000))
        return base::fail(base::ErrorCode::Io, u"file.cannot-write"_s, {m_path});
    const auto now = base::readFile(m_path);
    if (!now && now.error().code != base::ErrorCode::NotFound)
        return std::unexpected(now.error());
    if (now.value_or(QByteArray()) != m_onDisk)
        return base::fail(base::ErrorCode::Conflict, u"db.profiles-changed-outside"_s, {m_path});
    const QByteArray bytes = profilesToJson(profiles);
    if (auto written = base::writeFile(m_path, bytes); !written)
        return written;
    m_onDisk = bytes;
    m_profiles = std::move(profiles);
    return {};
}

std::optional<Profile> ProfileStore::profile(const QString &id) const
{
    const auto found = std::ranges::find(m_profiles, id, [](const StoredProfile &s) { return s.profile.id; });
    return found == m_profiles.end() ? std::nullopt : std::optional(found->profile);
}

std::optional<Profile> ProfileStore::profileNamed(const QString &name) const
{
    const auto called = [&name](const StoredProfile &s) { return s.profile.name == name; };
    const auto found = std::ranges::find_if(m_profiles, called);
    return std::ranges::count_if(m_profiles, called) == 1 ? std::optional(found->profile) : std::nullopt;
}

base::Status ProfileStore::put(const Profile &profile)
{
    auto profiles = m_profiles;
    const auto found = std::ranges::find(profiles, profile.id, [](const StoredProfile &s) { return s.profile.id; });
    if (found == profiles.end())
        profiles.push_back({profile, {}});
    else
        found->profile = profile;
    return save(std::move(profiles));
}

base::Status ProfileStore::remove(const QString &id)
{
    auto profiles = m_profiles;
    std::erase_if(profiles, [&id](const StoredProfile &s) { return s.profile.id == id; });
    return save(std::move(profiles));
}

base::Status ProfileStore::markUsed(const QString &id, const QDateTime &when)
{
    auto profiles = m_profiles;
    for (StoredProfile &stored : profiles) {
        if (stored.profile.id == id)
            stored.lastUsed = QDateTime::fromSecsSinceEpoch(when.toSecsSinceEpoch(), QTimeZone::UTC);
    }
    return save(std::move(profiles));
}

} // namespace lockstep::db
