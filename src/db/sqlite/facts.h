// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/probe.h"

namespace lockstep::db::sqlite {

/// What a test of a connection finds out about the file. There are no roles and no other sessions to be seen.
[[nodiscard]] base::Result<ServerReport> serverFacts(Connection &connection);

} // namespace lockstep::db::sqlite
