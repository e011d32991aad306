// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/probe.h"

namespace lockstep::db::postgres {

/// What a test of a connection finds out about the server, the role's rights and the encryption.
[[nodiscard]] base::Result<ServerReport> serverFacts(Connection &connection);

} // namespace lockstep::db::postgres
