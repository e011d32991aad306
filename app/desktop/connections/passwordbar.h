// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/profile.h"

#include <QFrame>
#include <QHash>

#include <functional>

class QLabel;
class QLineEdit;

namespace lockstep::desktop {

/// Asks in the page for the password of a connection that cannot be opened without one, and remembers it until the
/// window closes; where there is a keychain, the connection's own page keeps it there.
class PasswordBar : public QFrame
{
    Q_OBJECT
public:
    explicit PasswordBar(QWidget *parent = nullptr);
    /// What was typed for this connection since the window opened; empty: nothing.
    [[nodiscard]] QString typed(const QString &profileId) const { return m_typed.value(profileId); }
    /// Shown until it is answered; `then` is called with the password.
    void ask(const db::Profile &profile, std::function<void(const QString &password)> then);
    void withdraw();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void answer();

    QLabel *m_question;
    QLineEdit *m_password;
    QString m_profile;
    QHash<QString, QString> m_typed;
    std::function<void(const QString &)> m_then;
};

} // namespace lockstep::desktop
