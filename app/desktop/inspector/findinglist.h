// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/inspector/section.h"
#include "desktop/shell/workspace.h"

namespace lockstep::desktop {

/// The findings on a step, each with its page and, where there is one, its fix.
class FindingList : public Section
{
    Q_OBJECT
public:
    explicit FindingList(Workspace &workspace, QWidget *parent = nullptr);
    void show(const QString &step);
    /// Applies the first fix there is for the step; false when there is none.
    static bool fixFirst(Workspace &workspace, const QString &step);

private:
    static void fix(Workspace &workspace, const StepFinding &finding);
    QWidget *makeLine(const StepFinding &finding);

    Workspace &m_workspace;
};

} // namespace lockstep::desktop
