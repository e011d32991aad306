// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/connection.h"

namespace lockstep::rehearsal {

/// Keeps two runs of whatever plans on one database apart: an advisory lock of the session, which goes with it however
/// it ends. The session's application name says what runs and in which process. Errors: Conflict, naming the run that
/// holds it.
[[nodiscard]] base::Status takeRunLock(db::Connection &connection, const QString &planTitle);

/// Ends a session that has lost its client, which a server notices only late; until then it works on and keeps its
/// locks. `backendStart` (pg_stat_activity) tells it from a later session of the same pid. Errors: Timeout after 30 s.
[[nodiscard]] base::Status endSession(db::Connection &connection, qint64 pid, const QString &backendStart);

} // namespace lockstep::rehearsal
