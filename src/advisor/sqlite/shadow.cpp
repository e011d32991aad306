// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "advisor/sqlite/shadow.h"

#include "advisor/direct/direct.h"
#include "advisor/sqlite/direct.h"
#include "advisor/sqlite/emptying.h"
#include "advisor/sqlite/flow.h"
#include "advisor/sqlite/pairing.h"
#include "advisor/sqlite/rowwork.h"
#include "advisor/sqlite/verify.h"
#include "sql/sqlite/tokens.h"

using namespace Qt::StringLiterals;

namespace lockstep::advisor::sqlite {

namespace shadowing {

using catalog::sqlite::Clause;
using catalog::sqlite::parseTable;
using catalog::sqlite::TableText;
using plan::Phase;

/// The places of an index's and its table's name in a CREATE INDEX, as SQLite keeps it.
struct IndexNames {
    QByteArray text;
    sql::sqlite::Token index, table;
};
static IndexNames namesOf(const QString &source)
{
    IndexNames out{source.toUtf8(), {}, {}};
    const auto tokens = sql::sqlite::tokens(out.text);
    for (std::size_t i = 0; i + 1 < tokens.size(); ++i) {
        if (out.index.length == 0 && sql::sqlite::isWord(out.text, tokens[i], "INDEX"))
            out.index = tokens[i + 1];
        else if (out.index.length > 0 && out.table.length == 0 && sql::sqlite::isWord(out.text, tokens[i], "ON"))
            out.table = tokens[i + 1];
    }
    return out;
}

static QString indexName(const QString &source)
{
    const IndexNames names = namesOf(source);
    return sql::sqlite::nameOf(names.text, names.index);
}

static QString indexUnder(const QString &source, const QString &name, const QString &table)
{
    const IndexNames at = namesOf(source);
    return QString::fromUtf8(at.text.first(at.index.offset)) + quoted(name) +
           QString::fromUtf8(at.text.sliced(at.index.end(), at.table.offset - at.index.end())) + quoted(table) +
           QString::fromUtf8(at.text.sliced(at.table.end()));
}

/// The table, its twin and, after the switch, the old one.
struct Shadow {
    const Rebuild &rebuild;
    const Table &table;
    QString aside;
    QString fresh = freeName(u"_lockstep_new_"_s + table.name(), table.catalog());
    Pairing paired = pairing(rebuild, table).value_or(Pairing());
    const QStringList &key = paired.key;
    TableText before = parseTable(rebuild.before.toUtf8()).value_or(TableText());
    TableText after = parseTable(rebuild.after.toUtf8()).value_or(TableText());
    Flow forward{table.name(), fresh,         u"_lockstep_rows_"_s + table.name(),
                 key,          rebuild.forth, Triggers(table.catalog(), u"shadow"_s, table.name())};
    Flow backward{table.name(), aside,        u"_lockstep_back_"_s + table.name(),
                  key,          rebuild.back, Triggers(table.catalog(), u"old"_s, table.name())};

