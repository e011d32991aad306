// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "advisor/between/walk.h"

namespace lockstep::advisor::between {

using namespace Qt::StringLiterals;
using catalog::Column;
using catalog::Relation;
using plan::Change;
using plan::ChangeKind;

namespace {

void addColumn(Walk &walk, const QString &schema, const Relation &table, const Column &column)
{
    const bool generated = column.generated != catalog::Generated::None;
    Change &change = walk.add(generated ? ChangeKind::AddGeneratedColumn : ChangeKind::AddColumn, schema, table.name);
    change.column = column.name;
    change.type = column.type;
    if (generated) {
        change.expression = column.defaultExpression;
        change.isVirtual = column.generated == catalog::Generated::Virtual;
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
    if (old.collation != now.collation && !now.collation.isEmpty())
        wish(ChangeKind::SetCollation).collation = now.collation;
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
    if (old.notNull != now.notNull)
        wish(now.notNull ? ChangeKind::SetNotNull : ChangeKind::DropNotNull);
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
            if (one.isLocal || other.isLocal) // what a parent has is changed there
                changeColumn(walk, schema, now, one, other);
        });
}

} // namespace lockstep::advisor::between
