// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/connections/keptprofiles.h"

#include <QTimeZone>
#include <QtConcurrentRun>

#include <algorithm>

namespace lockstep::desktop {

KeptProfiles::KeptProfiles(const QString &path, QObject *parent)
    : QObject(parent), m_store(std::make_shared<db::ProfileStore>(path))
{
    m_writer.setMaxThreadCount(1);
}

KeptProfiles::~KeptProfiles()
{
    m_writer.waitForDone();
}

void KeptProfiles::load()
{
    using Read = base::Result<std::vector<StoredProfile>>;
    ++m_pending;
    QtConcurrent::run(&m_writer, [store = m_store]() -> Read {
        return store->load().transform([&] { return store->profiles(); });
    }).then(this, [this](const Read &profiles) {
        --m_pending;
        bool isNew = !std::exchange(m_wasRead, true);
        if (!profiles) {
            Q_EMIT failed(profiles.error());
        } else if (m_pending == 0 && m_profiles != *profiles) {
            m_profiles = *profiles;
            isNew = true;
        }
        Q_EMIT loaded();
        if (isNew)
            Q_EMIT changed();
    });
}

void KeptProfiles::write(const std::function<base::Status(db::ProfileStore &)> &change, const Before &before)
{
    struct Written {
        base::Status status;
        std::vector<StoredProfile> profiles;
        Outside outside = Outside::Unchanged;
    };
    sort();
    Q_EMIT changed();
    ++m_pending;
    QtConcurrent::run(&m_writer, [store = m_store, change, before] {
        Written written{change(*store), {}};
        if (!written.status && written.status.error().code == base::ErrorCode::Conflict) {
            written.status = store->load();
            written.outside = Outside::BothKept;
            if (written.status && before && store->profile(before->first) != before->second)
                written.outside = Outside::TheirsKept;
            else if (written.status)
                written.status = change(*store);
        }
        written.profiles = store->profiles();
        return written;
    }).then(this, [this](const Written &written) {
        --m_pending;
        if (written.status && written.outside != Outside::Unchanged)
            Q_EMIT changedOutside(written.outside);
        if (!written.status) {
            Q_EMIT failed(written.status.error());
        } else if (m_pending == 0 && m_profiles != written.profiles) {
            m_profiles = written.profiles;
            Q_EMIT changed();
        }
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
    const auto before = this->profile(profile.id);
    if (found == m_profiles.end())
        m_profiles.push_back({profile, {}});
    else if (found->profile == profile)
        return;
    else
        found->profile = profile;
    write([profile](db::ProfileStore &store) { return store.put(profile); }, std::pair(profile.id, before));
}

void KeptProfiles::remove(const QString &id)
{
    const auto before = profile(id);
    std::erase_if(m_profiles, [&id](const StoredProfile &stored) { return stored.profile.id == id; });
    write([id](db::ProfileStore &store) { return store.remove(id); }, std::pair(id, before));
}

void KeptProfiles::restore(const StoredProfile &stored)
{
    m_profiles.push_back(stored);
    write([stored](db::ProfileStore &store) -> base::Status {
        const auto put = store.put(stored.profile);
        return put && stored.lastUsed.isValid() ? store.markUsed(stored.profile.id, stored.lastUsed) : put;
    });
}

void KeptProfiles::markUsed(const QString &id)
{
    const auto found = std::ranges::find(m_profiles, id, [](const StoredProfile &stored) { return stored.profile.id; });
    if (found == m_profiles.end())
        return; // a connection that is not kept, such as the demo's
    found->lastUsed = QDateTime::fromSecsSinceEpoch(QDateTime::currentSecsSinceEpoch(), QTimeZone::UTC);
    write([id, when = found->lastUsed](db::ProfileStore &store) { return store.markUsed(id, when); });
}

} // namespace lockstep::desktop
