// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "plan/analyze.h"
#include "rehearsal/checkpoint.h"
#include "rehearsal/interrupter.h"
#include "rehearsal/observer.h"
#include "rehearsal/runner.h"

#include <atomic>
#include <map>

namespace lockstep::rehearsal {

/// What all parts of one run share: connections, what is predicted, what was measured, where we are. Used by the
/// running thread, but for emitEvent().
class Context
{
public:
    Context(const db::Profile &target, QString password, const Options &options, std::stop_token stop, EventFn onEvent);

    /// Opens the connections and sets them up. Errors: ConnectionFailed and so on.
    [[nodiscard]] base::Status connect();
    /// Keeps other runs away from this database (takeRunLock). Errors: Conflict.
    [[nodiscard]] base::Status claim();
    /// New connections, claimed, without what is left of the old ones; for taking back. A server that is starting again
    /// is waited for, 30 s at most.
    [[nodiscard]] base::Status reconnect();

    void emitEvent(Event event);
    /// Where the run is, for events of the observer's thread.
    void setPosition(Pass pass, const QString &step, double overall);
    [[nodiscard]] qint64 sinceStartMs() const;
    [[nodiscard]] std::stop_token stopToken() const { return m_cleaning ? std::stop_token() : m_stop; }
    [[nodiscard]] bool stopped() const { return !m_cleaning && m_stop.stop_requested(); }
    /// Which try of how many runs, for events of the observer's thread.
    void setTry(int number, int of);
    /// From here on a stop request is no longer listened to: what runs is the cleaning up after it.
    void beginCleaning();
    /// Waits; false when a stop came in between.
    bool pause(qint64 milliseconds) const;
    void save();

    /// The n-th work statement of a step as predicted; nullptr where nothing was.
    [[nodiscard]] const plan::StatementEffect *predicted(const QString &step, bool down, int statement) const;
    void setPredictions(const std::vector<plan::StatementEffect> &effects);

    db::Profile target;
    QString password;
    Options options;
    std::unique_ptr<db::Connection> work;
    std::unique_ptr<db::Connection> looking; ///< for what must be seen from outside the transaction
    std::unique_ptr<Observer> observer;
    std::shared_ptr<BackfillControl> backfillControl;
    std::vector<db::Notice> notices; ///< of the running statement
    bool temporaryFilesAreLogged = false;
    int deadlockTimeoutMs = 1000; ///< the server's
    Checkpoint checkpoint;        ///< holds the plan and the result
    bool saveFailed = false;

private:
    [[nodiscard]] base::Status openWork();
    [[nodiscard]] base::Status openLooking();
    void watchProgress(const locks::Sample &sample, const std::optional<LockWait> &wait);
    void showWait(const LockWait &wait);

    std::stop_token m_stop;
    EventFn m_onEvent;
    std::mutex m_eventMutex; ///< guards the next ones, and lets one event through at a time
    int m_try = 1, m_tries = 1;
    Pass m_pass = Pass::Up;
    QString m_step;
    double m_overall = 0;
    std::chrono::steady_clock::time_point m_shownWait; ///< of the observer's thread
    std::chrono::steady_clock::time_point m_start = std::chrono::steady_clock::now();
    std::map<std::pair<QString, bool>, std::vector<plan::StatementEffect>> m_effects;
    std::atomic<int> m_workPid = 0;
    std::atomic<bool> m_cleaning = false;
    std::unique_ptr<Interrupter> m_interrupter;
};

} // namespace lockstep::rehearsal
