// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/catalog.h"
#include "db/connection.h"
#include "plan/analyze.h"
#include "rehearsal/result.h"

namespace lockstep::rehearsal {

/// Looks at what could make the run fail or hurt before anything is done. Reads only. One row per check, in this order:
/// rights, long-transactions, replication, disk, invalid-indexes, tool-histories, irreversible; pending-detaches
/// only where there are some.
[[nodiscard]] std::vector<PreflightCheck> preflight(db::Connection &connection, const plan::Plan &plan,
                                                    const catalog::Catalog &live,
                                                    const std::vector<plan::StatementEffect> &effects);
/// "1.5 GB": bytes as the messages of the checks say them.
[[nodiscard]] QString dataSize(qint64 bytes);

} // namespace lockstep::rehearsal
