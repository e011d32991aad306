// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "advisor/refusals.h"

#include "advisor/columnparts.h"
#include "sql/sqltext.h"

#include <QHash>

namespace lockstep::advisor {

using namespace Qt::StringLiterals;
using base::ErrorCode;
using catalog::ConstraintKind;
using plan::Change;
using plan::ChangeKind;

namespace refusals {

base::Error refusal(ErrorCode code, const QString &id, const QStringList &arguments)
{
    return {code, id, arguments, {}, {}, {}};
}

/// Types that compare with each other, and a rank within: a foreign key may point from a lower rank to a higher one,
/// integers at each other (tried on 17, each type at each). Nothing for types that are not known here.
struct Family {
    QString name;
    int rank = 0;
};
Family familyOf(const QString &type)
{
    static const QHash<QString, Family> known{
        {u"smallint"_s, {u"number"_s, 0}},
        {u"integer"_s, {u"number"_s, 0}},
        {u"int"_s, {u"number"_s, 0}},
        {u"bigint"_s, {u"number"_s, 0}},
        {u"numeric"_s, {u"number"_s, 1}},
        {u"real"_s, {u"number"_s, 2}},
        {u"double precision"_s, {u"number"_s, 2}},
        {u"text"_s, {u"text"_s, 0}},
        {u"character varying"_s, {u"text"_s, 0}},
        {u"varchar"_s, {u"text"_s, 0}},
        {u"character"_s, {u"text"_s, 0}},
        {u"char"_s, {u"text"_s, 0}},
        {u"boolean"_s, {u"boolean"_s, 0}},
        {u"uuid"_s, {u"uuid"_s, 0}},
        {u"bytea"_s, {u"bytea"_s, 0}},
        {u"date"_s, {u"timestamp"_s, 0}},
        {u"timestamp"_s, {u"timestamp"_s, 0}},
        {u"timestamp without time zone"_s, {u"timestamp"_s, 0}},
        {u"timestamp with time zone"_s, {u"timestamp"_s, 0}},
        {u"timestamptz"_s, {u"timestamp"_s, 0}},
        {u"time"_s, {u"time"_s, 0}},
        {u"time without time zone"_s, {u"time"_s, 0}},
        {u"time with time zone"_s, {u"time"_s, 1}},
        {u"inet"_s, {u"network"_s, 0}},
        {u"cidr"_s, {u"network"_s, 0}},
        {u"jsonb"_s, {u"jsonb"_s, 0}},
    };
    return known.value(type.section(u'(', 0, 0).trimmed().toLower());
}

bool mayPointAt(const QString &from, const QString &to)
{
    const Family near = familyOf(from);
    const Family far = familyOf(to);
    return near.name.isEmpty() || far.name.isEmpty() || (near.name == far.name && near.rank <= far.rank);
}

/// A type without an order cannot be in a B-tree.
std::optional<base::Error> withoutOrder(const Change &change, const Subject &subject)
{
    if (!change.method.isEmpty() && change.method != "btree"_L1)
        return {};
    for (const QString &name : change.columns)
        if (const auto column = subject.column(name); column && comparable(u"x"_s, (*column)->type) != "x"_L1)
            return refusal(ErrorCode::Unsupported, u"advisor.no-equality"_s, {subject.shown(), name, (*column)->type});
    return {};
}

std::optional<base::Error> withoutNulls(const Change &change, const Subject &subject)
{
    if (change.nullsNotDistinct && subject.catalog().server.version < 150000)
        return refusal(ErrorCode::Unsupported, u"advisor.needs-server"_s, {u"15"_s, subject.shown()});
    return {};
}

/// A key of a partitioned table has all columns by which it is partitioned.
std::optional<base::Error> lacksPartitionKey(const Change &change, const Subject &subject)
{
    const bool key = change.unique || change.kind == ChangeKind::AddUnique ||
                     change.kind == ChangeKind::AddPrimaryKey || change.kind == ChangeKind::ReplacePrimaryKey;
    const QStringList by = sql::namedWords(subject.table().partitionKey.section(u' ', 1));
    if (!key || !subject.isPartitioned() ||
        std::ranges::all_of(by, [&](const QString &column) { return change.columns.contains(column); }))
        return {};
    return refusal(ErrorCode::Unsupported, u"advisor.key-without-partition-key"_s,
                   {subject.shown(), change.columns.join(u", "_s), by.join(u", "_s)});
}

std::optional<base::Error> foreignKey(const Change &change, const Subject &subject)
{
    const auto target = Subject::find(change.referencedSchema, change.referencedTable, subject.catalog());
    if (!target)
        return target.error();
    for (qsizetype i = 0; i < change.columns.size(); ++i) {
        const auto near = subject.column(change.columns[i]);
        const auto far = target->column(change.referencedColumns[i]);
        if (near && far && !mayPointAt((*near)->type, (*far)->type))
            return refusal(ErrorCode::InvalidInput, u"advisor.foreign-key-types"_s,
                           {change.columns[i], (*near)->type, change.referencedColumns[i], (*far)->type});
    }
    QStringList wanted = change.referencedColumns;
    wanted.sort();
    for (const catalog::Index *index : target->lookup().indexesOf(target->table().oid)) {
        QStringList over;
        for (const catalog::IndexKey &key : index->keys)
            over << (key.column ? target->columnNames({key.column}).first() : QString());
        over.sort();
        if (index->unique && index->valid && index->predicate.isEmpty() && over == wanted)
            return {};
    }
    return refusal(ErrorCode::InvalidInput, u"advisor.foreign-key-not-unique"_s,
                   {target->shown(), change.referencedColumns.join(u", "_s)});
}

base::Error typeRefused(const Subject &subject, const catalog::Column &column, const QString &type, const QString &key)
{
    return refusal(ErrorCode::Unsupported, u"advisor.type-in-foreign-key"_s, {subject.shown(), column.name, type, key});
}

/// The column's own foreign keys, other than `except`, must still be able to compare.
std::optional<base::Error> typeInOwnKeys(const QString &type, const Subject &subject, const catalog::Column &column,
                                         const catalog::Constraint *except = nullptr)
{
    for (const catalog::Constraint &key : subject.table().constraints) {
        if (key.kind != ConstraintKind::ForeignKey || &key == except)
            continue;
        const auto at = std::ranges::find(key.columns, column.number);
        const catalog::Relation *target = subject.lookup().relation(key.referencedTable);
        if (at == key.columns.end() || !target)
            continue;
        const auto index = static_cast<std::size_t>(at - key.columns.begin());
        const catalog::Column *far = subject.lookup().column(*target, key.referencedColumns[index]);
        if (far && !mayPointAt(type, far->type))
            return typeRefused(subject, column, type, key.name);
    }
    return {};
}

/// The column by which the foreign key points at this one; null where it does not.
const catalog::Column *pointingAt(const catalog::Column &column, const catalog::Lookup::ForeignKey &key,
                                  const Subject &subject)
{
    const auto at = std::ranges::find(key.constraint->referencedColumns, column.number);
    if (at == key.constraint->referencedColumns.end())
        return nullptr;
    const auto index = static_cast<std::size_t>(at - key.constraint->referencedColumns.begin());
    return subject.lookup().column(*key.from, key.constraint->columns[index]);
}

/// Whether the column is the whole primary key: columns that point at it can go along with it.
bool isWholeKey(const Subject &subject, const catalog::Column &column)
{
    const catalog::Constraint *primary = subject.primaryKey();
    return primary && primary->columns == std::vector<int>{column.number};
}

/// Foreign keys on either side of the column must still be able to compare. Columns that go along with it have their
/// other foreign keys, which count then.
std::optional<base::Error> typeInForeignKeys(const QString &type, const Subject &subject, const catalog::Column &column)
{
    if (const auto error = typeInOwnKeys(type, subject, column))
        return error;
    if (!isWholeKey(subject, column))
        return typeLeavesBehind(type, subject, column);
    for (const catalog::Lookup::ForeignKey &key : subject.lookup().referencing(subject.table().oid)) {
        const auto from =
            Subject::find(subject.lookup().schemaName(key.from->schema), key.from->name, subject.catalog());
        const catalog::Column *near = from ? pointingAt(column, key, subject) : nullptr;
        if (!near)
            continue;
        if (const auto error = typeInOwnKeys(type, *from, *near, key.constraint))
            return error;
    }
    return {};
}

std::optional<base::Error> column(const Change &change, const Subject &subject, const catalog::Column &column)
{
    const QStringList who{subject.shown(), column.name};
    const catalog::Constraint *primary = subject.primaryKey();
    const bool inKey = primary && std::ranges::contains(primary->columns, column.number);
    const bool made = column.generated != catalog::Generated::None || column.identity != catalog::Identity::None;
    switch (change.kind) {
    case ChangeKind::DropNotNull:
        if (inKey || column.identity != catalog::Identity::None)
            return refusal(ErrorCode::Unsupported, u"advisor.key-is-not-null"_s, who);
        if (!column.notNull)
            return refusal(ErrorCode::InvalidInput, u"advisor.already-nullable"_s, who);
        break;
    case ChangeKind::SetNotNull:
        if (column.notNull)
            return refusal(ErrorCode::InvalidInput, u"advisor.already-not-null"_s, who);
        break;
    case ChangeKind::SetDefault:
        if (made)
            return refusal(ErrorCode::Unsupported, u"advisor.value-made-by-server"_s, who);
        break;
    case ChangeKind::FillColumn:
        if (made)
            return refusal(ErrorCode::Unsupported, u"advisor.value-made-by-server"_s, who);
        if (comparable(u"x"_s, column.type) != "x"_L1)
            return refusal(ErrorCode::Unsupported, u"advisor.no-equality"_s, who + QStringList{column.type});
        break;
    case ChangeKind::SetCollation:
        if (const QString family = familyOf(column.type).name; !family.isEmpty() && family != "text"_L1)
            return refusal(ErrorCode::InvalidInput, u"advisor.no-collation"_s, who + QStringList{column.type});
        break;
    case ChangeKind::ChangeType:
        if (change.type == column.type)
            return refusal(ErrorCode::InvalidInput, u"advisor.type-already"_s, who + QStringList{change.type});
        if (column.generated != catalog::Generated::None)
            return refusal(ErrorCode::Unsupported, u"advisor.value-made-by-server"_s, who);
        if (column.identity != catalog::Identity::None &&
            (familyOf(change.type).name != "number"_L1 || familyOf(change.type).rank > 0))
            return refusal(ErrorCode::Unsupported, u"advisor.identity-type"_s, who + QStringList{change.type});
        return typeInForeignKeys(change.type, subject, column);
    default:
        break;
    }
    return {};
}

} // namespace refusals

bool isKinOf(const QString &type, const QString &other)
{
    const QString family = refusals::familyOf(type).name;
    return !family.isEmpty() && family == refusals::familyOf(other).name;
}

std::optional<base::Error> typeLeavesBehind(const QString &type, const Subject &subject, const catalog::Column &column)
{
    for (const catalog::Lookup::ForeignKey &key : subject.lookup().referencing(subject.table().oid)) {
        const catalog::Column *near = refusals::pointingAt(column, key, subject);
        if (near && !refusals::mayPointAt(near->type, type))
            return refusals::typeRefused(subject, column, type, key.from->name + u'.' + key.constraint->name);
    }
    return {};
}

std::optional<base::Error> refusedByServer(const Change &change, const Subject &subject)
{
    using namespace refusals;
    switch (change.kind) {
    case ChangeKind::AddIndex:
    case ChangeKind::AddUnique:
    case ChangeKind::AddPrimaryKey:
    case ChangeKind::ReplaceIndex:
    case ChangeKind::ReplacePrimaryKey:
        if (const auto error = withoutNulls(change, subject))
            return error;
        if (const auto error = lacksPartitionKey(change, subject))
            return error;
        return withoutOrder(change, subject);
    case ChangeKind::AddForeignKey:
        return foreignKey(change, subject);
    case ChangeKind::WidenKey: {
        const catalog::Constraint *key = subject.primaryKey();
        const catalog::Column *column =
            key && key->columns.size() == 1 ? subject.lookup().column(subject.table(), key->columns.front()) : nullptr;
        const QString type = change.type.isEmpty() ? u"bigint"_s : change.type;
        if (column && familyOf(column->type).name != familyOf(type).name)
            return refusal(ErrorCode::InvalidInput, u"advisor.not-wider"_s,
                           {subject.shown(), column->name, column->type, type});
        if (column && column->identity != catalog::Identity::None && familyOf(type).rank > 0)
            return refusal(ErrorCode::Unsupported, u"advisor.identity-type"_s, {subject.shown(), column->name, type});
        return column ? typeInForeignKeys(type, subject, *column) : std::nullopt;
    }
    default:
        break;
    }
    if (change.column.isEmpty())
        return {};
    const auto found = subject.column(change.column);
    return found ? refusals::column(change, subject, **found) : std::nullopt;
}

} // namespace lockstep::advisor
