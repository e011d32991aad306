// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "advisor/columnparts.h"
#include "advisor/generators.h"
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

Generated dropColumn(const Change &change, const Subject &subject, const StepMaker &maker)
{
    const auto found = subject.column(change.column);
    if (!found)
        return std::unexpected(found.error());
    const catalog::Column &column = **found;
    const ColumnParts parts = columnParts(subject, column);
    if (const auto error = cannotDrop(subject, column, parts))
        return std::unexpected(*error);
    const QString table = subject.sql();
    const QString schema = subject.schema();
    const QString name = sql::quoteIfNeeded(column.name);
    const QString asideName = subject.freeColumnName(column.name, u"_deprecated"_s);
    const QString aside = sql::quoteIfNeeded(asideName);
    const QStringList arguments{subject.shown(), column.name, asideName};
    const bool mustRelease = column.notNull && column.defaultExpression.isEmpty() &&
                             column.identity == catalog::Identity::None &&
                             column.generated == catalog::Generated::None && !parts.primary;
    const auto rename = [&](const QString &from, const QString &to) {
        return alterTable(table, u"RENAME COLUMN "_s + from + u" TO " + to);
    };

    Steps steps;
    if (mustRelease) {
        chain(steps, maker.longWork(u"allow-null"_s, Phase::Expand, arguments,
                                    StepSql{alterTable(table, u"ALTER COLUMN "_s + name + u" DROP NOT NULL"),
                                            {},
                                            verify::columnIsNotNull(schema, subject.name(), column.name, false)}));
        comeBackApart(steps.back(), notNullBack(subject, column));
    }
    chain(steps, maker.deploy(u"deploy-without-column"_s, Phase::Migrate, arguments));
    chain(steps, maker.ddl(u"deprecate-column"_s, Phase::Contract, arguments,
                           StepSql{rename(name, aside), rename(aside, name),
                                   verify::columnExists(schema, subject.name(), asideName)}));
    chain(steps, maker.gate(u"column-not-missed"_s, Phase::Contract, arguments));
    // the undo makes the column, its indexes and constraints again under the old name and puts it aside, without the
    // values; a NOT NULL column without a default cannot come back without them
    // (but for those of a default that differs from row to row)
    QStringList down;
    RowsBack values;
    const bool made = column.generated != catalog::Generated::None || column.identity != catalog::Identity::None;
    if (!made && defaultRewrites(subject, column.type, column.defaultExpression)) {
        values = maker.fillBack(subject, name + u" = " + column.defaultExpression, name + u" IS NULL");
        down = restoreEmptyColumn(subject, column, parts, true);
        down << values.sql;
        if (column.notNull)
            down += notNullBack(subject, column);
    } else if (!mustRelease || subject.isEmpty()) {
        down = restoreColumn(subject, column, parts, column.notNull && !mustRelease, true, true);
    }
    if (!down.isEmpty())
        down = withCounters(subject, column, parts, down) + QStringList{rename(name, aside)};
    plan::Step drop = maker.ddl(u"drop-column"_s, Phase::Contract, arguments,
                                StepSql{alterTable(table, u"DROP COLUMN "_s + aside),
                                        {},
                                        verify::columnGone(schema, subject.name(), asideName)});
    if (!down.isEmpty())
        comeBackApart(drop, down);
    drop.back = values.batches;
    drop.title.arguments = {subject.shown(), asideName, {}};
    drop.timeouts.statementMs = longStatementMs;
    drop.reversible = false;
    chain(steps, drop);
    return steps;
}

/// Foreign keys of other tables go first, one step each: dropping the table would need CASCADE otherwise.
void dropReferencing(Steps &steps, const Subject &subject, const StepMaker &maker)
{
    std::size_t n = 0;
    for (const catalog::Lookup::ForeignKey &key : subject.lookup().referencing(subject.table().oid)) {
        if (key.from->oid == subject.table().oid)
            continue;
        const QString schema = subject.lookup().schemaName(key.from->schema);
        const QString table = sql::qualifiedName(schema, key.from->name);
        const QString name = sql::quoteIfNeeded(key.constraint->name);
        plan::Step step = maker.longWork(u"drop-foreign-key"_s, Phase::Contract,
                                         {subject.shown(), key.constraint->name, schema + u'.' + key.from->name},
                                         StepSql{alterTable(table, u"DROP CONSTRAINT "_s + name),
                                                 {},
                                                 verify::constraintGone(schema, key.from->name, key.constraint->name)});
        if (const auto from = Subject::find(schema, key.from->name, subject.catalog()))
            comeBackApart(step, constraintBack(*from, *key.constraint));
        step.object = schema + u'.' + key.from->name;
        chain(steps, numbered(step, n++));
    }
}

Generated dropTable(const Change &change, const Subject &subject, const StepMaker &maker)
{
    const QStringList users = subject.views(0) + subject.countedBy(0);
    if (!users.isEmpty())
        return base::fail(base::ErrorCode::Unsupported, u"advisor.table-has-dependents"_s,
                          {subject.shown(), users.join(u", "_s)});
    if (subject.table().isPartition)
        return base::fail(base::ErrorCode::Unsupported, u"advisor.drop-partition"_s, {subject.shown()});
    const QString schema = subject.schema();
    const QString asideName = subject.freeRelationName(change.table, u"_deprecated"_s);
    const QString aside = sql::qualifiedName(schema, asideName);
    const QStringList arguments{subject.shown(), asideName};
    Steps steps;
    chain(steps, maker.deploy(u"deploy-without-table"_s, Phase::Migrate, arguments));
    dropReferencing(steps, subject, maker);
    chain(steps, maker.ddl(u"deprecate-table"_s, Phase::Contract, arguments,
                           StepSql{alterTable(subject.sql(), u"RENAME TO "_s + sql::quoteIfNeeded(asideName)),
                                   alterTable(aside, u"RENAME TO "_s + sql::quoteIfNeeded(subject.name())),
                                   verify::relationGone(schema, subject.name())}));
    plan::Step backup = maker.gate(u"backup-table"_s, Phase::Contract, arguments);
    backup.kind = plan::StepKind::Command;
    backup.generated.up = u"pg_dump --format=custom --table="_s +
                          shellQuoted(sql::quoteIdentifier(schema) + u'.' + sql::quoteIdentifier(asideName)) +
                          u" --file=" + shellQuoted(asideName.section(u'/', -1) + u".dump") + u" DATABASE";
    chain(steps, backup);
    chain(steps, maker.gate(u"table-not-missed"_s, Phase::Contract, arguments));
    plan::Step drop = maker.ddl(u"drop-table"_s, Phase::Contract, {subject.shown(), asideName},
                                StepSql{u"DROP TABLE "_s + aside, {}, verify::relationGone(schema, asideName)});
    drop.reversible = false;
    chain(steps, drop);
    return steps;
}

} // namespace

Generated deprecateThenDrop(const Change &change, const catalog::Catalog &catalog, const GeneratorOptions &options)
{
    const auto subject = Subject::find(change, catalog);
    if (!subject)
        return std::unexpected(subject.error());
    const StepMaker maker(subject->shown(), options);
    return change.kind == ChangeKind::DropTable ? dropTable(change, *subject, maker)
                                                : dropColumn(change, *subject, maker);
}

} // namespace lockstep::advisor
