// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/postgres/nodes.h"
#include "analysis/postgres/state.h"

#include <functional>

namespace lockstep::analysis::postgres {

/// The one column of a key like "RANGE (at)"; empty for an expression or several.
[[nodiscard]] QString keyColumn(const Table &parent);
/// The bounds of a partition as conditions on its key, as the server makes them; none for a default or hash partition,
/// or a key of more than one plain column.
[[nodiscard]] QStringList boundConditions(const Table &parent, const PgQuery__PartitionBoundSpec &bound);

/// Calls `visit` with a bound in text; not at all where it cannot be parsed.
void parseBound(const QString &bound, const std::function<void(const PgQuery__PartitionBoundSpec &)> &visit);
/// As pg_get_expr() gives it: "DEFAULT", "FOR VALUES IN (1, 2)".
[[nodiscard]] QString boundText(const PgQuery__PartitionBoundSpec &bound);
/// The same of a partition, by its bound in the Catalog.
[[nodiscard]] QStringList boundConditions(const Table &parent, const Table &partition);

/// Whether the table's validated checks and NOT NULLs say all of these word for word: ATTACH then reads no row. The
/// server can draw conclusions; this cannot.
[[nodiscard]] bool impliedByChecks(const Table &table, const QStringList &conditions);

} // namespace lockstep::analysis::postgres
