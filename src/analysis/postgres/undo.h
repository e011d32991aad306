// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/types.h"

#include <QHash>
#include <QSet>

#include <algorithm>
#include <functional>
#include <memory>
#include <utility>
#include <vector>

namespace lockstep::analysis::postgres {

/// Whether the Catalog shows the same of both; for what it shows a part of see state.h.
template <typename T>
[[nodiscard]] bool looksSame(const T &one, const T &other)
{
    return one == other;
}

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
    /// The value is about to be changed, and goes back to what it is now.
    template <typename T>
    void keep(T &value)
    {
        push([&value, old = value] { value = old; });
        if (m_watches)
            saw(&value, 0, [&value, old = value] { return !(value == old); });
    }
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

    /// From now on it is seen what becomes otherwise than it is; names are seen with what bears them.
    void watch()
    {
        ++m_epoch;
        m_watches = true;
    }
    [[nodiscard]] bool isWatching() const { return m_watches; }
    /// `differs` says of an object, at its first change, whether it is not what it was.
    void saw(const void *store, catalog::Oid oid, std::move_only_function<bool()> differs)
    {
        if (!m_seen.contains({store, oid})) {
            m_seen.insert({store, oid});
            m_watched.push_back(std::move(differs));
        }
    }
    /// Whether something is otherwise than when the watch began, which ends.
    [[nodiscard]] bool sawDifference()
    {
        const bool any = std::ranges::any_of(m_watched, [](auto &differs) { return differs(); });
        m_watches = false;
        m_seen.clear();
        m_watched.clear();
        return any;
    }

private:
    std::vector<std::move_only_function<void()>> m_log;
    quint64 m_epoch = 1;
    bool m_watches = false;
    QSet<std::pair<const void *, catalog::Oid>> m_seen;
    std::vector<std::move_only_function<bool()>> m_watched;
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
            m_log->push([this, oid, old = slot] {
                m_items[oid] = old;
                m_touched.insert(oid);
            });
            m_touched.insert(oid);
            watched(oid, slot.value);
            slot = Slot{std::make_shared<T>(*slot.value), m_log->epoch()};
        }
        return *slot.value;
    }
    T &insert(catalog::Oid oid, T value)
    {
        m_log->push([this, oid] {
            m_items.remove(oid);
            m_touched.insert(oid);
        });
        m_touched.insert(oid);
        watched(oid, nullptr);
        Slot &slot = m_items[oid];
        slot = Slot{std::make_shared<T>(std::move(value)), m_log->epoch()};
        return *slot.value;
    }
    void erase(catalog::Oid oid)
    {
        const auto it = m_items.constFind(oid);
        if (it == m_items.cend())
            return;
        m_log->push([this, oid, old = *it] {
            m_items.insert(oid, old);
            m_touched.insert(oid);
        });
        m_touched.insert(oid);
        watched(oid, it->value);
        m_items.erase(it);
    }
    template <typename Visit>
    void each(const Visit &visit) const
    {
        for (const Slot &slot : m_items)
            visit(*slot.value);
    }
    /// Those for which it holds; to be edited after that.
    template <typename Which>
    [[nodiscard]] std::vector<catalog::Oid> those(const Which &which) const
    {
        std::vector<catalog::Oid> out;
        for (auto item = m_items.cbegin(); item != m_items.cend(); ++item)
            if (which(std::as_const(*item->value)))
                out.push_back(item.key());
        return out;
    }
    [[nodiscard]] qsizetype size() const { return m_items.size(); }
    /// What was made, changed or taken out since this was last asked, and perhaps some more.
    [[nodiscard]] QSet<catalog::Oid> takeTouched() { return std::exchange(m_touched, {}); }

private:
    struct Slot {
        std::shared_ptr<T> value;
        quint64 epoch = 0;
    };
    /// The object is about to be changed, made or taken out; `before` is null where it was not there.
    void watched(catalog::Oid oid, std::shared_ptr<const T> before)
    {
        if (!m_log->isWatching())
            return;
        m_log->saw(this, oid, [this, oid, before = std::move(before)] {
            const T *now = get(oid);
            return now && before ? !looksSame(*now, *before) : bool(now) != bool(before);
        });
    }

    QHash<catalog::Oid, Slot> m_items;
    QSet<catalog::Oid> m_touched;
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
        touch(key);
    }
    void erase(const Key &key)
    {
        m_log->push([this, key, old = m_names.value(key)] { put(key, old); });
        m_names.remove(key);
        touch(key);
    }
    /// As of a Store; of a table by oids.
    [[nodiscard]] QSet<catalog::Oid> takeTouched() { return std::exchange(m_touched, {}); }

private:
    void touch(const Key &key)
    {
        if constexpr (std::is_same_v<Key, catalog::Oid>)
            m_touched.insert(key);
    }
    void put(const Key &key, const Value &value)
    {
        touch(key);
        if (value == Value{})
            m_names.remove(key);
        else
            m_names.insert(key, value);
    }
    QHash<Key, Value> m_names;
    QSet<catalog::Oid> m_touched;
    UndoLog *m_log;
};

} // namespace lockstep::analysis::postgres
