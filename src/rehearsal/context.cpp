// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rehearsal/context.h"

#include "rehearsal/buildphase.h"
#include "rehearsal/pause.h"
#include "rehearsal/runlock.h"

#include <QCoreApplication>
#include <QElapsedTimer>

using namespace Qt::StringLiterals;

namespace lockstep::rehearsal {

Context::Context(const db::Profile &profile, QString secret, const Options &o, std::stop_token stop, EventFn onEvent)
    : target(profile)
    , password(std::move(secret))
    , options(o)
    , backfillControl(o.backfill ? o.backfill : std::make_shared<BackfillControl>())
    , m_stop(std::move(stop))
    , m_onEvent(std::move(onEvent))
{
}

namespace settling {

// What the checkpoint says is done must have been done when the server crashes.
static const auto durable = u"SELECT set_config('synchronous_commit', 'on', false) "
                            "WHERE current_setting('synchronous_commit') = 'off'"_s;

constexpr int patienceMs = 30000; // a restart with recovery

} // namespace settling

base::Status Context::openWork()
{
    auto opened = db::Connection::open(target, password, m_cleaning ? std::stop_token() : m_stop);
    if (!opened)
        return std::unexpected(opened.error());
    work = std::move(*opened);
    m_workPid = work->backendPid();
    work->setNoticeHandler([this](const db::Notice &notice) { notices.push_back(notice); });
    // debug1: the server says when it rewrites or verifies a table. A timeout of the role's own settings must not stand
    // in for the step's.
    for (const QString &setting :
         {u"SET application_name = 'lockstep rehearsal'"_s, u"SET client_min_messages = debug1"_s,
          u"SET idle_in_transaction_session_timeout = 0"_s, settling::durable}) {
        if (const auto set = work->execute(setting); !set)
            return std::unexpected(set.error());
    }
    // Not for every role and version: who may not has to do without.
    temporaryFilesAreLogged = work->execute(u"SET lc_messages = 'C'"_s) && work->execute(u"SET log_temp_files = 0"_s);
    // 14+: when this program is killed, the server notices and ends its statement.
    (void)work->execute(u"SET client_connection_check_interval = '1s'"_s);
    if (const auto row = work->execute(
            u"SELECT backend_start::text FROM pg_catalog.pg_stat_activity WHERE pid = pg_backend_pid()"_s))
        checkpoint.backendStart = row->value().toString();
    if (const auto row =
            work->execute(u"SELECT setting FROM pg_catalog.pg_settings WHERE name = 'deadlock_timeout'"_s)) // in ms
        deadlockTimeoutMs = row->value().toInt();
    checkpoint.backendPid = work->backendPid();
    m_interrupter.reset();
    if (!m_cleaning)
        m_interrupter = std::make_unique<Interrupter>(work->canceller(), m_stop);
    return {};
}

base::Status Context::openLooking()
{
    auto second = db::Connection::open(target, password, m_cleaning ? std::stop_token() : m_stop);
    if (!second)
        return std::unexpected(second.error());
    looking = std::move(*second);
    for (const QString &setting :
         {u"SET application_name = 'lockstep rehearsal, looking'"_s, u"SET statement_timeout = '30s'"_s,
          u"SET lock_timeout = '2s'"_s, settling::durable}) {
        if (const auto set = looking->execute(setting); !set)
            return std::unexpected(set.error());
    }
    return {};
}

base::Status Context::connect()
{
    checkpoint.ownerPid = QCoreApplication::applicationPid();
    if (auto status = openWork(); !status)
        return status;
    if (auto status = openLooking(); !status)
        return status;
    observer = std::make_unique<Observer>(
        target, password, options.samplesPerSecond,
        [this](const locks::Sample &sample, const std::optional<LockWait> &wait) { watchProgress(sample, wait); });
    return {};
}

base::Status Context::claim()
{
    return takeRunLock(*work, checkpoint.plan.title);
}

base::Status Context::reconnect()
{
    m_interrupter.reset();
    const qint64 oldPid = checkpoint.backendPid;
    const QString oldStart = checkpoint.backendStart;
    work.reset();
    looking.reset();
    QElapsedTimer waited;
    waited.start();
    base::Status opened = openWork();
    while (!opened && opened.error().code == base::ErrorCode::ConnectionFailed &&
           waited.elapsed() < settling::patienceMs && pause(250))
        opened = openWork();
    if (opened)
        opened = openLooking();
    if (opened)
        opened = endSession(*looking, oldPid, oldStart);
    return opened ? claim() : opened;
}

void Context::beginCleaning()
{
    m_cleaning = true;
    m_interrupter.reset();
}

void Context::emitEvent(Event event)
{
    if (!m_onEvent)
        return;
    const std::scoped_lock lock(m_eventMutex);
    event.overall = std::clamp(m_overall, 0.0, 1.0);
    if (event.step.isEmpty()) {
        event.pass = m_pass;
        event.step = m_step;
    }
    m_onEvent(event);
}

void Context::setPosition(Pass pass, const QString &step, double overall)
{
    const std::scoped_lock lock(m_eventMutex);
    m_pass = pass;
    m_step = step;
    m_overall = overall;
}

void Context::setTry(int number, int of)
{
    const std::scoped_lock lock(m_eventMutex);
    m_try = number;
    m_tries = of;
}

qint64 Context::sinceStartMs() const
{
    return std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now() - m_start).count();
}