    [[nodiscard]] static QString create(const TableText &text, const QString &name)
    {
        TableText named = text;
        named.name = name;
        return catalog::sqlite::tableSql(named);
    }
    [[nodiscard]] QString indexBeside(const QString &source, const QString &way) const
    {
        return freeName(u"_lockstep_"_s + way + u'_' + indexName(source), table.catalog());
    }
    /// Indexes have no statement that renames them; the schema's own row does. The next change of the schema makes
    /// other connections read it again.
    [[nodiscard]] QStringList renamed(const std::vector<std::pair<QString, QString>> &indexes) const
    {
        if (indexes.empty())
            return {};
        QStringList out{u"PRAGMA writable_schema = ON"_s};
        for (const auto &[name, becomes] : indexes)
            out << u"UPDATE sqlite_schema SET name = "_s + literal(indexName(becomes)) + u", sql = " +
                       literal(becomes) + u" WHERE type = 'index' AND name = " + literal(name);
        return out << u"PRAGMA writable_schema = RESET"_s;
    }
    /// Numbers that were given once are not given again.
    [[nodiscard]] QStringList counter(const QString &from) const
    {
        if (!autoincrements(before) || !autoincrements(after))
            return {};
        return {u"DELETE FROM sqlite_sequence WHERE name = "_s + literal(table.name()),
                u"INSERT INTO sqlite_sequence (name, seq) SELECT "_s + literal(table.name()) +
                    u", seq FROM sqlite_sequence WHERE name = " + literal(from)};
    }
    [[nodiscard]] static QString rename(const QString &from, const QString &to)
    {
        return alterTable(quoted(from), u"RENAME TO "_s + quoted(to));
    }
    /// As a rebuild does it: views, triggers and foreign keys of others go on naming the table.
    [[nodiscard]] static QString inOneGo(const QStringList &work)
    {
        return script(
            QStringList{u"PRAGMA foreign_keys = OFF"_s, u"BEGIN IMMEDIATE"_s, u"PRAGMA legacy_alter_table = ON"_s} +
            work + QStringList{u"PRAGMA legacy_alter_table = OFF"_s, u"COMMIT"_s, u"PRAGMA foreign_keys = ON"_s});
    }
    [[nodiscard]] QString swapUp(bool back) const
    {
        std::vector<std::pair<QString, QString>> names;
        for (const QString &index : rebuild.indexesBefore)
            names.emplace_back(indexName(index), indexUnder(index, indexBeside(index, u"old"_s), aside));
        for (const QString &index : rebuild.indexesAfter)
            names.emplace_back(indexBeside(index, u"new"_s), index);
        return inOneGo(forward.drop() + dropTriggers(rebuild.triggersBefore) +
                       QStringList{rename(table.name(), aside), rename(fresh, table.name())} + renamed(names) +
                       counter(aside) + rebuild.triggersAfter + (back ? backward.create(table.name()) : QStringList()));
    }
    [[nodiscard]] QString swapDown(bool back) const
    {
        std::vector<std::pair<QString, QString>> names;
        for (const QString &index : rebuild.indexesAfter) {
            const QString made = indexBeside(index, u"new"_s);
            names.emplace_back(indexName(index), indexUnder(index, made, fresh));
        }
        for (const QString &index : rebuild.indexesBefore)
            names.emplace_back(indexBeside(index, u"old"_s), index);
        return inOneGo((back ? backward.drop() : QStringList()) + dropTriggers(rebuild.triggersAfter) +
                       QStringList{rename(table.name(), fresh), rename(aside, table.name())} + renamed(names) +
                       counter(fresh) + rebuild.triggersBefore + forward.create(table.name()));
    }
};

} // namespace shadowing

/// The first column without which the old table takes no row, and for which the new one has no value; or empty.
static QString missedByOld(const Rebuild &rebuild, const Table &table)
{
    using Kind = catalog::sqlite::Clause::Kind;
    for (const catalog::sqlite::ColumnText &column : table.text().columns)
        if (!valueOf(rebuild.back, column.name) && column.clause(Kind::NotNull) && !column.clause(Kind::Default) &&
            !column.clause(Kind::Generated))
            return column.name;
    return {};
}

base::Status mayBeShadowed(const Rebuild &rebuild, const Table &table)
{
    if (const auto paired = pairing(rebuild, table); !paired)
        return std::unexpected(paired.error());
    const QString missed = missedByOld(rebuild, table);
    return missed.isEmpty() ? base::Status() : unsupported(u"advisor.sqlite-needs-value"_s, {table.name(), missed});
}

Generated shadowSteps(const Rebuild &rebuild, const Table &table, const StepMaker &maker, const ShadowNames &names)
{
    using namespace shadowing;
    if (const auto may = pairing(rebuild, table); !may)
        return std::unexpected(may.error());
    Shadow shadow{.rebuild = rebuild, .table = table, .aside = names.aside};
    shadow.forward.stricter =
        stricterKeys(shadow.before, rebuild.indexesBefore, shadow.after, rebuild.indexesAfter, rebuild.forth);
    shadow.backward.stricter =
        stricterKeys(shadow.after, rebuild.indexesAfter, shadow.before, rebuild.indexesBefore, rebuild.back);
    shadow.forward.carry();
    shadow.backward.carry();
    const QStringList arguments{table.name(), shadow.fresh};
    const QString missed = missedByOld(rebuild, table);
    const bool back = (rebuild.reversible || names.keepsValues) && missed.isEmpty();
    QStringList make{Shadow::create(shadow.after, shadow.fresh)}, end;
    if (shadow.paired.needsIndex) { // for as long as both tables stand
        const QString index = quoted(freeName(u"_lockstep_key_"_s + table.name(), table.catalog()));
        make << u"CREATE UNIQUE INDEX "_s + index + u" ON " + quoted(shadow.fresh) + u" (" +
                    quoted(shadow.key).join(u", "_s) + u')';
        end << u"DROP INDEX "_s + index;
    }
    for (const QString &index : rebuild.indexesAfter)
        make << indexUnder(index, shadow.indexBeside(index, u"new"_s), shadow.fresh);
    Steps steps;
    chain(steps,
          maker.ddl(u"make-new-table"_s, Phase::Expand, arguments,
                    {script(make), u"DROP TABLE "_s + quoted(shadow.fresh), verify::exists(u"table"_s, shadow.fresh)}));
    chain(steps, maker.ddl(u"write-shadow"_s, Phase::Expand, arguments,
                           {script(shadow.forward.create(table.name())), script(shadow.forward.drop()),
                            shadow.forward.triggers.exist()}));
    plan::Backfill copy = copyOf(table, maker.options(), shadow.fresh, shadow.forward.columns());
    copy.table = shadow.forward.source();
    copy.key = shadow.key;
    const QString source = quoted(copy.table), fresh = quoted(shadow.fresh);
    const QString agree = agrees({.from = {copy.table, shadow.key, shadow.forward.besideKey()},
                                  .to = {shadow.fresh, shadow.key, shadow.forward.besideKey()}}) +
                          u" AND (SELECT count(*) FROM " + source + u") = (SELECT count(*) FROM " + fresh + u')';
    std::optional<plan::Backfill> empty; // a full table is not dropped in no time on the way back either
    if (!isSmall(table, maker.options())) {
        empty = walkOver(table, maker.options());
        empty->table = shadow.fresh;
        empty->key = shadow.key;
        empty->remove = true;
        empty->pending = u"true"_s;
    }
    chain(steps, rowWork(maker, u"copy-existing"_s, Phase::Migrate, arguments, table, copy, agree, empty));
    chain(steps, maker.gate(u"sides-agree"_s, Phase::Migrate, arguments, agree));
    if (!names.deploy.isEmpty())
        chain(steps, maker.deploy(names.deploy, Phase::Migrate, names.arguments));
    plan::Step swap = maker.ddl(u"swap-tables"_s, Phase::Contract, arguments,
                                {shadow.swapUp(back), shadow.swapDown(back), rebuildSql(rebuild, table).verify});
    swap.transactional = false;
    swap.reversible = back;
    swap.why = {back ? u"advisor.sqlite-swap.why"_s : u"advisor.sqlite-swap-once.why"_s, arguments};
    if (!missed.isEmpty())
        swap.why = {u"advisor.sqlite-swap-without.why"_s, {table.name(), names.aside, missed}};
    chain(steps, swap);
    chain(steps, maker.gate(names.trusted, Phase::Contract, names.arguments));
    if (back)
        end = shadow.backward.drop() + end;
    const QString gone = emptyFirst(steps, maker, table, names.aside, end);
    if (gone != names.aside)
        end.clear();
    plan::Step drop = maker.ddl(names.drop, Phase::Contract, names.arguments,
                                {script(end << u"DROP TABLE "_s + quoted(gone)), {}, verify::gone(u"table"_s, gone)});
    drop.reversible = false;
    chain(steps, drop);
    return steps;
}

void rebuildAtEnd(Steps &steps, const Rebuild &rebuild, const Table &table, const StepMaker &maker, plan::Step step)
{
    const QString aside = freeName(u"_lockstep_old_"_s + table.name(), table.catalog());
    Rebuild kept = rebuild; // a row that is new on the other side has no value to come home yet
    std::erase_if(kept.back, [](const auto &value) { return value.second != quoted(value.first); });
    const auto may = mayBeShadowed(kept, table);
    auto shadow = isSmall(table, maker.options()) || !may
                      ? Generated(Steps())
                      : shadowSteps(kept, table, maker,
                                    {.aside = aside, .arguments = {table.name(), aside}, .keepsValues = true});
    if (!shadow || shadow->empty()) {
        step.generated = rebuildSql(rebuild, table);
        step.transactional = false;
        if (!isSmall(table, maker.options()))
            sayOneTransaction(step, table, 20e6, u"advisor.sqlite-one-transaction.why"_s);
        chain(steps, step);
        return;
    }
    for (plan::Step &one : *shadow) {
        one.phase = plan::Phase::Contract;
        chain(steps, numbered(std::move(one), 1)); // the way here may have had steps of these names
    }
}

Generated shadowTable(const plan::Change &change, const catalog::Catalog &catalog, const GeneratorOptions &options)
{
    using plan::ChangeKind;
    const auto table = Table::find(change.table, catalog);
    if (!table)
        return std::unexpected(table.error());
    const auto rebuild = rebuildFor(change, catalog);
    if (!rebuild)
        return std::unexpected(rebuild.error());
    if (const auto may = sqliteTakes(rebuildSql(*rebuild, *table).up, catalog, base::ErrorCode::InvalidInput); !may)
        return std::unexpected(may.error());
    const StepMaker maker(table->name(), options);
    const bool drops = change.kind == ChangeKind::DropColumn;
    const QString aside = freeName(u"_lockstep_old_"_s + table->name(), catalog);
    auto steps = shadowSteps(
        *rebuild, *table, maker,
        {.aside = aside,
         .arguments = {table->name(), aside},
         .deploy = {},
         .keepsValues = drops || change.kind == ChangeKind::SetNotNull || change.kind == ChangeKind::SetOptions});
    if (!steps || rebuild->gate.isEmpty())
        return steps;
    DirectStep gated;
    gated.gate = rebuild->gate;
    gated.gateVerify = rebuild->gateVerify;
    plan::Step gate = madeSteps(change, gated, maker).front();
    gate.phase = plan::Phase::Expand;
    Steps all;
    chain(all, gate);
    for (plan::Step &step : *steps) {
        if (step.role == u"swap-tables" &&
            change.kind == ChangeKind::AddForeignKey) { // nothing refuses these till then
            plan::Step again = numbered(gate, 1);
            again.phase = plan::Phase::Contract;
            chain(all, again);
        }
        chain(all, std::move(step));
    }
    return all;
}

} // namespace lockstep::advisor::sqlite
