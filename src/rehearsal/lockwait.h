// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "locks/sample.h"
#include "rehearsal/result.h"

namespace lockstep::rehearsal {

/// The wait that a session is in.
struct LockWait {
    LockTry shown;
    /// Others have to queue behind it: it waits for a row, or for a lock on a relation that holds off more than schema
    /// work. Who waits for transactions to end (CONCURRENTLY) keeps nobody from working meanwhile.
    bool holdsUpOthers = false;
    /// Nobody but autovacuum is in the way, and not to prevent wraparound: once the wait has lasted deadlock_timeout,
    /// the server ends that (ProcSleep() in its proc.c).
    bool serverClears = false;
    friend bool operator==(const LockWait &, const LockWait &) = default;
};

/// What a session waits for in a sample, and who stands in its way; who has queued behind it is not in it. `waitedMs`
/// is -1 before PostgreSQL 14, which does not say since when. Nothing when it does not wait.
[[nodiscard]] std::optional<LockWait> waitOf(const locks::Sample &sample, int pid);

/// When a waiting statement is to let those pass that have queued behind it. Behind autovacuum that is not before the
/// server had the time to end it: whoever gives up earlier finds it there again at every try.
struct QueueGuard {
    int limitMs = 0;              ///< 0: never
    int deadlockTimeoutMs = 1000; ///< the server's
    [[nodiscard]] bool isOver(const LockWait &wait) const;
};

} // namespace lockstep::rehearsal
