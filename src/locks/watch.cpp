// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "locks/watch.h"

#include <chrono>
#include <condition_variable>
#include <mutex>
#include <thread>

using namespace Qt::StringLiterals;

namespace lockstep::locks {

namespace {

using WatchClock = std::chrono::steady_clock;
constexpr auto ReconnectAfter = std::chrono::seconds(2);

std::chrono::microseconds periodOf(double perSecond)
{
    return std::chrono::microseconds(std::int64_t(1e6 / std::clamp(perSecond, 0.1, 100.0)));
}

} // namespace

struct Watch::Private {
    db::Profile profile;
    QString password;
    Handler handler;

    mutable std::mutex mutex;
    std::condition_variable_any changed;
    Options options;
    bool paused = false;
    std::chrono::milliseconds patience{}, atLeast{}; // see resume()
    Cost cost;
    std::optional<db::Canceller> canceller; // of the open connection

    std::jthread thread; // last: it uses everything above

    void run(const std::stop_token &stop);
    base::Result<std::unique_ptr<db::Connection>> connect();
    void sample(db::Connection &connection, const std::stop_token &stop, bool &alive);
    void count(qint64 us, WatchClock::duration since);
    void wait(const std::stop_token &stop, WatchClock::duration time);
    std::chrono::milliseconds patienceSince(WatchClock::time_point lastOfAll) const;
};

base::Result<std::unique_ptr<db::Connection>> Watch::Private::connect()
{
    auto connection = db::Connection::open(profile, password);
    if (!connection)
        return connection;
    // A sample must not hang behind a lock on the system catalogs, nor be compiled, nor be counted as a long
    // transaction.
    for (const QString &setting :
         {u"SET application_name = 'lockstep watch'"_s, u"SET jit = off"_s, u"SET lock_timeout = '1s'"_s,
          u"SET statement_timeout = '10s'"_s, u"SET max_parallel_workers_per_gather = 0"_s}) {
        if (auto set = (*connection)->execute(setting); !set)
            return std::unexpected(set.error());
    }
    return connection;
}

void Watch::Private::count(qint64 us, WatchClock::duration since)
{
    const std::scoped_lock lock(mutex);
    const double weight = cost.samples == 0 ? 1.0 : 0.04;
    const double seconds = std::chrono::duration<double>(since).count();
    ++cost.samples;
    const double before = double(std::exchange(cost.lastUs, us)); // of the sample that the time began with
    cost.averageUs += weight * (double(us) - cost.averageUs);
    if (seconds > 0) {
        const double late = cost.samples <= 2 ? 1.0 : weight;
        cost.perSecond += late * (1.0 / seconds - cost.perSecond);
        cost.share += late * (std::min(1.0, before / 1e6 / seconds) - cost.share);
    }
}

void Watch::Private::wait(const std::stop_token &stop, WatchClock::duration time)
{
    std::unique_lock lock(mutex);
    const double rate = options.perSecond;
    const bool was = paused;
    changed.wait_for(lock, stop, time, [&] { return options.perSecond != rate || paused != was; });
}

std::chrono::milliseconds Watch::Private::patienceSince(WatchClock::time_point lastOfAll) const
{
    const std::scoped_lock lock(mutex);
    return WatchClock::now() - lastOfAll < atLeast ? patience : std::chrono::milliseconds(0);
}

void Watch::Private::sample(db::Connection &connection, const std::stop_token &stop, bool &alive)
{
    auto last = WatchClock::time_point{}, lastOfAll = last;
    while (!stop.stop_requested() && alive) {
        Options now;
        bool rest = false;
        {
            const std::scoped_lock lock(mutex);
            now = options;
            rest = paused;
        }
        if (rest) {
            wait(stop, std::chrono::hours(1));
            last = {};
            continue;
        }
        if (const auto patient = patienceSince(lastOfAll); last == WatchClock::time_point{} && patient.count() > 0) {
            wait(stop, patient);
            const std::scoped_lock lock(mutex);
            if (paused)
                continue;
        }
        const auto begin = WatchClock::now();
        auto result = postgres::takeSample(connection, now.watched, now.scope);
        const auto spent = WatchClock::now() - begin;
        if (stop.stop_requested())
            return;
        if (result)
            count(result->costUs, last == WatchClock::time_point{} ? WatchClock::duration::zero() : begin - last);
        last = lastOfAll = begin;
        alive = result || result.error().code != base::ErrorCode::ConnectionFailed;
        if (handler)
            handler(result);
        // At least as long a rest as the sample took; handler time counts too.
        const auto period = std::max<WatchClock::duration>(periodOf(now.perSecond), 2 * spent);
        const auto left = begin + period - WatchClock::now();
        wait(stop, std::max<WatchClock::duration>(left, std::chrono::milliseconds(1)));
    }
}

void Watch::Private::run(const std::stop_token &stop)
{
    while (!stop.stop_requested()) {
        auto connection = connect();
        if (!connection) {
            if (handler && !stop.stop_requested())
                handler(std::unexpected(connection.error()));
            wait(stop, ReconnectAfter);
            continue;
        }
        {
            const std::scoped_lock lock(mutex);
            canceller = (*connection)->canceller();
        }
        bool alive = true;
        sample(**connection, stop, alive);
        {
            const std::scoped_lock lock(mutex);
            canceller.reset();
        }
        if (!alive)
            wait(stop, ReconnectAfter);
    }
}

Watch::Watch(db::Profile profile, QString password, Options options, Handler handler) : d(std::make_unique<Private>())
{
    d->profile = std::move(profile);
    d->password = std::move(password);
    d->options = std::move(options);
    d->handler = std::move(handler);
    d->thread = std::jthread([p = d.get()](const std::stop_token &stop) { p->run(stop); });
}

Watch::~Watch()
{
    d->thread.request_stop();
    std::optional<db::Canceller> canceller;
    {
        const std::scoped_lock lock(d->mutex);
        canceller = d->canceller;
    }
    // Not PQcancel: it could itself hang on a server that does not answer, and a sample leaves nothing behind.
    if (canceller)
        canceller->abandon();
    d->thread.join();
}

void Watch::setRate(double perSecond)
{
    {
        const std::scoped_lock lock(d->mutex);
        d->options.perSecond = perSecond;
    }
    d->changed.notify_all();
}

void Watch::setWatched(std::vector<int> pids)
{
    const std::scoped_lock lock(d->mutex);
    d->options.watched = std::move(pids);
}

void Watch::setPaused(bool paused)
{
    {
        const std::scoped_lock lock(d->mutex);
        d->paused = paused;
        d->patience = {};
    }
    d->changed.notify_all();
}

void Watch::resume(std::chrono::milliseconds patience, std::chrono::milliseconds atLeast)
{
    {
        const std::scoped_lock lock(d->mutex);
        d->paused = false;
        d->patience = patience;
        d->atLeast = atLeast;
    }
    d->changed.notify_all();
}

Watch::Cost Watch::cost() const
{
    const std::scoped_lock lock(d->mutex);
    return d->cost;
}

} // namespace lockstep::locks
