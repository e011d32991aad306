// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "advisor/between/walk.h"

namespace lockstep::advisor::between {

using namespace Qt::StringLiterals;
using catalog::Relation;
using plan::ChangeKind;

void triggers(Walk &walk, const QString &schema, const Relation *old, const Relation &now)
{
    static const std::vector<catalog::Trigger> none;
    pairUp(
        old ? old->triggers : none, now.triggers, [](const catalog::Trigger &t) { return t.name; },
        [&](const catalog::Trigger &made) {
            if (!made.parent)
                walk.add(ChangeKind::CreateTrigger, schema, now.name, made.name).definition = made.definition;
        },
        [&](const catalog::Trigger &gone) {
            if (!gone.parent)
                walk.add(ChangeKind::DropTrigger, schema, now.name, gone.name);
        },
        [&](const catalog::Trigger &one, const catalog::Trigger &other) {
            if (one.definition != other.definition && !one.parent)
                walk.add(ChangeKind::ReplaceTrigger, schema, now.name, other.name).definition = other.definition;
        });
}

void functions(Walk &walk)
{
    const auto own = [](const catalog::Catalog &catalog) {
        std::vector<catalog::Function> out = catalog.functions;
        std::erase_if(out, [](const catalog::Function &f) { return !f.extension.isEmpty() || f.definition.isEmpty(); });
        return out;
    };
    const auto with = [&](ChangeKind kind, const catalog::Function &f, const QString &where) {
        walk.add(kind, where, {}, f.name).definition = f.definition;
    };
    std::vector<std::pair<QString, catalog::Function>> old, now;
    for (const catalog::Function &f : own(walk.from))
        old.emplace_back(walk.before.schemaName(f.schema), f);
    for (const catalog::Function &f : own(walk.to))
        now.emplace_back(walk.after.schemaName(f.schema), f);
    pairUp(
        old, now, [](const auto &f) { return std::tuple(f.first, f.second.name, f.second.arguments); },
        [&](const auto &made) { with(ChangeKind::CreateFunction, made.second, made.first); },
        [&](const auto &gone) { walk.add(ChangeKind::DropFunction, gone.first, {}, gone.second.name); },
        [&](const auto &one, const auto &other) {
            if (one.second.definition != other.second.definition)
                with(ChangeKind::ReplaceFunction, other.second, other.first);
        });
}

} // namespace lockstep::advisor::between
