// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QThreadPool>

#include <algorithm>
#include <deque>
#include <functional>
#include <future>
#include <memory>

namespace lockstep::base {

/// Makes the values 0 to `count` - 1 on threads of its own while the caller uses those before, and hands them over in
/// order. No more than some dozens are waiting at any time. `make` is called from several threads at once; what it
/// throws comes out of take(). Ends once what was begun is done.
template <typename T>
class ReadAhead
{
public:
    ReadAhead(std::size_t count, std::function<T(std::size_t)> make) : m_count(count), m_make(std::move(make))
    {
        // the caller waits while a long one is made, so there is a thread for every processor
        m_pool.setMaxThreadCount(std::clamp(QThread::idealThreadCount(), 1, 4));
        m_pool.setStackSize(stackSize);
        begin();
    }
    ~ReadAhead() { m_pool.clear(); }
    ReadAhead(const ReadAhead &) = delete;
    ReadAhead &operator=(const ReadAhead &) = delete;

    /// The next value, waiting for it. Not more than `count` times.
    [[nodiscard]] T take()
    {
        std::future<T> next = std::move(m_begun.front());
        m_begun.pop_front();
        begin();
        return next.get();
    }

private:
    static constexpr unsigned stackSize = 8 * 1024 * 1024;
    static constexpr std::size_t aheadPerThread = 40; ///< short ones for the time that the caller spends on a long one

    void begin()
    {
        while (m_begunCount < m_count && m_begun.size() < aheadPerThread * std::size_t(m_pool.maxThreadCount())) {
            auto task = std::make_shared<std::packaged_task<T()>>([this, i = m_begunCount] { return m_make(i); });
            ++m_begunCount;
            m_begun.push_back(task->get_future());
            m_pool.start([task] { (*task)(); });
        }
    }

    std::size_t m_count;
    std::function<T(std::size_t)> m_make;
    std::size_t m_begunCount = 0;
    std::deque<std::future<T>> m_begun;
    QThreadPool m_pool; // last: waits for its threads before what they use goes
};

} // namespace lockstep::base
