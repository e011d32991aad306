// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/effect.h"
#include "db/connection.h"

namespace lockstep::rehearsal {

/// The INVALID indexes there are, by oid, sorted. A partitioned index that only waits for its partitions is none.
[[nodiscard]] base::Result<std::vector<quint32>> invalidIndexOids(db::Connection &connection);
/// The same as "schema.name".
[[nodiscard]] base::Result<QStringList> invalidIndexes(db::Connection &connection);

/// Drops what a failed or cancelled CREATE, REINDEX or DROP INDEX CONCURRENTLY left: INVALID indexes that are not in
/// `before`, those of TOAST tables too, and that no session is building. CONCURRENTLY; where that cannot be had within
/// 30 s, plainly under a short lock timeout. Returns their names.
[[nodiscard]] base::Result<QStringList> dropNewInvalidIndexes(db::Connection &connection,
                                                              const std::vector<quint32> &before);

/// The statement that ends a DETACH PARTITION CONCURRENTLY whose first half is done (14+); nothing where `effect` is of
/// no such statement, or none of it is pending.
[[nodiscard]] std::optional<QString> pendingDetach(db::Connection &connection, const analysis::Effect &effect);
/// "schema.partition" of those that are pending.
[[nodiscard]] base::Result<QStringList> pendingDetaches(db::Connection &connection);

} // namespace lockstep::rehearsal
