// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace lockstep::locks::postgres {

/// The one statement that takes a sample, for PREPARE with parameters ($1 int[] watched pids, $2 boolean: every session
/// and not only those involved in a wait or watched). It answers one row with one JSON text:
/// {"at":ms,"hidden":bool,"sessions":[[...]],"locks":[[...]],"progress":[[...]],"prepared":[[...]]}.
///
/// What keeps it small: pg_locks is read only when somebody waits, when pids are watched, or when the role may not see
/// who waits; of the locks held, only those that stand in a waiter's way (same lock tag) or belong to a watched pid are
/// sent. `serverVersion` as server_version_num. Differences between versions: leader_pid is 13+, pg_locks.waitstart
/// 14+, pg_stat_progress_analyze and _basebackup 13+, _copy 14+ (documentation, "The Statistics Collector", of each
/// version).
[[nodiscard]] QString sampleQuery(int serverVersion);

} // namespace lockstep::locks::postgres
