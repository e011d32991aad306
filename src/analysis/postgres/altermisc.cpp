// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "analysis/postgres/alter.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lockstep::analysis::postgres {

/// ATExecChangeOwner: nothing more when the owner stays; otherwise the indexes, owned sequences and row type follow.
void Alter::owner(const PgQuery__AlterTableCmd &cmd)
{
    const auto *role = cmd.newowner;
    const bool self = role && role->roletype != PG_QUERY__ROLE_SPEC_TYPE__ROLESPEC_CSTRING;
    const QString name = self ? run.session.role : text(role ? role->rolename : nullptr);
    Action &action = run.act(ActionKind::ChangeOwner, table);
    action.detail = name;
    action.previous = state.tables.get(table) ? target().r.owner : QString();
    action.noOp = action.previous == name;
    if (SequenceObject *sequence = state.sequences.get(table) ? &state.sequences.edit(table) : nullptr) {
        const Table *holder = state.tables.get(sequence->s.ownedByTable);
        if (holder && holder->r.owner != name)
            refuse("0A000", u"analysis.sequence-owned"_s, {sequence->s.name});
        sequence->s.owner = name;
        return;
    }
    if (!state.tables.get(table) || target().r.owner == name)
        return;
    run.lockIndexes(table, LockMode::AccessExclusive);
    const std::vector<Oid> sequences = target().sequences;
    for (const Oid sequence : sequences) {
        run.lock(sequence, LockMode::AccessExclusive, Via::Sequence);
        state.sequences.edit(sequence).s.owner = name;
    }
    state.tables.edit(table).r.owner = name;
}

void Alter::clusterOn(const PgQuery__AlterTableCmd &cmd)
{
    run.act(ActionKind::Other, table, text(cmd.name));
    const bool drop = cmd.subtype == PG_QUERY__ALTER_TABLE_TYPE__AT_DropCluster;
    Oid chosen = 0;
    if (!drop) {
        chosen = state.find(target().r.schema, text(cmd.name));
        if (!state.indexes.get(chosen))
            refuse("42704", u"analysis.index-missing"_s, {text(cmd.name)});
        run.lock(chosen, mode);
    }
    const std::vector<Oid> indexes = target().indexes;
    for (const Oid index : indexes) {
        if (state.indexes.get(index)->i.clustered != (index == chosen))
            state.indexes.edit(index).i.clustered = index == chosen;
    }
}

void Alter::replicaIdentity(const PgQuery__AlterTableCmd &cmd)
{
    run.act(ActionKind::Other, table);
    const auto *identity = cmd.def ? cmd.def->replica_identity_stmt : nullptr;
    if (!identity)
        return;
    const char kind = empty(identity->identity_type) ? 'd' : *identity->identity_type;
    state.tables.edit(table).r.replicaIdentity = QChar::fromLatin1(kind);
    if (kind != 'i')
        return;
    const Oid index = state.find(target().r.schema, text(identity->name));
    if (!state.indexes.get(index))
        refuse("42704", u"analysis.index-missing"_s, {text(identity->name)});
    run.lock(index, LockMode::Share);
    state.indexes.edit(index).i.replicaIdentity = true;
}

/// SET TABLESPACE copies the file of the one relation; SET ACCESS METHOD rewrites rows.
void Alter::storage(const PgQuery__AlterTableCmd &cmd)
{
    const bool tablespace = cmd.subtype == PG_QUERY__ALTER_TABLE_TYPE__AT_SetTableSpace;
    Action &action = run.act(tablespace ? ActionKind::SetTablespace : ActionKind::SetAccessMethod, table, {});
    action.detail = text(cmd.name);
    if (!state.tables.get(table)) {
        if (state.indexes.get(table)) {
            action.rewrite = true;
            state.indexes.edit(table).i.tablespace = text(cmd.name);
        }
        return;
    }
    QString current = tablespace ? target().r.tablespace : target().r.accessMethod;
    QString wanted = tablespace && text(cmd.name) == "pg_default"_L1 ? QString() : text(cmd.name);
    if (!tablespace && wanted.isEmpty()) // DEFAULT
        wanted = run.session.settings.value(u"default_table_access_method"_s, u"heap"_s);
    if (!tablespace && current.isEmpty())
        current = u"heap"_s;
    if (current == wanted) {
        action.noOp = true;
        return;
    }
    action.rewrite = target().isHeap();
    if (tablespace) {
        state.tables.edit(table).r.tablespace = wanted;
        if (target().isHeap())
            run.markRewrite(table); // indexes stay where they are and are not built again
    } else {
        state.tables.edit(table).r.accessMethod = wanted;
        if (target().isHeap())
            work[table].rewrite = true;
    }
}

