// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/inspector/section.h"
#include "desktop/shell/workspace.h"

namespace lockstep::desktop {

/// What the step's up SQL does to each relation, with badge and trust.
class EffectList : public Section
{
    Q_OBJECT
public:
    explicit EffectList(Workspace &workspace, QWidget *parent = nullptr);
    void show(const QString &step);

private:
    Workspace &m_workspace;
};

} // namespace lockstep::desktop
