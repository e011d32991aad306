// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "advisor/columnparts.h"
#include "advisor/generators.h"
#include "advisor/indexsteps.h"
#include "advisor/synctrigger.h"
#include "advisor/verify.h"
#include "advisor/waysback.h"
#include "sql/quote.h"

namespace lockstep::advisor {

using namespace Qt::StringLiterals;
using plan::Change;
using plan::ChangeKind;
using plan::Phase;
using plan::StepSql;

namespace {

/// One rename by expand and contract; the members are what its steps share.
struct ColumnRename {
    const Change &change;
    const Subject &subject;
    const catalog::Column &column;
    const ColumnParts parts;
    const StepMaker &maker;
    const SyncTrigger sync;
    const QString table = subject.sql();
    const QString schema = subject.schema();
    const QString before = sql::quoteIfNeeded(change.column);
    const QString after = sql::quoteIfNeeded(change.newName);
    const QStringList arguments{subject.shown(), change.column, change.newName};
    const QString body = sync.bothWays(change.column, change.newName, column.type);
    const QString differ = comparable(after, column.type) + u" IS DISTINCT FROM " + comparable(before, column.type);
    Steps steps = {};
    std::vector<CopiedName> names = {};

    QString alterColumn(const QString &name, const QString &action) const
    {
        return alterTable(table, u"ALTER COLUMN "_s + name + u' ' + action);
    }

    void expand()
    {
        QStringList up{alterTable(table, u"ADD COLUMN "_s + columnDefinition(column, change.newName, false, false))};
        if (column.storage == "external"_L1)
            up << alterColumn(after, u"SET STORAGE EXTERNAL"_s);
        if (!column.comment.isEmpty())
            up << u"COMMENT ON COLUMN "_s + table + u'.' + after + u" IS " + sql::quoteLiteral(column.comment);
        chain(steps, maker.ddl(u"add-new-column"_s, Phase::Expand, arguments,
                               StepSql{script(up), alterTable(table, u"DROP COLUMN "_s + after),
                                       verify::columnExists(schema, subject.name(), change.newName)}));
        chain(steps, maker.ddl(u"sync-columns"_s, Phase::Expand, arguments,
                               StepSql{script({sync.createFunction(body), sync.createTrigger()}),
                                       script({sync.dropTrigger(), sync.dropFunction()}),
                                       verify::triggerExists(schema, subject.name(), sync.triggerName())}));
    }

    void migrate()
    {
        chain(steps, maker.backfill(u"backfill"_s, Phase::Migrate, {subject.shown(), change.newName, change.column},
                                    subject, after + u" = " + before, differ));
        chain(steps, maker.gate(u"columns-agree"_s, Phase::Migrate, arguments,
                                verify::noRowWhere(schema, subject.name(), differ)));
        names = copyParts(steps, maker, subject, column, parts, change.newName, true);
        chain(steps, maker.gate(u"same-privileges"_s, Phase::Migrate, arguments,
                                verify::samePrivileges(schema, subject.name(), change.column, change.newName)));
        if (!subject.catalog().server.replicas.empty())
            chain(steps, maker.gate(u"replicas-caught-up"_s, Phase::Migrate, arguments,
                                    verify::replicasCaughtUp(16 * 1024 * 1024)));
        chain(steps, maker.deploy(u"deploy-new-column"_s, Phase::Migrate, arguments));
    }

    void contract()
    {
        chain(steps, maker.gate(u"old-column-unused"_s, Phase::Contract, arguments));
        if (!parts.views.isEmpty())
            chain(steps,
                  maker.gate(u"views-moved"_s, Phase::Contract, arguments + QStringList{parts.views.join(u", "_s)},
                             verify::noViewReads(schema, subject.name(), change.column)));
        if (column.notNull) {
            chain(steps,
                  maker.longWork(u"release-old-column"_s, Phase::Contract, arguments,
                                 StepSql{alterColumn(before, u"DROP NOT NULL"_s),
                                         {},
                                         verify::columnIsNotNull(schema, subject.name(), change.column, false)}));
            comeBackApart(steps.back(), notNullBack(subject, column));
        }
        // up finds nothing to do when the trigger worked; down fills the old column that came back empty
        plan::Step reconcile =
            maker.backfill(u"reconcile"_s, Phase::Contract, arguments, subject, after + u" = " + before, differ);
        goBackBy(reconcile, maker.fillBack(subject, before + u" = " + after, differ));
        reconcile.why.id = u"advisor.reconcile.why"_s;
        chain(steps, reconcile);
        stopSync();
        dropOld();
    }

