// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rules/transactions.h"

#include <algorithm>

namespace lockstep::rules {

bool blocks(const analysis::Effect &effect, analysis::Danger danger)
{
    return std::ranges::any_of(effect.relations, [danger](const analysis::RelationEffect &relation) {
        return !relation.isNew && !relation.bornInScript && relation.kind != analysis::RelationKind::Index &&
               relation.kind != analysis::RelationKind::Sequence && analysis::dangerOf(relation.lock) >= danger;
    });
}

static bool hasAction(const analysis::Effect &effect, analysis::ActionKind kind)
{
    return std::ranges::any_of(effect.actions, [kind](const analysis::Action &a) { return a.kind == kind; });
}

static bool writesOlder(const analysis::Effect &effect)
{
    using enum analysis::ActionKind;
    return (hasAction(effect, Insert) || hasAction(effect, Update) || hasAction(effect, Delete)) &&
           std::ranges::any_of(effect.relations, [](const analysis::RelationEffect &relation) {
               return !relation.isNew && !relation.bornInScript && relation.lock == analysis::LockMode::RowExclusive;
           });
}

static void noteLocks(Transaction &transaction, const analysis::Effect &effect, std::size_t statement)
{
    using analysis::RelationKind;
    for (const analysis::RelationEffect &relation : effect.relations) {
        const bool holdsRows = relation.kind != RelationKind::Index && relation.kind != RelationKind::Sequence &&
                               relation.kind != RelationKind::View;
        const bool byItself =
            relation.via != analysis::Via::PartitionDown && relation.via != analysis::Via::InheritDown;
        if (!holdsRows || !byItself || relation.isNew || relation.bornInScript ||
            analysis::dangerOf(relation.lock) < analysis::Danger::BlocksEverything)
            continue;
        const QString name = relation.schema ? *relation.schema + u'.' + relation.name : relation.name;
        if (!std::ranges::contains(transaction.locked, name, &Transaction::Locked::table))
            transaction.locked.push_back({statement, name});
    }
}

Transactions::Transactions(std::span<const analysis::Effect> effects, TransactionMode mode)
{
    using enum analysis::ActionKind;
    const bool byTool = mode == TransactionMode::File;
    bool inside = false; // the statement at hand goes on with the transaction before it
    m_places.reserve(effects.size());
    for (std::size_t i = 0; i < effects.size(); ++i) {
        const analysis::Effect &effect = effects[i];
        if (!inside) {
            const bool chained = i > 0 && effect.insideTransaction; // COMMIT AND CHAIN
            Transaction &opened = m_all.emplace_back();
            opened.first = i;
            opened.byTool = i == 0 && (byTool || effect.insideTransaction);
            opened.isOpen = chained;
            opened.isBlock = inside = chained || opened.byTool;
        }
        Transaction &current = m_all.back();
        current.last = i;
        m_places.push_back(m_all.size() - 1);
        noteLocks(current, effect, i);
        if (current.wrote && !current.mixed && blocks(effect, analysis::Danger::BlocksWrites))
            current.mixed = i;
        if (!current.wrote && writesOlder(effect))
            current.wrote = i;
        const bool alone = !current.isBlock && !effect.transactional && !effect.error;
        m_stopsHalfWay =
            m_stopsHalfWay || mode == TransactionMode::Statement || (mode == TransactionMode::None && alone);
        if (hasAction(effect, AddEnumValue) || hasAction(effect, CreateEnum))
            current.enums.push_back(i);
        for (const analysis::Action &action : effect.actions) {
            if (action.kind == AddPrimaryKey || action.kind == DropTable)
                m_keyed.insert(action.relation);
        }
        if (hasAction(effect, Begin)) {
            current.isBlock = inside = true;
            current.isOpen = !current.byTool;
        } else if (hasAction(effect, Commit) || hasAction(effect, Rollback)) {
            current.isOpen = inside = false;
        }
    }
}

} // namespace lockstep::rules
