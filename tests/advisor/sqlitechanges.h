// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "advisor/strategy.h"
#include "sqlitecase.h"

#include <deque>
#include <functional>

namespace lockstep::tests::sqlite {

using plan::Change;
using plan::ChangeKind;

struct ChangeCase {
    const char *name;
    const char *strategy;
    ChangeKind kind;
    std::function<void(Change &, const Names &)> fill;
    bool wholeWayBack = true;
    const char *refusal = nullptr; ///< message id, where it is refused on a table with all that hangs on it
    const char *notOn = nullptr;   ///< the shape on which alone it is refused

    [[nodiscard]] bool isRefusedOn(const Shape &shape) const
    {
        return refusal && (notOn ? qstrcmp(notOn, shape.name) == 0 : shape.hanging);
    }
};

inline std::vector<ChangeCase> casesApart()
{
    using enum ChangeKind;
    const auto column = [](QString Names::*which) {
        return [which](Change &c, const Names &n) { c.column = n.*which; };
    };
    const auto also = [](auto first, auto second) {
        return [first, second](Change &c, const Names &n) {
            first(c, n);
            second(c, n);
        };
    };
    const auto set = [](auto member, auto value) {
        return [member, value](Change &c, const Names &) { c.*member = value; };
    };
    const auto fresh = set(&Change::column, u"fre\"sh; col"_s);
    const auto type = [&](const char *t) { return set(&Change::type, QString::fromLatin1(t)); };
    const auto none = [](Change &, const Names &) {};
    return {
        {"add column", "direct-versioned", AddColumn, also(fresh, type("TEXT"))},
        {"add column, default", "direct-versioned", AddColumn,
         also(also(fresh, type("INT")), also(set(&Change::defaultExpression, u"7"_s), set(&Change::notNull, true)))},
        {"add column, filled", "direct-versioned", AddColumn,
         also(also(fresh, type("INT")), [](Change &c, const Names &n) { c.usingExpression = q(n.b) + u" * 2"; })},
        {"add column, rebuilt", "table-rebuild", AddColumn,
         also(also(fresh, type("INT")),
              [](Change &c, const Names &n) {
                  c.usingExpression = q(n.b) + u" * 2";
                  c.notNull = true;
              })},
        {"add virtual column", "direct-versioned", AddGeneratedColumn,
         also(also(fresh, type("INT")),
              [](Change &c, const Names &n) {
                  c.expression = q(n.b) + u" + 1";
                  c.isVirtual = true;
              })},
        {"add stored column", "table-rebuild", AddGeneratedColumn,
         also(also(fresh, type("INT")), [](Change &c, const Names &n) { c.expression = q(n.b) + u" + 1"; })},
        {"drop column", "direct-versioned", DropColumn, column(&Names::d), false},
        {"drop column, rebuilt", "table-rebuild", DropColumn, column(&Names::d), false},
        {"drop column, kept", "backup-table", DropColumn, column(&Names::d)},
        {"rename column", "direct-versioned", RenameColumn,
         also(column(&Names::a), set(&Change::newName, u"of \"a\" kind"_s))},
        {"change type", "table-rebuild", ChangeType, also(column(&Names::d), type("INTEGER"))},
        {"change type, using", "table-rebuild", ChangeType,
         also(also(column(&Names::d), type("INTEGER")),
              [](Change &c, const Names &n) { c.usingExpression = u"length("_s + q(n.d) + u')'; }),
         false},
        {"set not null", "table-rebuild", SetNotNull, also(column(&Names::c), set(&Change::defaultExpression, u"0"_s)),
         false},
        {"drop not null", "table-rebuild", DropNotNull, column(&Names::b)},
        {"set default", "table-rebuild", SetDefault,
         also(column(&Names::d), set(&Change::defaultExpression, u"'o''k, \"yes\"'"_s))},
        {"drop default", "table-rebuild", DropDefault, column(&Names::b)},
        {"set collation", "table-rebuild", SetCollation, also(column(&Names::d), set(&Change::collation, u"NOCASE"_s))},
        {"add unique", "table-rebuild", AddUnique,
         [](Change &c, const Names &n) {
             c.columns = {n.b};
             c.name = u"only \"one\""_s;
         }},
        {"add check", "table-rebuild", AddCheck, [](Change &c, const Names &n) { c.expression = q(n.b) + u" < 100"; }},
        {"add foreign key", "table-rebuild", AddForeignKey,
         [](Change &c, const Names &n) {
             c.columns = {n.o};
             c.referencedTable = u"other"_s;
             c.onUpdate = u"cascade"_s;
             c.name = u"second"_s;
         }},
        {"replace primary key", "table-rebuild", ReplacePrimaryKey,
         [](Change &c, const Names &n) { c.columns = {n.b, n.id}; }, true, "advisor.sqlite-key-pointed-at"},
        {"add primary key", "table-rebuild", AddPrimaryKey,
         [](Change &c, const Names &) {
             c.table = u"log"_s;
             c.columns = QStringList{u"x"_s};
         }},
        {"drop unique", "table-rebuild", DropConstraint, set(&Change::name, u"pair"_s)},
        {"drop check", "table-rebuild", DropConstraint,
         [](Change &c, const Names &n) { c.name = u"check ("_s + n.c + u" > - 100)"; }},
        {"drop foreign key", "table-rebuild", DropConstraint,
         [](Change &c, const Names &n) { c.name = u"foreign key ("_s + n.o + u')'; }},
        {"rename constraint", "table-rebuild", RenameConstraint,
         also(set(&Change::name, u"pair"_s), set(&Change::newName, u"the pair"_s))},
        {"change foreign key", "table-rebuild", ChangeForeignKey,
         [](Change &c, const Names &n) {
             c.name = u"foreign key ("_s + n.o + u')';
             c.onDelete = u"restrict"_s;
         }},
        {"add index", "direct-versioned", AddIndex,
         [](Change &c, const Names &n) {
             c.columns = {n.d, u"(lower("_s + q(n.a) + u"))"};
             c.predicate = q(n.d) + u" IS NOT NULL";
         }},
        {"add unique index", "direct-versioned", AddIndex,
         [](Change &c, const Names &n) {
             c.columns = {n.b};
             c.unique = true;
             c.name = u"u; i"_s;
         }},
        {"drop index", "direct-versioned", DropIndex, set(&Change::name, u"it;dex"_s)},
        {"replace index", "direct-versioned", ReplaceIndex,
         [](Change &c, const Names &n) {
             c.name = u"it;dex"_s;
             c.columns = {n.d};
         }},
        {"rename index", "direct-versioned", RenameIndex,
         also(set(&Change::name, u"it;dex"_s), set(&Change::newName, u"an\"other"_s))},
        {"rebuild index", "direct-versioned", RebuildIndex, set(&Change::name, u"it;dex"_s)},
        {"remove bloat", "direct-versioned", RemoveBloat, none},
        {"make strict", "table-rebuild", SetOptions,
         [](Change &c, const Names &) {
             c.table = u"more"_s;
             c.options = QStringList{u"STRICT"_s};
         }},
        {"create table", "direct-versioned", CreateTable,
         [](Change &c, const Names &) {
             c.table = u"n\"ew; one"_s;
             c.definition = u"id INTEGER PRIMARY KEY, x TEXT CHECK (x <> ';')"_s;
         }},
        {"rename table", "direct-versioned", RenameTable, set(&Change::newName, u"an\"other; table"_s)},
        {"drop table", "direct-versioned", DropTable, set(&Change::table, u"more"_s), false},
        {"drop table, kept", "backup-table", DropTable, set(&Change::table, u"more"_s)},
        {"drop table in use", "direct-versioned", DropTable, none, false, "advisor.table-has-dependents"},
        {"split table", "direct-versioned", SplitTable,
         [](Change &c, const Names &n) {
             c.newName = u"pa\"rt; two"_s;
             c.columns = {n.d, n.e};
         }},
        {"split rows", "direct-versioned", SplitRows,
         [](Change &c, const Names &n) {
             c.newName = u"late; r"_s;
             c.predicate = q(n.b) + u" = 2";
         }},
        {"merge tables", "direct-versioned", MergeTables, set(&Change::referencedTable, u"more"_s)},
        {"normalise column", "direct-versioned", NormaliseColumn,
         [](Change &c, const Names &n) {
             c.column = n.e;
             c.newName = u"col\"ours"_s;
         }},
        {"move column", "direct-versioned", MoveColumn,
         [](Change &c, const Names &n) {
             c.table = u"more"_s;
             c.column = u"extra"_s;
             c.newName = u"com\"ing; in"_s;
             c.referencedTable = n.table;
             c.columns = c.referencedColumns = {n.id};
         }},
        {"create view", "direct-versioned", CreateView,
         [](Change &c, const Names &n) {
             c.table = u"v\"iew;"_s;
             c.definition = u"SELECT * FROM "_s + q(n.table);
         }},
        {"replace view", "direct-versioned", ReplaceView,
         [](Change &c, const Names &n) {
             c.table = u"seen"_s;
             c.definition = u"SELECT "_s + q(n.id) + u" FROM " + q(n.table);
         }},
        {"drop view", "direct-versioned", DropView, set(&Change::table, u"seen"_s)},
        {"create trigger", "direct-versioned", CreateTrigger,
         [](Change &c, const Names &n) {
             c.name = u"tr\"ig"_s;
             c.definition = u"CREATE TRIGGER \"tr\"\"ig\" AFTER DELETE ON "_s + q(n.table) +
                            u" BEGIN DELETE FROM log; INSERT INTO log VALUES (1); END;";
         }},
        {"replace trigger", "direct-versioned", ReplaceTrigger,
         [](Change &c, const Names &n) {
             c.name = u"logs"_s;
             c.definition = u"CREATE TRIGGER logs BEFORE DELETE ON "_s + q(n.table) + u" BEGIN SELECT 1; END";
         }},
        {"drop trigger", "direct-versioned", DropTrigger, set(&Change::name, u"logs"_s)},
        {"own sql", "direct-versioned", RunSql,
         [](Change &c, const Names &n) {
             c.name = u"a view and a table"_s;
             c.definition =
                 u"CREATE TABLE \"ow;n\" (i);\nCREATE VIEW own AS SELECT "_s + q(n.a) + u" FROM " + q(n.table);
             c.undo = u"DROP VIEW own;\nDROP TABLE \"ow;n\""_s;
         }},
        {"fill column", "direct-versioned", FillColumn, also(column(&Names::d), set(&Change::expression, u"'new'"_s)),
         false},
        {"fill column, kept", "backup-table", FillColumn,
         also(column(&Names::d), set(&Change::expression, u"'new'"_s))},
        {"copy rows", "direct-versioned", CopyRows, [](Change &c, const Names &) { c.referencedTable = u"more"_s; },
         false},
        {"delete rows", "direct-versioned", DeleteRows,
         [](Change &c, const Names &n) { c.predicate = q(n.b) + u" = 2"; }, false},
        {"delete rows, kept", "backup-table", DeleteRows,
         [](Change &c, const Names &n) { c.predicate = q(n.b) + u" = 2"; }},
        {"archive rows", "direct-versioned", ArchiveRows,
         [](Change &c, const Names &n) {
             c.newName = u"ol\"d"_s;
             c.predicate = q(n.b) + u" = 2";
         }},
        {"drop column in a window", "big-bang", DropColumn, column(&Names::d), false},
        {"change type in a window", "big-bang", ChangeType, also(column(&Names::d), type("INTEGER"))},
        {"fill column in batches", "batched-backfill", FillColumn,
         [](Change &c, const Names &n) {
             c.column = n.d;
             c.expression = u"'new; ' || "_s + q(n.b);
         },
         false},
        {"copy rows in batches", "batched-backfill", CopyRows, set(&Change::referencedTable, u"more"_s), false},
        {"delete rows in batches", "batched-backfill", DeleteRows,
         [](Change &c, const Names &n) { c.predicate = q(n.b) + u" = 2"; }, false},
        {"archive rows in batches", "batched-backfill", ArchiveRows,
         [](Change &c, const Names &n) {
             c.newName = u"ol\"d"_s;
             c.predicate = q(n.b) + u" = 2";
         }},
        {"add column, filled in batches", "additive-only", AddColumn,
         also(also(fresh, type("INT")), [](Change &c, const Names &n) { c.usingExpression = q(n.b) + u" * 2"; })},
        {"add column beside, with all it has", "expand-contract", AddColumn,
         also(also(fresh, type("INT")),
              [](Change &c, const Names &n) {
                  c.usingExpression = q(n.b) + u" * 2";
                  c.defaultExpression = u"-7"_s;
                  c.notNull = true;
              })},
        {"add column, filled as it is written", "lazy-migration", AddColumn,
         also(also(fresh, type("INT")),
              [](Change &c, const Names &n) {
                  c.usingExpression = q(n.b) + u" * 2";
                  c.notNull = true;
              })},
        {"fill column as it is written", "lazy-migration", FillColumn,
         also(column(&Names::d), set(&Change::expression, u"'new'"_s)), false},
        {"rename column beside", "expand-contract", RenameColumn,
         also(column(&Names::a), set(&Change::newName, u"of \"a\" kind"_s))},
        {"rename table with a view", "expand-contract", RenameTable, set(&Change::newName, u"an\"other; table"_s)},
        {"split table beside", "dual-write", SplitTable,
         [](Change &c, const Names &n) {
             c.newName = u"pa\"rt; two"_s;
             c.columns = {n.d, n.e};
         }},
        {"split rows beside", "dual-write", SplitRows,
         [](Change &c, const Names &n) {
             c.newName = u"late; r"_s;
             c.predicate = q(n.b) + u" = 2";
         },
         true, "advisor.sqlite-hidden-rowid", "hidden rowid"},
        {"merge tables beside", "dual-write", MergeTables, set(&Change::referencedTable, u"more"_s)},
        {"normalise column beside", "dual-write", NormaliseColumn,
         [](Change &c, const Names &n) {
             c.column = n.e;
             c.newName = u"col\"ours"_s;
         }},
        {"move column beside", "dual-write", MoveColumn,
         [](Change &c, const Names &n) {
             c.table = u"more"_s;
             c.column = u"plus; one"_s;
             c.newName = u"com\"ing; in"_s;
             c.referencedTable = n.table;
             c.columns = c.referencedColumns = {n.id};
         }},
        {"move to a service", "strangler-fig", MoveToService, set(&Change::table, u"more"_s)},
        {"move to a service, both written", "dual-write", MoveToService, set(&Change::table, u"more"_s)},
        {"another library", "blue-green", ChangeEngine, set(&Change::version, u"3.60"_s), false},
        {"to a server", "blue-green", ChangeEngine, set(&Change::version, u"PostgreSQL 18"_s), false},
        {"another place", "blue-green", MovePlatform, none, false},
    };
}

/// Every change by every strategy that SQLite has: what is rebuilt, through a shadow as well.
inline std::vector<ChangeCase> cases()
{
    static std::deque<QByteArray> names;
    std::vector<ChangeCase> out = casesApart();
    for (const ChangeCase &one : casesApart())
        if (qstrcmp(one.strategy, "table-rebuild") == 0) {
            ChangeCase again = one;
            again.name = names.emplace_back(QByteArray(one.name) + ", through a shadow").constData();
            again.strategy = "shadow-table";
            again.wholeWayBack = false; // until the old table is no longer kept the same
            out.push_back(again);
        }
    return out;
}

} // namespace lockstep::tests::sqlite
