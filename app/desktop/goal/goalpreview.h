// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/goal/goaljob.h"

#include <QWidget>

class QComboBox;
class QLabel;

namespace lockstep::desktop {

class StepsPreview;

/// One change of the way to a goal: the strategy that it is planned with and others that it could be, why, and its
/// steps.
class GoalPreview : public QWidget
{
    Q_OBJECT
public:
    explicit GoalPreview(QWidget *parent = nullptr);
    void show(const GoalPlan &plan, int place, const advisor::Tree &tree, sql::Engine engine);

Q_SIGNALS:
    void strategyChosen(const QString &strategy);

private:
    QLabel *m_title;
    QComboBox *m_strategy;
    QLabel *m_words;
    StepsPreview *m_steps;
};

} // namespace lockstep::desktop
