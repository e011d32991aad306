// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "advisor/sqlite/direct.h"

#include "advisor/sqlite/emptying.h"
#include "advisor/sqlite/rebuild.h"
#include "advisor/sqlite/rowwork.h"
#include "advisor/sqlite/verify.h"
#include "analysis/analyzer.h"
#include "plan/names.h"

using namespace Qt::StringLiterals;

namespace lockstep::advisor::sqlite {

namespace makingcolumns {

using plan::Change;
using plan::ChangeKind;

static QString definitionOf(const Change &change)
{
    QString out = quoted(change.column);
    if (!change.type.isEmpty())
        out += u' ' + change.type;
    if (change.kind == ChangeKind::AddGeneratedColumn)
        return out + u" GENERATED ALWAYS AS (" + change.expression +
               (change.isVirtual ? u") VIRTUAL"_s : u") STORED"_s);
    if (!change.defaultExpression.isEmpty())
        out += u' ' + defaultClause(change.defaultExpression);
    if (change.notNull)
        out += u" NOT NULL"_s;
    return out;
}

static Direct column(const Change &change, const catalog::Catalog &catalog)
{
    const auto table = Table::find(change.table, catalog);
    if (!table)
        return std::unexpected(table.error());
    const QString name = quoted(change.column);
    switch (change.kind) {
    case ChangeKind::AddColumn:
    case ChangeKind::AddGeneratedColumn: {
        QStringList up{alterTable(table->sql(), u"ADD COLUMN "_s + definitionOf(change))};
        if (change.kind == ChangeKind::AddColumn && !change.usingExpression.isEmpty())
            up << u"UPDATE "_s + table->sql() + u" SET " + name + u" = " + change.usingExpression;
        return DirectStep{.sql = {script(up), alterTable(table->sql(), u"DROP COLUMN "_s + name),
                                  verify::columnExists(table->name(), change.column)},
                          .why = up.size() > 1 ? u"advisor.sqlite-rows.why"_s : QString()};
    }
    case ChangeKind::RenameColumn: {
        const QString other = quoted(change.newName);
        return DirectStep{.sql = {alterTable(table->sql(), u"RENAME COLUMN "_s + name + u" TO " + other),
                                  alterTable(table->sql(), u"RENAME COLUMN "_s + other + u" TO " + name),
                                  verify::columnExists(table->name(), change.newName)},
                          .applicationWaits = true};
    }
    default: { // DropColumn: SQLite puts a column only at the end, so the way back is a rebuild, without values
        const auto back = rebuildFor(change, catalog);
        if (!back)
            return std::unexpected(back.error());
        return DirectStep{.sql = {alterTable(table->sql(), u"DROP COLUMN "_s + name),
                                  {},
                                  verify::columnGone(table->name(), change.column)},
                          .reversible = false,
                          .removes = true,
                          .applicationWaits = true};
    }
    }
}

/// Of the whole file: SQLite has nothing smaller.
static Direct vacuum(const Change &change, const catalog::Catalog &catalog)
{
    const auto table = Table::find(change.table, catalog);
    if (!table)
        return std::unexpected(table.error());
    return DirectStep{.sql = {u"VACUUM"_s, {}, {}}, .transactional = false, .why = u"advisor.sqlite-vacuum.why"_s};
}

} // namespace makingcolumns

base::Status sqliteTakes(const QString &sql, const catalog::Catalog &catalog, base::ErrorCode otherwise)
{
    for (const analysis::Effect &effect : analysis::Analyzer(catalog).analyze(sql.toUtf8()))
        if (effect.error)
            return std::unexpected(base::Error{
                otherwise, u"advisor.sqlite-refuses"_s, effect.error->arguments, {}, effect.error->context, {}});
    return {};
}

/// One row per kind that SQLite makes at once.
struct MakerRow {
    plan::ChangeKind kind;
    DirectMaker make;
};
static constexpr MakerRow makerRows[] = {
    {plan::ChangeKind::AddColumn, makingcolumns::column},
    {plan::ChangeKind::AddGeneratedColumn, makingcolumns::column},
    {plan::ChangeKind::DropColumn, makingcolumns::column},
    {plan::ChangeKind::RenameColumn, makingcolumns::column},
    {plan::ChangeKind::CreateTable, directObject},
    {plan::ChangeKind::DropTable, directObject},
    {plan::ChangeKind::RenameTable, directObject},
    {plan::ChangeKind::CreateView, directObject},
    {plan::ChangeKind::ReplaceView, directObject},
    {plan::ChangeKind::DropView, directObject},
    {plan::ChangeKind::CreateTrigger, directObject},
    {plan::ChangeKind::ReplaceTrigger, directObject},
    {plan::ChangeKind::DropTrigger, directObject},
    {plan::ChangeKind::AddIndex, directObject},
    {plan::ChangeKind::DropIndex, directObject},
    {plan::ChangeKind::ReplaceIndex, directObject},
    {plan::ChangeKind::RenameIndex, directObject},
    {plan::ChangeKind::RebuildIndex, directObject},
    {plan::ChangeKind::RemoveBloat, makingcolumns::vacuum},
    {plan::ChangeKind::FillColumn, directRows},
    {plan::ChangeKind::CopyRows, directRows},
    {plan::ChangeKind::DeleteRows, directRows},
    {plan::ChangeKind::ArchiveRows, directRows},
    {plan::ChangeKind::SplitRows, directRows},
    {plan::ChangeKind::SplitTable, directSplit},
    {plan::ChangeKind::MergeTables, directSplit},
    {plan::ChangeKind::NormaliseColumn, directSplit},
    {plan::ChangeKind::MoveColumn, directSplit},
    {plan::ChangeKind::RunSql, directOwnSql},
};

bool isDirect(plan::ChangeKind kind)
{
    return std::ranges::contains(makerRows, kind, &MakerRow::kind);
}

Direct directStep(const plan::Change &change, const catalog::Catalog &catalog)
{
    const auto row = std::ranges::find(makerRows, change.kind, &MakerRow::kind);
    if (row == std::end(makerRows))
        return unsupported(u"advisor.sqlite-only-rebuild"_s, {plan::changeKindName(change.kind)});
    Direct made = row->make(change, catalog);
    if (!made)
        return made;
    if (const auto may = sqliteTakes(made->sql.up, catalog, base::ErrorCode::Unsupported); !may)
        return std::unexpected(may.error());
    return made;
}

bool goesDirectly(const plan::Change &change, const catalog::Catalog &catalog)
{
    return directStep(change, catalog).has_value();
}

/// What one transaction over all rows of a large table takes: of 130 MB with two indexes a rebuild took six seconds, of
/// 95 MB an UPDATE of an indexed column 16, another index two and DROP COLUMN one.
static void sayHowLong(plan::Step &step, const plan::Change &change, const catalog::Catalog &catalog)
{
    using enum plan::ChangeKind;
    static constexpr plan::ChangeKind reading[] = {AddIndex, ReplaceIndex, RenameIndex, RebuildIndex};
    QString name = change.table;
    if (const catalog::Index *index = name.isEmpty() ? findIndex(change.name, catalog) : nullptr)
        name = std::ranges::find(catalog.relations, index->table, &catalog::Relation::oid)->name;
    const auto table = Table::find(name, catalog);
    if (!table)
        return;
    if (step.why.id == u"advisor.table-rebuild.why")
        sayOneTransaction(step, *table, 20e6, u"advisor.table-rebuild-long.why"_s);
    else if (step.why.id == u"advisor.sqlite-rows.why")
        sayOneTransaction(step, *table, 10e6, u"advisor.sqlite-rows-long.why"_s);
    else if (step.why.id == u"advisor.direct.why" && std::ranges::contains(reading, change.kind))
        sayOneTransaction(step, *table, 50e6, u"advisor.sqlite-one-transaction.why"_s);
    else if (step.why.id == u"advisor.direct.why" && change.kind == DropColumn)
        sayOneTransaction(step, *table, 50e6, u"advisor.sqlite-drop-column-long.why"_s);
}

static Generated atOnce(const plan::Change &change, const catalog::Catalog &catalog, const GeneratorOptions &options)
{
    const Direct made = directStep(change, catalog);
    if (!made)
        return std::unexpected(made.error());
    Steps steps = madeSteps(change, *made, StepMaker(shownObject(change), options));
    if (change.kind == plan::ChangeKind::RemoveBloat)
        steps.back().title.id = u"advisor.sqlite-vacuum"_s;
    sayHowLong(steps.back(), change, catalog);
    return steps;
}

Generated directVersioned(const plan::Change &change, const catalog::Catalog &catalog, const GeneratorOptions &options)
{
    auto steps = atOnce(change, catalog, options);
    const auto table = Table::find(change.table, catalog);
    if (!steps || !table || change.kind != plan::ChangeKind::DropTable)
        return steps;
    Steps all;
    const QString gone = emptyFirst(all, StepMaker(shownObject(change), options), *table, table->name(),
                                    dropTriggers(table->triggers()));
    if (!all.empty()) {
        all.front().application = steps->back().application;
        steps->back().generated = {u"DROP TABLE "_s + quoted(gone), {}, verify::gone(u"table"_s, gone)};
    }
    for (plan::Step &step : *steps)
        chain(all, std::move(step));
    return all;
}

Generated tableRebuildFor(const std::vector<plan::Change> &changes, const catalog::Catalog &catalog,
                          const GeneratorOptions &options)
{
    const plan::Change &change = changes.back();
    const auto rebuild = rebuildForAll(changes, catalog);
    if (!rebuild)
        return std::unexpected(rebuild.error());
    const auto table = Table::find(change.table, catalog);
    if (!table)
        return std::unexpected(table.error());
    DirectStep made{.sql = rebuildSql(*rebuild, *table),
                    .transactional = false,
                    .reversible = rebuild->reversible,
                    .removes = change.kind == plan::ChangeKind::DropColumn,
                    .applicationWaits = change.kind == plan::ChangeKind::DropColumn,
                    .gate = rebuild->gate,
                    .gateVerify = rebuild->gateVerify,
                    .why = u"advisor.table-rebuild.why"_s};
    if (const auto may = sqliteTakes(made.sql.up, catalog, base::ErrorCode::InvalidInput); !may)
        return std::unexpected(may.error());
    Steps steps = madeSteps(change, made, StepMaker(shownObject(change), options));
    sayHowLong(steps.back(), change, catalog);
    return steps;
}

Generated tableRebuild(const plan::Change &change, const catalog::Catalog &catalog, const GeneratorOptions &options)
{
    return tableRebuildFor({change}, catalog, options);
}

Generated bigBang(const plan::Change &change, const catalog::Catalog &catalog, const GeneratorOptions &options)
{
    const bool plainly = goesDirectly(change, catalog) || !isRebuild(change.kind);
    const Generated made = (plainly ? atOnce : tableRebuild)(change, catalog, options);
    return made.transform([&](const Steps &plain) { return inWindow(plain, options); });
}

} // namespace lockstep::advisor::sqlite
