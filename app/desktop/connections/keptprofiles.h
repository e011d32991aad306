// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/profilestore.h"

#include <QObject>
#include <QThreadPool>

#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace lockstep::desktop {

using db::StoredProfile;

/// The connections that the user has made, for the window: db::ProfileStore on a thread of its own. A change shows at
/// once and is written behind it; a change that another program made meanwhile is read and kept.
class KeptProfiles : public QObject
{
    Q_OBJECT
public:
    explicit KeptProfiles(const QString &path = db::ProfileStore::defaultPath(), QObject *parent = nullptr);
    ~KeptProfiles() override;

    /// What became of a change of ours when another program had written the file meanwhile.
    enum class Outside { Unchanged, BothKept, TheirsKept };

    /// Reads the file, at the start or again.
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
    /// The file was read again. TheirsKept: the same connection had been changed there, and our change was not written.
    void changedOutside(lockstep::desktop::KeptProfiles::Outside outcome);

private:
    /// The connection that a change is about, as it was shown before it.
    using Before = std::optional<std::pair<QString, std::optional<db::Profile>>>;
    void write(const std::function<base::Status(db::ProfileStore &)> &change, const Before &before = {});
    void sort();

    std::shared_ptr<db::ProfileStore> m_store; ///< used by the writer's thread only
    std::vector<StoredProfile> m_profiles;
    bool m_wasRead = false;
    int m_pending = 0;    ///< writes on their way; their answers replace what is shown when the last has come
    QThreadPool m_writer; ///< one thread, so that writes keep their order
};

} // namespace lockstep::desktop
