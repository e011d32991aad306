// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "advisor/between/walk.h"
#include "advisor/steps.h"
#include "advisor/views.h"
#include "sql/quote.h"
#include "sql/sqlite/tokens.h"

#include <set>

namespace lockstep::advisor::between {

using namespace Qt::StringLiterals;
using catalog::Column;
using catalog::Constraint;
using catalog::ConstraintKind;
using catalog::Relation;
using catalog::RelationKind;
using plan::Change;
using plan::ChangeKind;

namespace {

/// The owned sequence whose values are the column's default makes a serial of it.
bool isSerial(const Walk &walk, const Relation &table, const Column &column)
{
    return column.defaultExpression.startsWith("nextval("_L1) &&
           std::ranges::any_of(walk.to.sequences, [&](const catalog::Sequence &s) {
               return s.ownedByTable == table.oid && s.ownedByColumn == column.number && isSerialsOwn(walk, s);
           });
}

/// Parents in the sense of INHERITS.
QStringList parents(const catalog::Lookup &lookup, const Relation &table)
{
    QStringList out;
    for (const catalog::Oid oid : table.isPartition ? std::vector<catalog::Oid>() : table.inherits)
        if (const Relation *parent = lookup.relation(oid))
            out << sql::qualifiedName(lookup.schemaName(parent->schema), parent->name);
    return out;
}

/// SQLite keeps the whole statement: what stands between its parentheses.
QString columnsOf(const QString &source)
{
    const QByteArray text = source.toUtf8();
    const auto tokens = sql::sqlite::tokens(text);
    const auto is = [&](const sql::sqlite::Token &token, char sign) { return sql::sqlite::isSign(text, token, sign); };
    const auto opening = std::ranges::find_if(tokens, [&](const auto &token) { return is(token, '('); });
    int depth = 0;
    for (auto token = opening; token != tokens.end(); ++token) {
        depth += is(*token, '(') - is(*token, ')');
        if (depth == 0)
            return QString::fromUtf8(text.sliced(opening->end(), token->offset - opening->end())).trimmed();
    }
    return {};
}

void createTable(Walk &walk, const QString &schema, const Relation &table)
{
    if (walk.to.server.engine == sql::Engine::Sqlite) {
        walk.add(ChangeKind::CreateTable, schema, table.name).definition = columnsOf(table.source);
        return;
    }
    QStringList parts;
    const QStringList above = parents(walk.after, table);
    for (const Column &column : table.columns) {
        if (!above.isEmpty() && !column.isLocal)
            continue;
        if (!isSerial(walk, table, column)) {
            parts << columnDefinition(column, column.name, true, true);
            continue;
        }
        const QString serial = column.type == "bigint"_L1     ? u"bigserial"_s
                               : column.type == "smallint"_L1 ? u"smallserial"_s
                                                              : u"serial"_s;
        parts << sql::quoteIfNeeded(column.name) + u' ' + serial;
    }
    for (const Constraint &constraint : table.constraints)
        if (constraint.kind != ConstraintKind::ForeignKey && constraint.kind != ConstraintKind::NotNull &&
            (above.isEmpty() || constraint.isLocal))
            parts << u"CONSTRAINT "_s + sql::quoteIfNeeded(constraint.name) + u' ' + constraint.definition;
    if (above.isEmpty()) {
        Change &change = walk.add(ChangeKind::CreateTable, schema, table.name);
        change.definition = parts.join(u", "_s);
        change.expression = table.partitionKey;
    } else {
        const QString name = sql::qualifiedName(schema, table.name);
        walk.addSql(
            u"TABLE "_s + name, schema, {},
            {u"CREATE TABLE "_s + name + u" (" + parts.join(u", "_s) + u") INHERITS (" + above.join(u", "_s) + u')'},
            {u"DROP TABLE "_s + name});
    }
    for (const Constraint &constraint : table.constraints)
        if (constraint.kind == ConstraintKind::ForeignKey)
            addConstraint(walk, schema, table, constraint);
}

bool isTable(const Relation &relation)
{
    return relation.kind == RelationKind::Table || relation.kind == RelationKind::Partitioned;
}

void attach(Walk &walk, const Relation &partition)
{
    const Relation *parent = partition.inherits.empty() ? nullptr : walk.after.relation(partition.inherits.front());
    if (!parent)
        return;
    Change &change = walk.add(ChangeKind::AttachPartition, walk.after.schemaName(parent->schema), parent->name);
    change.partition = partition.name;
    change.bound = partition.partitionBound;
}

void detach(Walk &walk, const Relation &partition)
{
    if (const Relation *parent =
            partition.inherits.empty() ? nullptr : walk.before.relation(partition.inherits.front()))
        walk.add(ChangeKind::DetachPartition, walk.before.schemaName(parent->schema), parent->name).partition =
            partition.name;
}

/// From one parent to another, or to another bound: at once, so that nobody misses its rows.
void moveBetweenParents(Walk &walk, const QString &schema, const Relation &old, const Relation &now)
{
    const QString partition = sql::qualifiedName(schema, now.name);
    const auto parent = [](const catalog::Lookup &lookup, const Relation &of) {
        const Relation *table = of.inherits.empty() ? nullptr : lookup.relation(of.inherits.front());
        return table ? sql::qualifiedName(lookup.schemaName(table->schema), table->name) : QString();
    };
    const auto off = [&](const QString &from) { return alterTable(from, u"DETACH PARTITION "_s + partition); };
    const auto on = [&](const QString &to, const QString &bound) {
        return alterTable(to, u"ATTACH PARTITION "_s + partition + u' ' + bound);
    };
    const QString before = parent(walk.before, old), after = parent(walk.after, now);
    if (before != after || old.partitionBound != now.partitionBound)
        walk.addSql(u"PARTITION "_s + partition, schema, now.name, {off(before), on(after, now.partitionBound)},
                    {off(after), on(before, old.partitionBound)});
}

void inheritance(Walk &walk, const QString &schema, const Relation &old, const Relation &now)
{
    const QStringList before = parents(walk.before, old), after = parents(walk.after, now);
    const QString table = sql::qualifiedName(schema, now.name);
    const auto changes = [&](const QStringList &from, const QStringList &to) {
        QStringList out;
        for (const QString &parent : from)
            if (!to.contains(parent))
                out << alterTable(table, u"NO INHERIT "_s + parent);
        for (const QString &parent : to)
            if (!from.contains(parent))
                out << alterTable(table, u"INHERIT "_s + parent);
        return out;
    };
    if (const QStringList up = changes(before, after); !up.isEmpty())
        walk.addSql(u"PARENTS OF "_s + table, schema, now.name, up, changes(after, before));
}

/// "fillfactor=": back to what it is without.
QStringList optionsGone(const Relation &old, const Relation &now)
{
    const auto name = [](const QString &option) { return option.section(u'=', 0, 0); };
    QStringList out;
    for (const QString &option : old.options)
        if (std::ranges::none_of(now.options, [&](const QString &other) { return name(other) == name(option); }))
            out << name(option) + u'=';
    return out;
}

void table(Walk &walk, const QString &schema, const Relation &old, const Relation &now)
{
    if (old.isPartition && !now.isPartition)
        detach(walk, old);
    columns(walk, schema, old, now);
    constraints(walk, schema, old, now);
    if (!old.isPartition && now.isPartition)
        attach(walk, now);
    if (old.isPartition && now.isPartition)
        moveBetweenParents(walk, schema, old, now);
    inheritance(walk, schema, old, now);
    if (old.persistence != now.persistence)
        walk.add(now.persistence == catalog::Persistence::Unlogged ? ChangeKind::SetUnlogged : ChangeKind::SetLogged,
                 schema, now.name);
    if (old.options != now.options)
        walk.add(ChangeKind::SetOptions, schema, now.name).options = now.options + optionsGone(old, now);
}

/// What CREATE TABLE does not say here.
void madeOtherwise(Walk &walk, const QString &schema, const Relation &table)
{
    if (table.kind != RelationKind::Table)
        return;
    if (table.persistence == catalog::Persistence::Unlogged)
        walk.add(ChangeKind::SetUnlogged, schema, table.name);
    if (!table.options.isEmpty())
        walk.add(ChangeKind::SetOptions, schema, table.name).options = table.options;
}

/// security_barrier and so on, and defaults for rows that are put in through the view.
void viewSettings(Walk &walk, const QString &schema, const Relation *old, const Relation &now)
{
    static const Relation none;
    const QString name = sql::qualifiedName(schema, now.name);
    const QString alter = (now.kind == RelationKind::View ? u"ALTER VIEW "_s : u"ALTER MATERIALIZED VIEW "_s) + name;
    const QStringList before = old ? old->options : QStringList();
    QStringList up = optionChanges(alter, before, now.options), down = optionChanges(alter, now.options, before);
    const auto set = [&](const Column &column, const QString &expression) {
        return QString(alter + u" ALTER COLUMN " + sql::quoteIfNeeded(column.name) +
                       (expression.isEmpty() ? u" DROP DEFAULT"_s : u" SET DEFAULT "_s + expression));
    };
    for (const Column &column : now.columns) {
        const Column *same = old ? walk.before.column(*old, column.name) : nullptr;
        const QString expression = same ? same->defaultExpression : QString();
        if (expression == column.defaultExpression)
            continue;
        up << set(column, column.defaultExpression);
        down << set(column, expression);
    }
    if (!up.isEmpty())
        walk.addSql(u"SETTINGS OF "_s + name, schema, now.name, up, down);
}

/// SQLite keeps the whole statement.
QString queryOf(const QString &viewDefinition)
{
    const QByteArray text = viewDefinition.toUtf8();
    const auto tokens = sql::sqlite::tokens(text);
    if (tokens.empty() || !sql::sqlite::isWord(text, tokens.front(), "CREATE"))
        return viewDefinition;
    const auto as = std::ranges::find_if(
        tokens, [&](const sql::sqlite::Token &token) { return sql::sqlite::isWord(text, token, "AS"); });
    return as == tokens.end() ? viewDefinition : QString::fromUtf8(text.sliced(as->end())).trimmed();
}

void view(Walk &walk, const QString &schema, const Relation &now, bool replaced)
{
    const bool stored = now.kind == RelationKind::MaterializedView;
    const ChangeKind kind = replaced ? (stored ? ChangeKind::ReplaceMatview : ChangeKind::ReplaceView)
                                     : (stored ? ChangeKind::CreateMatview : ChangeKind::CreateView);
    walk.add(kind, schema, now.name).definition = queryOf(now.viewDefinition);
    if (!replaced && stored)
        indexes(walk, schema, nullptr, now);
}

/// A view goes after all views that read it.
void dropView(Walk &walk, const Relation &old, std::set<catalog::Oid> &done)
{
    if (!done.insert(old.oid).second)
        return;
    for (const catalog::Dependency *dependency : walk.before.dependents(old.oid)) {
        const Relation *reader = walk.before.relation(dependency->dependent);
        if (reader && isView(*reader) && !walk.after.relation(walk.before.schemaName(reader->schema), reader->name))
            dropView(walk, *reader, done);
    }
    walk.add(ChangeKind::DropView, walk.before.schemaName(old.schema), old.name);
}

/// First, so that their partitions are known.
void madeAnew(Walk &walk)
{
    for (const Relation &now : walk.to.relations) {
        const QString schema = walk.after.schemaName(now.schema);
        if (const Relation *old = walk.before.relation(schema, now.name); old && old->kind != now.kind)
            std::ignore = tableAgain(walk, schema, *old, now); // what cannot be stays a difference
    }
}

void made(Walk &walk)
{
    std::vector<const Relation *> said;
    for (const Relation &now : walk.to.relations) {
        const QString schema = walk.after.schemaName(now.schema);
        const Relation *old = walk.before.relation(schema, now.name);
        if (!now.extension.isEmpty() || (old && old->kind != now.kind) || walk.remade.contains(&now))
            continue;
        if (isView(now) && (!old || old->viewDefinition != now.viewDefinition))
            view(walk, schema, now, old != nullptr);
        if (isView(now) || isTable(now))
            said.push_back(&now);
        if (!isTable(now))
            continue;
        if (old) {
            table(walk, schema, *old, now);
        } else {
            createTable(walk, schema, now);
            madeOtherwise(walk, schema, now);
            if (now.isPartition)
                attach(walk, now);
        }
        storage(walk, schema, old, now);
        indexes(walk, schema, old, now);
        chosenIndexes(walk, schema, old, now);
        if (old)
            nullable(walk, schema, *old, now);
        triggers(walk, schema, old, now);
        security(walk, schema, old, now);
    }
    for (const Relation *now : said) {
        const QString schema = walk.after.schemaName(now->schema);
        const Relation *old = walk.before.relation(schema, now->name);
        if (isView(*now) && walk.to.server.engine == sql::Engine::PostgreSql) {
            viewSettings(walk, schema, old, *now);
            triggers(walk, schema, old, *now);
        }
        rules(walk, schema, old, *now);
        statistics(walk, schema, old, *now);
        comments(walk, schema, old, *now);
    }
    lateForeignKeys(walk);
}

void gone(Walk &walk)
{
    std::set<catalog::Oid> views;
    for (const Relation &old : walk.from.relations) {
        const QString schema = walk.before.schemaName(old.schema);
        if (!old.extension.isEmpty() || walk.after.relation(schema, old.name) || walk.remade.contains(&old))
            continue;
        if (isView(old))
            dropView(walk, old, views);
        else if (isTable(old))
            walk.add(ChangeKind::DropTable, schema, old.name);
    }
}

} // namespace

void relations(Walk &walk)
{
    madeAnew(walk);
    made(walk);
    gone(walk);
}

} // namespace lockstep::advisor::between
