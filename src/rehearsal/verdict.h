// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rehearsal/mismatch.h"

#include <QHash>

namespace lockstep::db {
struct Notice;
}

namespace lockstep::rehearsal {

/// Adds to `observed` what the server said at debug1 about scans.
void readMessages(const std::vector<db::Notice> &notices, ObservedStatement &observed);

/// Writes exact observations of a statement in a transaction into its result: locks that it took beyond those its
/// transaction held already, tables it rewrote. What samples saw keeps its times.
void noteExact(StatementResult &result, const ObservedStatement &observed);

/// For a statement outside a transaction: relations as sampled, file nodes before and after.
[[nodiscard]] ObservedStatement sampledStatement(const StatementResult &result, const QHash<QString, qint64> &before,
                                                 const QHash<QString, qint64> &after);

} // namespace lockstep::rehearsal
