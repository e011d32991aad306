// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "advisor/fieldprobes.h"

#include <memory>

namespace lockstep::desktop {

/// Something to say about one field of a Change.
struct FieldRemark {
    QString text;
    bool blocks = false; ///< the change cannot be planned like this
    friend bool operator==(const FieldRemark &, const FieldRemark &) = default;
};

/// What the Catalog offers for the fields of a Change, and what it says about them. Made off the window's thread,
/// constant.
class ChangeCompletions
{
public:
    explicit ChangeCompletions(std::shared_ptr<const catalog::Catalog> catalog);
    [[nodiscard]] std::shared_ptr<const catalog::Catalog> catalog() const { return m_catalog; }
    /// Words for `field` with the other fields as they stand in `change`; in the order of the Catalog.
    [[nodiscard]] QStringList words(const plan::Change &change, plan::ChangeField field) const;
    [[nodiscard]] FieldRemark check(const plan::Change &change, plan::ChangeField field) const;
    /// What a server is asked about the fields with SQL in them.
    [[nodiscard]] std::vector<advisor::FieldProbe> probes(const plan::Change &change) const
    {
        return advisor::fieldProbes(change, *m_catalog, m_lookup);
    }

private:
    [[nodiscard]] bool isSqlite() const;
    [[nodiscard]] bool isSame(const QString &one, const QString &other) const;
    [[nodiscard]] const catalog::Relation *relation(const QString &schema, const QString &name) const;
    [[nodiscard]] const catalog::Relation *table(const plan::Change &change) const;
    [[nodiscard]] QStringList namesIn(const plan::Change &change) const;
    [[nodiscard]] QStringList tableNames(const QString &schema) const;
    [[nodiscard]] QStringList expressionWords(const plan::Change &change, plan::ChangeField field) const;
    [[nodiscard]] QStringList indexNames(const QString &schema) const;
    [[nodiscard]] bool isAmong(const QStringList &names, const QString &name) const;
    [[nodiscard]] bool hasColumn(const catalog::Relation &relation, const QString &name) const;
    [[nodiscard]] FieldRemark checkTable(const plan::Change &change, const QString &text) const;
    [[nodiscard]] FieldRemark checkColumn(const plan::Change &change, const QString &text) const;
    [[nodiscard]] FieldRemark checkColumns(const plan::Change &change, const catalog::Relation *table,
                                           const QStringList &names) const;
    [[nodiscard]] FieldRemark checkName(const plan::Change &change, const QString &text) const;
    [[nodiscard]] FieldRemark checkNewName(const plan::Change &change, const QString &text) const;
    [[nodiscard]] FieldRemark checkLabel(const plan::Change &change, plan::ChangeField field,
                                         const QString &text) const;

    std::shared_ptr<const catalog::Catalog> m_catalog;
    catalog::Lookup m_lookup;
    QStringList m_schemas;
    QMap<QString, QStringList> m_tables; ///< by schema
};

} // namespace lockstep::desktop
