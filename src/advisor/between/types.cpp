// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "advisor/between/walk.h"
#include "catalog/postgres/ddl.h"
#include "sql/quote.h"

#include <ranges>
#include <set>

namespace lockstep::advisor::between {

using namespace Qt::StringLiterals;
using catalog::Column;
using catalog::Constraint;
using catalog::ConstraintKind;
using catalog::Relation;
using catalog::Type;
using catalog::TypeKind;
using plan::Change;
using plan::ChangeKind;

namespace {

void labels(Walk &walk, const QString &schema, const Type &old, const Type &now)
{
    const auto wish = [&](ChangeKind kind, const QString &label) -> Change & {
        Change &change = walk.add(kind, schema);
        change.typeName = now.name;
        change.value = label;
        return change;
    };
    QString neighbour;
    for (const QString &label : now.labels) {
        if (!old.labels.contains(label)) {
            Change &change = wish(ChangeKind::AddEnumValue, label);
            change.after = neighbour;
            if (neighbour.isEmpty() && !old.labels.isEmpty())
                change.before = old.labels.first();
        }
        neighbour = label;
    }
    for (const QString &label : old.labels)
        if (!now.labels.contains(label))
            wish(ChangeKind::RemoveEnumValue, label);
}

/// NOT NULL, which 17 knows by a name, and DEFAULT.
void domainSettings(Walk &walk, const QString &schema, const Type &old, const Type &now)
{
    const QString alter = u"ALTER DOMAIN "_s + sql::qualifiedName(schema, now.name) + u' ';
    QStringList up, down;
    const auto say = [&](auto action) {
        up << alter + action(now);
        down << alter + action(old);
    };
    if (old.defaultExpression != now.defaultExpression)
        say([](const Type &of) {
            return of.defaultExpression.isEmpty() ? u"DROP DEFAULT"_s
                                                  : QString(u"SET DEFAULT "_s + of.defaultExpression);
        });
    if (old.notNull != now.notNull)
        say([](const Type &of) {
            const auto named = std::ranges::find(of.constraints, ConstraintKind::NotNull, &Constraint::kind);
            return !of.notNull ? u"DROP NOT NULL"_s
                   : named == of.constraints.end()
                       ? u"SET NOT NULL"_s
                       : u"ADD CONSTRAINT "_s + sql::quoteIfNeeded(named->name) + u" NOT NULL";
        });
    if (!up.isEmpty())
        walk.addSql(u"DOMAIN "_s + sql::qualifiedName(schema, now.name), schema, {}, up, down);
}

void domainChecks(Walk &walk, const QString &schema, const Type &old, const Type &now)
{
    const QString alter = u"ALTER DOMAIN "_s + sql::qualifiedName(schema, now.name);
    const auto drop = [&](const Constraint &check) {
        if (check.kind != ConstraintKind::Check)
            return;
        Change &change = walk.add(ChangeKind::DropDomainCheck, schema);
        change.typeName = now.name;
        change.name = check.name;
    };
    const auto add = [&](const Constraint &check) {
        if (check.kind != ConstraintKind::Check)
            return;
        if (!check.validated)
            return walk.addSql(u"CONSTRAINT "_s + sql::quoteIfNeeded(check.name) + u" OF " + alter, schema, {},
                               {alter + u" ADD CONSTRAINT " + sql::quoteIfNeeded(check.name) + u' ' + check.definition},
                               {alter + u" DROP CONSTRAINT " + sql::quoteIfNeeded(check.name)});
        Change &change = walk.add(ChangeKind::AddDomainCheck, schema);
        change.typeName = now.name;
        change.name = check.name;
        change.expression = check.expression;
    };
    pairUp(
        old.constraints, now.constraints, [](const Constraint &check) { return check.name; }, add, drop,
        [&](const Constraint &one, const Constraint &other) {
            if (one.definition == other.definition)
                return;
            const QString name = sql::quoteIfNeeded(one.name);
            if (QString(one.definition).remove(u" NOT VALID"_s) == other.definition)
                return walk.addSql(
                    u"CONSTRAINT "_s + name + u" OF " + alter, schema, {}, {alter + u" VALIDATE CONSTRAINT " + name},
                    {alter + u" DROP CONSTRAINT " + name, alter + u" ADD CONSTRAINT " + name + u' ' + one.definition});
            drop(one);
            add(other);
        });
}

/// New attributes come last: others would need the type made again.
void attributes(Walk &walk, const QString &schema, const Relation &old, const Relation &now)
{
    const auto has = [](const Relation &row, const QString &name) {
        return std::ranges::contains(row.columns, name, &Column::name);
    };
    std::vector<QString> kept;
    for (const Column &column : old.columns)
        if (has(now, column.name))
            kept.push_back(column.name);
    if (!std::ranges::equal(kept, now.columns | std::views::take(kept.size()), {}, {}, &Column::name))
        return;
    const auto wish = [&](ChangeKind kind, const Column &column) -> Change & {
        Change &change = walk.add(kind, schema);
        change.typeName = now.name;
        change.column = column.name;
        return change;
    };
    const QString alter = u"ALTER TYPE "_s + sql::qualifiedName(schema, now.name) + u" ALTER ATTRIBUTE ";
    const auto typed = [&](const Column &column) {
        return QString(alter + sql::quoteIfNeeded(column.name) + u" TYPE " + column.type +
                       (column.collation.isEmpty() ? QString() : QString(u" COLLATE "_s + column.collation)));
    };
    for (const Column &column : now.columns | std::views::take(kept.size()))
        if (const Column *before = walk.before.column(old, column.name);
            before->type != column.type || before->collation != column.collation)
            walk.addSql(u"ATTRIBUTE "_s + sql::quoteIfNeeded(column.name) + u" OF " +
                            sql::qualifiedName(schema, now.name),
                        schema, {}, {typed(column)}, {typed(*before)});
    for (const Column &column : now.columns | std::views::drop(kept.size()))
        wish(ChangeKind::AddAttribute, column).type = column.type;
    for (const Column &column : old.columns)
        if (!has(now, column.name))
            wish(ChangeKind::DropAttribute, column);
}

/// Not an array, which comes and goes with its type, and nothing that C code makes.
bool isMade(const Type &type)
{
    const bool byStatement = type.kind == TypeKind::Enum || type.kind == TypeKind::Composite ||
                             type.kind == TypeKind::Range || type.kind == TypeKind::Domain;
    return byStatement && !type.arrayOf && type.extension.isEmpty();
}

/// A type goes after those that have it in them.
void dropType(Walk &walk, const Type &old, std::set<catalog::Oid> &done)
{
    const QString schema = walk.before.schemaName(old.schema);
    if (!isMade(old) || walk.after.type(schema, old.name) || !done.insert(old.oid).second)
        return;
    const auto isIt = [&](catalog::Oid oid) {
        const Type *type = walk.before.type(oid);
        return oid == old.oid || (type && type->arrayOf == old.oid);
    };
    for (const Type &other : walk.from.types) {
        const Relation *row = walk.before.relation(other.relation);
        if (isIt(other.baseTypeOid) || (row && std::ranges::any_of(row->columns, isIt, &Column::typeOid)))
            dropType(walk, other, done);
    }
    walk.add(ChangeKind::DropType, schema).typeName = old.name;
}

void changeType(Walk &walk, const QString &schema, const Type &old, const Type &now)
{
    if (needsNewType(old, now))
        return typeAgain(walk, schema, old, now);
    if (old.kind != now.kind)
        return;
    if (now.kind == TypeKind::Enum)
        labels(walk, schema, old, now);
    if (now.kind == TypeKind::Domain) {
        domainSettings(walk, schema, old, now);
        domainChecks(walk, schema, old, now);
    }
    const Relation *one = walk.before.relation(old.relation), *other = walk.after.relation(now.relation);
    if (now.kind == TypeKind::Composite && one && other)
        attributes(walk, schema, *one, *other);
}

} // namespace

void schemas(Walk &walk)
{
    const auto isOwn = [](const catalog::Schema &schema) { return !schema.name.startsWith("pg_"_L1); };
    pairUp(
        walk.from.schemas, walk.to.schemas, [](const catalog::Schema &schema) { return schema.name; },
        [&](const catalog::Schema &made) {
            if (isOwn(made))
                walk.add(ChangeKind::CreateSchema, {}).newSchema = made.name;
        },
        [&](const catalog::Schema &gone) {
            if (isOwn(gone))
                walk.add(ChangeKind::DropSchema, gone.name);
        },
        [](const catalog::Schema &, const catalog::Schema &) {});
}

void types(Walk &walk)
{
    for (const Type &now : walk.to.types) {
        if (!isMade(now))
            continue;
        const QString schema = walk.after.schemaName(now.schema);
        if (const Type *old = walk.before.type(schema, now.name)) {
            changeType(walk, schema, *old, now);
            continue;
        }
        Change &change = walk.add(ChangeKind::CreateType, schema);
        change.typeName = now.name;
        change.definition = catalog::postgres::createTypeStatement(walk.to, now);
    }
    std::set<catalog::Oid> dropped;
    for (const Type &old : walk.from.types)
        dropType(walk, old, dropped);
}

} // namespace lockstep::advisor::between
