// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "advisor/between/walk.h"
#include "advisor/indexsteps.h"
#include "sql/quote.h"
#include "sql/sqltext.h"

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

/// Not one that a parent hands down, and none that goes and comes with a column.
bool isOwn(const Walk &walk, const Constraint &constraint)
{
    return constraint.isLocal && !constraint.parent && !walk.remade.contains(&constraint);
}

/// Whether a change of its own kind says all of it.
bool hasFields(const Walk &walk, const Constraint &constraint)
{
    static const QStringList more{u" DEFERRABLE"_s, u" NOT VALID"_s,    u" NOT ENFORCED"_s, u" NO INHERIT"_s,
                                  u" INCLUDE ("_s,  u" MATCH "_s,       u"PERIOD "_s,       u" WITHOUT OVERLAPS"_s,
                                  u" SET NULL ("_s, u" SET DEFAULT ("_s};
    if (walk.to.server.engine == sql::Engine::Sqlite)
        return true;
    return constraint.kind != ConstraintKind::Exclusion &&
           std::ranges::none_of(more, [&](const QString &words) { return constraint.definition.contains(words); });
}

bool isKey(const Constraint &constraint)
{
    return constraint.kind == ConstraintKind::PrimaryKey || constraint.kind == ConstraintKind::Unique;
}

/// As the server printed it. A key takes over an index that was built while others write, a check or a foreign key is
/// validated behind, where the server can do that.
void byHand(Walk &walk, const QString &schema, const Relation &table, const Constraint &constraint)
{
    const QString where = sql::qualifiedName(schema, table.name), name = sql::quoteIfNeeded(constraint.name);
    const QString title = u"CONSTRAINT "_s + name + u" ON " + where;
    const QString drop = alterTable(where, u"DROP CONSTRAINT "_s + name);
    const auto add = [&](const QString &definition) {
        walk.addSql(title, schema, table.name, {alterTable(where, u"ADD CONSTRAINT "_s + name + u' ' + definition)},
                    {drop});
    };
    const bool partitioned = table.kind == catalog::RelationKind::Partitioned;
    const catalog::Index *index = walk.after.index(constraint.index);
    if (isKey(constraint) && index && index->method == "btree"_L1 && !partitioned) {
        walk.addSql(u"INDEX OF "_s + title, schema, table.name,
                    {u"CREATE UNIQUE INDEX CONCURRENTLY "_s + name + u" ON " + where + u' ' +
                     sql::indexDefinitionTail(index->definition)},
                    {u"DROP INDEX CONCURRENTLY IF EXISTS "_s + sql::qualifiedName(schema, constraint.name)});
        return add(
            (constraint.kind == ConstraintKind::Unique ? u"UNIQUE USING INDEX "_s : u"PRIMARY KEY USING INDEX "_s) +
            name + deferring(constraint));
    }
    const bool checked = constraint.kind == ConstraintKind::Check || constraint.kind == ConstraintKind::ForeignKey;
    const bool canWait = constraint.kind == ConstraintKind::Check || !partitioned || walk.from.server.major() >= 18;
    if (!checked || !canWait || !constraint.validated || !constraint.enforced)
        return add(constraint.definition);
    add(constraint.definition + u" NOT VALID"_s);
    walk.add(ChangeKind::ValidateConstraint, schema, table.name, constraint.name);
}

/// A foreign key that is checked at another time, or (18) no longer or again, stays where it is.
bool checkedOtherwise(Walk &walk, const QString &schema, const Relation &table, const Constraint &old,
                      const Constraint &now)
{
    const auto without = [](QString definition) {
        for (const QString &words : {u" DEFERRABLE"_s, u" INITIALLY DEFERRED"_s, u" NOT ENFORCED"_s})
            definition.remove(words);
        return definition;
    };
    if (walk.to.server.engine == sql::Engine::Sqlite)
        return false;
    if (now.kind != ConstraintKind::ForeignKey || without(old.definition) != without(now.definition))
        return false;
    const QString where = sql::qualifiedName(schema, table.name), name = sql::quoteIfNeeded(now.name);
    const auto alter = [&](const Constraint &to) {
        QString words;
        if (old.deferrable != now.deferrable || old.deferred != now.deferred)
            words = to.deferrable ? deferring(to) : u" NOT DEFERRABLE"_s;
        if (old.enforced != now.enforced)
            words += to.enforced ? u" ENFORCED"_s : u" NOT ENFORCED"_s;
        return alterTable(where, u"ALTER CONSTRAINT "_s + name + words);
    };
    walk.addSql(u"CONSTRAINT "_s + name + u" ON " + where, schema, table.name, {alter(now)}, {alter(old)});
    return true;
}

} // namespace

void lateForeignKeys(Walk &walk)
{
    for (const Walk::ForeignKey &key : walk.foreignKeys)
        byHand(walk, key.schema, key.table, key.constraint);
}

void addConstraint(Walk &walk, const QString &schema, const Relation &table, const Constraint &constraint)
{
    if (constraint.kind == ConstraintKind::ForeignKey && !hasFields(walk, constraint)) {
        walk.foreignKeys.push_back({schema, table, constraint});
        return;
    }
    if (constraint.kind == ConstraintKind::NotNull) // is the column's
        return;
    if (!hasFields(walk, constraint))
        return byHand(walk, schema, table, constraint);
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
        wish(ChangeKind::AddUnique).nullsNotDistinct = constraint.definition.contains(" NULLS NOT DISTINCT"_L1);
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
    case ConstraintKind::NotNull:
        break;
    }
}

void constraints(Walk &walk, const QString &schema, const Relation &old, const Relation &now)
{
    pairUp(
        old.constraints, now.constraints, [](const Constraint &c) { return c.name; },
        [&](const Constraint &made) {
            if (isOwn(walk, made))
                addConstraint(walk, schema, now, made);
        },
        [&](const Constraint &gone) {
            if (gone.kind != ConstraintKind::NotNull && isOwn(walk, gone))
                walk.add(ChangeKind::DropConstraint, schema, old.name, gone.name);
        },
        [&](const Constraint &one, const Constraint &other) {
            const auto without =
                [](const Constraint &of) { // SQLite says it of the key, and it is changed with the column
                    return QString(of.definition).remove(u" AUTOINCREMENT"_s);
                };
            if (without(one) == without(other) || !isOwn(walk, one) || !isOwn(walk, other))
                return;
            if (QString(one.definition).remove(u" NOT VALID"_s) == other.definition) {
                walk.add(ChangeKind::ValidateConstraint, schema, old.name, one.name);
                return;
            }
            if (checkedOtherwise(walk, schema, now, one, other))
                return;
            walk.add(ChangeKind::DropConstraint, schema, old.name, one.name);
            addConstraint(walk, schema, now, other);
        });
}

} // namespace lockstep::advisor::between
