// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "plan/plan.h"

#include <QDateTime>
#include <QLockFile>

#include <memory>
#include <vector>

namespace lockstep::desktop {

/// Unsaved work of a process that ended without saying goodbye. Holds the lock, so that only one window offers it.
struct Recovered {
    QString file; ///< the recovery file itself
    QString path; ///< of the plan, empty when it was never saved
    QDateTime savedAt;
    plan::Plan plan;
    std::shared_ptr<QLockFile> lock;
};

/// The folder in the user's data folder.
[[nodiscard]] QString recoveryFolder();
[[nodiscard]] QByteArray recoveryBytes(const plan::Plan &plan, const QString &path, const QDateTime &at);
/// All left-overs of dead processes, newest first; live processes keep theirs. Any thread.
[[nodiscard]] std::vector<Recovered> findRecovered(const QString &folder);
void forget(const Recovered &recovered);

} // namespace lockstep::desktop
