// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/connection.h"

#include <QTest>

#include <map>
#include <mutex>
#include <thread>

namespace lockstep::tests {

/// An application that goes on writing to "acc" whatever happens to its server, and knows by itself what must be in the
/// table: `n` by id, as it was acknowledged, or as it may be where the answer got lost.
class Application
{
public:
    struct Row {
        int n = 0;
        int maybe = 0;        ///< what it was being changed to when the answer got lost; else as `n`
        bool mayLack = false; ///< its INSERT was never answered
    };
    static constexpr int firstRows = 4000;

    explicit Application(const db::Profile &profile) : m_profile(profile)
    {
        for (int id = 1; id <= firstRows; ++id)
            m_rows[id] = {id % 100, id % 100, false};
    }
    /// Inserts and updates, turn by turn, until it is stopped.
    void start()
    {
        m_thread = std::jthread([this](const std::stop_token &stop) {
            for (int turn = 0; !stop.stop_requested(); ++turn) {
                const qint64 id = turn % 2 == 0 ? 1'000'000 + turn : 1 + (turn * 37) % firstRows;
                write(id, turn % 2 == 0);
                QTest::qSleep(4);
            }
        });
    }
    void stop() { m_thread = {}; }
    /// Once it is stopped.
    [[nodiscard]] const std::map<qint64, Row> &rows() const { return m_rows; }
    /// A row that somebody else wrote.
    void add(qint64 id, int n) { set(id, {n, n, false}); }

private:
    void write(qint64 id, bool isNew)
    {
        if (!m_connection || !m_connection->isAlive()) {
            auto opened = db::Connection::open(m_profile, {});
            if (!opened)
                return;
            m_connection = std::move(*opened);
            // What it was answered is there after a crash, whatever the server's own setting.
            if (m_profile.engine == sql::Engine::PostgreSql &&
                !m_connection->execute(QStringLiteral("SET synchronous_commit = on")))
                return;
        }
        const int n = isNew ? int(id % 50) : m_rows[id].maybe + 1000;
        const auto done = isNew ? m_connection->execute(
                                      QStringLiteral("INSERT INTO acc (id, owner, n) VALUES ($1, 'app', $2)"), {id, n})
                                : m_connection->execute(QStringLiteral("UPDATE acc SET n = $2 WHERE id = $1"), {id, n});
        if (done)
            return set(id, {n, n, false});
        if (done.error().code != base::ErrorCode::ConnectionFailed)
            return; // refused: nothing was done
        set(id, isNew ? Row{n, n, true} : Row{m_rows[id].n, n, false});
        m_connection.reset();
    }
    void set(qint64 id, const Row &row)
    {
        const std::scoped_lock lock(m_mutex);
        m_rows[id] = row;
    }

    db::Profile m_profile;
    std::unique_ptr<db::Connection> m_connection; ///< of the thread
    std::mutex m_mutex;                           ///< guards what changes m_rows
    std::map<qint64, Row> m_rows;
    std::jthread m_thread; ///< last: it uses the rest
};

} // namespace lockstep::tests
