// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/effect.h"
#include "rules/settings.h"

#include <QSet>
#include <QString>

#include <optional>
#include <span>
#include <vector>

namespace lockstep::rules {

/// Whether the statement locks a table, partitioned or not, that was there before the script, so that it blocks at
/// least as much as `danger` says.
[[nodiscard]] bool blocks(const analysis::Effect &effect, analysis::Danger danger);

/// One transaction of a script, by the indexes of its statements, BEGIN and COMMIT included. A statement outside of
/// any is one by itself.
struct Transaction {
    std::size_t first = 0;
    std::size_t last = 0;
    bool isBlock = false; ///< BEGIN ... COMMIT, or the tool's
    bool byTool = false;  ///< opened by the migration tool around the file
    bool isOpen = false;  ///< a BEGIN of the script that it never ends
    struct Locked {
        std::size_t statement = 0;
        QString table;
    };
    std::vector<Locked> locked; ///< older tables locked against everything, each once, in the order of their locks
    std::optional<std::size_t> wrote; ///< the first statement that changes rows of an older table
    std::optional<std::size_t> mixed; ///< the first after it that takes a blocking lock for the schema

    std::vector<std::size_t> enums; ///< statements that make an enum or add a value to one

    /// The first statement that locks an older table against everything.
    [[nodiscard]] std::optional<std::size_t> exclusive() const
    {
        return locked.empty() ? std::nullopt : std::optional(locked.front().statement);
    }
};

/// The transactions of a script; made once per check().
class Transactions
{
public:
    Transactions(std::span<const analysis::Effect> effects, TransactionMode mode);
    [[nodiscard]] const Transaction &of(std::size_t statement) const { return m_all[m_places[statement]]; }
    /// A failure leaves what came before it done: the tool runs each statement by itself, or the script holds what no
    /// transaction can.
    [[nodiscard]] bool stopsHalfWay() const { return m_stopsHalfWay; }
    /// The script gives this table a primary key by ALTER TABLE, or drops it.
    [[nodiscard]] bool givesKey(const QString &table) const { return m_keyed.contains(table); }
    [[nodiscard]] const QSet<QString> &keyed() const { return m_keyed; }

private:
    bool m_stopsHalfWay = false;
    QSet<QString> m_keyed;
    std::vector<Transaction> m_all;
    std::vector<std::size_t> m_places; ///< by statement
};

} // namespace lockstep::rules
