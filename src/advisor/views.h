// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/lookup.h"

#include <QStringList>

namespace lockstep::advisor {

using Views = std::vector<const catalog::Relation *>;

[[nodiscard]] bool isView(const catalog::Relation &relation);
/// Puts the views that read `relation`, directly or through others, behind it: an order in which they can be made.
void collectReaders(const catalog::Lookup &lookup, catalog::Oid relation, Views &out);
/// Functions over the rows of a view, which cannot be made again here.
[[nodiscard]] QStringList functionsOver(const catalog::Lookup &lookup, const catalog::Relation &view);

/// Writes views and materialised views as statements.
struct ViewMaker {
    const catalog::Lookup &lookup;

    [[nodiscard]] QString nameOf(const catalog::Relation &view) const; ///< qualified, in quotes where it needs some
    [[nodiscard]] static QString word(const catalog::Relation &view);  ///< "VIEW " or "MATERIALIZED VIEW "
    [[nodiscard]] QString drop(const catalog::Relation &view) const;
    [[nodiscard]] static QString create(const catalog::Relation &view, const QString &name, QString query);
    /// All that belongs to the view beside its query: comments, rules, triggers.
    [[nodiscard]] QStringList parts(const catalog::Relation &view) const;
    /// What is said of its indexes.
    [[nodiscard]] QStringList indexRemarks(const catalog::Relation &view) const;
    /// The view as it is, with its indexes and parts, but for owner and privileges.
    [[nodiscard]] QStringList again(const catalog::Relation &view) const;
};

/// The server notes owners and privileges of these relations before they go, in a table of this transaction...
[[nodiscard]] QString notePrivileges(const QStringList &names);
/// ...and gives them back to those that were made again.
[[nodiscard]] QString restorePrivileges();

} // namespace lockstep::advisor
