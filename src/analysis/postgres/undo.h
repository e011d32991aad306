// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/types.h"

#include <QHash>

#include <functional>
#include <memory>
#include <vector>

namespace lockstep::analysis::postgres {

/// How to take back what was done since a mark: statements that fail, ROLLBACK, ROLLBACK TO SAVEPOINT.
class UndoLog
{
public:
    /// A place to come back to.
    [[nodiscard]] std::size_t mark()
    {
        ++m_epoch;
        return m_log.size();
    }
    void push(std::move_only_function<void()> undo) { m_log.push_back(std::move(undo)); }
    void undoTo(std::size_t mark)
    {
        while (m_log.size() > mark) {
            m_log.back()();
            m_log.pop_back();
        }
        ++m_epoch;
    }
    /// Nothing before this can be taken back any more.
    void forget()
    {
        m_log.clear();
        ++m_epoch;
    }
    [[nodiscard]] std::size_t size() const { return m_log.size(); }
    [[nodiscard]] quint64 epoch() const { return m_epoch; }

private:
    std::vector<std::move_only_function<void()>> m_log;
    quint64 m_epoch = 1;
};

/// Objects by oid, copied on the first write after a mark.
template <typename T>
class Store
{
public:
    explicit Store(UndoLog &log) : m_log(&log) {}

    [[nodiscard]] const T *get(catalog::Oid oid) const
    {
        const auto it = m_items.constFind(oid);
        return it == m_items.cend() ? nullptr : it->value.get();
    }
    /// The object must exist. The reference stays good until the next edit() or erase() of the same object.
    [[nodiscard]] T &edit(catalog::Oid oid)
    {
        Slot &slot = m_items[oid];
        if (slot.epoch != m_log->epoch()) {
            m_log->push([this, oid, old = slot] { m_items[oid] = old; });
            slot = Slot{std::make_shared<T>(*slot.value), m_log->epoch()};
        }
        return *slot.value;
    }
    T &insert(catalog::Oid oid, T value)
    {
        m_log->push([this, oid] { m_items.remove(oid); });
        Slot &slot = m_items[oid];
        slot = Slot{std::make_shared<T>(std::move(value)), m_log->epoch()};
        return *slot.value;
    }
    void erase(catalog::Oid oid)
    {
        const auto it = m_items.constFind(oid);
        if (it == m_items.cend())
            return;
        m_log->push([this, oid, old = *it] { m_items.insert(oid, old); });
        m_items.erase(it);
    }
    template <typename Visit>
    void each(const Visit &visit) const
    {
        for (const Slot &slot : m_items)
            visit(*slot.value);
    }
    [[nodiscard]] qsizetype size() const { return m_items.size(); }

private:
    struct Slot {
        std::shared_ptr<T> value;
        quint64 epoch = 0;
    };
    QHash<catalog::Oid, Slot> m_items;
    UndoLog *m_log;
};

/// Names to oids, with the same way back.
template <typename Key, typename Value = catalog::Oid>
class NameTable
{
public:
    explicit NameTable(UndoLog &log) : m_log(&log) {}
    [[nodiscard]] Value find(const Key &key) const { return m_names.value(key); }
    void insert(const Key &key, Value value)
    {
        m_log->push([this, key, old = m_names.value(key)] { put(key, old); });
        m_names.insert(key, value);
    }
    void erase(const Key &key)
    {
        m_log->push([this, key, old = m_names.value(key)] { put(key, old); });
        m_names.remove(key);
    }

private:
    void put(const Key &key, const Value &value)
    {
        if (value == Value{})
            m_names.remove(key);
        else
            m_names.insert(key, value);
    }
    QHash<Key, Value> m_names;
    UndoLog *m_log;
};

} // namespace lockstep::analysis::postgres
