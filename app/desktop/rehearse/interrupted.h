// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rehearsal/interrupted.h"
#include "rehearsal/recover.h"

#include <QObject>

#include <vector>

namespace lockstep::desktop {

class Workspace;

using rehearsal::checkpointFileFor;
using rehearsal::checkpointFolder;
using rehearsal::InterruptedRehearsal;

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
    void chosen(const lockstep::rehearsal::InterruptedRehearsal &interrupted, lockstep::rehearsal::Recovery recovery);

private:
    void choose(const QString &file, rehearsal::Recovery recovery);
    void dismiss(const QString &file);

    Workspace &m_workspace;
    std::vector<InterruptedRehearsal> m_found;
    quint64 m_look = 0;
};

} // namespace lockstep::desktop
