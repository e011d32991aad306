// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "advisor/proberows.h"
#include "advisor/sqlite/table.h"
#include "sql/sqlite/tokens.h"

using namespace Qt::StringLiterals;

namespace lockstep::advisor::sqlite {

namespace probing {

using F = plan::ChangeField;
using enum plan::ChangeKind;

/// SQLite makes much without looking names up: what would stumble over them later is compiled, too.
constexpr ProbeRow rows[] = {
    {F::Type, probedKinds<AddColumn, AddGeneratedColumn>, {"ALTER TABLE {table} ADD COLUMN {column} {}"}},
    {F::Type, probedKinds<ChangeType>, {"CREATE TABLE lockstep_probe ({column} {})"}},
    {F::Default,
     probedKinds<AddColumn>,
     {"ALTER TABLE {table} ADD COLUMN {column} {type} DEFAULT ({})", "EXPLAIN INSERT INTO {table} DEFAULT VALUES"}},
    {F::Default,
     probedKinds<SetDefault>,
     {"CREATE TABLE lockstep_probe ({column} DEFAULT ({}))", "EXPLAIN INSERT INTO lockstep_probe DEFAULT VALUES"}},
    {F::Default, probedKinds<SetNotNull>, {"EXPLAIN UPDATE {table} SET {column} = ({})"}},
    {F::Using,
     probedKinds<AddColumn>,
     {"ALTER TABLE {table} ADD COLUMN {column} {type}", "EXPLAIN UPDATE {table} SET {column} = {}"}},
    {F::Using, probedKinds<ChangeType>, {"EXPLAIN SELECT ({}) FROM {table}"}},
    {F::Collation, probedKinds<SetCollation>, {"EXPLAIN SELECT 1 FROM {table} ORDER BY {column} COLLATE {}"}},
    {F::Columns, probedKinds<AddIndex, ReplaceIndex>, {"CREATE INDEX lockstep_probe ON {table} ({})"}},
    {F::Predicate,
     probedKinds<AddIndex, ReplaceIndex>,
     {"EXPLAIN SELECT 1 FROM {table} WHERE {}", "CREATE INDEX lockstep_probe ON {table} ({first}) WHERE {}"}},
    {F::Predicate,
     probedKinds<SplitRows, CopyRows, DeleteRows, ArchiveRows, FillColumn>,
     {"EXPLAIN SELECT 1 FROM {table} WHERE {}"}},
    {F::Expression,
     probedKinds<AddCheck>,
     {"EXPLAIN SELECT ({}) FROM {table}", "ALTER TABLE {table} ADD COLUMN lockstep_probe CHECK ({})"}},
    {F::Expression,
     probedKinds<AddGeneratedColumn>,
     {"EXPLAIN SELECT ({}) FROM {table}",
      "ALTER TABLE {table} ADD COLUMN {column} {type} GENERATED ALWAYS AS ({}) VIRTUAL"}},
    {F::Expression, probedKinds<FillColumn>, {"EXPLAIN UPDATE {table} SET {column} = {}"}},
    {F::Definition,
     probedKinds<CreateTable>,
     {"CREATE TABLE {made} ({})", "EXPLAIN INSERT INTO {made} DEFAULT VALUES"}},
    {F::Definition, probedKinds<CreateView, ReplaceView>, {"EXPLAIN {}", "CREATE VIEW lockstep_probe AS {}"}},
    {F::Definition, probedKinds<CreateTrigger>, {"{create}", "EXPLAIN {event}"}},
    {F::Definition, probedKinds<RunSql>, {"{script}"}},
    {F::Undo, probedKinds<RunSql>, {"{done}", "{script}"}},
    {F::Definition, probedKinds<ReplaceTrigger>, {"DROP TRIGGER {name}", "{create}", "EXPLAIN {event}"}},
};

static const catalog::Relation *relationOf(const ProbeSubject &subject)
{
    if (!subject.change.table.isEmpty())
        return findRelation(subject.change.table, subject.catalog);
    const catalog::Index *index = findIndex(subject.change.name, subject.catalog);
    return index ? subject.lookup.relation(index->table) : nullptr;
}

static QStringList writable(const catalog::Relation &relation)
{
    QStringList out;
    for (const catalog::Column &column : relation.columns)
        if (column.generated == catalog::Generated::None)
            out << quoted(column.name);
    return out;
}

/// A statement that fires the trigger: its body is compiled with it and no earlier.
static QString event(const QString &definition, const catalog::Relation &relation)
{
    const QByteArray text = definition.toUtf8();
    const QString table = quoted(relation.name);
    const QStringList columns = writable(relation);
    for (const auto &token : sql::sqlite::tokens(text)) {
        if (sql::sqlite::isWord(text, token, "DELETE"))
            return u"DELETE FROM "_s + table;
        if (sql::sqlite::isWord(text, token, "INSERT"))
            return u"INSERT INTO "_s + table + u" (" + columns.join(u", "_s) + u") SELECT " + columns.join(u", "_s) +
                   u" FROM " + table;
        if (sql::sqlite::isWord(text, token, "UPDATE")) {
            QStringList same;
            for (const QString &column : columns)
                same << column + u" = " + column;
            return u"UPDATE "_s + table + u" SET " + same.join(u", "_s);
        }
    }
    return u"SELECT 1"_s; // the CREATE before it is refused
}

static std::optional<QString> word(QLatin1StringView word, const ProbeSubject &subject)
{
    const plan::Change &change = subject.change;
    if (word == "made"_L1)
        return change.table.isEmpty() ? std::optional<QString>() : quoted(change.table);
    if (word == "type"_L1) // there need not be one
        return change.type;
    const bool ofTable = word == "table"_L1 || word == "column"_L1 || word == "first"_L1 || word == "event"_L1;
    if (!ofTable)
        return plainProbeWord(word, subject);
    const catalog::Relation *relation = relationOf(subject);
    if (!relation || writable(*relation).isEmpty())
        return {};
    if (word == "table"_L1)
        return quoted(relation->name);
    if (word == "first"_L1)
        return writable(*relation).first();
    if (word == "event"_L1)
        return event(change.definition, *relation);
    const bool made = change.kind == AddColumn || change.kind == AddGeneratedColumn;
    const bool known = std::ranges::any_of(relation->columns, [&](const catalog::Column &column) {
        return catalog::sqlite::sameName(column.name, change.column);
    });
    return change.column.isEmpty() || made == known ? std::optional<QString>() : quoted(change.column);
}

} // namespace probing

ProbeRoom probes()
{
    return {probing::rows, probing::word};
}

} // namespace lockstep::advisor::sqlite
