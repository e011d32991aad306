// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "locks/series.h"

#include <QHash>

using namespace Qt::StringLiterals;

namespace lockstep::locks {

WaitPoint waitPoint(const Sample &sample)
{
    WaitPoint point;
    point.at = sample.at;
    point.costUs = sample.costUs;

    // The strongest lock held on each object that somebody waits for; the queue's own requests count as well, since a
    // waiting ALTER holds off everybody behind it.
    QHash<QString, std::vector<const LockInfo *>> onObject;
    QHash<int, const LockInfo *> wanted;
    for (const LockInfo &lock : sample.locks) {
        onObject[lock.object].push_back(&lock);
        if (!lock.granted && !wanted.contains(lock.pid))
            wanted.insert(lock.pid, &lock);
    }
    for (const SessionInfo &session : sample.sessions) {
        if (session.blockedBy.empty() || session.leaderPid != 0)
            continue;
        ++point.waiting;
        const LockInfo *wait = wanted.value(session.pid);
        const qint64 since = wait && wait->waitMs >= 0 ? wait->waitMs : session.queryMs;
        point.longestMs = std::max(point.longestMs, since);
        auto danger = analysis::Danger::Passes;
        if (wait && wait->type == "relation"_L1) {
            for (const LockInfo *other : onObject.value(wait->object)) {
                const bool inTheWay = std::ranges::find(session.blockedBy, other->pid) != session.blockedBy.end();
                if (inTheWay && analysis::conflicts(other->lockMode, wait->lockMode))
                    danger = std::max(danger, analysis::dangerOf(other->lockMode));
            }
        }
        ++point.byDanger[std::size_t(danger)];
    }
    return point;
}

void WaitSeries::add(const Sample &sample)
{
    if (m_points.size() < m_capacity) {
        m_points.push_back(waitPoint(sample));
        return;
    }
    m_points[m_first] = waitPoint(sample);
    m_first = (m_first + 1) % m_capacity;
}

} // namespace lockstep::locks
