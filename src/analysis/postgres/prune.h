// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/postgres/run.h"

#include <vector>

namespace lockstep::analysis::postgres {

/// The partitions of any depth, or the children, that the planner keeps for a query with this WHERE clause (null for
/// none): it leaves out, and does not lock, those whose bounds a condition on the key with a constant rules out
/// (prune_append_rel_partitions). Done for keys of one column, by list or range, with whole numbers, strings and dates;
/// what is not sure stays. `alias` is what the query calls the table.
[[nodiscard]] std::vector<Oid> keptChildren(const State &state, Oid table, const QString &alias, const Node *where);

} // namespace lockstep::analysis::postgres
