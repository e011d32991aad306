// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rehearsal/retries.h"

#include <QRandomGenerator>

using namespace Qt::StringLiterals;

namespace lockstep::rehearsal {

namespace retrying {

static constexpr auto gaveWay = "rehearsal.gave-way"_L1;

} // namespace retrying

bool isRetryable(const base::Error &error)
{
    return error.sqlState == "55P03"_L1 || error.sqlState == "40P01"_L1 || error.message == retrying::gaveWay;
}

LockTry::End tryEnd(const base::Error &error)
{
    return error.message == retrying::gaveWay ? LockTry::End::GaveWay
           : error.sqlState == "40P01"_L1     ? LockTry::End::Deadlock
                                              : LockTry::End::LockTimeout;
}

base::Error gaveWayError(const LockTry &wait)
{
    return {base::ErrorCode::Timeout,
            QString(retrying::gaveWay),
            {QString::number(wait.queued), QString::number(wait.queuedMs)},
            {},
            {},
            u"57014"_s};
}

base::Error noLockError(const base::Error &last, const LockTry &lastTry, qint64 spentMs)
{
    base::Error error = last;
    QStringList who;
    for (const InTheWay &one : lastTry.inTheWay)
        who << (one.application.isEmpty() ? QString::number(one.pid)
                                          : u"%1 (%2)"_s.arg(QString::number(one.pid), one.application));
    error.message = who.isEmpty() ? u"rehearsal.no-lock"_s : u"rehearsal.no-lock-behind"_s;
    error.arguments = {QString::number(lastTry.number), QString::number((spentMs + 500) / 1000)};
    if (!who.isEmpty())
        error.arguments << lastTry.object << who.join(u", "_s);
    return error;
}

Retries::Retries(const plan::RetryPolicy &policy) : m_policy(policy)
{
    m_clock.start();
}

double Retries::throwDie()
{
    return QRandomGenerator::global()->generateDouble();
}

qint64 Retries::delay(const plan::RetryPolicy &policy, int number, double die)
{
    const double ceiling = std::min<double>(policy.maximumDelayMs, policy.firstDelayMs * std::pow(2.0, number - 1));
    return qint64(ceiling * (0.5 + 0.5 * die));
}

std::optional<qint64> Retries::pauseAfter(const plan::RetryPolicy &policy, int number, qint64 spentMs, double die)
{
    if (number >= policy.attempts)
        return {};
    const qint64 pause = delay(policy, number, die);
    if (policy.budgetMs > 0 && spentMs + pause >= policy.budgetMs)
        return {};
    return pause;
}

std::optional<qint64> Retries::next()
{
    const auto pause = pauseAfter(m_policy, m_number, spentMs(), throwDie());
    if (pause)
        ++m_number;
    return pause;
}

void addCost(StatementResult &sum, const StatementResult &one)
{
    sum.lockWaitMs += one.lockWaitMs;
    sum.blocked.insert(sum.blocked.end(), one.blocked.begin(), one.blocked.end());
    sum.tries.insert(sum.tries.end(), one.tries.begin(), one.tries.end());
}

void includeCost(StatementResult &result, StatementResult earlier)
{
    addCost(earlier, result);
    result.lockWaitMs = earlier.lockWaitMs;
    result.blocked = std::move(earlier.blocked);
    result.tries = std::move(earlier.tries);
}

} // namespace lockstep::rehearsal
