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

Transactions::Transactions(std::span<const analysis::Effect> effects, bool byTool)
{
    using enum analysis::ActionKind;
    bool inside = false; // the statement at hand goes on with the transaction before it
    m_places.reserve(effects.size());
    for (std::size_t i = 0; i < effects.size(); ++i) {
        const analysis::Effect &effect = effects[i];
        if (!inside) {
            const bool tools = (byTool && i == 0) || effect.insideTransaction;
            m_all.push_back({i, i, tools, tools, false, {}});
            inside = tools;
        }
        Transaction &current = m_all.back();
        current.last = i;
        m_places.push_back(m_all.size() - 1);
        if (!current.exclusive && blocks(effect, analysis::Danger::BlocksEverything))
            current.exclusive = i;
        if (hasAction(effect, Begin)) {
            current.isBlock = inside = true;
            current.isOpen = !current.byTool;
        } else if (hasAction(effect, Commit) || hasAction(effect, Rollback)) {
            current.isOpen = inside = false;
        }
    }
}

} // namespace lockstep::rules