namespace altermisclocal {

/// SET and RESET: what is named goes, what is set comes behind.
void change(QStringList &options, const QStringList &named, bool sets)
{
    for (const QString &option : named)
        options.removeIf([&](const QString &o) { return o.startsWith(option.section(u'=', 0, 0) + u'='); });
    if (sets)
        options += named;
}

/// OPTIONS of what is foreign: each says whether it is added, set or dropped.
void changeForeign(QStringList &options, const PgQuery__List &said)
{
    for (std::size_t i = 0; i < said.n_items; ++i) {
        const QStringList option = postgres::relationOptions(1, said.items + i);
        const bool drops = said.items[i]->def_elem->defaction == PG_QUERY__DEF_ELEM_ACTION__DEFELEM_DROP;
        const auto named = [&](const QString &o) { return o.startsWith(option[0].section(u'=', 0, 0) + u'='); };
        const auto old = std::ranges::find_if(options, named);
        if (drops)
            options.removeIf(named);
        else if (old != options.end())
            *old = option[0];
        else
            options += option;
    }
}

QChar enabledBy(PgQuery__AlterTableType type)
{
    switch (type) {
    case PG_QUERY__ALTER_TABLE_TYPE__AT_DisableTrig:
    case PG_QUERY__ALTER_TABLE_TYPE__AT_DisableTrigAll:
    case PG_QUERY__ALTER_TABLE_TYPE__AT_DisableTrigUser:
    case PG_QUERY__ALTER_TABLE_TYPE__AT_DisableRule:
        return u'D';
    case PG_QUERY__ALTER_TABLE_TYPE__AT_EnableAlwaysTrig:
    case PG_QUERY__ALTER_TABLE_TYPE__AT_EnableAlwaysRule:
        return u'A';
    case PG_QUERY__ALTER_TABLE_TYPE__AT_EnableReplicaTrig:
    case PG_QUERY__ALTER_TABLE_TYPE__AT_EnableReplicaRule:
        return u'R';
    default:
        return u'O';
    }
}

} // namespace altermisclocal

void Alter::relationOptions(const PgQuery__AlterTableCmd &cmd)
{
    run.act(ActionKind::SetOptions, table);
    if (!cmd.def)
        return;
    const bool sets = cmd.subtype == PG_QUERY__ALTER_TABLE_TYPE__AT_SetRelOptions;
    const QStringList named = postgres::relationOptions(cmd.def->list->n_items, cmd.def->list->items);
    if (sets)
        run.effect.actions.back().columns = named;
    if (state.tables.get(table))
        altermisclocal::change(state.tables.edit(table).r.options, named, sets);
    else if (IndexObject *index = state.indexes.get(table) ? &state.indexes.edit(table) : nullptr) {
        altermisclocal::change(index->i.options, named, sets);
        if (const Table *owner = state.tables.get(index->i.table))
            index->i.definition = indexDefinition(state, *owner, index->i);
    }
}

void Alter::rule(const PgQuery__AlterTableCmd &cmd)
{
    const QString name = text(cmd.name);
    run.act(ActionKind::Other, table, name);
    for (catalog::Rule &rule : state.tables.edit(table).r.rules)
        if (rule.name == name)
            rule.enabled = altermisclocal::enabledBy(cmd.subtype);
}

void Alter::triggers(const PgQuery__AlterTableCmd &cmd)
{
    const QString name = text(cmd.name);
    Action &action = run.act(ActionKind::Other, table, name);
    const QChar enabled = altermisclocal::enabledBy(cmd.subtype);
    if (enabled == u'D') {
        action.kind = ActionKind::DisableTrigger;
        action.constraints = cmd.subtype == PG_QUERY__ALTER_TABLE_TYPE__AT_DisableTrigAll;
    }
    if (!name.isEmpty() && !std::ranges::contains(target().r.triggers, name, &catalog::Trigger::name))
        refuse("42704", u"analysis.trigger-missing"_s, {name, target().r.name});
    for (const Oid oid : tree(target().isPartitioned() && recurse)) {
        for (catalog::Trigger &trigger : state.tables.edit(oid).r.triggers) {
            if (name.isEmpty() || trigger.name == name)
                trigger.enabled = enabled;
        }
    }
}

