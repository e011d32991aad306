// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "advisor/batches.h"
#include "advisor/columnparts.h"
#include "advisor/direct/direct.h"
#include "advisor/generators.h"
#include "advisor/rowsupport.h"
#include "advisor/verify.h"
#include "sql/quote.h"

namespace lockstep::advisor {

using namespace Qt::StringLiterals;
using plan::Change;
using plan::ChangeKind;
using plan::Phase;
using plan::StepSql;

namespace backup {

/// What is taken away is kept in `_backup_<table>_<date>`, so that the way back has the values, too.
struct Backup {
    const Change &change;
    const Subject &subject;
    const StepMaker &maker;
    const QString name = subject.freeRelationName(
        u"_backup_"_s + subject.name() + u'_' + subject.catalog().takenAt.date().toString(u"yyyyMMdd"_s), {});
    const QString table = sql::qualifiedName(subject.schema(), name);
    const QString column = sql::quoteIfNeeded(change.column);
    const QStringList arguments{subject.shown(), change.column, name};
    QStringList key = {};
    Steps steps = {};

    /// The rows of the backup stand beside those of the table by the key.
    QString sameKey() const
    {
        QStringList pairs;
        for (const QString &part : key)
            pairs << subject.sql() + u'.' + part + u" = kept." + part;
        return pairs.join(u" AND "_s);
    }

    void keep(const QStringList &columns, const QString &condition)
    {
        const QString where = condition.isEmpty() ? QString() : u" WHERE "_s + condition;
        chain(steps,
              maker.longWork(u"create-backup"_s, Phase::Migrate, arguments,
                             StepSql{u"CREATE TABLE "_s + table + u" AS SELECT " + columns.join(u", "_s) + u" FROM " +
                                         subject.sql() + where,
                                     u"DROP TABLE "_s + table, verify::sameCount(table, subject.sql() + where)}));
    }

    void end()
    {
        chain(steps, maker.gate(u"backup-not-needed"_s, Phase::Contract, arguments));
        plan::Step drop =
            maker.ddl(u"drop-backup"_s, Phase::Contract, arguments,
                      StepSql{u"DROP TABLE "_s + table, {}, verify::relationGone(subject.schema(), name)});
        drop.reversible = false;
        chain(steps, drop);
    }

    QString restoreValues() const
    {
        return u"UPDATE "_s + subject.sql() + u" SET " + column + u" = kept." + column + u" FROM " + table +
               u" AS kept WHERE " + sameKey();
    }

    void fill(const StepSql &direct)
    {
        keep(key + QStringList{column}, fillPending(change));
        chain(steps, maker.backfill(u"backfill"_s, Phase::Migrate, arguments, subject,
                                    column + u" = " + change.expression, fillPending(change)));
        steps.back().generated.down = restoreValues();
        steps.back().generated.verify = direct.verify;
    }

    void remove(const StepSql &direct)
    {
        const QStringList columns = writableColumns(subject);
        if (const QString check = rowsUnreferenced(subject, change.predicate); !check.isEmpty())
            chain(steps, maker.gate(u"rows-unreferenced"_s, Phase::Migrate, arguments, check));
        keep(columns, change.predicate);
        const QString back = copySql(subject.sql(), table, columns, {}, overriding(subject));
        if (key.isEmpty())
            return chain(steps, maker.longWork(u"delete-rows"_s, Phase::Contract, arguments,
                                               StepSql{direct.up, back, direct.verify}));
        plan::Step remove = maker.concurrent(
            u"delete-rows"_s, Phase::Contract, arguments,
            StepSql{inPortions(subject, subject.sql(),
                               u"DELETE FROM "_s + subject.sql() + u" WHERE @bounds@ AND (" + change.predicate + u')'),
                    back + u" ON CONFLICT DO NOTHING", direct.verify});
        remove.timeouts.lockMs = maker.options().lockTimeoutMs;
        chain(steps, remove);
    }

    base::Status dropColumn()
    {
        const auto found = subject.column(change.column);
        if (!found)
            return std::unexpected(found.error());
        const ColumnParts parts = columnParts(subject, **found);
        if (const auto error = cannotDrop(subject, **found, parts))
            return std::unexpected(*error);
        if ((*found)->generated != catalog::Generated::None || parts.primary ||
            (*found)->identity != catalog::Identity::None)
            return base::fail(base::ErrorCode::Unsupported, u"advisor.column-made-by-server"_s,
                              {subject.shown(), change.column});
        chain(steps, maker.deploy(u"deploy-without-column"_s, Phase::Migrate, arguments));
        keep(key + QStringList{column}, {});
        QStringList down = restoreColumn(subject, **found, parts, false, true, false);
        down.insert(1, restoreValues()); // behind ADD COLUMN
        if ((*found)->notNull)
            down << alterTable(subject.sql(), u"ALTER COLUMN "_s + column + u" SET NOT NULL");
        for (const catalog::Sequence *sequence : parts.sequences) { // goes with the column
            const QString counter = sql::qualifiedName(subject.lookup().schemaName(sequence->schema), sequence->name);
            down.prepend(u"CREATE SEQUENCE "_s + counter + u" AS " + sequence->type + u' ' +
                         sequenceOptions(*sequence));
            down << u"ALTER SEQUENCE "_s + counter + u" OWNED BY " + subject.sql() + u'.' + column
                 << u"SELECT pg_catalog.setval("_s + sql::quoteLiteral(counter) + u", coalesce(max(" + column +
                        u"), 1), max(" + column + u") IS NOT NULL) FROM " + subject.sql();
        }
        chain(steps, maker.longWork(u"drop-column"_s, Phase::Contract, {subject.shown(), change.column, {}},
                                    StepSql{alterTable(subject.sql(), u"DROP COLUMN "_s + column), script(down),
                                            verify::columnGone(subject.schema(), subject.name(), change.column)}));
        steps.back().why.id = u"advisor.drop-column-backed-up.why"_s;
        return {};
    }
};

} // namespace backup

Generated backupTable(const Change &change, const catalog::Catalog &catalog, const GeneratorOptions &options)
{
    const auto direct = directSql(change, catalog);
    if (!direct)
        return std::unexpected(direct.error());
    const auto subject = Subject::find(change, catalog);
    if (!subject)
        return std::unexpected(subject.error());
    const StepMaker maker(subject->shown(), options);
    backup::Backup backup{change, *subject, maker};
    const QStringList key = subject->walkableKey();
    if (change.kind != ChangeKind::DeleteRows && (key.isEmpty() || key.contains(change.column)))
        return base::fail(base::ErrorCode::Unsupported, u"advisor.no-key"_s, {subject->shown()});
    for (const QString &part : key)
        backup.key << sql::quoteIfNeeded(part);
    base::Status made;
    if (change.kind == ChangeKind::FillColumn)
        backup.fill(*direct);
    else if (change.kind == ChangeKind::DropColumn)
        made = backup.dropColumn();
    else
        backup.remove(*direct);
    if (!made)
        return std::unexpected(made.error());
    backup.end();
    return std::move(backup.steps);
}

} // namespace lockstep::advisor