bool Context::pause(qint64 milliseconds) const
{
    return pauseFor(std::chrono::milliseconds(milliseconds), stopToken());
}

void Context::save()
{
    if (options.checkpointFile.isEmpty() || saveFailed)
        return;
    // A full disk must not end a rehearsal half-way; it goes on without the net, and says so.
    if (auto saved = saveCheckpoint(checkpoint, options.checkpointFile); !saved) {
        saveFailed = true;
        checkpoint.result.preflight.push_back({u"checkpoint"_s,
                                               PreflightCheck::Verdict::Warning,
                                               {u"rehearsal.no-checkpoint"_s, saved.error().arguments}});
    }
}

const plan::StatementEffect *Context::predicted(const QString &stepId, bool down, int statement) const
{
    const auto it = m_effects.find({stepId, down});
    if (it == m_effects.end() || statement >= int(it->second.size()))
        return nullptr;
    return &it->second[std::size_t(statement)];
}

void Context::setPredictions(const std::vector<plan::StatementEffect> &effects)
{
    m_effects.clear();
    for (const plan::StatementEffect &effect : effects)
        m_effects[{effect.step, effect.down}].push_back(effect);
}

void Context::showWait(const LockWait &wait)
{
    // People read it; a few times a second is often enough.
    const auto now = std::chrono::steady_clock::now();
    if (now - m_shownWait < std::chrono::milliseconds(200))
        return;
    m_shownWait = now;
    Event event;
    event.kind = Event::Kind::Waiting;
    event.lockTry = wait.shown;
    {
        const std::scoped_lock lock(m_eventMutex);
        event.lockTry->number = m_try;
        event.lockTry->of = m_tries;
    }
    emitEvent(std::move(event));
}

void Context::watchProgress(const locks::Sample &sample, const std::optional<LockWait> &wait)
{
    if (wait)
        showWait(*wait);
    Event event;
    event.kind = Event::Kind::Sampled;
    event.sample = sample;
    emitEvent(event);
    for (const locks::ProgressInfo &progress : sample.progress) {
        if (progress.pid != m_workPid)
            continue;
        event.kind = Event::Kind::StatementProgress;
        event.sample.reset();
        event.fraction = buildFraction(progress);
        event.what = {u"rehearsal.phase"_s, {progress.command, progress.phase}};
        const auto session = std::ranges::find(sample.sessions, progress.pid, &locks::SessionInfo::pid);
        if (session != sample.sessions.end())
            event.etaMs = buildEtaMs(event.fraction, session->queryMs, progress.phase);
        emitEvent(event);
    }
}

} // namespace lockstep::rehearsal
