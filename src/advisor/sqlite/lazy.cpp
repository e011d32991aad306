// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "advisor/direct/direct.h"
#include "advisor/sqlite/direct.h"
#include "advisor/sqlite/follow.h"
#include "advisor/sqlite/rebuild.h"
#include "advisor/sqlite/rowwork.h"
#include "advisor/sqlite/shadow.h"
#include "advisor/sqlite/sidebyside.h"
#include "advisor/sqlite/verify.h"

using namespace Qt::StringLiterals;

namespace lockstep::advisor::sqlite {

namespace fillinglater {

using plan::Change;
using plan::ChangeKind;
using plan::Phase;

/// A column of rows that get their value one by one, in batches, and with `converts` as they are written.
struct Filling {
    const Change &change;
    const Table &table;
    const StepMaker &maker;
    const bool converts;
    const bool adds = change.kind == ChangeKind::AddColumn;
    const QString fill = adds ? change.usingExpression : change.expression;
    const QString name = quoted(change.column);
    const QString pending =
        name + u" IS NULL" + (change.predicate.isEmpty() ? QString() : QString(u" AND ("_s + change.predicate + u')'));
    const QStringList arguments{table.name(), change.column, change.type};
    Triggers triggers{table.catalog(), u"lazy_"_s + change.column, table.name()};
    QStringList before = {}; ///< statements of the steps so far
    Steps steps = {};

    void add()
    {
        const QString up = alterTable(table.sql(), u"ADD COLUMN "_s + name + u' ' + change.type);
        before << up;
        chain(steps, maker.longWork(u"add-column"_s, Phase::Expand, arguments,
                                    {up, alterTable(table.sql(), u"DROP COLUMN "_s + name),
                                     verify::columnExists(table.name(), change.column)}));
    }

    /// A value that is null for what the expression makes of the row is not tried for ever.
    void convert(const QStringList &key)
    {
        const QString body = u"UPDATE "_s + table.sql() + u" SET " + name + u" = " + fill + u" WHERE " +
                             sameKey(quoted(key), of(u"NEW"_s, key)) + u" AND " + pending + u" AND (" + fill +
                             u") IS NOT NULL";
        for (const QString &event : {u"AFTER INSERT"_s, u"AFTER UPDATE"_s})
            triggers.add(event, table.name(), u"NEW."_s + name + u" IS NULL", {body});
        before += triggers.create();
        chain(steps, maker.ddl(u"convert-on-write"_s, Phase::Expand, arguments,
                               {script(triggers.create()), script(triggers.drop()), triggers.exist()}));
        chain(steps, maker.deploy(u"deploy-reads-both"_s, Phase::Migrate, arguments));
        chain(steps, maker.gate(u"time-for-sweep"_s, Phase::Migrate, arguments));
    }

    void sweep()
    {
        plan::Step step = rowWork(maker, u"backfill"_s, Phase::Migrate, {table.name(), change.column}, table,
                                  fillOf(table, maker.options(), name + u" = " + fill, pending),
                                  verify::noRow(table.sql(), pending + u" AND ("_s + fill + u") IS NOT NULL"));
        step.reversible = adds; // a column that was there: which rows had no value is not known afterwards
        chain(steps, step);
    }

    /// A default and NOT NULL need a rebuild, in which the triggers go, too.
    base::Status finish()
    {
        if (!change.notNull && change.defaultExpression.isEmpty()) {
            if (converts)
                chain(steps, maker.ddl(u"stop-converting"_s, Phase::Contract, arguments,
                                       {script(triggers.drop()), script(triggers.create()), triggers.gone()}));
            return {};
        }
        const catalog::Catalog now = catalogAfter(table.catalog(), script(before));
        const auto filled = Table::find(table.name(), now);
        if (!filled)
            return std::unexpected(filled.error());
        std::vector<Change> rest;
        Change one;
        one.table = table.name();
        one.column = change.column;
        if (!change.defaultExpression.isEmpty()) {
            one.kind = ChangeKind::SetDefault;
            one.defaultExpression = change.defaultExpression;
            rest.push_back(one);
        }
        if (change.notNull) {
            one.kind = ChangeKind::SetNotNull;
            one.defaultExpression.clear();
            rest.push_back(one);
        }
        const QString otherwise =
            change.defaultExpression.isEmpty() ? u"NULL"_s : QString(u'(' + change.defaultExpression + u')');
        auto rebuild = rebuildForAll(rest, now);
        if (!rebuild)
            return std::unexpected(rebuild.error());
        rebuild->triggersAfter = table.triggers();
        if (!rebuild->gate.isEmpty())
            chain(steps, maker.gate(rebuild->gate, Phase::Contract, arguments, rebuild->gateVerify));
        plan::Step step =
            maker.longWork(converts ? u"stop-converting"_s : u"finish-column"_s, Phase::Contract, arguments, {});
        step.title.id = u"advisor.finish-column"_s;
        step.why = {u"advisor.finish-column.why"_s, arguments};
        if (!isSmall(table, maker.options())) // rows that come meanwhile have their value a moment later
            for (auto &[column, value] : rebuild->forth)
                if (catalog::sqlite::sameName(column, change.column))
                    value = u"coalesce("_s + QStringList{name, u'(' + fill + u')', otherwise}.join(u", "_s) + u')';
        rebuildAtEnd(steps, *rebuild, *filled, maker, step);
        return {};
    }
};

static Generated filled(const Change &change, const catalog::Catalog &catalog, const GeneratorOptions &options,
                        bool converts)
{
    const auto table = Table::find(change.table, catalog);
    if (!table)
        return std::unexpected(table.error());
    const StepMaker maker(table->name(), options);
    Filling filling{change, *table, maker, converts};
    if (filling.fill.isEmpty())
        return base::fail(base::ErrorCode::InvalidInput, u"advisor.field-missing"_s,
                          {plan::fieldName(plan::ChangeField::Using)});
    const QStringList key = walkableKey(*table);
    if (key.isEmpty())
        return unsupported(u"advisor.no-key"_s, {table->name()});
    if (!filling.adds)
        if (const auto column = table->column(change.column); !column)
            return std::unexpected(column.error());
    if (filling.adds)
        filling.add();
    if (converts)
        filling.convert(key);
    const auto written = [&](Phase phase) {
        chain(filling.steps, maker.deploy(u"deploy-writes-column"_s, phase, filling.arguments));
    };
    if (!converts)
        written(Phase::Migrate);
    filling.sweep();
    if (converts && filling.adds && change.defaultExpression.isEmpty())
        written(Phase::Contract);
    if (const auto done = filling.finish(); !done)
        return std::unexpected(done.error());
    return std::move(filling.steps);
}

} // namespace fillinglater

Generated lazyMigration(const plan::Change &change, const catalog::Catalog &catalog, const GeneratorOptions &options)
{
    return fillinglater::filled(change, catalog, options, true);
}

Generated additiveOnly(const plan::Change &change, const catalog::Catalog &catalog, const GeneratorOptions &options)
{
    return change.usingExpression.isEmpty() ? sqlite::directVersioned(change, catalog, options)
                                            : fillinglater::filled(change, catalog, options, false);
}

Generated expandContract(const plan::Change &change, const catalog::Catalog &catalog, const GeneratorOptions &options)
{
    switch (change.kind) {
    case plan::ChangeKind::RenameColumn:
        return renameColumnSideBySide(change, catalog, options);
    case plan::ChangeKind::RenameTable:
        return renameTableSideBySide(change, catalog, options);
    default: // AddColumn
        return sqlite::additiveOnly(change, catalog, options);
    }
}

} // namespace lockstep::advisor::sqlite
