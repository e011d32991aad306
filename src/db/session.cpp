// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "db/session.h"

#include <condition_variable>
#include <deque>
#include <mutex>
#include <optional>
#include <thread>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace lockstep::db {

using SessionJob = std::function<void(base::Result<Connection *>)>;

/// What the session and its thread share. Owned by both, because a thread stuck where nothing can interrupt it (a name
/// server that does not answer) is left behind and ends by itself.
struct SessionState {
    std::mutex mutex;
    std::condition_variable changed;
    std::deque<SessionJob> jobs;
    bool stopping = false;
    bool finished = false;
    bool jobRuns = false;
    std::optional<std::stop_source> connecting;
    std::optional<Canceller> canceller;
    Profile profile;
    QString password;
};

struct Session::Private {
    std::shared_ptr<SessionState> state = std::make_shared<SessionState>();
    std::thread worker;
    std::mutex cancelMutex;
    std::thread cancelThread;
    std::shared_ptr<std::atomic<bool>> cancelRuns = std::make_shared<std::atomic<bool>>(false);

    static void work(const std::shared_ptr<SessionState> &state);
    static base::Result<std::unique_ptr<Connection>> connect(SessionState &state);
    void cancel();
};

static base::Error sessionCancelled()
{
    return {base::ErrorCode::Cancelled, u"db.cancelled"_s, {}, {}, {}, {}};
}

base::Result<std::unique_ptr<Connection>> Session::Private::connect(SessionState &state)
{
    std::stop_token stop;
    {
        const std::lock_guard lock(state.mutex);
        if (state.stopping)
            return std::unexpected(sessionCancelled());
        state.canceller.reset();
        stop = state.connecting.emplace().get_token();
    }
    auto connection = Connection::open(state.profile, state.password, stop);
    const std::lock_guard lock(state.mutex);
    state.connecting.reset();
    if (connection) {
        state.canceller = (*connection)->canceller();
        if (state.stopping)
            state.canceller->abandon();
    }
    return connection;
}

void Session::Private::work(const std::shared_ptr<SessionState> &state)
{
    auto connection = connect(*state);
    const bool everOpen = connection.has_value();
    std::unique_lock lock(state->mutex);
    for (;;) {
        state->changed.wait(lock, [&] { return state->stopping || !state->jobs.empty(); });
        if (state->stopping)
            break;
        const SessionJob job = std::move(state->jobs.front());
        state->jobs.pop_front();
        lock.unlock();
        if (everOpen && (!connection || !(*connection)->isAlive())) {
            connection = std::unexpected(sessionCancelled()); // closes the broken one first
            connection = connect(*state);
        }
        lock.lock();
        state->jobRuns = true;
        if (connection)
            state->canceller->beginJob();
        lock.unlock();
        if (connection)
            job(connection->get());
        else
            job(std::unexpected(connection.error()));
        lock.lock();
        state->jobRuns = false;
        if (connection)
            state->canceller->endJob();
    }
    lock.unlock();
    connection = std::unexpected(sessionCancelled());
    lock.lock();
    state->finished = true;
    state->changed.notify_all();
}

Session::Session(Profile profile, QString password) : d(std::make_unique<Private>())
{
    d->state->profile = std::move(profile);
    d->state->password = std::move(password);
    d->worker = std::thread(&Private::work, d->state);
}

Session::~Session()
{
    std::deque<SessionJob> left;
    std::optional<Canceller> canceller;
    bool jobRuns = false;
    {
        const std::lock_guard lock(d->state->mutex);
        d->state->stopping = true;
        left.swap(d->state->jobs);
        if (d->state->connecting)
            d->state->connecting->request_stop();
        canceller = d->state->canceller;
        jobRuns = d->state->jobRuns;
    }
    d->state->changed.notify_all();
    for (const SessionJob &job : left)
        job(std::unexpected(sessionCancelled()));
    if (jobRuns)
        d->cancel();

    std::unique_lock lock(d->state->mutex);
    const auto finished = [this] { return d->state->finished; };
    bool ended = d->state->changed.wait_for(lock, 400ms, finished);
    if (canceller && !ended) {
        canceller->abandon();
        ended = d->state->changed.wait_for(lock, 400ms, finished);
    }
    lock.unlock();
    if (canceller)
        canceller->abandon(); // ends a cancel request that is still on its way
    if (d->cancelThread.joinable())
        d->cancelThread.join();
    if (ended)
        d->worker.join();
    else
        d->worker.detach();
}

void Session::enqueue(SessionJob job)
{
    {
        const std::lock_guard lock(d->state->mutex);
        d->state->jobs.push_back(std::move(job));
    }
    d->state->changed.notify_all();
}

QFuture<base::Result<Rows>> Session::execute(QString sql, QVariantList parameters)
{
    return run<Rows>([sql = std::move(sql), parameters = std::move(parameters)](Connection &connection) {
        return connection.execute(sql, parameters);
    });
}

void Session::Private::cancel()
{
    std::optional<Canceller> canceller;
    {
        const std::lock_guard lock(state->mutex);
        if (state->connecting)
            state->connecting->request_stop();
        canceller = state->canceller;
    }
    const std::lock_guard lock(cancelMutex);
    if (!canceller || cancelRuns->exchange(true))
        return;
    if (cancelThread.joinable())
        cancelThread.join();
    cancelThread = std::thread([canceller = *canceller, runs = cancelRuns] {
        canceller.cancel();
        *runs = false;
    });
}

void Session::cancel()
{
    d->cancel();
}

const Profile &Session::profile() const
{
    return d->state->profile;
}

} // namespace lockstep::db
