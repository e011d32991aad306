// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/widgets/emptystate.h"

#include <QAction>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace lockstep::desktop {

EmptyState::EmptyState(const QString &name, QWidget *parent)
    : QWidget(parent), m_text(new QLabel), m_button(new QPushButton)
{
    m_text->setObjectName(name);
    m_text->setAlignment(Qt::AlignCenter);
    m_text->setWordWrap(true);
    m_text->setForegroundRole(QPalette::PlaceholderText);
    m_button->setObjectName(name + ".next"_L1);
    m_button->hide();
    auto *column = new QVBoxLayout(this);
    column->setSpacing(10);
    column->addStretch(2);
    column->addWidget(m_text);
    column->addWidget(m_button, 0, Qt::AlignHCenter);
    column->addStretch(3);
    connect(m_button, &QPushButton::clicked, this, [this] { m_action->trigger(); });
}

void EmptyState::say(const QString &text, QAction *action, const QString &button)
{
    m_text->setText(text);
    m_action = action;
    m_button->setVisible(action);
    if (action)
        m_button->setText(button.isEmpty() ? action->text().remove(u'&') : button);
}

QString EmptyState::text() const
{
    return m_text->text();
}

} // namespace lockstep::desktop
