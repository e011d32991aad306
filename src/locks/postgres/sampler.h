// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/connection.h"
#include "locks/sample.h"

namespace lockstep::locks::postgres {

/// Which sessions a sample holds: all of the server, or only those that wait, block or are watched.
enum class Scope { AllSessions, Involved };

/// Takes one sample on the connection's thread: one round trip (the statement is prepared at the first). `watched` pids
/// have all their locks in it, waiting or not. The connection's own backend is left out. Not to be called inside a
/// transaction. Needs no rights: what a role may not see is marked `hidden`.
[[nodiscard]] base::Result<Sample> takeSample(db::Connection &connection, const std::vector<int> &watched = {},
                                              Scope scope = Scope::AllSessions);
/// pg_cancel_backend / pg_terminate_backend. The caller has confirmed. Errors: NotFound when the session is gone.
[[nodiscard]] base::Status cancelBackend(db::Connection &connection, int pid);
[[nodiscard]] base::Status terminateBackend(db::Connection &connection, int pid);

} // namespace lockstep::locks::postgres
