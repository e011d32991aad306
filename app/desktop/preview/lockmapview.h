// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/preview/lockmapmodel.h"
#include "desktop/shell/workspace.h"

#include <QTableView>

namespace lockstep::desktop {

/// The lock map: the picture that a reviewer remembers. A click goes to the statement.
class LockMapView : public QTableView
{
    Q_OBJECT
public:
    explicit LockMapView(Workspace &workspace, QWidget *parent = nullptr);

Q_SIGNALS:
    void statementRequested(const QString &step, qsizetype offset);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void open(const QModelIndex &index);
    void fitHeaders();

    Workspace &m_workspace;
    LockMapModel *m_model;
};

} // namespace lockstep::desktop
