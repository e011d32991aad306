// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/goal/goaljob.h"

#include <QTimer>
#include <QWidget>

#include <optional>

class QLabel;
class QProgressBar;
class QPushButton;
class QStackedWidget;

namespace lockstep::desktop {

class EmptyState;
class GoalChanges;
class GoalLeft;
class GoalPreview;
class GoalSetup;
class PasswordBar;
class Workspace;

/// From the open database to another schema, on one page: what it should become, the changes that lead there with the
/// strategy of each, what no change can make, and into the plan with what is ticked.
class GoalPage : public QWidget
{
    Q_OBJECT
public:
    explicit GoalPage(Workspace &workspace, QWidget *parent = nullptr);

Q_SIGNALS:
    void settled(); ///< nothing runs any more; the answer stands on the page

protected:
    void showEvent(QShowEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;

private:
    QWidget *makeChanges();
    void compare();
    void read(const QString &password);
    void take(const base::Result<GoalSchema> &schema);
    void planAnew();
    void plan();
    void take(const base::Result<GoalPlan> &plan);
    void takeIntoPlan();
    void showPreview();
    void say(const QString &text);
    void fail(const base::Error &error);
    void refresh();
    [[nodiscard]] bool isCurrent() const;

    Workspace &m_workspace;
    advisor::Tree m_tree;
    GoalJob m_job;
    QTimer m_pause; ///< between a tick and the plan without it
    std::optional<GoalSource> m_source;
    GoalSchema m_goal;
    GoalPlan m_plan;
    std::optional<std::vector<catalog::Difference>> m_left; ///< when nothing is left out
    advisor::SittingOptions m_options;
    plan::Plan m_base; ///< the document's, that m_plan adds to
    std::shared_ptr<const catalog::Catalog> m_catalog;

    GoalSetup *m_setup;
    PasswordBar *m_password;
    QProgressBar *m_progress;
    QPushButton *m_cancel;
    QLabel *m_state;
    QStackedWidget *m_stack;
    EmptyState *m_empty;
    GoalChanges *m_changes;
    GoalLeft *m_leftView;
    GoalPreview *m_preview;
    QLabel *m_sum;
    QPushButton *m_take;
};

[[nodiscard]] QWidget *makeGoalPage(Workspace &workspace);
void addGoalActions(Workspace &workspace);

} // namespace lockstep::desktop
