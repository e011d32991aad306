// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rehearsal/sqlite/turns.h"

#include "db/connection.h"
#include "rehearsal/pause.h"
#include "rehearsal/sqlite/refused.h"

#include <QElapsedTimer>

using namespace Qt::StringLiterals;

namespace lockstep::rehearsal::sqlite {

namespace takingturns {

/// Milliseconds that sqlite3_busy_timeout() sleeps between tries (sqliteDefaultBusyCallback in SQLite's main.c).
constexpr int sleeps[] = {1, 2, 5, 10, 15, 20, 25, 25, 25, 50, 50, 100};
constexpr int longestMs = 5000; ///< as most applications wait

} // namespace takingturns

Looker turnLooker(std::function<bool()> isOurs)
{
    using namespace takingturns;
    const auto look = [isOurs = std::move(isOurs)](db::Connection &connection,
                                                   const std::stop_token &stop) -> std::optional<Look> {
        QElapsedTimer timer;
        timer.start();
        qint64 behindOurs = 0;
        for (std::size_t tries = 0;; ++tries) {
            const auto begun = connection.execute(u"BEGIN IMMEDIATE"_s);
            if (begun) {
                std::ignore = connection.execute(u"ROLLBACK"_s);
                break;
            }
            if (!isRefused(begun.error()))
                return {};
            const bool ours = isOurs();
            const qint64 before = timer.elapsed();
            if (before >= longestMs ||
                !pauseFor(std::chrono::milliseconds(sleeps[std::min(tries, std::size(sleeps) - 1)]), stop))
                break;
            behindOurs += ours ? timer.elapsed() - before : 0;
        }
        return Look{-1, timer.elapsed(), timer.elapsed() - behindOurs};
    };
    return {{u"PRAGMA busy_timeout = 0"_s}, look};
}

} // namespace lockstep::rehearsal::sqlite
