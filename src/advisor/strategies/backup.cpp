// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "advisor/columnparts.h"
#include "advisor/direct/direct.h"
#include "advisor/dualwrite.h"
#include "advisor/generators.h"
#include "advisor/rowsupport.h"
#include "advisor/verify.h"
#include "advisor/waysback.h"
#include "plan/backfill.h"
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
    QStringList keptCounters = {};
    Steps steps = {};

    /// " FROM backup AS kept WHERE ...": the row of the backup that belongs to a row of the table.
    QString keptRow() const
    {
        QStringList pairs;
        for (const QString &part : quotedNames(key))
            pairs << u"kept."_s + part + u" = " + subject.sql() + u'.' + part;
        return u" FROM "_s + table + u" AS kept WHERE " + pairs.join(u" AND "_s);
    }

    /// The backup, empty, by whose key the way back finds its rows.
    void create(const QStringList &columns)
    {
        QStringList up{u"CREATE TABLE "_s + table + u" AS SELECT " + quotedNames(columns).join(u", "_s) + u" FROM " +
                       subject.sql() + u" WITH NO DATA"};
        if (!key.isEmpty())
            up << alterTable(table, u"ADD PRIMARY KEY ("_s + quotedNames(key).join(u", "_s) + u')');
        chain(steps,
              maker.ddl(u"create-backup"_s, Phase::Migrate, arguments,
                        StepSql{script(up), u"DROP TABLE "_s + table, verify::relationExists(subject.schema(), name)}));
    }

    void keep(const QString &condition)
    {
        const QStringList columns = key + QStringList{change.column};
        create(columns);
        chain(steps, maker.copy(u"copy-to-backup"_s, Phase::Migrate, arguments, subject,
                                {subject.schema(), name, columns}, condition));
    }

    void end()
    {
        chain(steps, maker.gate(u"backup-not-needed"_s, Phase::Contract, arguments));
        QStringList dropped{u"DROP TABLE "_s + table};
        for (const QString &kept : std::as_const(keptCounters))
            dropped << u"DROP SEQUENCE "_s + kept;
        plan::Step drop = maker.ddl(u"drop-backup"_s, Phase::Contract, arguments,
                                    StepSql{script(dropped), {}, verify::relationGone(subject.schema(), name)});
        drop.reversible = false;
        chain(steps, drop);
    }

    void fill(const StepSql &direct)
    {
        keep(fillPending(change));
        plan::Step step = maker.backfill(u"backfill"_s, Phase::Migrate, arguments, subject,
                                         column + u" = " + change.expression, fillPending(change));
        goBackBy(step, maker.fillBack(subject, column + u" = (SELECT kept." + column + keptRow() + u')',
                                      u"(SELECT kept."_s + column + u" IS DISTINCT FROM " + subject.sql() + u'.' +
                                          column + keptRow() + u')'));
        step.generated.verify = direct.verify;
        chain(steps, step);
    }

    void remove(const StepSql &direct)
    {
        const QStringList columns = writableNames(subject);
        if (const QString check = rowsUnreferenced(subject, change.predicate); !check.isEmpty())
            chain(steps, maker.gate(u"rows-unreferenced"_s, Phase::Migrate, arguments, check));
        create(columns);
        // a row is kept and deleted at once, so that whatever came meanwhile is in the backup, too
        plan::Step step = maker.move(u"delete-rows"_s, Phase::Contract, arguments, subject,
                                     {subject.schema(), name, columns}, change.predicate);
        step.generated.verify = direct.verify;
        step.why.id = u"advisor.delete-rows-kept.why"_s;
        if (!key.isEmpty()) { // a row that somebody has made again since stays as it is
            plan::Backfill home;
            home.schema = subject.schema();
            home.table = name;
            home.key = key;
            home.copy = copyInto(subject, columns);
            goBackBy(step, {plan::backfillScript(home), home});
        }
        chain(steps, step);
    }

    /// Rows that came since take the default; a value that somebody wrote into the column that is back stays.
    RowsBack valuesBack(const catalog::Column &was) const
    {
        const QString kept = u"(SELECT kept."_s + column + keptRow() + u')';
        const QString byDefault = was.defaultExpression;
        const QString there = u"(SELECT kept."_s + column + u" IS NOT NULL" + keptRow() + u')';
        return maker.fillBack(
            subject, column + u" = " + (byDefault.isEmpty() ? kept : u"coalesce("_s + kept + u", " + byDefault + u')'),
            column + u" IS NULL AND " + (byDefault.isEmpty() ? there : u"coalesce("_s + there + u", true)"));
    }

    QStringList columnBack(const catalog::Column &was, const ColumnParts &parts, const RowsBack &values) const
    {
        const bool apart = values.batches.has_value();
        QStringList down = restoreEmptyColumn(subject, was, parts, apart);
        const bool hasDefault = !was.defaultExpression.isEmpty();
        down.insert(hasDefault ? 2 : 1, values.sql); // before indexes are built and constraints checked
        if (was.notNull)
            down +=
                apart ? notNullBack(subject, was) : QStringList{alterTable(subject.sql(), notNullAgain(subject, was))};
        for (const catalog::Sequence *sequence : parts.sequences) {
            down.prepend(u"ALTER SEQUENCE "_s + counter(*sequence, keptName(*sequence)) + u" RENAME TO " +
                         sql::quoteIfNeeded(sequence->name));
            down << u"ALTER SEQUENCE "_s + counter(*sequence, sequence->name) + u" OWNED BY " + subject.sql() + u'.' +
                        column;
        }
        return down;
    }

    /// Only the sequence itself knows where it stands: it is kept as well.
    QString keptName(const catalog::Sequence &sequence) const
    {
        return subject.freeRelationName(
            u"_backup_"_s + sequence.name + u'_' + subject.catalog().takenAt.date().toString(u"yyyyMMdd"_s), {});
    }

    QString counter(const catalog::Sequence &sequence, const QString &as) const
    {
        return sql::qualifiedName(subject.lookup().schemaName(sequence.schema), as);
    }

    /// The table is locked first, as writers do who take a number.
    void keepCounters(const catalog::Column &was, const ColumnParts &parts, QStringList &up)
    {
        if (!parts.sequences.empty() && !was.defaultExpression.isEmpty())
            up << alterTable(subject.sql(), u"ALTER COLUMN "_s + column + u" DROP DEFAULT");
        for (const catalog::Sequence *sequence : parts.sequences) {
            const QString alter = u"ALTER SEQUENCE "_s + counter(*sequence, sequence->name);
            up << alter + u" OWNED BY NONE" << alter + u" RENAME TO " + sql::quoteIfNeeded(keptName(*sequence));
            keptCounters << counter(*sequence, keptName(*sequence));
        }
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
        keep({});
        const RowsBack values = valuesBack(**found);
        QStringList up;
        keepCounters(**found, parts, up);
        up << alterTable(subject.sql(), u"DROP COLUMN "_s + column);
        plan::Step step = maker.longWork(
            u"drop-column"_s, Phase::Contract, {subject.shown(), change.column, {}},
            StepSql{script(up), {}, verify::columnGone(subject.schema(), subject.name(), change.column)});
        step.generated.down = script(columnBack(**found, parts, values));
        step.back = values.batches;
        chain(steps, step);
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
    QStringList key = subject->walkableKey();
    if (std::ranges::any_of(key, [&](const QString &part) { return !writableNames(*subject).contains(part); }))
        key.clear(); // made by the server: the backup does not have it
    if (change.kind != ChangeKind::DeleteRows && (key.isEmpty() || key.contains(change.column)))
        return base::fail(base::ErrorCode::Unsupported, u"advisor.no-key"_s, {subject->shown()});
    backup.key = key;
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
