// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/shell/workspace.h"
#include "desktop/widgets/sqlview.h"
#include "plan/edit.h"

#include <QTimer>

namespace lockstep::desktop {

/// Makes a SqlView edit one part of one step: what is typed goes into the plan at once (undoable, marked as edited by
/// hand, analysed again), and what happens to the plan elsewhere is shown.
class SqlEditing : public QObject
{
    Q_OBJECT
public:
    SqlEditing(Workspace &workspace, SqlView &view);

    /// An empty step makes the view read-only and leaves its text alone.
    void setTarget(const QString &step, plan::SqlPart part);
    [[nodiscard]] bool isEdited() const; ///< by hand, with generated SQL to go back to
    void revert();

Q_SIGNALS:
    void stateChanged();

private:
    void take();
    void show();
    void showMarks();
    [[nodiscard]] QString current() const;

    Workspace &m_workspace;
    SqlView &m_view;
    QString m_step;
    plan::SqlPart m_part = plan::SqlPart::Up;
    QTimer m_burst; ///< typing without a pause is one undo step
    int m_burstNumber = 0;
};

} // namespace lockstep::desktop
