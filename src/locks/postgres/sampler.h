// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/connection.h"
#include "locks/sample.h"

namespace lockstep::locks::postgres {

/// Takes one sample on the connection's thread: one round trip. `watched` pids have all their locks in it, waiting or not.
[[nodiscard]] base::Result<Sample> takeSample(db::Connection &connection, const std::vector<int> &watched = {});
/// pg_cancel_backend / pg_terminate_backend. The caller has confirmed. Errors: NotFound when the session is gone.
[[nodiscard]] base::Status cancelBackend(db::Connection &connection, int pid);
[[nodiscard]] base::Status terminateBackend(db::Connection &connection, int pid);

} // namespace lockstep::locks::postgres
