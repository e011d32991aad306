// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/connections/passwordbar.h"

#include "desktop/shell/workspace.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace lockstep::desktop {

PasswordBar::PasswordBar(QWidget *parent) : QFrame(parent), m_question(new QLabel), m_password(new QLineEdit)
{
    setObjectName("passwordBar"_L1);
    m_question->setTextFormat(Qt::PlainText);
    m_question->setBuddy(m_password);
    m_password->setObjectName("askedPassword"_L1);
    m_password->setEchoMode(QLineEdit::Password);
    m_password->setAccessibleName(tr("Password"));
    m_password->setToolTip(tr("Remembered until the window closes, and kept nowhere"));
    auto *go = new QPushButton(tr("Use it"));
    go->setObjectName("usePassword"_L1);
    go->setEnabled(false);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(6, 0, 0, 0);
    row->addWidget(m_question);
    row->addWidget(m_password, 1);
    row->addWidget(go);
    connect(m_password, &QLineEdit::textChanged, go, [go](const QString &text) { go->setEnabled(!text.isEmpty()); });
    connect(m_password, &QLineEdit::returnPressed, this, &PasswordBar::answer);
    connect(go, &QPushButton::clicked, this, &PasswordBar::answer);
    hide();
}

void PasswordBar::find(Workspace &workspace, const db::Profile &profile, std::function<void(const QString &)> then)
{
    const auto open = workspace.profile();
    if (open && open->id == profile.id)
        return then(workspace.password());
    if (const QString typed = m_typed.value(profile.id); !typed.isEmpty())
        return then(typed);
    workspace.secrets().read(profile.id).then(this, [then](const base::Result<QString> &secret) {
        then(secret.value_or(QString()));
    });
}

void PasswordBar::ask(const db::Profile &profile, std::function<void(const QString &)> then)
{
    m_profile = profile.id;
    m_typed.remove(m_profile);
    m_then = std::move(then);
    m_question->setText(tr("Password for %1").arg(profile.name));
    m_password->clear();
    show();
    m_password->setFocus();
}

void PasswordBar::withdraw()
{
    m_then = {};
    m_password->clear();
    hide();
}

void PasswordBar::answer()
{
    const QString password = m_password->text();
    if (password.isEmpty())
        return;
    m_typed.insert(m_profile, password);
    const auto then = std::exchange(m_then, {});
    withdraw();
    if (then)
        then(password);
}

void PasswordBar::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        return withdraw();
    QFrame::keyPressEvent(event);
}

} // namespace lockstep::desktop
