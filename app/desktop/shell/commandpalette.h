// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/shell/palettemodel.h"

#include <QFrame>
#include <QLineEdit>
#include <QListView>

namespace lockstep::desktop {

/// Ctrl+K: finds an action, a step or a table, and goes there. A frame over the window, not a dialog: Esc or a click
/// elsewhere closes it.
class CommandPalette : public QFrame
{
    Q_OBJECT
public:
    CommandPalette(Workspace &workspace, QWidget *window);
    void open();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void filter(const QString &pattern);
    void run(const QModelIndex &index);
    void close();

    Workspace &m_workspace;
    PaletteModel m_model;
    QLineEdit *m_edit;
    QListView *m_list;
    QPointer<QWidget> m_focusBefore;
};

} // namespace lockstep::desktop
