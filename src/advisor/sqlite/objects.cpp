// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "advisor/sqlite/direct.h"
#include "advisor/sqlite/parentkeys.h"
#include "advisor/sqlite/verify.h"
#include "analysis/analyzer.h"
#include "sql/sqlite/tokens.h"

using namespace Qt::StringLiterals;

namespace lockstep::advisor::sqlite {

namespace makingobjects {

using plan::Change;
using plan::ChangeKind;

static QString withoutSemicolon(const QString &text)
{
    QString out = text.trimmed();
    while (out.endsWith(u';'))
        out = out.chopped(1).trimmed();
    return out;
}

static QString createIndex(const Change &change, const QString &name, const QString &table)
{
    QStringList keys;
    for (const QString &column : change.columns)
        keys << (column.startsWith(u'(') ? column : quoted(column));
    return (change.unique ? u"CREATE UNIQUE INDEX "_s : u"CREATE INDEX "_s) + quoted(name) + u" ON " + quoted(table) +
           u" (" + keys.join(u", "_s) + u')' +
           (change.predicate.isEmpty() ? QString() : QString(u" WHERE "_s + change.predicate));
}

/// What a unique index asks of the rows.
static DirectStep onDistinct(DirectStep step, const Change &change, const QString &table)
{
    if (!change.unique)
        return step;
    QStringList keys, conditions;
    for (const QString &column : change.columns) {
        keys << (column.startsWith(u'(') ? column : quoted(column));
        conditions << keys.back() + u" IS NOT NULL";
    }
    if (!change.predicate.isEmpty())
        conditions << u'(' + change.predicate + u')';
    step.gate = u"no-duplicates"_s;
    step.gateVerify = verify::noRow(quoted(table), conditions.join(u" AND "_s) + u" GROUP BY " + keys.join(u", "_s) +
                                                       u" HAVING count(*) > 1");
    return step;
}

static Direct index(const Change &change, const catalog::Catalog &catalog)
{
    if (!change.include.isEmpty() || !change.options.isEmpty() || change.nullsNotDistinct ||
        !(change.method.isEmpty() || change.method == "btree"_L1))
        return unsupported(u"advisor.sqlite-plain-indexes"_s, {change.name});
    if (change.kind == ChangeKind::AddIndex) {
        const auto table = Table::find(change.table, catalog);
        if (!table)
            return std::unexpected(table.error());
        return onDistinct({.sql = {createIndex(change, change.name, table->name()),
                                   u"DROP INDEX "_s + quoted(change.name), verify::exists(u"index"_s, change.name)}},
                          change, table->name());
    }
    const catalog::Index *found = findIndex(change.name, catalog);
    if (!found)
        return base::fail(base::ErrorCode::NotFound, u"advisor.no-index"_s, {change.name});
    if (change.kind == ChangeKind::RebuildIndex)
        return DirectStep{.sql = {u"REINDEX "_s + quoted(found->name), {}, verify::exists(u"index"_s, found->name)}};
    if (found->source.isEmpty())
        return unsupported(u"advisor.sqlite-index-of-constraint"_s, {change.name});
    const auto relation = std::ranges::find(catalog.relations, found->table, &catalog::Relation::oid);
    const QString drop = u"DROP INDEX "_s + quoted(found->name);
    QStringList others;
    for (const catalog::Index &other : catalog.indexes)
        if (other.table == found->table && other.oid != found->oid && !other.source.isEmpty())
            others << other.source;
    if (change.kind == ChangeKind::ReplaceIndex)
        others << createIndex(change, found->name, relation->name);
    if (const auto table = Table::find(relation->name, catalog); table && change.kind != ChangeKind::RenameIndex)
        if (const auto keeps = keepsParentKeys(*table, table->text(), others); !keeps)
            return std::unexpected(keeps.error());
    if (change.kind == ChangeKind::DropIndex)
        return DirectStep{.sql = {drop, found->source, verify::gone(u"index"_s, found->name)}, .removes = true};
    if (change.kind == ChangeKind::RenameIndex) {
        // SQLite has no statement for it: the same index is built under the other name before the old one goes
        Change again = change;
        for (const catalog::IndexKey &key : found->keys)
            again.columns << (key.column ? key.expression : u'(' + key.expression + u')');
        const QByteArray text = found->source.toUtf8();
        const auto tokens = sql::sqlite::tokens(text);
        const auto on = std::ranges::find_if(tokens, [&](const auto &t) { return sql::sqlite::isWord(text, t, "ON"); });
        const QString tail = QString::fromUtf8(text.sliced(on->offset));
        const QString create =
            (found->unique ? u"CREATE UNIQUE INDEX "_s : u"CREATE INDEX "_s) + quoted(change.newName) + u' ' + tail;
        return DirectStep{.sql = {script({create, drop}),
                                  script({found->source, u"DROP INDEX "_s + quoted(change.newName)}),
                                  verify::exists(u"index"_s, change.newName)}};
    }
    return onDistinct({.sql = {script({drop, createIndex(change, found->name, relation->name)}),
                               script({drop, found->source}), verify::exists(u"index"_s, found->name)}},
                      change, relation->name);
}

static QStringList triggersOf(const catalog::Relation &relation)
{
    QStringList out;
    for (const catalog::Trigger &trigger : relation.triggers)
        out << trigger.source;
    return out;
}

static Direct view(const Change &change, const catalog::Catalog &catalog)
{
    const catalog::Relation *old = findRelation(change.table, catalog);
    const QString create = u"CREATE VIEW "_s + quoted(change.table) + u" AS " + withoutSemicolon(change.definition);
    const QString drop = u"DROP VIEW "_s + quoted(change.table);
    if (change.kind == ChangeKind::CreateView)
        return old ? invalid(u"advisor.name-taken"_s, {change.table})
                   : Direct(DirectStep{.sql = {create, drop, verify::exists(u"view"_s, change.table)}});
    if (!old || old->kind != catalog::RelationKind::View)
        return base::fail(base::ErrorCode::NotFound, u"advisor.no-view"_s, {change.table});
    const QStringList again = QStringList{old->source} + triggersOf(*old);
    if (change.kind == ChangeKind::DropView)
        return DirectStep{.sql = {drop, script(again), verify::gone(u"view"_s, old->name)}, .removes = true};
    return DirectStep{.sql = {script(QStringList{drop, create} + triggersOf(*old)), script(QStringList{drop} + again),
                              verify::exists(u"view"_s, old->name)}};
}

static Direct trigger(const Change &change, const catalog::Catalog &catalog)
{
    const FoundTrigger old = findTrigger(change.name, catalog);
    const bool creates = change.kind == ChangeKind::CreateTrigger;
    if (creates && old.trigger)
        return invalid(u"advisor.name-taken"_s, {change.name});
    if (!creates && !old.trigger)
        return base::fail(base::ErrorCode::NotFound, u"advisor.no-trigger"_s, {change.table, change.name});
    const QString drop = u"DROP TRIGGER "_s + quoted(change.name);
    if (change.kind == ChangeKind::DropTrigger)
        return DirectStep{.sql = {drop, old.trigger->source, verify::gone(u"trigger"_s, change.name)}, .removes = true};
    const QString create = withoutSemicolon(change.definition);
    const QString up = creates ? create : script({drop, create});
    const auto effects = analysis::Analyzer(catalog).analyze(up.toUtf8());
    const bool isOne = effects.size() == (creates ? 1U : 2U) && effects.back().kind == "CREATE TRIGGER"_L1 &&
                       !effects.back().actions.empty() &&
                       catalog::sqlite::sameName(effects.back().actions.front().object, change.name);
    if (!isOne)
        return invalid(u"advisor.sqlite-whole-trigger"_s, {change.name});
    return DirectStep{
        .sql = {up, creates ? drop : script({drop, old.trigger->source}), verify::exists(u"trigger"_s, change.name)}};
}

static Direct table(const Change &change, const catalog::Catalog &catalog)
{
    if (change.kind == ChangeKind::CreateTable) {
        if (!change.expression.isEmpty())
            return unsupported(u"advisor.sqlite-has-none"_s, {plan::fieldName(plan::ChangeField::Expression)});
        return DirectStep{.sql = {u"CREATE TABLE "_s + quoted(change.table) + u" (" +
                                      withoutSemicolon(change.definition) + u"\n)", // it may end with a comment
                                  u"DROP TABLE "_s + quoted(change.table), verify::exists(u"table"_s, change.table)}};
    }
    const auto found = Table::find(change.table, catalog);
    if (!found)
        return std::unexpected(found.error());
    if (change.kind == ChangeKind::RenameTable)
        return DirectStep{.sql = {alterTable(found->sql(), u"RENAME TO "_s + quoted(change.newName)),
                                  alterTable(quoted(change.newName), u"RENAME TO "_s + found->sql()),
                                  verify::exists(u"table"_s, change.newName)},
                          .applicationWaits = true};
    const QStringList hanging = found->referencedBy() + found->usedBy();
    if (!hanging.isEmpty())
        return unsupported(u"advisor.table-has-dependents"_s, {found->name(), hanging.join(u", "_s)});
    return DirectStep{.sql = {u"DROP TABLE "_s + found->sql(), {}, verify::gone(u"table"_s, found->name())},
                      .reversible = false,
                      .removes = true,
                      .applicationWaits = true};
}

} // namespace makingobjects

Direct directObject(const plan::Change &change, const catalog::Catalog &catalog)
{
    using enum plan::ChangeKind;
    switch (change.kind) {
    case CreateTable:
    case DropTable:
    case RenameTable:
        return makingobjects::table(change, catalog);
    case CreateView:
    case ReplaceView:
    case DropView:
        return makingobjects::view(change, catalog);
    case CreateTrigger:
    case ReplaceTrigger:
    case DropTrigger:
        return makingobjects::trigger(change, catalog);
    default:
        return makingobjects::index(change, catalog);
    }
}

} // namespace lockstep::advisor::sqlite
