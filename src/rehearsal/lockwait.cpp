// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rehearsal/lockwait.h"

using namespace Qt::StringLiterals;

namespace lockstep::rehearsal {

namespace lockwaiting {

static analysis::LockMode modeOnRelation(const locks::LockInfo &lock)
{
    return lock.type == "relation"_L1 ? lock.lockMode : analysis::LockMode::None;
}

constexpr int mostShown = 10; // of a queue of hundreds before us

static InTheWay describe(const locks::Sample &sample, int pid, const locks::LockInfo &wanted)
{
    InTheWay out;
    out.pid = pid;
    for (const locks::LockInfo &lock : sample.locks) {
        if (lock.pid != pid)
            continue;
        out.isWaiting = out.isWaiting || !lock.granted;
        if (lock.object == wanted.object && analysis::conflicts(lock.lockMode, wanted.lockMode))
            out.mode = std::max(out.mode, modeOnRelation(lock));
    }
    const auto session = std::ranges::find(sample.sessions, pid, &locks::SessionInfo::pid);
    if (session != sample.sessions.end()) {
        out.user = session->user;
        out.application = session->application;
        out.state = session->state;
        out.query = session->query;
        out.transactionMs = session->transactionMs;
    }
    return out;
}

// What it shows itself as, in no language but English: autovac_report_activity() in the server's autovacuum.c.
static bool isEndedForUs(const InTheWay &one)
{
    return one.query.startsWith("autovacuum: "_L1) && !one.query.endsWith("(to prevent wraparound)"_L1);
}

constexpr int clearingMs = 500; // from the server's signal to the end of the worker's transaction

} // namespace lockwaiting

std::optional<LockWait> waitOf(const locks::Sample &sample, int pid)
{
    const auto lock =
        std::ranges::find_if(sample.locks, [pid](const locks::LockInfo &l) { return l.pid == pid && !l.granted; });
    if (lock == sample.locks.end())
        return {};
    LockWait wait;
    wait.shown.object = lock->object;
    wait.shown.wanted = lockwaiting::modeOnRelation(*lock);
    wait.shown.waitedMs = lock->waitMs;
    wait.holdsUpOthers = lock->type == "relation"_L1
                             ? analysis::dangerOf(lock->lockMode) > analysis::Danger::HoldsOffSchemaWork
                             : lock->type != "virtualxid"_L1;
    const auto self = std::ranges::find(sample.sessions, pid, &locks::SessionInfo::pid);
    if (self == sample.sessions.end())
        return wait;
    std::vector<InTheWay> &inTheWay = wait.shown.inTheWay;
    for (const int blocker : self->blockedBy) {
        if (blocker != pid && !std::ranges::contains(inTheWay, blocker, &InTheWay::pid))
            inTheWay.push_back(lockwaiting::describe(sample, blocker, *lock));
    }
    wait.serverClears = !inTheWay.empty() && std::ranges::all_of(inTheWay, lockwaiting::isEndedForUs);
    std::ranges::stable_sort(inTheWay, {}, &InTheWay::isWaiting); // who holds it before who queues for it
    if (inTheWay.size() > lockwaiting::mostShown)
        inTheWay.resize(lockwaiting::mostShown);
    return wait;
}

bool QueueGuard::isOver(const LockWait &wait) const
{
    if (limitMs <= 0 || !wait.holdsUpOthers || wait.shown.queued == 0 || wait.shown.queuedMs < limitMs)
        return false;
    return !wait.serverClears || wait.shown.waitedMs >= deadlockTimeoutMs + lockwaiting::clearingMs;
}

} // namespace lockstep::rehearsal
