// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QLabel>
#include <QPushButton>
#include <QTimer>

#include <functional>

namespace lockstep::desktop {

/// One line that says, where it happened, why something was refused, and offers what can be done instead. Goes by
/// itself.
class HintBar : public QFrame
{
    Q_OBJECT
public:
    explicit HintBar(QWidget *parent = nullptr);
    void say(const QString &text, const QString &button = {}, std::function<void()> run = {});
    [[nodiscard]] QString text() const { return isHidden() ? QString() : m_text->text(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QLabel *m_text;
    QPushButton *m_button;
    QTimer m_away;
    std::function<void()> m_run;
};

} // namespace lockstep::desktop
