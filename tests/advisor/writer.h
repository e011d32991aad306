// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "planrun.h"

#include <atomic>
#include <mutex>
#include <thread>

namespace lockstep::tests {

/// An application's version that writes rows of rising ids for as long as it lives. A write that lost against another
/// (deadlock, a lock not had in time) is made again, as an application would; any other refusal is a fault.
class Writer
{
public:
    Writer(const db::Profile &profile, QString sql, qint64 firstId)
        : m_thread([this, profile, sql = std::move(sql), firstId](const std::stop_token &stop) {
            auto database = db::Connection::open(profile, {});
            if (!database) {
                note(words(database.error()));
                return;
            }
            static const QStringList again{u"40P01"_s, u"55P03"_s, u"40001"_s};
            for (qint64 id = firstId; !stop.stop_requested(); ++id) {
                const QString statement = QString(sql).replace(u"%1"_s, QString::number(id));
                for (;;) {
                    const auto done = (*database)->executeScript(statement);
                    if (done)
                        break;
                    if (!again.contains(done.error().sqlState) && done.error().code != base::ErrorCode::Timeout) {
                        note(statement + u' ' + words(done.error()));
                        return;
                    }
                    static_cast<void>((*database)->execute(u"ROLLBACK"_s));
                }
                ++m_written;
                std::this_thread::sleep_for(std::chrono::milliseconds(1));
            }
        })
    {
    }
    void stop()
    {
        m_thread.request_stop();
        if (m_thread.joinable())
            m_thread.join();
    }
    [[nodiscard]] bool isRunning() const { return m_thread.joinable(); }
    [[nodiscard]] qint64 written() const { return m_written; }
    [[nodiscard]] QString fault()
    {
        const std::lock_guard lock(m_mutex);
        return m_fault;
    }

private:
    void note(const QString &fault)
    {
        const std::lock_guard lock(m_mutex);
        m_fault = fault;
    }
    std::atomic<qint64> m_written = 0;
    std::mutex m_mutex;
    QString m_fault;
    std::jthread m_thread; // last: the others are there before it runs
};

} // namespace lockstep::tests
