// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "plan/step.h"
#include "rehearsal/result.h"

#include <QElapsedTimer>

namespace lockstep::rehearsal {

/// A lock timeout, a deadlock, or a wait that was given up for those behind it: worth another try.
[[nodiscard]] bool isRetryable(const base::Error &error);
/// How such a try ended.
[[nodiscard]] LockTry::End tryEnd(const base::Error &error);
/// The error of a statement that gave way to those who had queued behind it.
[[nodiscard]] base::Error gaveWayError(const LockTry &wait);
/// The last error with what was tried and who was in the way at last.
[[nodiscard]] base::Error noLockError(const base::Error &last, const LockTry &lastTry, qint64 spentMs);

/// Adds what a failed try cost: waits, sessions that were blocked, the try itself.
void addCost(StatementResult &sum, const StatementResult &one);
/// The same before the result of the try that counted.
void includeCost(StatementResult &result, StatementResult earlier);

/// The budget of one statement or transaction: how many tries, how long, and the pauses between them.
class Retries
{
public:
    explicit Retries(const plan::RetryPolicy &policy);

    [[nodiscard]] int number() const { return m_number; } ///< of the try that runs, from 1
    [[nodiscard]] int of() const { return m_policy.attempts; }
    [[nodiscard]] qint64 spentMs() const { return m_clock.elapsed(); }
    /// The pause before the next try, which is counted from here on; nothing when the budget is used up.
    [[nodiscard]] std::optional<qint64> next();
    /// Exponential with full jitter in its upper half, so that two programs do not meet again and again; `die`: 0..1.
    [[nodiscard]] static qint64 delay(const plan::RetryPolicy &policy, int number, double die = throwDie());
    /// The same for a clock and a die (0..1) that a test holds.
    [[nodiscard]] static std::optional<qint64> pauseAfter(const plan::RetryPolicy &policy, int number, qint64 spentMs,
                                                          double die);

private:
    [[nodiscard]] static double throwDie();

    plan::RetryPolicy m_policy;
    int m_number = 1;
    QElapsedTimer m_clock;
};

} // namespace lockstep::rehearsal
