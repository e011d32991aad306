// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "advisor/columndetails.h"
#include "advisor/generators.h"
#include "advisor/indexsteps.h"
#include "advisor/madeagain.h"
#include "advisor/synctrigger.h"
#include "advisor/verify.h"
#include "advisor/waysback.h"
#include "sql/identifier.h"
#include "sql/quote.h"
#include "sql/sqltext.h"

namespace lockstep::advisor {

using namespace Qt::StringLiterals;
using plan::Change;
using plan::Phase;
using plan::StepSql;

namespace {

/// A type change through a second column that takes over the name in the end.
struct ParallelColumn {
    const Change &change;
    const Subject &subject;
    const catalog::Column &column;
    const ColumnParts parts;
    const MadeAgain &hangers;
    const StepMaker &maker;
    const SyncTrigger sync;
    const QString newName = subject.freeColumnName(change.column, u"_new"_s);
    const QString oldName = subject.freeColumnName(change.column, u"_old"_s);
    const QString table = subject.sql();
    const QString schema = subject.schema();
    const QString name = sql::quoteIfNeeded(change.column);
    const QString after = sql::quoteIfNeeded(newName);
    const QString before = sql::quoteIfNeeded(oldName);
    const QString forward =
        change.usingExpression.isEmpty() ? QString(name + u"::" + change.type) : change.usingExpression;
    const QStringList arguments{subject.shown(), change.column, change.type};
    const QString body = sync.oneWay(newName, overNewRow(subject, forward), false);
    const QString reversed = sync.oneWay(oldName, u"NEW."_s + name + u"::" + column.type, true);
    Steps steps = {};
    std::vector<CopiedName> names = {};
    std::optional<base::Error> refused = {}; ///< where what hangs on the column does not fit the new type

    QString alterColumn(const QString &which, const QString &action) const
    {
        return alterTable(table, u"ALTER COLUMN "_s + which + u' ' + action);
    }

    void expandAndMigrate()
    {
        QStringList up{alterTable(table, u"ADD COLUMN "_s + after + u' ' + change.type)};
        up += twinDetails(subject, column, newName, change.type);
        chain(steps, maker.ddl(u"add-parallel-column"_s, Phase::Expand, arguments,
                               StepSql{script(up), alterTable(table, u"DROP COLUMN "_s + after),
                                       verify::columnHasType(schema, subject.name(), newName, change.type)}));
        chain(steps, maker.ddl(u"sync-parallel"_s, Phase::Expand, arguments,
                               StepSql{script({sync.createFunction(body), sync.createTrigger()}),
                                       script({sync.dropTrigger(), sync.dropFunction()}),
                                       verify::triggerExists(schema, subject.name(), sync.triggerName())}));
        const QString differ =
            comparable(after, change.type) + u" IS DISTINCT FROM " + comparable(u'(' + forward + u')', change.type);
        chain(steps,
              maker.backfill(u"backfill"_s, Phase::Migrate, arguments, subject, after + u" = " + forward, differ));
        chain(steps, maker.gate(u"columns-agree"_s, Phase::Migrate, arguments,
                                verify::noRowWhere(schema, subject.name(), differ)));
        names = copyParts(steps, maker, subject, column, parts, newName);
        chain(steps, maker.gate(u"same-privileges"_s, Phase::Migrate, arguments,
                                verify::samePrivileges(schema, subject.name(), change.column, newName)));
        if (!subject.catalog().server.replicas.empty())
            chain(steps, maker.gate(u"replicas-caught-up"_s, Phase::Migrate, arguments,
                                    verify::replicasCaughtUp(16 * 1024 * 1024)));
        chain(steps, maker.deploy(u"deploy-new-type"_s, Phase::Migrate, arguments));
    }

    QString renamePart(const CopiedName &part, const QString &from, const QString &to) const
    {
        const QString quotedFrom = sql::quoteIfNeeded(from);
        const QString quotedTo = sql::quoteIfNeeded(to);
        return part.isIndex ? QString(u"ALTER INDEX "_s + sql::quoteIfNeeded(schema) + u'.' + quotedFrom +
                                      u" RENAME TO " + quotedTo)
                            : alterTable(table, u"RENAME CONSTRAINT "_s + quotedFrom + u" TO " + quotedTo);
    }

    /// The names change hands in one short transaction, and from then on the old column follows the new one.
    void swap()
    {
        const auto rename = [&](const QString &from, const QString &to) {
            return alterTable(table, u"RENAME COLUMN "_s + from + u" TO " + to);
        };
        QStringList up{rename(name, before), rename(after, name)};
        QStringList down;
        for (const CopiedName &part : names) {
            const QString aside = subject.freeRelationName(part.original, u"_old"_s);
            up << renamePart(part, part.original, aside) << renamePart(part, part.made, part.original) << part.remarks;
            down =
                QStringList{renamePart(part, part.original, part.made), renamePart(part, aside, part.original)} + down;
        }
        if (!column.defaultExpression.isEmpty()) {
            const QString converted = defaultAs(change, column);
            up << alterColumn(before, u"DROP DEFAULT"_s) << alterColumn(name, u"SET DEFAULT "_s + converted);
            down << alterColumn(name, u"DROP DEFAULT"_s)
                 << alterColumn(before, u"SET DEFAULT "_s + column.defaultExpression);
        }
        for (const catalog::Sequence *sequence : parts.sequences) {
            const QString alter = u"ALTER SEQUENCE "_s +
                                  sql::qualifiedName(subject.lookup().schemaName(sequence->schema), sequence->name) +
                                  u" OWNED BY " + table + u'.';
            up << alter + name;
            down << alter + before;
        }
        up << sync.createFunction(reversed, true);
        down << rename(name, after) << rename(before, name);
        down << sync.createFunction(body, true);
        up = aroundStatistics(subject, column, up);
        down = aroundStatistics(subject, column, down);
        if (auto error = hangers.foreseen(hangers.around({changedAtOnce()}), subject, column))
            refused = std::move(error);
        plan::Step step =
            maker.longWork(u"swap-columns"_s, Phase::Contract, arguments,
                           StepSql{script(hangers.around(up)), script(hangers.around(down)),
                                   verify::columnHasType(schema, subject.name(), change.column, change.type)});
        step.reversible = change.usingExpression.isEmpty();
        chain(steps, step);
    }

