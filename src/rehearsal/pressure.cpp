// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rehearsal/pressure.h"

#include "db/connection.h"
#include "rehearsal/interrupter.h"
#include "rehearsal/pause.h"

#include <QElapsedTimer>

#include <algorithm>
#include <vector>

using namespace Qt::StringLiterals;

namespace lockstep::rehearsal {

namespace pressing {

constexpr auto betweenLooks = std::chrono::milliseconds(500);
constexpr std::size_t commitsKept = 5;
constexpr int commitsBefore = 3; ///< that tell what is usual

static qint64 median(const std::deque<qint64> &values)
{
    std::vector<qint64> sorted(values.begin(), values.end());
    const auto middle = sorted.begin() + std::ptrdiff_t(sorted.size() / 2);
    std::ranges::nth_element(sorted, middle);
    return *middle;
}

} // namespace pressing

Throttle overLimit(const Pressure &pressure, const BackfillLimits &limits)
{
    // Who cannot see whether others suffer does not go on as if they did not.
    if (pressure.blind && (limits.maximumLagMs > 0 || limits.maximumCommitMs > 0))
        return Throttle::Blind;
    if (limits.maximumLagMs > 0 && pressure.lagMs > limits.maximumLagMs)
        return Throttle::Lag;
    if (limits.maximumCommitMs > 0 &&
        pressure.commitMs > std::max<qint64>(limits.maximumCommitMs, 2 * pressure.commitBefore))
        return Throttle::Commits;
    return Throttle::None;
}

qint64 LagClock::lagMs(qint64 written, qint64 replayed, qint64 nowMs)
{
    if (replayed < 0) {
        m_marks.clear();
        return -1;
    }
    if (m_marks.empty() || m_marks.back().position < written)
        m_marks.push_back({written, nowMs});
    // What was written up to `replayed` is no longer behind; the first mark after it says since when something is.
    while (!m_marks.empty() && m_marks.front().position <= replayed)
        m_marks.pop_front();
    return m_marks.empty() ? 0 : nowMs - m_marks.front().atMs;
}

Looker serverLooker()
{
    const auto look = [clock = std::make_shared<LagClock>()](db::Connection &connection,
                                                             const std::stop_token &) -> std::optional<Look> {
        const auto positions = connection.execute(
            u"SELECT pg_wal_lsn_diff(pg_current_wal_lsn(), '0/0')::int8, "
            "(SELECT pg_wal_lsn_diff(min(replay_lsn), '0/0')::int8 FROM pg_catalog.pg_stat_replication)"_s);
        if (!positions)
            return {};
        QElapsedTimer timer;
        timer.start();
        const auto committed = connection.execute(u"SELECT pg_logical_emit_message(true, 'lockstep', '')"_s);
        if (!committed)
            return {};
        const qint64 commitMs = timer.elapsed();
        const QVariantList &row = positions->rows[0];
        const auto now = std::chrono::steady_clock::now().time_since_epoch();
        return Look{clock->lagMs(row[0].toLongLong(), row[1].isNull() ? -1 : row[1].toLongLong(),
                                 std::chrono::duration_cast<std::chrono::milliseconds>(now).count()),
                    commitMs, -1};
    };
    return {{u"SET application_name = 'lockstep backfill, looking'"_s, u"SET statement_timeout = '30s'"_s}, look};
}

PressureWatch::PressureWatch(db::Profile profile, QString password, Looker looker)
    : m_profile(std::move(profile))
    , m_password(std::move(password))
    , m_looker(std::move(looker))
    , m_thread([this](const std::stop_token &stop) { run(stop); })
{
}

PressureWatch::~PressureWatch() = default;

Pressure PressureWatch::pressure() const
{
    const std::scoped_lock lock(m_mutex);
    return m_pressure;
}

void PressureWatch::awaitFirstLooks(std::stop_token stop)
{
    std::unique_lock lock(m_mutex);
    m_looked.wait_for(lock, std::move(stop), std::chrono::seconds(1),
                      [this] { return m_looks >= pressing::commitsBefore; });
}

void PressureWatch::update(const std::function<void(Pressure &)> &what)
{
    {
        const std::scoped_lock lock(m_mutex);
        what(m_pressure);
    }
    m_looked.notify_all();
}

void PressureWatch::keep(const Look &look)
{
    const auto median = [](std::deque<qint64> &kept, qint64 value) {
        kept.push_back(value);
        if (kept.size() > pressing::commitsKept)
            kept.pop_front();
        return pressing::median(kept);
    };
    const qint64 commit = median(m_commits, look.commitMs);
    const qint64 withoutUs = look.withoutUsMs < 0 ? -1 : median(m_withoutUs, look.withoutUsMs);
    ++m_looks;
    update([&](Pressure &p) {
        p.lagMs = look.lagMs;
        p.commitMs = commit;
        if (m_looks <= pressing::commitsBefore)
            p.commitBefore = commit;
        if (withoutUs >= 0)
            p.commitBefore = withoutUs;
        p.blind = false;
    });
}

void PressureWatch::run(const std::stop_token &stop)
{
    std::unique_ptr<db::Connection> connection;
    std::unique_ptr<Interrupter> interrupter;
    while (!stop.stop_requested()) {
        if (!connection) {
            if (auto opened = db::Connection::open(m_profile, m_password, stop)) {
                connection = std::move(*opened);
                for (const QString &setting : m_looker.settings)
                    (void)connection->execute(setting);
                interrupter = std::make_unique<Interrupter>(connection->canceller(), stop);
            }
        }
        const auto seen = connection ? m_looker.look(*connection, stop) : std::nullopt;
        if (seen)
            keep(*seen);
        else
            update([](Pressure &p) { p.blind = true; });
        if (connection && !connection->isAlive()) {
            interrupter.reset();
            connection.reset();
        }
        // The first looks come fast: what a commit takes without us must be known before we begin.
        pauseFor(m_looks < pressing::commitsBefore ? pressing::betweenLooks / 10 : pressing::betweenLooks, stop);
    }
}

} // namespace lockstep::rehearsal
