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
        u"SELECT s.rowid, s.name, s.tbl_name, s.sql, l.\"unique\", l.origin FROM sqlite_schema s "
        "JOIN pragma_index_list(s.tbl_name) l ON l.name = s.name WHERE s.type = 'index' ORDER BY s.rowid"_s);
    if (!rows)
        return std::unexpected(rows.error());
    for (const QVariantList &row : rows->rows) {
        Relation *table = reading.relation(row[2].toString());
        if (!table) // of a virtual table's own tables
            continue;
        Index index;
        index.oid = row[0].toUInt();
        index.name = row[1].toString();
        index.table = table->oid;
        index.method = u"btree"_s;
        index.source = row[3].toString();
        index.definition = normalised(index.source.toUtf8());
        index.unique = row[4].toBool();
        index.primary = row[5].toString() == "pk"_L1;
        if (auto status = readKeys(reading, index, *table); !status)
            return status;
        if (index.source.isEmpty())
            tieToConstraint(*table, index);
        reading.catalog.indexes.push_back(std::move(index));
    }
    return {};
}

} // namespace lockstep::catalog::sqlite
