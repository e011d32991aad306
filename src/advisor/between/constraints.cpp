// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "advisor/between/walk.h"

namespace lockstep::advisor::between {

using namespace Qt::StringLiterals;
using catalog::Constraint;
using catalog::ConstraintKind;
using catalog::Relation;
using plan::Change;
using plan::ChangeKind;

namespace {

QString action(QChar letter)
{
    switch (letter.unicode()) {
    case 'r':
        return u"restrict"_s;
    case 'c':
        return u"cascade"_s;
    case 'n':
        return u"set null"_s;
    case 'd':
        return u"set default"_s;
    default:
        return {};
    }
}

/// Not one that a parent hands down.
bool isOwn(const Constraint &constraint)
{
    return constraint.isLocal && !constraint.parent;
}

} // namespace

void addConstraint(Walk &walk, const QString &schema, const Relation &table, const Constraint &constraint)
{
    const auto wish = [&](ChangeKind kind) -> Change & {
        Change &change = walk.add(kind, schema, table.name, constraint.name);
        change.columns = walk.columnNames(table, constraint.columns);
        return change;
    };
    switch (constraint.kind) {
    case ConstraintKind::PrimaryKey:
        wish(ChangeKind::AddPrimaryKey);
        break;
    case ConstraintKind::Unique:
        wish(ChangeKind::AddUnique);
        break;
    case ConstraintKind::Check: {
        Change &check = wish(ChangeKind::AddCheck);
        check.columns.clear();
        check.expression = constraint.expression;
        break;
    }
    case ConstraintKind::ForeignKey: {
        const Relation *other = walk.after.relation(constraint.referencedTable);
        if (!other)
            return;
        Change &key = wish(ChangeKind::AddForeignKey);
        key.referencedSchema = walk.after.schemaName(other->schema);
        key.referencedTable = other->name;
        key.referencedColumns = walk.columnNames(*other, constraint.referencedColumns);
        key.onUpdate = action(constraint.onUpdate);
        key.onDelete = action(constraint.onDelete);
        break;
    }
    case ConstraintKind::Exclusion:
    case ConstraintKind::NotNull: // is the column's
        break;
    }
}

void constraints(Walk &walk, const QString &schema, const Relation &old, const Relation &now)
{
    pairUp(
        old.constraints, now.constraints, [](const Constraint &c) { return c.name; },
        [&](const Constraint &made) {
            if (isOwn(made))
                addConstraint(walk, schema, now, made);
        },
        [&](const Constraint &gone) {
            if (gone.kind != ConstraintKind::NotNull && isOwn(gone))
                walk.add(ChangeKind::DropConstraint, schema, old.name, gone.name);
        },
        [&](const Constraint &one, const Constraint &other) {
            if (one.definition == other.definition || !isOwn(one))
                return;
            if (QString(one.definition).remove(u" NOT VALID"_s) == other.definition) {
                walk.add(ChangeKind::ValidateConstraint, schema, old.name, one.name);
                return;
            }
            walk.add(ChangeKind::DropConstraint, schema, old.name, one.name);
            addConstraint(walk, schema, now, other);
        });
}

} // namespace lockstep::advisor::between