void Alter::persistence(bool logged)
{
    Action &action = run.act(ActionKind::SetLogged, table);
    action.detail = logged ? u"LOGGED"_s : u"UNLOGGED"_s;
    if (!state.tables.get(table)) {
        if (state.sequences.get(table))
            state.sequences.edit(table).s.persistence =
                logged ? catalog::Persistence::Permanent : catalog::Persistence::Unlogged;
        return;
    }
    const auto wanted = logged ? catalog::Persistence::Permanent : catalog::Persistence::Unlogged;
    if (target().r.persistence == wanted || target().isPartitioned()) {
        action.noOp = true;
        return;
    }
    action.rewrite = true;
    const auto clashes = [&](Oid other) {
        return other != table && state.tables.get(other) && state.tables.get(other)->r.persistence != wanted;
    };
    // ATPrepChangePersistence looks at the tables on the other side of foreign keys, and lets go of them at once.
    for (const catalog::Constraint &c : target().r.constraints) {
        if (c.kind != catalog::ConstraintKind::ForeignKey || !logged)
            continue;
        if (clashes(c.referencedTable))
            refuse("42P16", u"analysis.persistence-differs"_s,
                   {target().r.name, state.tables.get(c.referencedTable)->r.name});
    }
    for (const Oid other : logged ? std::vector<Oid>{} : target().referencedBy) {
        if (clashes(other))
            refuse("42P16", u"analysis.persistence-differs"_s, {target().r.name, state.tables.get(other)->r.name});
    }
    state.tables.edit(table).r.persistence = wanted;
    if (target().isHeap())
        work[table].rewrite = true;
    if (run.major >= 15) { // 15: owned sequences follow
        const std::vector<Oid> sequences = target().sequences;
        for (const Oid sequence : sequences) {
            run.lock(sequence, LockMode::AccessExclusive, Via::Sequence);
            state.sequences.edit(sequence).s.persistence = wanted;
        }
    }
}

void Alter::foreignOptions(const PgQuery__AlterTableCmd &cmd)
{
    run.act(ActionKind::Other, table);
    if (state.tables.get(table))
        altermisclocal::changeForeign(state.tables.edit(table).r.options, *cmd.def->list);
}

void Alter::simpleColumn(const PgQuery__AlterTableCmd &cmd, bool descend)
{
    const QString name = text(cmd.name);
    run.act(ActionKind::Other, table, name);
    if (!state.tables.get(table))
        return; // statistics on an index column
    for (const Oid oid : tree(recurse && descend)) {
        if (name.isEmpty() || (oid != table && !state.tables.get(oid)->column(name)))
            continue;
        catalog::Column &column = editColumn(oid, name);
        const QString word = text(stringOf(cmd.def)).toLower();
        qint64 target = -1;
        switch (cmd.subtype) {
        case PG_QUERY__ALTER_TABLE_TYPE__AT_SetStorage:
            column.storage = word;
            break;
        case PG_QUERY__ALTER_TABLE_TYPE__AT_SetCompression:
            column.compression = word == "default"_L1 ? QString() : word;
            break;
        case PG_QUERY__ALTER_TABLE_TYPE__AT_SetStatistics:
            static_cast<void>(integerOf(cmd.def, target)); // DEFAULT has none
            column.statisticsTarget = static_cast<int>(target);
            break;
        case PG_QUERY__ALTER_TABLE_TYPE__AT_SetOptions:
        case PG_QUERY__ALTER_TABLE_TYPE__AT_ResetOptions:
            altermisclocal::change(column.options,
                                   postgres::relationOptions(cmd.def->list->n_items, cmd.def->list->items),
                                   cmd.subtype == PG_QUERY__ALTER_TABLE_TYPE__AT_SetOptions);
            column.options.sort();
            break;
        case PG_QUERY__ALTER_TABLE_TYPE__AT_AlterColumnGenericOptions:
            altermisclocal::changeForeign(column.options, *cmd.def->list);
            break;
        default:
            break;
        }
    }
}

} // namespace lockstep::analysis::postgres
