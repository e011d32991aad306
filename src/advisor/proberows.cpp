// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "advisor/proberows.h"

#include "sql/quote.h"

namespace lockstep::advisor {

using namespace Qt::StringLiterals;

namespace postgresprobes {

using F = plan::ChangeField;
using enum plan::ChangeKind;

/// Where a change has several ways, its text is tried alone: that a view reads the column is no fault of the text. Of a
/// check, a policy and a partition key the server does not say where the fault is; of a query it does.
constexpr ProbeRow rows[] = {
    {F::Type, probedKinds<AddColumn, AddGeneratedColumn>, {"ALTER TABLE {table} ADD COLUMN {column} {}"}},
    {F::Type, probedKinds<ChangeType, WidenKey, AddAttribute>, {"SELECT NULL::{}"}},
    {F::Default, probedKinds<AddColumn>, {"ALTER TABLE {table} ADD COLUMN {column} {type} DEFAULT {}"}},
    {F::Default, probedKinds<SetDefault>, {"ALTER TABLE {table} ALTER COLUMN {column} SET DEFAULT {}"}},
    {F::Default, probedKinds<SetNotNull>, {"EXPLAIN UPDATE {table} SET {column} = {}"}},
    {F::Using,
     probedKinds<AddColumn>,
     {"ALTER TABLE {table} ADD COLUMN {column} {type}", "EXPLAIN UPDATE {table} SET {column} = {}"}},
    {F::Using,
     probedKinds<ChangeType>,
     {"CREATE TEMPORARY TABLE {relation} (LIKE {table})",
      "ALTER TABLE pg_temp.{relation} ALTER COLUMN {column} TYPE {type} USING {}"}},
    {F::Using,
     probedKinds<AddPolicy>,
     {"EXPLAIN SELECT FROM {table} WHERE {}", "CREATE POLICY lockstep_probe ON {table} FOR {command} USING ({})"}},
    {F::Check,
     probedKinds<AddPolicy>,
     {"EXPLAIN SELECT FROM {table} WHERE {}", "CREATE POLICY lockstep_probe ON {table} FOR {command} WITH CHECK ({})"}},
    {F::Collation, probedKinds<SetCollation>, {"EXPLAIN SELECT {column} COLLATE {} FROM {table}"}},
    {F::Columns, probedKinds<AddIndex, ReplaceIndex>, {"CREATE INDEX ON {table} USING {method} ({})"}},
    {F::Columns,
     probedKinds<PartitionTable>,
     {"EXPLAIN SELECT {} FROM {table}",
      "CREATE TABLE {schema}.lockstep_probe (LIKE {table}) PARTITION BY {method} ({})"}},
    {F::Values,
     probedKinds<PartitionTable>,
     {"CREATE TABLE {schema}.lockstep_probe (LIKE {table}) PARTITION BY LIST ({columns})",
      "CREATE TABLE {schema}.lockstep_part PARTITION OF {schema}.lockstep_probe FOR VALUES IN ({})"}},
    {F::Predicate, probedKinds<AddIndex, ReplaceIndex, AddExclusion>, {"CREATE INDEX ON {table} ((1)) WHERE {}"}},
    {F::Predicate,
     probedKinds<SplitRows, CopyRows, DeleteRows, ArchiveRows, FillColumn>,
     {"EXPLAIN SELECT FROM {table} WHERE {}"}},
    {F::Expression,
     probedKinds<AddCheck>,
     {"EXPLAIN SELECT FROM {table} WHERE {}", "ALTER TABLE {table} ADD CHECK ({})"}},
    {F::Expression, probedKinds<AddExclusion>, {"ALTER TABLE {table} ADD EXCLUDE USING {method} ({})"}},
    {F::Expression,
     probedKinds<AddGeneratedColumn>,
     {"ALTER TABLE {table} ADD COLUMN {column} {type} GENERATED ALWAYS AS ({}) {stored}"}},
    {F::Expression, probedKinds<FillColumn>, {"EXPLAIN UPDATE {table} SET {column} = {}"}},
    {F::Expression, probedKinds<AddDomainCheck>, {"ALTER DOMAIN {domain} ADD CHECK ({})"}},
    {F::Expression, probedKinds<CreateTable>, {"CREATE TABLE {made} ({definition}) PARTITION BY {}"}},
    {F::Definition, probedKinds<CreateTable>, {"CREATE TABLE {made} ({})"}},
    {F::Definition, probedKinds<CreateView, ReplaceView>, {"CREATE VIEW {schema}.lockstep_probe AS {}"}},
    {F::Definition,
     probedKinds<CreateMatview, ReplaceMatview>,
     {"CREATE MATERIALIZED VIEW {schema}.lockstep_probe AS {} WITH NO DATA"}},
    {F::Definition, probedKinds<CreateTrigger, CreateFunction, CreateType>, {"{create}"}},
    {F::Definition, probedKinds<ReplaceTrigger>, {"DROP TRIGGER {name} ON {table}", "{create}"}},
    {F::Definition, probedKinds<ReplaceFunction>, {"{replace}"}},
    {F::Definition, probedKinds<RunSql>, {"{script}"}},
    {F::Undo, probedKinds<RunSql>, {"{done}", "{script}"}},
    {F::Bound, probedKinds<AttachPartition>, {"CREATE TABLE {schema}.lockstep_probe PARTITION OF {table} {}"}},
};

const catalog::Relation *relationOf(const ProbeSubject &subject)
{
    const plan::Change &change = subject.change;
    if (!change.table.isEmpty())
        return subject.lookup.relation(change.schema, change.table);
    const catalog::Index *index = subject.lookup.index(change.schema, change.name);
    return index ? subject.lookup.relation(index->table) : nullptr;
}

QString method(const plan::Change &change)
{
    if (!change.method.isEmpty())
        return change.method;
    return change.kind == AddExclusion ? u"gist"_s : change.kind == PartitionTable ? u"range"_s : u"btree"_s;
}

std::optional<QString> ofTable(QLatin1StringView word, const ProbeSubject &subject)
{
    const catalog::Relation *relation = relationOf(subject);
    if (!relation)
        return {};
    if (word == "table"_L1)
        return sql::qualifiedName(subject.lookup.schemaName(relation->schema), relation->name);
    if (word == "relation"_L1)
        return sql::quoteIdentifier(relation->name);
    const plan::Change &change = subject.change;
    const bool made = change.kind == AddColumn || change.kind == AddGeneratedColumn;
    const bool known = subject.lookup.column(*relation, change.column);
    return change.column.isEmpty() || made == known ? std::optional<QString>() : sql::quoteIdentifier(change.column);
}

std::optional<QString> word(QLatin1StringView word, const ProbeSubject &subject)
{
    static const QStringList commands{u"SELECT"_s, u"INSERT"_s, u"UPDATE"_s, u"DELETE"_s};
    const plan::Change &change = subject.change;
    if (word == "table"_L1 || word == "relation"_L1 || word == "column"_L1)
        return ofTable(word, subject);
    if (word == "made"_L1)
        return change.table.isEmpty() ? std::optional<QString>() : sql::qualifiedName(change.schema, change.table);
    if (word == "method"_L1)
        return sql::quoteIdentifier(method(change));
    if (word == "stored"_L1)
        return change.isVirtual && subject.catalog.server.version >= 180000 ? u"VIRTUAL"_s : u"STORED"_s;
    if (word == "command"_L1)
        return commands.value(commands.indexOf(change.command.toUpper()), u"ALL"_s);
    if (word == "domain"_L1) {
        const catalog::Type *type = subject.lookup.type(change.schema, change.typeName);
        return type && type->kind == catalog::TypeKind::Domain ? sql::qualifiedName(change.schema, change.typeName)
                                                               : std::optional<QString>();
    }
    return plainProbeWord(word, subject);
}

} // namespace postgresprobes

ProbeRoom postgresProbes()
{
    return {postgresprobes::rows, postgresprobes::word};
}

} // namespace lockstep::advisor
