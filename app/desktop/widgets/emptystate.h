// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QAction;
class QLabel;
class QPushButton;

namespace lockstep::desktop {

/// What stands in the middle of a view that has nothing to show: why, and the next step as a button.
class EmptyState : public QWidget
{
    Q_OBJECT
public:
    /// `name`: of the words, for those who look for them.
    explicit EmptyState(const QString &name, QWidget *parent = nullptr);
    /// Without an action there is no button; `button`: what it says, the action's own text when empty.
    void say(const QString &text, QAction *action = nullptr, const QString &button = {});
    [[nodiscard]] QString text() const;

private:
    QLabel *m_text;
    QPushButton *m_button;
    QAction *m_action = nullptr;
};

} // namespace lockstep::desktop
