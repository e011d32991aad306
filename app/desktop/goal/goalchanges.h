// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/goal/goaljob.h"

#include <QTreeWidget>

namespace lockstep::desktop {

/// The changes between a database and a goal, each with a box to tick, its strategy, and its strongest lock.
class GoalChanges : public QTreeWidget
{
    Q_OBJECT
public:
    explicit GoalChanges(QWidget *parent = nullptr);
    /// The change that is chosen stays chosen.
    void show(const GoalPlan &plan);
    /// The place of the chosen change in the sitting; -1: none.
    [[nodiscard]] int current() const;
    void tickAll(bool on);
    [[nodiscard]] std::set<std::size_t> leftOut() const;

Q_SIGNALS:
    void ticked();

protected:
    void changeEvent(QEvent *event) override;

private:
    void fill();

    GoalPlan m_plan;
    bool m_filling = false;
};

/// The steps that the change at `place` made or was added to.
[[nodiscard]] std::vector<plan::Step> stepsOf(const GoalPlan &plan, std::size_t place);

} // namespace lockstep::desktop
