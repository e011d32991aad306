// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "advisor/between/walk.h"
#include "advisor/steps.h"
#include "sql/quote.h"

namespace lockstep::advisor::between {

using namespace Qt::StringLiterals;
using catalog::Relation;
using plan::ChangeKind;

QString switched(const QString &table, const QString &what, const QString &name, QChar state)
{
    const QString words = state == u'D'   ? u"DISABLE "_s
                          : state == u'R' ? u"ENABLE REPLICA "_s
                          : state == u'A' ? u"ENABLE ALWAYS "_s
                                          : u"ENABLE "_s;
    return alterTable(table, words + what + u' ' + sql::quoteIfNeeded(name));
}

void triggers(Walk &walk, const QString &schema, const Relation *old, const Relation &now)
{
    static const std::vector<catalog::Trigger> none;
    const QString table = sql::qualifiedName(schema, now.name);
    const auto turn = [&](const catalog::Trigger &trigger, QChar before) { // a new one is enabled
        if (before != trigger.enabled)
            walk.addSql(u"TRIGGER "_s + sql::quoteIfNeeded(trigger.name) + u" ON " + table, schema, now.name,
                        {switched(table, u"TRIGGER"_s, trigger.name, trigger.enabled)},
                        {switched(table, u"TRIGGER"_s, trigger.name, before)});
    };
    // the typed changes are about tables
    const bool ofTable = now.kind == catalog::RelationKind::Table || now.kind == catalog::RelationKind::Partitioned;
    const auto byHand = [&](const catalog::Trigger *gone, const catalog::Trigger *made) {
        const catalog::Trigger &about = made ? *made : *gone;
        const QString name = sql::quoteIfNeeded(about.name) + u" ON " + table;
        const QString drop = u"DROP TRIGGER "_s + name;
        QStringList up, down;
        if (gone) {
            up << drop;
            down << gone->definition;
        }
        if (made) {
            up << made->definition;
            down.prepend(drop);
        }
        walk.addSql(u"TRIGGER "_s + name, schema, now.name, up, down, made ? Turn::Usual : Turn::WithTypes);
    };
    pairUp(
        old ? old->triggers : none, now.triggers, [](const catalog::Trigger &t) { return t.name; },
        [&](const catalog::Trigger &made) {
            if (made.parent)
                return;
            if (!ofTable)
                return byHand(nullptr, &made);
            walk.add(ChangeKind::CreateTrigger, schema, now.name, made.name).definition = made.definition;
            turn(made, u'O');
        },
        [&](const catalog::Trigger &gone) {
            if (!ofTable)
                byHand(&gone, nullptr);
            else if (!gone.parent)
                walk.add(ChangeKind::DropTrigger, schema, now.name, gone.name);
        },
        [&](const catalog::Trigger &one, const catalog::Trigger &other) {
            if (one.parent)
                return;
            if (one.definition != other.definition && !ofTable)
                return byHand(&one, &other);
            if (one.definition != other.definition)
                walk.add(ChangeKind::ReplaceTrigger, schema, now.name, other.name).definition = other.definition;
            turn(other, one.definition == other.definition ? one.enabled : QChar(u'O'));
        });
}

namespace {

/// A routine with the name of its schema.
struct Routine {
    QString schema;
    const catalog::Function *f = nullptr;
};
using Routines = std::vector<Routine>;

/// Those of one name.
std::map<std::pair<QString, QString>, std::pair<Routines, Routines>> byName(const Walk &walk)
{
    std::map<std::pair<QString, QString>, std::pair<Routines, Routines>> out;
    const auto collect = [&](const catalog::Catalog &catalog, const catalog::Lookup &lookup, auto member) {
        for (const catalog::Function &f : catalog.functions)
            if (f.extension.isEmpty() && !f.definition.isEmpty()) {
                const QString schema = lookup.schemaName(f.schema);
                (out[{schema, f.name}].*member).push_back({schema, &f});
            }
    };
    collect(walk.from, walk.before, &std::pair<Routines, Routines>::first);
    collect(walk.to, walk.after, &std::pair<Routines, Routines>::second);
    return out;
}

QString signature(const Routine &routine)
{
    return sql::qualifiedName(routine.schema, routine.f->name) + u'(' + routine.f->arguments + u')';
}

QString drop(const Routine &routine)
{
    return u"DROP ROUTINE "_s + signature(routine);
}

void byHand(Walk &walk, const Routine &about, const QStringList &up, const QStringList &down, Turn turn = Turn::Usual)
{
    walk.addSql(u"ROUTINE "_s + signature(about), about.schema, {}, up, down, turn);
}

/// Several of one name, aggregates, and what CREATE OR REPLACE cannot: another result, other names of arguments.
void overloaded(Walk &walk, const Routines &old, const Routines &now)
{
    Routines gone, made;
    pairUp(
        old, now, [](const Routine &routine) { return routine.f->arguments; },
        [&](const Routine &routine) { made.push_back(routine); },
        [&](const Routine &routine) { gone.push_back(routine); },
        [&](const Routine &one, const Routine &other) {
            const QString before = one.f->definition.trimmed(), after = other.f->definition.trimmed();
            if (before == after)
                return;
            if (one.f->returns == other.f->returns && one.f->kind == other.f->kind && one.f->kind != u'a')
                byHand(walk, other, {after}, {before}); // pg_get_functiondef says OR REPLACE
            else
                byHand(walk, other, {drop(one), after}, {drop(other), before});
        });
    for (std::size_t i = 0; i < std::max(gone.size(), made.size()); ++i) {
        QStringList up, down;
        if (i < gone.size())
            up << drop(gone[i]);
        if (i < made.size()) {
            up << made[i].f->definition.trimmed();
            down << drop(made[i]);
        }
        if (i < gone.size())
            down << gone[i].f->definition.trimmed();
        byHand(walk, i < made.size() ? made[i] : gone[i], up, down, i < made.size() ? Turn::Usual : Turn::WithTypes);
    }
}

} // namespace

void functions(Walk &walk)
{
    const auto with = [&](ChangeKind kind, const Routine &routine) {
        walk.add(kind, routine.schema, {}, routine.f->name).definition = routine.f->definition;
    };
    for (const auto &[name, both] : byName(walk)) {
        const auto &[old, now] = both;
        const auto isPlain = [](const Routines &list) {
            return list.size() <= 1 && (list.empty() || list[0].f->kind != u'a');
        };
        const bool one = isPlain(old) && isPlain(now);
        if (one && old.empty())
            with(ChangeKind::CreateFunction, now[0]);
        else if (one && now.empty())
            walk.add(ChangeKind::DropFunction, name.first, {}, name.second);
        else if (one && old[0].f->arguments == now[0].f->arguments && old[0].f->returns == now[0].f->returns &&
                 old[0].f->kind == now[0].f->kind) {
            if (old[0].f->definition != now[0].f->definition)
                with(ChangeKind::ReplaceFunction, now[0]);
        } else
            overloaded(walk, old, now);
    }
}

} // namespace lockstep::advisor::between
