// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QButtonGroup>
#include <QWidget>

namespace lockstep::desktop {

class ActionRegistry;

/// The thin column at the left edge: one button a mode, from the rows of pages().
class ModeBar : public QWidget
{
    Q_OBJECT
public:
    explicit ModeBar(ActionRegistry &actions, QWidget *parent = nullptr);
    void setCurrent(const QString &page);

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void refreshIcons();
    QButtonGroup m_buttons;
};

} // namespace lockstep::desktop
