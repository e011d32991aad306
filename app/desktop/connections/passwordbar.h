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

class Workspace;

/// Asks in the page for the password of a connection that cannot be opened without one, and remembers it until the
/// window closes; where there is a keychain, the connection's own page keeps it there.
class PasswordBar : public QFrame
{
    Q_OBJECT
public:
    explicit PasswordBar(QWidget *parent = nullptr);
    /// Calls `then` with what is known without asking: the open connection's password, one typed here since the window
    /// opened, the keychain's, or none, which is no error: .pgpass, certificates or peer may do.
    void find(Workspace &workspace, const db::Profile &profile, std::function<void(const QString &password)> then);
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
