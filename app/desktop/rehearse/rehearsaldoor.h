// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/rehearse/interrupted.h"
#include "desktop/rehearse/lastrehearsal.h"

#include <QPointer>

namespace lockstep::desktop {

class RehearsePage;

/// What of rehearsing there is before its page is made: F5, the offers for interrupted ones, and the plan's last one.
class RehearseDoor : public QObject
{
    Q_OBJECT
public:
    explicit RehearseDoor(Workspace &workspace);
    QPointer<RehearsePage> page;
    InterruptedRehearsals interrupted;
    LastRehearsal last;
};

void addRehearseActions(Workspace &workspace);

} // namespace lockstep::desktop
