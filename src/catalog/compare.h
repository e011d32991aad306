// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/message.h"
#include "catalog/catalog.h"

namespace lockstep::catalog {

enum class DifferenceKind { OnlyInFirst, OnlyInSecond, Changed };

/// One thing that two databases do not have in common.
struct Difference {
    DifferenceKind kind = DifferenceKind::Changed;
    QString objectKind; ///< "table", "column", "index", "constraint", ...
    QString object;     ///< public.orders.id
    QString field;      ///< of a change: the field's name as in the Catalog's file, "notNull"
    QString first;      ///< of a change: the values as text; empty where the field is at its default
    QString second;
    friend bool operator==(const Difference &, const Difference &) = default;
};

/// Every structural difference by names, sorted by object kind and name; empty exactly when the structureHash() is the
/// same. Neither the order of objects and columns nor oids, owners, privileges, tablespaces, sizes or statistics count.
/// The parts of an object that is only on one side are not listed beside it.
[[nodiscard]] std::vector<Difference> compare(const Catalog &first, const Catalog &second);

/// The difference as a sentence.
[[nodiscard]] base::Message detail(const Difference &difference);

} // namespace lockstep::catalog
