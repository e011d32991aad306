// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/inspector/section.h"
#include "desktop/preview/sqlediting.h"

#include <QPushButton>
#include <QTabWidget>

namespace lockstep::desktop {

/// Up, down and verify of a step, to be read and edited.
class SqlTabs : public Section
{
    Q_OBJECT
public:
    explicit SqlTabs(Workspace &workspace, QWidget *parent = nullptr);
    void show(const plan::Step &step);

private:
    void refreshState();

    QTabWidget *m_tabs;
    std::vector<SqlEditing *> m_editing;
    QPushButton *m_revert;
};

} // namespace lockstep::desktop
