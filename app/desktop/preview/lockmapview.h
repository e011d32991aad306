// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/preview/lockgridview.h"
#include "desktop/preview/lockmapmodel.h"
#include "desktop/shell/workspace.h"

namespace lockstep::desktop {

/// The lock map: the picture that a reviewer remembers. A click goes to the statement.
class LockMapView : public LockGridView
{
    Q_OBJECT
public:
    explicit LockMapView(Workspace &workspace, QWidget *parent = nullptr);

Q_SIGNALS:
    void statementRequested(const QString &step, qsizetype offset);

private:
    LockMapView(Workspace &workspace, LockMapModel *model, QWidget *parent);
    void sayWhyEmpty();

    Workspace &m_workspace;
};

} // namespace lockstep::desktop
