// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rehearsal/recover.h"

#include <QDateTime>
#include <QObject>

#include <vector>

namespace lockstep::desktop {

class Workspace;

/// A rehearsal whose program ended before it did, or that could not take everything back.
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
/// Reads the folder; call it off the window's thread. Those whose program still runs are left out.
[[nodiscard]] std::vector<InterruptedRehearsal> findInterrupted(const QString &folder);

/// Offers to take back or to go on with what was interrupted; `chosen` when somebody has decided.
class InterruptedRehearsals : public QObject
{
    Q_OBJECT
public:
    explicit InterruptedRehearsals(Workspace &workspace, QObject *parent = nullptr);

    /// Looks again in the background and offers what it finds.
    void look();
    /// What was left on this database, as far as the last look saw; null: nothing.
    [[nodiscard]] const InterruptedRehearsal *on(const db::Profile &target) const;
    /// Shows the offer once more.
    void offer(const InterruptedRehearsal &interrupted);

Q_SIGNALS:
    void chosen(const lockstep::desktop::InterruptedRehearsal &interrupted, lockstep::rehearsal::Recovery recovery);

private:
    void choose(const QString &file, rehearsal::Recovery recovery);
    void dismiss(const QString &file);

    Workspace &m_workspace;
    std::vector<InterruptedRehearsal> m_found;
    quint64 m_look = 0;
};

} // namespace lockstep::desktop
