// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "advisor/between/walk.h"
#include "advisor/steps.h"
#include "sql/quote.h"

namespace lockstep::advisor::between {

using namespace Qt::StringLiterals;
using catalog::Column;
using catalog::Relation;
using plan::Change;
using plan::ChangeKind;

namespace {

void addColumn(Walk &walk, const QString &schema, const Relation &table, const Column &column)
{
    const QString where = sql::qualifiedName(schema, table.name), name = sql::quoteIfNeeded(column.name);
    if (column.identity != catalog::Identity::None) {
        walk.addSql(u"COLUMN "_s + where + u'.' + name, schema, table.name,
                    {alterTable(where, u"ADD COLUMN "_s + columnDefinition(column, column.name, true, true) +
                                           identityOptions(walk, table, column))},
                    {alterTable(where, u"DROP COLUMN "_s + name)});
        return;
    }
    const bool generated = column.generated != catalog::Generated::None;
    Change &change = walk.add(generated ? ChangeKind::AddGeneratedColumn : ChangeKind::AddColumn, schema, table.name);
    change.column = column.name;
    change.type = column.type + (column.collation.isEmpty() ? QString() : QString(u" COLLATE "_s + column.collation));
    if (generated) {
        change.expression = column.defaultExpression;
        change.isVirtual = column.generated == catalog::Generated::Virtual;
        if (column.notNull)
            walk.add(ChangeKind::SetNotNull, schema, table.name).column = column.name;
        return;
    }
    change.defaultExpression = column.defaultExpression;
    change.notNull = column.notNull;
}

void changeColumn(Walk &walk, const QString &schema, const Relation &table, const Column &old, const Column &now)
{
    const auto wish = [&](ChangeKind kind) -> Change & {
        Change &change = walk.add(kind, schema, table.name);
        change.column = now.name;
        return change;
    };
    if (old.type != now.type)
        wish(ChangeKind::ChangeType).type = now.type;
    if (old.type == now.type ? old.collation != now.collation : !now.collation.isEmpty()) // a new type has its own
        wish(ChangeKind::SetCollation).collation = now.collation.isEmpty() ? u"\"default\""_s : now.collation;
    const auto counts = [](const Column &of) { return of.options.contains(u"AUTOINCREMENT"_s); }; // SQLite
    if (counts(old) != counts(now))
        wish(counts(now) ? ChangeKind::AddIdentity : ChangeKind::DropIdentity);
    if (old.identity != now.identity) {
        if (old.identity != catalog::Identity::None)
            wish(ChangeKind::DropIdentity);
        if (now.identity != catalog::Identity::None)
            wish(ChangeKind::AddIdentity).always = now.identity == catalog::Identity::Always;
    } else if (old.defaultExpression != now.defaultExpression && now.generated == catalog::Generated::None) {
        if (now.defaultExpression.isEmpty())
            wish(ChangeKind::DropDefault);
        else
            wish(ChangeKind::SetDefault).defaultExpression = now.defaultExpression;
    }
    if (!old.notNull && now.notNull)
        wish(ChangeKind::SetNotNull);
}

} // namespace

void columns(Walk &walk, const QString &schema, const Relation &old, const Relation &now)
{
    pairUp(
        old.columns, now.columns, [](const Column &c) { return c.name; },
        [&](const Column &made) {
            if (made.isLocal)
                addColumn(walk, schema, now, made);
        },
        [&](const Column &gone) {
            if (gone.isLocal)
                walk.add(ChangeKind::DropColumn, schema, old.name).column = gone.name;
        },
        [&](const Column &one, const Column &other) {
            if ((one.isLocal || other.isLocal) && // what a parent has is changed there
                !generated(walk, schema, old, now, one, other))
                changeColumn(walk, schema, now, one, other);
        });
}

void nullable(Walk &walk, const QString &schema, const Relation &old, const Relation &now)
{
    for (const Column &column : now.columns) {
        const Column *before = walk.before.column(old, column.name);
        const bool remade = before && before->generated != column.generated;
        if (before && before->notNull && !column.notNull && !remade && (before->isLocal || column.isLocal))
            walk.add(ChangeKind::DropNotNull, schema, now.name).column = column.name;
    }
}

} // namespace lockstep::advisor::between
