// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "advisor/generators.h"
#include "advisor/indexsteps.h"
#include "advisor/verify.h"
#include "advisor/waysback.h"
#include "sql/quote.h"
#include "sql/sqltext.h"
#include "sql/tokens.h"

#include <algorithm>

namespace lockstep::advisor {

using namespace Qt::StringLiterals;
using plan::Change;
using plan::ChangeKind;
using plan::Phase;

static Generated dropIndexConcurrently(const Change &change, const catalog::Catalog &catalog,
                                       const GeneratorOptions &options)
{
    const auto direct = directSql(change, catalog);
    if (!direct)
        return std::unexpected(direct.error());
    const auto shared = catalog::sharedLookup(catalog);
    const catalog::Lookup &lookup = *shared;
    const catalog::Index *index = lookup.index(change.schema, change.name);
    const catalog::Relation *table = lookup.relation(index->table);
    const QString shown = change.schema + u'.' + (table ? table->name : QString());
    const StepMaker maker(shown, options);
    const QStringList arguments{shown, change.name};
    Steps steps;
    chain(steps, maker.gate(u"index-unused"_s, Phase::Contract, arguments));
    if (index->partitioned) { // DROP INDEX CONCURRENTLY does not know partitioned indexes
        plan::Step step = maker.ddl(u"drop-index"_s, Phase::Contract, arguments, *direct);
        step.why.id = u"advisor.drop-index-partitioned.why"_s;
        comeBackApart(step, {direct->down});
        add(steps, step, {});
        return steps;
    }
    const QString name = sql::qualifiedName(change.schema, change.name);
    const auto subject = indexSubject(change, catalog);
    if (!subject)
        return std::unexpected(subject.error());
    add(steps,
        maker.concurrent(u"drop-index"_s, Phase::Contract, arguments,
                         {u"DROP INDEX CONCURRENTLY "_s + name, script(indexBack(*subject, *index)),
                          verify::relationGone(change.schema, change.name)}),
        {u"index-unused"_s});
    return steps;
}

/// "(lower(name))" of "(lower(name)) COLLATE "C" DESC".
static QString expressionOf(const QString &key)
{
    const QByteArray text = key.toUtf8();
    const auto tokens = sql::tokens(text);
    const auto closing = std::ranges::find_if(tokens, [](const sql::Token &t) { return t.offset > 0 && t.depth == 0; });
    return closing == tokens.end() ? key : QString::fromUtf8(text.first(closing->end()));
}

/// The keys without the order and the operators that an index keeps them in.
static QStringList comparedKeys(const QStringList &columns)
{
    QStringList out = columnList(columns);
    for (QString &key : out)
        if (key.startsWith(u'('))
            key = expressionOf(key);
    return out;
}

/// The new index is built under another name; the old one goes, and the name changes hands.
static Generated replaceConcurrently(const Change &change, const Subject &subject, const GeneratorOptions &options)
{
    const catalog::Index *old = subject.lookup().index(change.schema, change.name);
    const StepMaker maker(subject.shown(), options);
    IndexWish wish = indexWish(change);
    wish.name = subject.freeRelationName(change.name, u"_new"_s);
    const QString name = sql::qualifiedName(change.schema, change.name);
    const QStringList arguments{subject.shown(), change.name};
    Steps steps;
    if (change.unique)
        chain(steps, maker.gate(u"no-duplicates"_s, Phase::Expand, {subject.shown(), change.columns.join(u", "_s)},
                                verify::noDuplicates(subject.schema(), subject.name(), comparedKeys(change.columns),
                                                     change.predicate, change.nullsNotDistinct)));
    addConcurrentIndex(steps, maker, subject, wish, Phase::Expand);
    const QStringList back = indexBack(subject, *old);
    const plan::StepSql drop{(old->partitioned ? u"DROP INDEX "_s : u"DROP INDEX CONCURRENTLY "_s) + name, script(back),
                             verify::relationGone(change.schema, change.name)};
    chain(steps, old->partitioned ? maker.ddl(u"drop-replaced-index"_s, Phase::Contract, arguments, drop)
                                  : maker.concurrent(u"drop-replaced-index"_s, Phase::Contract, arguments, drop));
    if (old->partitioned)
        comeBackApart(steps.back(), back);
    const auto rename = [&](const QString &from, const QString &to) {
        return u"ALTER INDEX "_s + sql::qualifiedName(change.schema, from) + u" RENAME TO " + sql::quoteIfNeeded(to);
    };
    chain(steps, maker.ddl(u"take-index-name"_s, Phase::Contract, arguments,
                           {script({rename(wish.name, change.name), indexRemark(subject, *old, change.name)}),
                            rename(change.name, wish.name), verify::indexValid(change.schema, change.name)}));
    return steps;
}

static Generated rebuildConcurrently(const Change &change, const catalog::Catalog &catalog,
                                     const GeneratorOptions &options)
{
    const auto direct = directSql(change, catalog);
    if (!direct)
        return std::unexpected(direct.error());
    const StepMaker maker(change.schema + u'.' + change.name, options);
    Steps steps;
    chain(steps,
          maker.concurrent(
              u"rebuild-index"_s, Phase::Expand, {change.schema + u'.' + change.name, change.name},
              {u"REINDEX INDEX CONCURRENTLY "_s + sql::qualifiedName(change.schema, change.name), {}, direct->verify}));
    return steps;
}

/// The same for a key that each partition has, too: their indexes are built one by one, and in one short transaction
/// the old keys go and the new ones are put together.
static void replaceKeyOfPartitioned(Steps &steps, const Change &change, const Subject &subject, const StepMaker &maker,
                                    const IndexWish &wish)
{
    const catalog::Constraint &old = *subject.primaryKey();
    const auto drop = [&](const QString &name) {
        return alterTable(subject.sql(), u"DROP CONSTRAINT "_s + sql::quoteIfNeeded(name));
    };
    const std::size_t first = steps.size();
    addConcurrentKey(
        steps, maker, subject, u"swap-primary-key"_s, Phase::Expand,
        {wish.name, u"PRIMARY KEY"_s, u"PRIMARY KEY ("_s + sql::quoteList(change.columns) + u')', wish.tail});
    const QString together = steps.back().generated.up;
    steps.pop_back();
    QStringList indexes; // go with the constraints that took them over
    for (std::size_t i = first; i < steps.size(); ++i)
        indexes << steps[i].generated.up;
    const QString named = alterTable(subject.sql(), u"RENAME CONSTRAINT "_s + sql::quoteIfNeeded(wish.name) + u" TO " +
                                                        sql::quoteIfNeeded(change.name));
    plan::Step swap = maker.ddl(
        u"swap-primary-key"_s, Phase::Contract, {subject.shown(), change.columns.join(u", "_s)},
        {script(QStringList{drop(old.name), together, named} + constraintRemarks(subject, old, change.name)), {}, {}});
    QStringList built, back;
    for (const QString &statement : constraintBack(subject, old))
        (commitsApart(statement) ? built : back) << statement;
    comeBackApart(swap, built + QStringList{u"BEGIN"_s, drop(change.name)} + back + QStringList{u"COMMIT"_s} + indexes);
    swap.timeouts.statementMs = longStatementMs;
    chain(steps, swap);
}

/// The new key's index is built first; both keys change in one short transaction.
static Generated replaceKeyConcurrently(const Change &change, const Subject &subject, const GeneratorOptions &options)
{
    const auto direct = directSql(change, subject.catalog());
    if (!direct)
        return std::unexpected(direct.error());
    const StepMaker maker(subject.shown(), options);
    const QStringList arguments{subject.shown(), change.columns.join(u", "_s)};
    const catalog::Constraint &old = *subject.primaryKey();
    Steps steps;
    chain(steps, maker.gate(u"no-duplicates"_s, Phase::Expand, arguments,
                            verify::noDuplicates(subject.schema(), subject.name(), columnList(change.columns))));
    std::size_t n = 0;
    for (const QString &name : change.columns)
        if (const auto column = subject.column(name); column && !(*column)->notNull)
            addNotNull(steps, maker, subject, name, Phase::Expand, Phase::Expand, Phase::Expand, n++);
    IndexWish wish{subject.freeRelationName(change.name, u"_new"_s), true,
                   u"USING btree ("_s + sql::quoteList(change.columns) + u')'};
    if (subject.isPartitioned()) {
        replaceKeyOfPartitioned(steps, change, subject, maker, wish);
        steps.back().generated.verify = direct->verify;
        return steps;
    }
    addConcurrentIndex(steps, maker, subject, wish, Phase::Expand);
    const auto swapped = [&](const QString &from, const QString &to, const QString &index) {
        return script(
            QStringList{alterTable(subject.sql(), u"DROP CONSTRAINT "_s + sql::quoteIfNeeded(from) +
                                                      u", ADD CONSTRAINT " + sql::quoteIfNeeded(to) +
                                                      u" PRIMARY KEY USING INDEX " + sql::quoteIfNeeded(index))} +
            constraintRemarks(subject, old, to));
    };
    const auto build = [&](const QString &index, const QString &tail) {
        return u"CREATE UNIQUE INDEX CONCURRENTLY "_s + sql::quoteIfNeeded(index) + u" ON " + subject.sql() + u' ' +
               tail;
    };
    plan::Step swap = maker.ddl(u"swap-primary-key"_s, Phase::Contract, arguments,
                                {swapped(old.name, change.name, wish.name), {}, direct->verify});
    const QString oldIndex = subject.freeRelationName(old.name, u"_old"_s);
    // the index goes with the constraint that took it over, so the way back builds that one again for its own undo
    comeBackApart(swap, {build(oldIndex, sql::indexDefinitionTail(subject.lookup().index(old.index)->definition)),
                         swapped(change.name, old.name, oldIndex), build(wish.name, wish.tail)});
    swap.timeouts.statementMs = longStatementMs;
    chain(steps, swap);
    return steps;
}

Generated concurrentIndex(const Change &change, const catalog::Catalog &catalog, const GeneratorOptions &options)
{
    if (change.kind == ChangeKind::DropIndex)
        return dropIndexConcurrently(change, catalog, options);
    if (change.kind == ChangeKind::RebuildIndex)
        return rebuildConcurrently(change, catalog, options);
    if (change.kind == ChangeKind::ReplaceIndex) {
        const auto table = indexSubject(change, catalog);
        return table ? replaceConcurrently(change, *table, options) : Generated(std::unexpected(table.error()));
    }
    const auto subject = Subject::find(change, catalog);
    if (!subject)
        return std::unexpected(subject.error());
    if (change.kind == ChangeKind::ReplacePrimaryKey)
        return replaceKeyConcurrently(change, *subject, options);
    const StepMaker maker(subject->shown(), options);
    const bool constraint = change.kind != ChangeKind::AddIndex;
    Steps steps;
    if (change.unique || constraint)
        chain(steps, maker.gate(u"no-duplicates"_s, Phase::Expand, {subject->shown(), change.columns.join(u", "_s)},
                                verify::noDuplicates(subject->schema(), subject->name(), comparedKeys(change.columns),
                                                     change.predicate, change.nullsNotDistinct)));
    if (change.kind == ChangeKind::AddPrimaryKey) {
        std::size_t n = 0;
        for (const QString &name : change.columns)
            if (const auto column = subject->column(name); column && !(*column)->notNull)
                addNotNull(steps, maker, *subject, name, Phase::Expand, Phase::Expand, Phase::Expand, n++);
    }
    const IndexWish wish = indexWish(change);
    if (!constraint) {
        addConcurrentIndex(steps, maker, *subject, wish, Phase::Expand);
        return steps;
    }
    const bool primary = change.kind == ChangeKind::AddPrimaryKey;
    const QString kind = primary ? u"PRIMARY KEY"_s : u"UNIQUE"_s;
    addConcurrentKey(steps, maker, *subject, primary ? u"attach-primary-key"_s : u"attach-unique"_s, Phase::Expand,
                     {wish.name, kind,
                      kind + (change.nullsNotDistinct ? u" NULLS NOT DISTINCT ("_s : u" ("_s) +
                          columnList(change.columns).join(u", "_s) + u')',
                      wish.tail});
    return steps;
}

} // namespace lockstep::advisor
