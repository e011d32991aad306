// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "advisor/strategy.h"
#include "analysis/effect.h"
#include "catalog/lookup.h"

#include <memory>

namespace lockstep::advisor {

/// The table that a change is about, found in the Catalog, with the looking-up that strategies share.
class Subject
{
public:
    /// Errors: NotFound with the table's name; Unsupported for what is no table.
    [[nodiscard]] static base::Result<Subject> find(const plan::Change &change, const catalog::Catalog &catalog);
    [[nodiscard]] static base::Result<Subject> find(const QString &schema, const QString &table,
                                                    const catalog::Catalog &catalog);

    [[nodiscard]] const catalog::Relation &table() const { return *m_table; }
    [[nodiscard]] const catalog::Lookup &lookup() const { return *m_lookup; }
    [[nodiscard]] const catalog::Catalog &catalog() const { return *m_catalog; }
    [[nodiscard]] QString schema() const { return m_schema; }
    [[nodiscard]] QString name() const { return m_table->name; }
    [[nodiscard]] QString sql() const;   ///< quoted where needed: public.orders
    [[nodiscard]] QString shown() const; ///< public.orders, for titles
    [[nodiscard]] bool isPartitioned() const { return m_table->kind == catalog::RelationKind::Partitioned; }
    /// Analysed or measured, and nothing in it.
    [[nodiscard]] bool isEmpty() const;
    /// Rows as estimated, -1 unknown.
    [[nodiscard]] double rows() const;

    /// Error NotFound naming the column.
    [[nodiscard]] base::Result<const catalog::Column *> column(const QString &name) const;
    /// Partitions and inheritors, but for those on other servers, which have indexes and constraints of their own.
    [[nodiscard]] std::vector<Subject> below() const;
    /// A foreign key NOT VALID, which partitioned tables take from 18 on.
    [[nodiscard]] bool takesKeysNotValid() const { return !isPartitioned() || m_catalog->server.version >= 180000; }
    /// Names of columns by number.
    [[nodiscard]] QStringList columnNames(const std::vector<int> &numbers) const;
    /// Columns of a key that batches can walk along: the primary key, or a unique index over columns that are never
    /// null. May be empty.
    [[nodiscard]] QStringList walkableKey() const;
    /// A name for an index, view or table of this schema that nothing has yet.
    [[nodiscard]] QString freeRelationName(const QString &base, const QString &suffix) const;
    [[nodiscard]] QString freeConstraintName(const QString &base, const QString &suffix) const;
    [[nodiscard]] QString freeColumnName(const QString &base, const QString &suffix) const;
    /// Views and materialised views that read the column (0: the table), qualified.
    [[nodiscard]] QStringList views(int column) const;
    /// The primary key, or nothing.
    [[nodiscard]] const catalog::Constraint *primaryKey() const;
    /// "orders.id": defaults elsewhere that take their values from a sequence of this table, or of one column of it.
    [[nodiscard]] QStringList countedBy(int column) const;
    /// Foreign keys of other tables (or this one) that point at the column.
    [[nodiscard]] QStringList referencedBy(int column) const;

private:
    Subject() = default;
    const catalog::Catalog *m_catalog = nullptr;
    std::shared_ptr<const catalog::Lookup> m_lookup;
    const catalog::Relation *m_table = nullptr;
    QString m_schema;
};

/// What the analyser says of one statement in this Catalog.
[[nodiscard]] analysis::Effect probe(const QString &sql, const catalog::Catalog &catalog);
/// Whether ADD COLUMN with this default writes every row (a volatile default, or one that cannot be judged).
[[nodiscard]] bool defaultRewrites(const Subject &subject, const QString &type, const QString &expression);
/// Whether ALTER COLUMN TYPE writes or reads every row.
[[nodiscard]] bool typeChangeIsLong(const Subject &subject, const plan::Change &change);

} // namespace lockstep::advisor
