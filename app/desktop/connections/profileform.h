// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/profile.h"

#include <QMap>
#include <QWidget>

class QCheckBox;
class QComboBox;
class QFormLayout;
class QGroupBox;
class QLabel;
class QLineEdit;
class QSpinBox;

namespace lockstep::desktop {

/// All fields of one Profile, with what is wrong said under the field.
class ProfileForm : public QWidget
{
    Q_OBJECT
public:
    explicit ProfileForm(QWidget *parent = nullptr);

    void setProfile(const db::Profile &profile);
    [[nodiscard]] db::Profile profile() const;
    [[nodiscard]] QString password() const;
    [[nodiscard]] bool keepsPassword() const;
    /// Whether a password can be kept beyond this session; until told, it cannot.
    void setKeychain(bool available);
    void setServices(const QStringList &names);
    /// Shows what is wrong; true when nothing is. `thorough` also asks for what a new form does not have yet.
    bool validate(bool thorough);
    void askForPassword();

Q_SIGNALS:
    void edited();

private:
    QLineEdit *addLine(QFormLayout *form, const QString &label, const char *name, const QString &hint = {});
    QLineEdit *addFile(QFormLayout *form, const QString &label, const char *name, const QString &hint);
    void say(QWidget *field, const QString &text);
    void refreshRole();
    /// Shows the fields that the engine has.
    void refreshEngine();
    [[nodiscard]] sql::Engine engine() const;

    db::Profile m_profile;
    QLineEdit *m_name;
    QComboBox *m_role;
    QLabel *m_roleNote;
    QComboBox *m_engine;
    QLineEdit *m_file; ///< of SQLite
    QComboBox *m_service;
    QLineEdit *m_host;
    QSpinBox *m_port;
    QLineEdit *m_database;
    QLineEdit *m_user;
    QLineEdit *m_password;
    QCheckBox *m_keep;
    QLabel *m_keepNote;
    QComboBox *m_tls;
    QLineEdit *m_rootCertificate;
    QLineEdit *m_clientCertificate;
    QLineEdit *m_clientKey;
    QSpinBox *m_timeout;
    QMap<QWidget *, QLabel *> m_notes;
    QList<int> m_fileRows, m_serverRows; ///< of the form: what only a file has, what only a server has
    bool m_hasKeychain = false;
};

} // namespace lockstep::desktop
