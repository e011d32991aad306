// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/rehearse/historystore.h"

#include <QtConcurrentRun>

namespace lockstep::desktop {

HistoryStore::HistoryStore(const QString &path, QObject *parent) : QObject(parent), m_path(path)
{
    m_thread.setMaxThreadCount(1);
}

HistoryStore::~HistoryStore()
{
    m_thread.waitForDone();
}

void HistoryStore::add(const rehearsal::Result &result)
{
    QtConcurrent::run(&m_thread, [path = m_path, result]() -> base::Status {
        return history::Store::open(path).and_then([&](const auto &store) { return store->add(result); });
    }).then(this, [this](const base::Status &done) {
        if (!done)
            Q_EMIT failed(done.error());
        refresh();
    });
}

void HistoryStore::refresh()
{
    using Listed = base::Result<std::vector<history::RehearsalSummary>>;
    QtConcurrent::run(&m_thread, [path = m_path]() -> Listed {
        return history::Store::open(path).and_then([](const auto &store) { return store->rehearsals(); });
    }).then(this, [this](const Listed &rehearsals) {
        if (rehearsals)
            Q_EMIT listed(*rehearsals);
        else
            Q_EMIT failed(rehearsals.error());
    });
}

void HistoryStore::open(const QString &id)
{
    using Opened = base::Result<rehearsal::Result>;
    QtConcurrent::run(&m_thread, [path = m_path, id]() -> Opened {
        return history::Store::open(path).and_then([&](const auto &store) { return store->rehearsal(id); });
    }).then(this, [this](const Opened &result) {
        if (result)
            Q_EMIT opened(std::make_shared<const rehearsal::Result>(*result));
        else
            Q_EMIT failed(result.error());
    });
}

void HistoryStore::openLast(const QString &planHash)
{
    using Opened = base::Result<std::shared_ptr<const rehearsal::Result>>;
    QtConcurrent::run(&m_thread, [path = m_path, planHash]() -> Opened {
        auto store = history::Store::open(path);
        if (!store)
            return std::unexpected(store.error());
        const auto all = (*store)->rehearsals(planHash);
        if (!all || all->empty())
            return all ? Opened(nullptr) : Opened(std::unexpected(all.error()));
        return (*store)->rehearsal(all->front().id).transform([](rehearsal::Result result) {
            return std::make_shared<const rehearsal::Result>(std::move(result));
        });
    }).then(this, [this](const Opened &result) {
        if (!result)
            Q_EMIT failed(result.error());
        else if (*result)
            Q_EMIT opened(*result);
    });
}

void HistoryStore::openTwo(const QString &first, const QString &second)
{
    using Opened = base::Result<std::pair<rehearsal::Result, rehearsal::Result>>;
    QtConcurrent::run(&m_thread, [path = m_path, first, second]() -> Opened {
        auto store = history::Store::open(path);
        if (!store)
            return std::unexpected(store.error());
        auto a = (*store)->rehearsal(first);
        if (!a)
            return std::unexpected(a.error());
        auto b = (*store)->rehearsal(second);
        if (!b)
            return std::unexpected(b.error());
        return std::pair(std::move(*a), std::move(*b));
    }).then(this, [this](const Opened &results) {
        if (results)
            Q_EMIT openedTwo(std::make_shared<const rehearsal::Result>(results->first),
                             std::make_shared<const rehearsal::Result>(results->second));
        else
            Q_EMIT failed(results.error());
    });
}

void HistoryStore::remove(const QString &id)
{
    QtConcurrent::run(&m_thread, [path = m_path, id]() -> base::Status {
        return history::Store::open(path).and_then([&](const auto &store) { return store->remove(id); });
    }).then(this, [this](const base::Status &done) {
        if (!done)
            Q_EMIT failed(done.error());
        refresh();
    });
}

} // namespace lockstep::desktop
