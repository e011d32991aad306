// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/catalog.h"

#include <functional>

namespace lockstep::catalog {

/// One structural field that is not at its default, as text.
struct FlatField {
    const char *name = nullptr;
    QString value;
    friend bool operator==(const FlatField &a, const FlatField &b) = default;
};

/// One object of the structure with everything by names: a column, a constraint and a policy are objects like a table.
struct FlatObject {
    QString kind;  ///< "table", "column", "index", ...
    QString name;  ///< unique within the kind; quoted where needed: public.orders.id
    QString owner; ///< kind and name of the object this one is a part of: "table public.orders", or empty
    std::vector<FlatField> fields;
    friend bool operator==(const FlatObject &a, const FlatObject &b) = default;
};

/// Hands over every object that is structure, in no particular order. What an extension owns is left to the extension.
void flatten(const Catalog &catalog, const std::function<void(FlatObject &&)> &take);

} // namespace lockstep::catalog
