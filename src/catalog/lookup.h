// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/catalog.h"

#include <QHash>

#include <memory>

namespace lockstep::catalog {

/// Answers "which object is that" over one Catalog in constant time. Holds pointers into the Catalog: keep it alive
/// and unchanged. Build cost: one pass.
class Lookup
{
public:
    explicit Lookup(const Catalog &catalog);

    [[nodiscard]] const Relation *relation(Oid oid) const;
    [[nodiscard]] const Relation *relation(const QString &schema, const QString &name) const;
    /// An unqualified name is looked for along the search_path ("$user" and pg_catalog included as the server does).
    [[nodiscard]] const Relation *find(const QString &schemaOrEmpty, const QString &name) const;
    [[nodiscard]] const Index *index(Oid oid) const;
    [[nodiscard]] const Index *index(const QString &schema, const QString &name) const;
    [[nodiscard]] const Sequence *sequence(Oid oid) const;
    [[nodiscard]] const Type *type(Oid oid) const;
    [[nodiscard]] const Type *type(const QString &schema, const QString &name) const;
    [[nodiscard]] const Function *function(Oid oid) const;
    [[nodiscard]] QString schemaName(Oid oid) const;
    [[nodiscard]] const Column *column(const Relation &relation, const QString &name) const;
    [[nodiscard]] const Column *column(const Relation &relation, int number) const;

    [[nodiscard]] const std::vector<const Index *> &indexesOf(Oid table) const;
    [[nodiscard]] const std::vector<const Relation *> &childrenOf(Oid table) const; ///< partitions and inheritors
    struct ForeignKey {
        const Relation *from = nullptr;
        const Constraint *constraint = nullptr;
    };
    [[nodiscard]] const std::vector<ForeignKey> &referencing(Oid table) const; ///< foreign keys that point here
    /// Views, materialised views and others that depend on the relation (or on one column of it, when not 0), directly.
    [[nodiscard]] std::vector<const Dependency *> dependents(Oid referenced, int column = 0) const;

private:
    using Name = std::pair<QString, QString>;

    const Catalog &m_catalog;
    QHash<Oid, const Relation *> m_relations;
    QHash<Name, const Relation *> m_relationNames;
    QHash<Oid, const Index *> m_indexes;
    QHash<Name, const Index *> m_indexNames;
    QHash<Oid, const Sequence *> m_sequences;
    QHash<Oid, const Type *> m_types;
    QHash<Name, const Type *> m_typeNames;
    QHash<Oid, const Function *> m_functions;
    QHash<Oid, QString> m_schemaNames;
    QHash<Oid, std::vector<const Index *>> m_indexesOf;
    QHash<Oid, std::vector<const Relation *>> m_children;
    QHash<Oid, std::vector<ForeignKey>> m_referencing;
    QHash<Oid, std::vector<const Dependency *>> m_dependents;
    QStringList m_searchPath;
};

/// The Lookup over this Catalog that a LookupScope of this thread holds; a new one where there is none.
[[nodiscard]] std::shared_ptr<const Lookup> sharedLookup(const Catalog &catalog);

/// While it lives the Catalog stays as it is, and whoever asks for a sharedLookup() over it in this thread gets the
/// same one: for work that asks often.
class LookupScope
{
public:
    explicit LookupScope(const Catalog &catalog);
    ~LookupScope();
    Q_DISABLE_COPY_MOVE(LookupScope)
};

} // namespace lockstep::catalog
