// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/postgres/nodes.h"
#include "analysis/postgres/state.h"

namespace lockstep::analysis::postgres {

/// The bounds of a partition as conditions on its key, as the server makes them; none for a default or hash partition,
/// or a key of more than one plain column.
[[nodiscard]] QStringList boundConditions(const Table &parent, const PgQuery__PartitionBoundSpec &bound);

/// Whether the table's validated checks and NOT NULLs say all of these word for word: ATTACH then reads no row. The
/// server can draw conclusions; this cannot.
[[nodiscard]] bool impliedByChecks(const Table &table, const QStringList &conditions);

} // namespace lockstep::analysis::postgres
