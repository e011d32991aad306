// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "locks/forest.h"

#include <QHash>
#include <QMap>
#include <QSet>

#include <ranges>

using namespace Qt::StringLiterals;

namespace lockstep::locks {

namespace {

// A queue of n sessions for one exclusive lock has n²/2 edges; past this many blockers of one session only those that
// hold the lock and the first in the queue are drawn. Counts stay exact.
constexpr int MaximumShownBlockers = 16;

class ForestBuilder
{
public:
    explicit ForestBuilder(const Sample &sample);
    Forest build();

private:
    void addEdges();
    void findCircles();
    void connect(int pid);
    void place(int pid, int parent);
    [[nodiscard]] int behind(int pid) const;
    [[nodiscard]] const LockInfo *standsInTheWay(int pid, const LockInfo &wanted) const;
    [[nodiscard]] int leaderOf(int pid) const { return m_leaders.value(pid, pid); }

    const Sample &m_sample;
    QHash<int, int> m_leaders;            // parallel worker -> leader
    QHash<int, const LockInfo *> m_waits; // the lock a session waits for
    QHash<int, std::vector<const LockInfo *>> m_locks;
    QMap<int, std::vector<int>> m_blockers; // by pid, so that the forest is the same each time
    QHash<int, std::vector<int>> m_waiters;
    QSet<int> m_placed, m_circular;
    Forest m_forest;

    struct Visit { // Tarjan's strongly connected components
        int index = -1, low = 0;
        bool onStack = false;
    };
    QHash<int, Visit> m_visits;
    std::vector<int> m_stack;
    int m_nextIndex = 0;
};

ForestBuilder::ForestBuilder(const Sample &sample) : m_sample(sample)
{
    for (const SessionInfo &s : sample.sessions) {
        if (s.leaderPid != 0)
            m_leaders.insert(s.pid, s.leaderPid);
    }
    for (const LockInfo &lock : sample.locks) {
        const int pid = leaderOf(lock.pid);
        m_locks[pid].push_back(&lock);
        if (!lock.granted && !m_waits.contains(pid))
            m_waits.insert(pid, &lock);
    }
}

void ForestBuilder::addEdges()
{
    for (const SessionInfo &s : m_sample.sessions) {
        const int pid = leaderOf(s.pid);
        for (int blocker : s.blockedBy) {
            blocker = leaderOf(blocker);
            auto &list = m_blockers[pid];
            if (blocker == pid || std::ranges::contains(list, blocker))
                continue;
            list.push_back(blocker);
            m_waiters[blocker].push_back(pid);
        }
    }
    for (auto &list : m_waiters)
        std::ranges::sort(list);
}

// Depth is at most the number of waiting sessions.
void ForestBuilder::connect(int pid)
{
    m_visits[pid] = {m_nextIndex, m_nextIndex, true};
    ++m_nextIndex;
    m_stack.push_back(pid);
    for (int waiter : m_waiters.value(pid)) {
        if (!m_visits.contains(waiter)) {
            connect(waiter);
            m_visits[pid].low = std::min(m_visits[pid].low, m_visits[waiter].low);
        } else if (m_visits[waiter].onStack) {
            m_visits[pid].low = std::min(m_visits[pid].low, m_visits[waiter].index);
        }
    }
    if (m_visits[pid].low != m_visits[pid].index)
        return;
    const auto start = std::ranges::find(m_stack, pid);
    const bool circle = std::distance(start, m_stack.end()) > 1;
    for (auto it = start; it != m_stack.end(); ++it) {
        m_visits[*it].onStack = false;
        if (circle)
            m_circular.insert(*it);
    }
    m_stack.erase(start, m_stack.end());
}

void ForestBuilder::findCircles()
{
    QList<int> pids = m_waiters.keys();
    std::ranges::sort(pids);
    for (int pid : pids) {
        if (!m_visits.contains(pid))
            connect(pid);
    }
}

int ForestBuilder::behind(int pid) const
{
    QSet<int> seen{pid};
    std::vector<int> todo{pid};
    while (!todo.empty()) {
        const int next = todo.back();
        todo.pop_back();
        const auto it = m_waiters.find(next);
        if (it == m_waiters.end())
            continue;
        for (int waiter : *it) {
            if (!seen.contains(waiter)) {
                seen.insert(waiter);
                todo.push_back(waiter);
            }
        }
    }
    return int(seen.size()) - 1;
}

// The granted lock of `pid` that conflicts; else its own place in the queue for the same thing; else any lock on it.
const LockInfo *ForestBuilder::standsInTheWay(int pid, const LockInfo &wanted) const
{
    const LockInfo *queued = nullptr;
    const LockInfo *any = nullptr;
    for (const LockInfo *lock : m_locks.value(pid)) {
        if (lock->type != wanted.type || lock->object != wanted.object)
            continue;
        const bool conflicting = analysis::conflicts(lock->lockMode, wanted.lockMode);
        if (lock->granted && conflicting)
            return lock;
        (!lock->granted && conflicting ? queued : any) = lock;
    }
    return queued ? queued : any;
}

void ForestBuilder::place(int pid, int parent)
{
    const int index = int(m_forest.nodes.size());
    Node node;
    node.pid = pid;
    node.parent = parent;
    node.waitingBehind = behind(pid);
    node.duplicate = m_placed.contains(pid);
    node.deadlock = m_circular.contains(pid);
    if (const LockInfo *wanted = m_waits.value(pid)) {
        node.waitsFor = *wanted;
        if (parent >= 0) {
            if (const LockInfo *held = standsInTheWay(m_forest.nodes[std::size_t(parent)].pid, *wanted))
                node.heldByParent = *held;
        }
    }
    m_forest.nodes.push_back(std::move(node));
    if (parent >= 0)
        m_forest.nodes[std::size_t(parent)].children.push_back(index);
    else
        m_forest.roots.push_back(index);
    // What waits behind stands under the first one only; a circle ends where it began.
    if (m_forest.nodes.back().duplicate)
        return;
    m_placed.insert(pid);
    for (int waiter : m_waiters.value(pid)) {
        const auto &blockers = m_blockers[waiter];
        if (blockers.size() > MaximumShownBlockers && m_placed.contains(waiter)) {
            const LockInfo *wanted = m_waits.value(waiter);
            const LockInfo *held = wanted ? standsInTheWay(pid, *wanted) : nullptr;
            if (!held || !held->granted)
                continue;
        }
        place(waiter, index);
    }
}

Forest ForestBuilder::build()
{
    addEdges();
    findCircles();
    struct Root {
        int pid, behind;
    };
    std::vector<Root> roots;
    for (auto it = m_waiters.keyBegin(); it != m_waiters.keyEnd(); ++it) {
        if (!m_blockers.contains(*it))
            roots.push_back({*it, behind(*it)});
    }
    std::ranges::sort(
        roots, [](const Root &a, const Root &b) { return a.behind != b.behind ? a.behind > b.behind : a.pid < b.pid; });
    for (const Root &root : roots)
        place(root.pid, -1);
    // A circle that nobody outside leads into has no root of its own: its smallest pid stands for it.
    for (auto it = m_blockers.keyBegin(); it != m_blockers.keyEnd(); ++it) {
        if (m_circular.contains(*it) && !m_placed.contains(*it))
            place(*it, -1);
    }
    return std::move(m_forest);
}

} // namespace

Forest buildForest(const Sample &sample)
{
    return ForestBuilder(sample).build();
}

} // namespace lockstep::locks
