// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/goal/goaljob.h"

#include <QWidget>

class QLabel;
class QTreeWidget;

namespace lockstep::desktop {

/// What the plan does not reach: changes that are refused, differences that no kind of change can make, and SQL of the
/// goal that a sandbox refused. Hidden while there is nothing.
class GoalLeft : public QWidget
{
    Q_OBJECT
public:
    explicit GoalLeft(QWidget *parent = nullptr);
    void show(const GoalPlan &plan, const std::vector<catalog::Difference> &left,
              const std::vector<catalog::LoadFault> &faults);

private:
    void add(const QString &what, const QString &why);

    QLabel *m_title;
    QTreeWidget *m_list;
};

} // namespace lockstep::desktop
