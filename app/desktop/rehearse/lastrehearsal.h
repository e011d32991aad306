// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/rehearse/historystore.h"

#include <QTimer>

namespace lockstep::desktop {

class Workspace;

/// Gives a plan that is opened the last rehearsal of just this plan back out of the history, so that what was measured
/// stays on the board after a restart; and says in the bottom row how the last one went and how long ago.
class LastRehearsal : public QObject
{
    Q_OBJECT
public:
    explicit LastRehearsal(Workspace &workspace, QObject *parent = nullptr);

private:
    void recall();
    void tell();

    Workspace &m_workspace;
    HistoryStore m_history;
    QTimer m_age;
};

} // namespace lockstep::desktop