    void stopSync()
    {
        QStringList up{sync.dropTrigger(), sync.dropFunction()};
        QStringList down;
        if (!column.defaultExpression.isEmpty()) {
            up << alterColumn(after, u"SET DEFAULT "_s + column.defaultExpression)
               << alterColumn(before, u"DROP DEFAULT"_s);
            down << alterColumn(before, u"SET DEFAULT "_s + column.defaultExpression)
                 << alterColumn(after, u"DROP DEFAULT"_s);
        }
        for (const catalog::Sequence *sequence : parts.sequences) {
            const QString alter = u"ALTER SEQUENCE "_s +
                                  sql::qualifiedName(subject.lookup().schemaName(sequence->schema), sequence->name) +
                                  u" OWNED BY " + table + u'.';
            up << alter + after;
            down << alter + before;
        }
        down << sync.createFunction(body) << sync.createTrigger();
        chain(steps, maker.ddl(u"stop-sync"_s, Phase::Contract, arguments,
                               StepSql{script(up), script(down),
                                       verify::triggerGone(schema, subject.name(), sync.triggerName())}));
    }

    void dropOld()
    {
        QStringList up{alterTable(table, u"DROP COLUMN "_s + before)};
        QStringList down;
        for (const CopiedName &name : names) {
            if (name.made == name.final)
                continue;
            const QString made = sql::quoteIfNeeded(name.made);
            const QString wanted = sql::quoteIfNeeded(name.final);
            const auto rename = [&](const QString &from, const QString &to) {
                return name.isIndex
                           ? QString(u"ALTER INDEX "_s + sql::quoteIfNeeded(schema) + u'.' + from + u" RENAME TO " + to)
                           : alterTable(table, u"RENAME CONSTRAINT "_s + from + u" TO " + to);
            };
            up << rename(made, wanted);
            down.prepend(rename(wanted, made));
        }
        down << restoreColumn(subject, column, parts, false, false, true);
        plan::Step step = maker.ddl(u"drop-old-column"_s, Phase::Contract, arguments,
                                    StepSql{script(up), {}, verify::columnGone(schema, subject.name(), change.column)});
        comeBackApart(step, down);
        step.timeouts.statementMs = longStatementMs; // of the undo, which builds indexes
        chain(steps, step);
    }
};

} // namespace

Generated expandContract(const Change &change, const catalog::Catalog &catalog, const GeneratorOptions &options)
{
    if (change.kind == ChangeKind::RenameTable || change.kind == ChangeKind::MoveTable)
        return renameTableWithView(change, catalog, options);
    if (change.kind == ChangeKind::AddColumn)
        return additiveOnly(change, catalog, options);
    if (change.kind == ChangeKind::ChangeType)
        return parallelColumn(change, catalog, options);
    const auto subject = Subject::find(change, catalog);
    if (!subject)
        return std::unexpected(subject.error());
    const auto column = subject->column(change.column);
    if (!column)
        return std::unexpected(column.error());
    const ColumnParts parts = columnParts(*subject, **column);
    if (const auto error = cannotReplace(*subject, **column, parts))
        return std::unexpected(*error);
    const StepMaker maker(subject->shown(), options);
    ColumnRename rename{change, *subject, **column, parts, maker, SyncTrigger::ofTable(*subject, u"rename"_s)};
    rename.expand();
    rename.migrate();
    rename.contract();
    return std::move(rename.steps);
}

} // namespace lockstep::advisor
