// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "catalog/sqlite/normal.h"
#include "catalog/sqlite/readparts.h"

using namespace Qt::StringLiterals;

namespace lockstep::catalog::sqlite {

namespace readingindexes {

static base::Status readKeys(Reading &reading, Index &index, const Relation &table)
{
    const auto rows = reading.connection.execute(
        u"SELECT cid, name, \"desc\", coll FROM pragma_index_xinfo($1) WHERE key ORDER BY seqno"_s, {index.name});
    if (!rows)
        return std::unexpected(rows.error());
    const IndexText text = parseIndex(index.source.toUtf8());
    for (qsizetype i = 0; i < qsizetype(rows->rows.size()); ++i) {
        const QVariantList &row = rows->rows[std::size_t(i)];
        IndexKey key;
        key.column = row[0].toInt() >= 0 ? row[0].toInt() + 1 : 0;
        key.expression = key.column ? row[1].toString() : text.keys.value(i);
        key.descending = row[2].toBool();
        const auto column = std::ranges::find(table.columns, key.column, &Column::number);
        const QString own =
            column == table.columns.end() || column->collation.isEmpty() ? u"BINARY"_s : column->collation;
        if (const QString collation = row[3].toString(); key.column && !sameName(collation, own))
            key.collation = collation;
        index.keys.push_back(std::move(key));
    }
    index.predicate = text.predicate;
    return {};
}

static base::Status readNew(Reading &reading, Index &index, const Relation &table)
{
    const auto row = reading.connection.execute(
        u"SELECT \"unique\", origin FROM pragma_index_list($1) WHERE name = $2"_s, {table.name, index.name});
    if (!row)
        return std::unexpected(row.error());
    index.method = u"btree"_s;
    index.definition = normalised(index.source.toUtf8());
    index.unique = !row->rows.empty() && row->rows[0][0].toBool();
    index.primary = !row->rows.empty() && row->rows[0][1].toString() == "pk"_L1;
    return readKeys(reading, index, table);
}

/// The index behind a constraint bears no name of its own: it is found by its columns.
static void tieToConstraint(Relation &table, const Index &index)
{
    std::vector<int> columns;
    for (const IndexKey &key : index.keys)
        columns.push_back(key.column);
    const auto wanted = index.primary ? ConstraintKind::PrimaryKey : ConstraintKind::Unique;
    for (Constraint &constraint : table.constraints)
        if (constraint.kind == wanted && constraint.index == 0 && constraint.columns == columns) {
            constraint.index = index.oid;
            return;
        }
}

} // namespace readingindexes

base::Status readIndexes(Reading &reading)
{
    using namespace readingindexes;
    const auto rows = reading.connection.execute(
        u"SELECT rowid, name, tbl_name, sql FROM sqlite_schema WHERE type = 'index' ORDER BY rowid"_s);
    if (!rows)
        return std::unexpected(rows.error());
    for (const QVariantList &row : rows->rows) {
        Relation *table = reading.relation(row[2].toString());
        if (!table) // of a virtual table's own tables
            continue;
        Index index;
        index.name = row[1].toString();
        index.source = row[3].toString();
        const Relation *same = reading.knownTable(*table);
        const Index *known = same ? reading.knownIndex(index.name, index.source) : nullptr;
        if (known && known->table == same->oid)
            index = *known;
        else if (auto status = readNew(reading, index, *table); !status)
            return status;
        index.oid = row[0].toUInt();
        index.table = table->oid;
        if (index.source.isEmpty())
            tieToConstraint(*table, index);
        reading.catalog.indexes.push_back(std::move(index));
    }
    return {};
}

} // namespace lockstep::catalog::sqlite