    /// What the swap comes to, for a look ahead.
    QString changedAtOnce() const
    {
        return alterColumn(name,
                           u"DROP DEFAULT, ALTER COLUMN "_s + name + u" TYPE " + change.type + u" USING " + forward);
    }

    void contract()
    {
        swap();
        chain(steps, maker.gate(u"new-type-stable"_s, Phase::Contract, arguments));
        if (column.notNull) { // the trigger still fills it; on the way back it does again
            chain(steps,
                  maker.longWork(u"release-old-column"_s, Phase::Contract, {subject.shown(), oldName, change.column},
                                 StepSql{alterColumn(before, u"DROP NOT NULL"_s),
                                         {},
                                         verify::columnIsNotNull(schema, subject.name(), oldName, false)}));
            comeBackApart(steps.back(), notNullBack(subject, column, oldName));
        }
        const QString lost = before + u" IS NULL AND " + name + u" IS NOT NULL";
        // up finds nothing; down fills the old column that came back empty
        plan::Step reconcile =
            maker.backfill(u"reconcile-type"_s, Phase::Contract, arguments, subject, name + u" = " + forwardFromOld(),
                           name + u" IS NULL AND " + before + u" IS NOT NULL");
        goBackBy(reconcile, maker.fillBack(subject, before + u" = " + name + u"::" + column.type, lost));
        reconcile.why.id = u"advisor.reconcile-type.why"_s;
        chain(steps, reconcile);
        chain(steps, maker.ddl(u"stop-sync"_s, Phase::Contract, arguments,
                               StepSql{script({sync.dropTrigger(), sync.dropFunction()}),
                                       script({sync.createFunction(reversed), sync.createTrigger()}),
                                       verify::triggerGone(schema, subject.name(), sync.triggerName())}));
        dropOld();
    }

    QString forwardFromOld() const { return sql::replaceColumns(forward, {{column.name, before}}); }

    /// The old column comes back as it was after the swap: aside, with its parts under their "_old" names.
    void dropOld()
    {
        const QHash<QString, QString> aside{{column.name, before}};
        QStringList down{alterTable(table, u"ADD COLUMN "_s + columnDefinition(column, oldName, false, false))};
        down += twinDetails(subject, column, oldName, column.type);
        for (const catalog::Index *index : parts.indexes)
            down << indexBack(subject, *index, subject.freeRelationName(index->name, u"_old"_s), aside);
        for (const auto &list : {parts.keys, parts.checks})
            for (const catalog::Constraint *constraint : list)
                down << constraintBack(subject, *constraint, subject.freeRelationName(constraint->name, u"_old"_s),
                                       aside);
        plan::Step step = maker.ddl(u"drop-old-column"_s, Phase::Contract, {subject.shown(), oldName, change.column},
                                    StepSql{alterTable(table, u"DROP COLUMN "_s + before),
                                            {},
                                            verify::columnGone(schema, subject.name(), oldName)});
        comeBackApart(step, down);
        step.timeouts.statementMs = longStatementMs;
        step.reversible = change.usingExpression.isEmpty();
        chain(steps, step);
    }
};

} // namespace

Generated parallelColumn(const Change &change, const catalog::Catalog &catalog, const GeneratorOptions &options)
{
    if (change.kind == plan::ChangeKind::WidenKey)
        return widenKey(change, catalog, options);
    const auto subject = Subject::find(change, catalog);
    if (!subject)
        return std::unexpected(subject.error());
    const auto column = subject->column(change.column);
    if (!column)
        return std::unexpected(column.error());
    if (const catalog::Constraint *key = subject->primaryKey();
        key && key->columns == std::vector<int>{(*column)->number} && change.usingExpression.isEmpty())
        return widenKey(change, catalog, options);
    const ColumnParts parts = columnParts(*subject, **column);
    if (const auto error = cannotReplace(*subject, **column, parts))
        return std::unexpected(*error);
    MadeAgain hangers;
    hangers.add(*subject, **column, parts);
    if (const auto error = hangers.refusal(*subject, change.column))
        return std::unexpected(*error);
    const StepMaker maker(subject->shown(), options);
    ParallelColumn parallel{
        change, *subject, **column, parts, hangers, maker, SyncTrigger::ofTable(*subject, u"retype"_s)};
    parallel.expandAndMigrate();
    parallel.contract();
    if (parallel.refused)
        return std::unexpected(*std::move(parallel.refused));
    return std::move(parallel.steps);
}

} // namespace lockstep::advisor
