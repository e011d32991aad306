// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/shell/workspace.h"

#include <QVBoxLayout>
#include <QWidget>

namespace lockstep::desktop {

/// What stands in place of an empty board: the next step, offered. Which one that is depends on what is there already.
class EmptyPlan : public QWidget
{
    Q_OBJECT
public:
    explicit EmptyPlan(Workspace &workspace, QWidget *parent = nullptr);

private:
    void refresh();
    void addButton(const QString &action, const QString &text, bool isFirst);

    Workspace &m_workspace;
    QVBoxLayout *m_column;
};

} // namespace lockstep::desktop
