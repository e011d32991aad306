// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "planparts.h"

#include "db/connection.h"

#include <QElapsedTimer>
#include <QTest>

#include <atomic>
#include <thread>

namespace lockstep::tests {

/// An application of two sessions, one that reads and one that writes, which notes the longest that it was kept by one
/// statement.
class StallProbe
{
public:
    StallProbe(const db::Profile &profile, const QStringList &statements) : m_counts(std::size_t(statements.size()))
    {
        for (std::size_t i = 0; i < m_counts.size(); ++i)
            m_threads.emplace_back([this, profile, i, sql = statements[qsizetype(i)]](const std::stop_token &stop) {
                use(profile, sql, m_counts[i], stop);
            });
        while (m_ready < int(statements.size()))
            QTest::qSleep(1);
    }
    /// Once every session has had the answer to what it waited for.
    [[nodiscard]] qint64 longestMs()
    {
        letPass();
        return m_longest;
    }
    void forget()
    {
        letPass();
        m_longest = 0;
    }

private:
    // Two statements of each: the one that ran, and one that began since.
    void letPass()
    {
        std::vector<qint64> before;
        for (const auto &count : m_counts)
            before.push_back(count);
        for (std::size_t i = 0; i < before.size(); ++i)
            while (m_counts[i] < before[i] + 2)
                QTest::qSleep(1);
    }
    void use(const db::Profile &profile, const QString &sql, std::atomic<qint64> &count, const std::stop_token &stop)
    {
        const auto connection = db::Connection::open(profile, {});
        ++m_ready;
        while (connection && !stop.stop_requested()) {
            QElapsedTimer timer;
            timer.start();
            (void)(*connection)->execute(sql);
            const qint64 took = timer.elapsed();
            for (qint64 longest = m_longest; took > longest && !m_longest.compare_exchange_weak(longest, took);) {
            }
            ++count;
            QTest::qSleep(5);
        }
    }
    std::atomic<qint64> m_longest = 0;
    std::vector<std::atomic<qint64>> m_counts; ///< statements of each session
    std::atomic<int> m_ready = 0;
    std::vector<std::jthread> m_threads; ///< last: they use the rest
};

struct Stall {
    qint64 longestMs = 0;
    int tries = 1;
    QString error;
};

/// Runs `act` while somebody's transaction, which read and wrote before, stays open for `openMs` more.
inline Stall stallOf(const db::Profile &profile, StallProbe &probe, const QString &opening, int openMs,
                     const std::function<Stall()> &act)
{
    std::atomic<bool> open = false;
    std::jthread reporting([&] {
        const auto connection = db::Connection::open(profile, {});
        (void)(*connection)->executeScript(u"BEGIN;"_s + opening);
        open = true;
        QTest::qSleep(openMs);
        (void)(*connection)->execute(u"COMMIT"_s);
    });
    while (!open)
        QTest::qSleep(1);
    probe.forget();
    Stall stall = act();
    reporting.join();
    stall.longestMs = probe.longestMs();
    return stall;
}

/// The statement as anybody would send it.
inline Stall plainly(const db::Profile &profile, const QString &sql)
{
    const auto connection = db::Connection::open(profile, {});
    const auto done = (*connection)->execute(sql);
    return {0, 1, done ? QString() : done.error().context};
}

/// The same in a plan, with the policy that every step has.
inline Stall byLockstep(const db::Profile &profile, const QString &sql, bool transactional)
{
    plan::Step step = sqlStep(u"s1"_s, sql, {}, {}, transactional);
    step.retry = {};
    Options options;
    options.downAndUpAgain = false;
    const auto result = run(planOf({step}), {}, profile, {}, options);
    const QString error = result && result->outcome == Outcome::Ok ? QString() : whyNot(result);
    return {0, result && !result->statements.empty() ? result->statements[0].attempts : 0, error};
}

} // namespace lockstep::tests
