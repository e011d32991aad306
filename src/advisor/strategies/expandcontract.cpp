// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "advisor/columnparts.h"
#include "advisor/generators.h"
#include "advisor/indexsteps.h"
#include "advisor/privileges.h"
#include "advisor/synctrigger.h"
#include "advisor/verify.h"
#include "advisor/waysback.h"
#include "sql/identifier.h"
#include "sql/quote.h"
#include "sql/sqltext.h"

namespace lockstep::advisor {

using namespace Qt::StringLiterals;
using plan::Change;
using plan::ChangeKind;
using plan::Phase;
using plan::StepSql;

namespace {

/// One rename by expand and contract: for a while the column has a twin of the new name, and in the end it takes over
/// that name itself, with all that hangs on it. The members are what the steps share.
struct ColumnRename {
    const Change &change;
    const Subject &subject;
    const catalog::Column &column;
    const ColumnParts parts;
    const StepMaker &maker;
    const SyncTrigger sync;
    const QString table = subject.sql();
    const QString schema = subject.schema();
    const QString twinName = subject.freeColumnName(change.newName, u"_twin"_s); ///< of the twin once it is not needed
    const QString before = sql::quoteIfNeeded(change.column);
    const QString after = sql::quoteIfNeeded(change.newName);
    const QString twin = sql::quoteIfNeeded(twinName);
    const QStringList arguments{subject.shown(), change.column, change.newName};
    const QString body = sync.bothWays(change.column, change.newName, column.type);
    const QString differ = comparable(after, column.type) + u" IS DISTINCT FROM " + comparable(before, column.type);
    Steps steps = {};
    std::vector<std::pair<const catalog::Index *, QString>> indexes = {}; ///< of the column -> the twin's

    QStringList twinAs(const QString &name) const
    {
        const QString quoted = sql::quoteIfNeeded(name);
        QStringList out{
            alterTable(table, u"ADD COLUMN "_s + quoted + u' ' + column.type +
                                  (column.collation.isEmpty() ? QString() : u" COLLATE "_s + column.collation))};
        if (column.storage == "external"_L1)
            out << alterTable(table, u"ALTER COLUMN "_s + quoted + u" SET STORAGE EXTERNAL");
        return out + grantsOfColumn(table, subject.table().grants, column.name, name);
    }

    void expand()
    {
        chain(steps, maker.ddl(u"add-new-column"_s, Phase::Expand, arguments,
                               StepSql{script(twinAs(change.newName)), alterTable(table, u"DROP COLUMN "_s + after),
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
        indexTwin();
        chain(steps, maker.gate(u"same-privileges"_s, Phase::Migrate, arguments,
                                verify::samePrivileges(schema, subject.name(), change.column, change.newName)));
        if (!subject.catalog().server.replicas.empty())
            chain(steps, maker.gate(u"replicas-caught-up"_s, Phase::Migrate, arguments,
                                    verify::replicasCaughtUp(16 * 1024 * 1024)));
        chain(steps, maker.deploy(u"deploy-new-column"_s, Phase::Migrate, arguments));
    }

    /// The new version of the application finds rows by the new name as fast as the old one does by the old name. What
    /// the column must fulfil needs no twin: the trigger sees to it that both hold the same.
    void indexTwin()
    {
        for (const catalog::Index *index : subject.lookup().indexesOf(subject.table().oid)) {
            if (index->exclusion || !isOver(*index))
                continue;
            const QString name = subject.freeRelationName(index->name, u"_new"_s);
            const QString tail =
                sql::replaceColumns(sql::indexDefinitionTail(index->definition), {{column.name, after}});
            addConcurrentIndex(steps, maker, subject, {name, isUniqueAtOnce(subject, *index), tail}, Phase::Migrate,
                               indexes.size());
            indexes.emplace_back(index, name);
        }
    }

    bool isOver(const catalog::Index &index) const
    {
        return std::ranges::contains(parts.indexes, &index) ||
               std::ranges::any_of(index.keys, [&](const auto &key) { return key.column == column.number; });
    }

    void contract()
    {
        chain(steps, maker.gate(u"old-column-unused"_s, Phase::Contract, arguments));
        // up finds nothing to do when the trigger worked; down fills the twin that came back empty
        plan::Step reconcile =
            maker.backfill(u"reconcile"_s, Phase::Contract, arguments, subject, after + u" = " + before, differ);
        goBackBy(reconcile, maker.fillBack(subject, after + u" = " + before, differ));
        reconcile.why.id = u"advisor.reconcile.why"_s;
        chain(steps, reconcile);
        takeOver();
        dropTwin();
    }

    /// Metadata alone: indexes, constraints, views, policies, privileges and the place in the table stay the column's.
    void takeOver()
    {
        const auto rename = [&](const QString &from, const QString &to) {
            return alterTable(table, u"RENAME COLUMN "_s + from + u" TO " + to);
        };
        QStringList up{sync.dropTrigger(), sync.dropFunction(), rename(after, twin), rename(before, after)};
        // writes wait from CREATE TRIGGER on, so the function is not called before its columns have their names
        QStringList down{sync.createFunction(body), sync.createTrigger(), rename(after, before), rename(twin, after)};
        for (const auto &[from, to] : nicerNames()) {
            up << to;
            down << from;
        }
        chain(steps,
              maker.ddl(u"take-over-name"_s, Phase::Contract, arguments,
                        StepSql{script(up), script(down), verify::columnGone(schema, subject.name(), change.column)}));
    }

    /// Statements that give indexes and constraints named after the column their new name, with the way back.
    std::vector<std::pair<QString, QString>> nicerNames() const
    {
        std::vector<std::pair<QString, QString>> out;
        const auto add = [&](const QString &name, const auto &statement) {
            if (!name.contains(column.name))
                return;
            const QString wanted = sql::truncateIdentifier(QString(name).replace(column.name, change.newName));
            if (wanted == subject.freeRelationName(wanted, {}))
                out.emplace_back(statement(wanted, name), statement(name, wanted));
        };
        for (const catalog::Index *index : parts.indexes)
            add(index->name, [&](const QString &from, const QString &to) {
                return u"ALTER INDEX "_s + sql::qualifiedName(schema, from) + u" RENAME TO " + sql::quoteIfNeeded(to);
            });
        std::vector<const catalog::Constraint *> constraints = parts.keys;
        constraints.insert(constraints.end(), parts.checks.begin(), parts.checks.end());
        for (const catalog::Constraint *constraint : constraints)
            add(constraint->name, [&](const QString &from, const QString &to) {
                return alterTable(table, u"RENAME CONSTRAINT "_s + sql::quoteIfNeeded(from) + u" TO " +
                                             sql::quoteIfNeeded(to));
            });
        return out;
    }

    void dropTwin()
    {
        QStringList down = twinAs(twinName);
        for (const auto &[index, name] : indexes)
            down << indexBeside(subject, *index, name, {{column.name, twin}});
        plan::Step step = maker.ddl(u"drop-twin-column"_s, Phase::Contract, {subject.shown(), twinName, change.newName},
                                    StepSql{alterTable(table, u"DROP COLUMN "_s + twin),
                                            {},
                                            verify::columnGone(schema, subject.name(), twinName)});
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
    if (const auto error = cannotHaveTwin(*subject, **column, parts))
        return std::unexpected(*error);
    const StepMaker maker(subject->shown(), options);
    ColumnRename rename{change, *subject, **column, parts, maker, SyncTrigger::ofTable(*subject, u"rename"_s)};
    rename.expand();
    rename.migrate();
    rename.contract();
    return std::move(rename.steps);
}

} // namespace lockstep::advisor
