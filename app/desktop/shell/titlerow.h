// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/shell/workspace.h"

#include <QLabel>
#include <QProgressBar>
#include <QToolButton>
#include <QWidget>

namespace lockstep::desktop {

/// The row over the pages: plan, connection with the colour of its role, server version, background work, palette.
class TitleRow : public QWidget
{
    Q_OBJECT
public:
    explicit TitleRow(Workspace &workspace, QWidget *parent = nullptr);

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void refreshPlan();
    void refreshConnection();
    void showBusy(const QString &what, double fraction);

    Workspace &m_workspace;
    QLabel *m_plan;
    QToolButton *m_connection;
    QLabel *m_server;
    QWidget *m_busy;
    QLabel *m_busyText;
    QProgressBar *m_busyBar;
    QToolButton *m_cancel;
    QToolButton *m_palette;
};

} // namespace lockstep::desktop
