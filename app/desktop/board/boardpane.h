// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/shell/workspace.h"

#include <QStackedWidget>
#include <QTreeView>
#include <QWidget>

namespace lockstep::desktop {

class BoardActions;
class BoardModel;
class BoardView;
class EmptyPlan;
class HintBar;

/// The board with its toolbar, the list that mirrors it, and what stands there while the plan is empty.
class BoardPane : public QWidget
{
    Q_OBJECT
public:
    explicit BoardPane(Workspace &workspace, QWidget *parent = nullptr);

    [[nodiscard]] BoardModel &model() { return *m_model; }
    [[nodiscard]] HintBar &hint() { return *m_hint; }

Q_SIGNALS:
    void previewRequested();

protected:
    void focusInEvent(QFocusEvent *event) override;

private:
    QTreeView *makeList();
    QWidget *makeToolbar();
    void showCurrentStep(const QString &id);
    void takeCurrentStep();
    void refreshEmpty();
    void showList(bool list);

    Workspace &m_workspace;
    BoardModel *m_model;
    BoardView *m_board;
    QTreeView *m_list;
    BoardActions *m_actions;
    HintBar *m_hint;
    EmptyPlan *m_empty;
    QStackedWidget *m_stack;
    QWidget *m_toolbar = nullptr;
    bool m_taking = false; ///< the board itself says which step is current; its selection is not finished yet
};

} // namespace lockstep::desktop
