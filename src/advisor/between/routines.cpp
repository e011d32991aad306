// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "advisor/between/walk.h"
#include "advisor/steps.h"
#include "sql/quote.h"

namespace lockstep::advisor::between {

using namespace Qt::StringLiterals;
using catalog::Relation;
using plan::ChangeKind;

/// ENABLE TRIGGER and its kin.
static QString switched(const QString &table, const QString &trigger, QChar state)
{
    const QString words = state == u'D'   ? u"DISABLE TRIGGER "_s
                          : state == u'R' ? u"ENABLE REPLICA TRIGGER "_s
                          : state == u'A' ? u"ENABLE ALWAYS TRIGGER "_s
                                          : u"ENABLE TRIGGER "_s;
    return alterTable(table, words + sql::quoteIfNeeded(trigger));
}

void triggers(Walk &walk, const QString &schema, const Relation *old, const Relation &now)
{
    static const std::vector<catalog::Trigger> none;
    const QString table = sql::qualifiedName(schema, now.name);
    const auto turn = [&](const catalog::Trigger &trigger, QChar before) { // a new one is enabled
        if (before != trigger.enabled)
            walk.addSql(u"TRIGGER "_s + sql::quoteIfNeeded(trigger.name) + u" ON " + table, schema, now.name,
                        {switched(table, trigger.name, trigger.enabled)}, {switched(table, trigger.name, before)});
    };
    pairUp(
        old ? old->triggers : none, now.triggers, [](const catalog::Trigger &t) { return t.name; },
        [&](const catalog::Trigger &made) {
            if (made.parent)
                return;
            walk.add(ChangeKind::CreateTrigger, schema, now.name, made.name).definition = made.definition;
            turn(made, u'O');
        },
        [&](const catalog::Trigger &gone) {
            if (!gone.parent)
                walk.add(ChangeKind::DropTrigger, schema, now.name, gone.name);
        },
        [&](const catalog::Trigger &one, const catalog::Trigger &other) {
            if (one.parent)
                return;
            if (one.definition != other.definition)
                walk.add(ChangeKind::ReplaceTrigger, schema, now.name, other.name).definition = other.definition;
            turn(other, one.definition == other.definition ? one.enabled : QChar(u'O'));
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
