// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sqlitecase.h"

namespace lockstep::tests::sqlite {

/// As many rows for every table of a schema, the same each time, that fulfil its keys and foreign keys.
class GeneratedRows
{
public:
    GeneratedRows(const catalog::Catalog &catalog, int rows) : m_catalog(catalog), m_rows(rows) {}

    [[nodiscard]] QString script() const
    {
        QStringList counted, others; // what has a counter gets its own numbers before triggers write there
        for (const catalog::Relation &table : m_catalog.relations)
            if (table.kind == catalog::RelationKind::Table)
                (table.source.contains(u"AUTOINCREMENT"_s, Qt::CaseInsensitive) ? counted : others) << insert(table);
        return u"PRAGMA foreign_keys = OFF; BEGIN; "_s + (counted + others).join(u"; "_s) + u"; COMMIT";
    }

private:
    using Relation = catalog::Relation;
    using Column = catalog::Column;

    [[nodiscard]] QString insert(const Relation &table) const
    {
        QStringList names, rows;
        for (const Column &column : table.columns)
            names << q(column.name);
        for (int row = 1; row <= m_rows; ++row) {
            QStringList values;
            for (const Column &column : table.columns)
                values << value(table, column, row);
            rows << u'(' + values.join(u", "_s) + u')';
        }
        return u"INSERT OR REPLACE INTO "_s + q(table.name) + u" (" + names.join(u", "_s) + u") VALUES " +
               rows.join(u", "_s);
    }
    /// Whether the column is of a key, so that its values differ from row to row.
    [[nodiscard]] bool isOfKey(const Relation &table, const Column &column) const
    {
        const auto ofIndex = [&](const catalog::Index &index) {
            return index.table == table.oid && index.unique &&
                   std::ranges::contains(index.keys, column.name, &catalog::IndexKey::expression);
        };
        return std::ranges::any_of(m_catalog.indexes, ofIndex) ||
               std::ranges::any_of(table.constraints, [&](const catalog::Constraint &constraint) {
                   return constraint.kind == catalog::ConstraintKind::PrimaryKey &&
                          std::ranges::contains(constraint.columns, column.number);
               });
    }
    [[nodiscard]] QString value(const Relation &table, const Column &column, int row) const
    {
        const bool isKey = isOfKey(table, column);
        if (!isKey && !column.notNull && (row + column.number) % 5 == 0)
            return u"NULL"_s;
        for (const catalog::Constraint &constraint : table.constraints) {
            const auto at = std::ranges::find(constraint.columns, column.number) - constraint.columns.begin();
            if (constraint.kind != catalog::ConstraintKind::ForeignKey || at == std::ssize(constraint.columns))
                continue;
            const Relation &far = *std::ranges::find(m_catalog.relations, constraint.referencedTable, &Relation::oid);
            const int number = constraint.referencedColumns[std::size_t(at)];
            const Column &there = *std::ranges::find(far.columns, number, &Column::number);
            return value(far, there, isKey ? row : 1 + row * row % m_rows);
        }
        return plainValue(column, isKey ? row : row * column.number % 23, isKey);
    }
    /// By the affinity of the declared type; where nothing says that they differ, also what is hard to carry over.
    [[nodiscard]] static QString plainValue(const Column &column, int number, bool isKey)
    {
        static constexpr const char *words[] = {"'it''s; \"so\"'", "'10'", "'MiXed'",
                                                "'mixed '",        "''",   "'\u00e9\u20ac'"};
        const QString type = column.type.toUpper();
        if (type.contains(u"INT"_s))
            return QString::number(number);
        if (type.contains(u"CHAR"_s) || type.contains(u"TEXT"_s))
            return !isKey && number < int(std::size(words)) ? QString::fromUtf8(words[number])
                                                            : u"'%1 %2'"_s.arg(column.name).arg(number);
        if (type.contains(u"DATE"_s))
            return u"'2026-01-%1 10:00:00'"_s.arg(number, 2, 10, QChar(u'0'));
        if (type.contains(u"BLOB"_s) || type.isEmpty())
            return u"x'00%1'"_s.arg(number, 4, 16, QChar(u'0'));
        if (type.contains(u"REAL"_s) || type.contains(u"DOUB"_s))
            return QString::number(number / 4.0);
        return QString::number(number % 2);
    }

    const catalog::Catalog &m_catalog;
    const int m_rows;
};

} // namespace lockstep::tests::sqlite
