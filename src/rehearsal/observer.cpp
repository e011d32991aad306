// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rehearsal/observer.h"

#include <ranges>
#include <utility>

using namespace Qt::StringLiterals;

namespace lockstep::rehearsal {

namespace observing {

static bool isSystem(const QString &schema)
{
    return schema == "pg_catalog"_L1 || schema == "information_schema"_L1 || schema.startsWith("pg_toast"_L1);
}

} // namespace observing

void SampleCollector::addLock(const locks::LockInfo &lock, qint64 now)
{
    if (!lock.granted) {
        Wait &wait = m_waits.try_emplace(lock.object, Wait{now, 0}).first->second;
        // Since 14 the server says since when; before, the samples must do.
        wait.longestMs = std::max(wait.longestMs, lock.waitMs >= 0 ? lock.waitMs : now - wait.firstMs);
    }
    if (lock.type != "relation"_L1 || lock.relation.isEmpty() || observing::isSystem(lock.schema))
        return;
    if (!lock.granted)
        return;
    auto [it, isNew] = m_locks.try_emplace({lock.schema, lock.relation});
    HeldLock &held = it->second;
    if (isNew) {
        held.schema = lock.schema;
        held.relation = lock.relation;
        held.firstSeenMs = now;
        held.isIndex = lock.relationKind == u'i' || lock.relationKind == u'I';
        if (const auto wait = m_waits.find(lock.object); wait != m_waits.end())
            held.waitedMs = wait->second.longestMs;
    }
    held.mode = std::max(held.mode, lock.lockMode);
    held.lastSeenMs = now;
}

qint64 SampleCollector::addBlocked(const locks::Sample &sample, const locks::SessionInfo &session, qint64 now)
{
    Blocked &b = m_blocked[session.pid];
    const bool goesOn = b.lastMs >= 0 && now - b.lastMs < 1000;
    if (!goesOn)
        b.firstMs = now;
    b.lastMs = now;
    qint64 waited = now - b.firstMs;
    QString relation;
    for (const locks::LockInfo &lock : sample.locks) {
        if (lock.pid == session.pid && !lock.granted) {
            // It may have begun to wait for somebody else, before we came.
            if (lock.waitMs >= 0)
                waited = std::min(lock.waitMs, now);
            relation = lock.relation.isEmpty() ? lock.object : QString(lock.schema + u'.' + lock.relation);
        }
    }
    if (waited >= b.session.blockedMs)
        b.session = {session.pid, session.application, session.query, relation, waited};
    return waited;
}

std::optional<LockWait> SampleCollector::add(const locks::Sample &sample, qint64 sinceBeginMs)
{
    ++m_samples;
    std::optional<LockWait> wait = waitOf(sample, m_pid);
    for (const locks::LockInfo &lock : sample.locks) {
        if (lock.pid == m_pid)
            addLock(lock, sinceBeginMs);
    }
    if (wait && wait->shown.waitedMs < 0)
        wait->shown.waitedMs = m_waits.at(wait->shown.object).longestMs;
    for (const locks::SessionInfo &session : sample.sessions) {
        if (!std::ranges::contains(session.blockedBy, m_pid))
            continue;
        const qint64 waited = addBlocked(sample, session, sinceBeginMs);
        if (wait) {
            ++wait->shown.queued;
            wait->shown.queuedMs = std::max(wait->shown.queuedMs, waited);
        }
    }
    if (wait)
        m_wait = wait;
    return wait;
}

Observation SampleCollector::take() const
{
    Observation out;
    out.samples = m_samples;
    for (const HeldLock &held : m_locks | std::views::values)
        out.locks.push_back(held);
    for (const Blocked &b : m_blocked | std::views::values)
        out.blocked.push_back(b.session);
    for (const Wait &wait : m_waits | std::views::values)
        out.lockWaitMs += wait.longestMs;
    out.wait = m_wait;
    return out;
}

Observer::Observer(const db::Profile &profile, const QString &password, int perSecond, SampleFn onSample)
    : m_onSample(std::move(onSample))
    , m_watch(profile, password, {double(std::max(20, perSecond)), locks::postgres::Scope::Involved, {}},
              [this](const base::Result<locks::Sample> &sample) { add(sample); })
{
    m_watch.setPaused(true);
}

void Observer::add(const base::Result<locks::Sample> &sample)
{
    if (!sample)
        return;
    std::optional<LockWait> wait;
    std::optional<db::Canceller> cancel;
    {
        const std::scoped_lock lock(m_mutex);
        if (!m_running)
            return;
        // One that was on its way when this statement began shows the locks of the one before.
        if (std::chrono::steady_clock::now() - m_begin < std::chrono::microseconds(sample->costUs))
            return;
        // The sample was true in the middle of its round trip, about.
        const auto since = std::chrono::steady_clock::now() - m_begin - std::chrono::microseconds(sample->costUs / 2);
        wait = m_collector.add(
            *sample, std::max<qint64>(0, std::chrono::duration_cast<std::chrono::milliseconds>(since).count()));
        if (wait && m_guard.isOver(*wait)) {
            m_gaveWay = m_cancelling = true;
            cancel = m_canceller;
        }
    }
    if (cancel) {
        cancel->cancel();
        const std::scoped_lock lock(m_mutex);
        m_cancelling = false;
        m_cancelled.notify_all();
    }
    if (m_onSample)
        m_onSample(*sample, wait);
}

void Observer::begin(int pid)
{
    watch(pid, {}, {});
    m_watch.setPaused(false);
}

void Observer::begin(const db::Connection &connection, QueueGuard guard)
{
    watch(connection.backendPid(), guard, connection.canceller());
    m_watch.setPaused(false);
}

void Observer::beginShort(const db::Connection &connection, QueueGuard guard)
{
    constexpr auto isShort = std::chrono::milliseconds(60);
    constexpr auto atLeast = std::chrono::milliseconds(500);
    watch(connection.backendPid(), guard, connection.canceller());
    m_rests = true;
    m_watch.resume(isShort, atLeast);
}

void Observer::watch(int pid, QueueGuard guard, std::optional<db::Canceller> canceller)
{
    {
        const std::scoped_lock lock(m_mutex);
        m_collector = SampleCollector(pid);
        m_begin = std::chrono::steady_clock::now();
        m_running = true;
        m_guard = guard;
        m_canceller = std::move(canceller);
        m_gaveWay = false;
    }
    m_watch.setWatched({pid});
}

Observation Observer::end()
{
    if (std::exchange(m_rests, false))
        m_watch.setPaused(true);
    std::unique_lock lock(m_mutex);
    m_running = false;
    m_cancelled.wait(lock, [this] { return !m_cancelling; });
    Observation out = m_collector.take();
    out.gaveWay = m_gaveWay;
    return out;
}

} // namespace lockstep::rehearsal
