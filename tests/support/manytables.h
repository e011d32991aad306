// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/catalog.h"

namespace lockstep::tests {

/// A database of many tables that have nothing to do with each other, each with a comment: two changes to make it.
inline catalog::Catalog manyTables(int tables)
{
    catalog::Catalog out;
    out.server.version = 170000;
    out.schemas = {{2200, QStringLiteral("public"), {}}};
    for (int i = 0; i < tables; ++i) {
        catalog::Relation &table = out.relations.emplace_back();
        table.oid = catalog::Oid(20000 + i);
        table.schema = 2200;
        table.name = QStringLiteral("t%1").arg(i);
        table.comment = QStringLiteral("said");
        catalog::Column &column = table.columns.emplace_back();
        column.number = 1;
        column.name = QStringLiteral("id");
        column.type = QStringLiteral("integer");
    }
    return out;
}

} // namespace lockstep::tests
