// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/shell/workspace.h"

#include <QLabel>
#include <QToolButton>
#include <QWidget>

namespace lockstep::desktop {

/// The bottom row: problems, last rehearsal, locks. The pages of those modes say their part through setText.
class StatusRow : public QWidget
{
    Q_OBJECT
public:
    explicit StatusRow(Workspace &workspace, QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void refreshProblems();
    void offerDatabase();

    Workspace &m_workspace;
    QToolButton *m_problems;
    QToolButton *m_rehearsal;
    QToolButton *m_locks;
    QLabel *m_workload;     ///< what the demo's pgbench measures
    QToolButton *m_catalog; ///< the database has changed: accept it as it is
};

} // namespace lockstep::desktop
