// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/profile.h"
#include "plan/plan.h"

#include <QDateTime>

#include <vector>

namespace lockstep::rehearsal {

/// A rehearsal whose program or connection ended before it did, or that could not take everything back.
struct InterruptedRehearsal {
    QString file; ///< of its checkpoint
    plan::Plan plan;
    db::Profile target;
    QDateTime startedAt; ///< UTC
};

/// The folder of the checkpoints, in the data folder.
[[nodiscard]] QString checkpointFolder();
/// Where a rehearsal of this process on `target` keeps how far it is. Empty for a sandbox, which goes with its program.
[[nodiscard]] QString checkpointFileFor(const db::Profile &target);
/// The same database by the same way, whatever the connection is called.
[[nodiscard]] bool isSameDatabase(const db::Profile &a, const db::Profile &b);
/// Reads the folder; call it off the window's thread. Those whose program still runs are left out.
[[nodiscard]] std::vector<InterruptedRehearsal> findInterrupted(const QString &folder);

} // namespace lockstep::rehearsal
