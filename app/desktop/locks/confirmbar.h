// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

#include <functional>

class QLabel;
class QLineEdit;
class QPushButton;

namespace lockstep::desktop {

/// Asks before something that cannot be taken back, in the page and not over it. Where `typed` is given, it must be
/// typed.
class ConfirmBar : public QFrame
{
    Q_OBJECT
public:
    explicit ConfirmBar(QWidget *parent = nullptr);
    void ask(const QString &question, const QString &verb, const QString &typed, std::function<void()> run);
    void withdraw();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    QLabel *m_question;
    QLineEdit *m_typed;
    QPushButton *m_do;
    QPushButton *m_keep;
    QString m_wanted;
    std::function<void()> m_run;
};

} // namespace lockstep::desktop
