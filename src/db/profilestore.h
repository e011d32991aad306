// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "db/profile.h"

#include <QByteArray>
#include <QDateTime>

#include <optional>
#include <vector>

namespace lockstep::db {

/// A Profile as it is kept, with when it was last used.
struct StoredProfile {
    Profile profile;
    QDateTime lastUsed; ///< UTC, to the second; invalid: never
    friend bool operator==(const StoredProfile &, const StoredProfile &) = default;
};

/// The file's bytes: format 1, deterministic, without any secret.
[[nodiscard]] QByteArray profilesToJson(const std::vector<StoredProfile> &profiles);
/// Errors: InvalidInput with the place; Unsupported for the format of a later version. A role that is not known reads
/// as production, which allows least.
[[nodiscard]] base::Result<std::vector<StoredProfile>> profilesFromJson(const QByteArray &json, const QString &file);

/// The user's connections in one file of the config folder. A value without threads or signals; reads and writes the
/// file, so use it off the UI thread. Two programs may use the same file: a change from outside is never overwritten.
class ProfileStore
{
public:
    explicit ProfileStore(QString path = defaultPath());
    [[nodiscard]] static QString defaultPath();

    /// Reads the file; a missing one is an empty store. Errors: Io, InvalidInput.
    [[nodiscard]] base::Status load();
    /// Last used first, those never used after them by name.
    [[nodiscard]] const std::vector<StoredProfile> &profiles() const { return m_profiles; }
    [[nodiscard]] std::optional<Profile> profile(const QString &id) const;
    /// By what the user calls it, if exactly one is called so.
    [[nodiscard]] std::optional<Profile> profileNamed(const QString &name) const;

    /// Each of these writes the file at once and atomically. Errors: Io; Conflict when the file changed since it was
    /// read: then nothing is written and nothing changed, load() and try again.
    [[nodiscard]] base::Status put(const Profile &profile);
    [[nodiscard]] base::Status remove(const QString &id);
    [[nodiscard]] base::Status markUsed(const QString &id, const QDateTime &when = QDateTime::currentDateTimeUtc());

private:
    [[nodiscard]] base::Status save(std::vector<StoredProfile> profiles);
    QString m_path;
    QByteArray m_onDisk;
    std::vector<StoredProfile> m_profiles;
};

} // namespace lockstep::db
