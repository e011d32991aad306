// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "db/profile.h"

#include <QDateTime>
#include <QObject>
#include <QThreadPool>

#include <optional>
#include <vector>

namespace lockstep::desktop {

/// A Profile as it is kept, with when it was last used.
struct StoredProfile {
    db::Profile profile;
    QDateTime lastUsed; ///< UTC; invalid: never
    friend bool operator==(const StoredProfile &, const StoredProfile &) = default;
};

[[nodiscard]] QByteArray profilesToJson(const std::vector<StoredProfile> &profiles);
[[nodiscard]] base::Result<std::vector<StoredProfile>> profilesFromJson(const QByteArray &json);

/// The connections that the user has made, in one JSON file without any secret. Read and written on a thread of its
/// own.
class KeptProfiles : public QObject
{
    Q_OBJECT
public:
    explicit KeptProfiles(const QString &path = defaultPath(), QObject *parent = nullptr);
    ~KeptProfiles() override;
    [[nodiscard]] static QString defaultPath();

    void load();
    /// Last used first, those never used after them by name.
    [[nodiscard]] const std::vector<StoredProfile> &profiles() const { return m_profiles; }
    [[nodiscard]] std::optional<db::Profile> profile(const QString &id) const;
    void put(const db::Profile &profile);
    void remove(const QString &id);
    void restore(const StoredProfile &profile);
    void markUsed(const QString &id);

Q_SIGNALS:
    void loaded();
    void changed();
    void failed(const lockstep::base::Error &error);

private:
    void save();
    void sort();

    QString m_path;
    std::vector<StoredProfile> m_profiles;
    QThreadPool m_writer; ///< one thread, so that writes keep their order
};

} // namespace lockstep::desktop
