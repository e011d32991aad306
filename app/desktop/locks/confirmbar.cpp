// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/locks/confirmbar.h"

#include "desktop/widgets/danger.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace lockstep::desktop {

ConfirmBar::ConfirmBar(QWidget *parent)
    : QFrame(parent)
    , m_question(new QLabel)
    , m_typed(new QLineEdit)
    , m_do(new QPushButton)
    , m_keep(new QPushButton(tr("Leave it")))
{
    setObjectName("confirmBar"_L1);
    setAutoFillBackground(true);
    m_question->setWordWrap(true);
    m_question->setObjectName("confirmQuestion"_L1);
    m_typed->setObjectName("confirmTyped"_L1);
    m_do->setObjectName("confirmDo"_L1);
    m_keep->setObjectName("confirmKeep"_L1);
    auto *row = new QHBoxLayout(this);
    row->addWidget(m_question, 1);
    row->addWidget(m_typed);
    row->addWidget(m_do);
    row->addWidget(m_keep);
    connect(m_typed, &QLineEdit::textChanged, this,
            [this](const QString &text) { m_do->setEnabled(m_wanted.isEmpty() || text == m_wanted); });
    connect(m_do, &QPushButton::clicked, this, [this] {
        const auto run = std::exchange(m_run, {});
        withdraw();
        if (run)
            run();
    });
    connect(m_keep, &QPushButton::clicked, this, &ConfirmBar::withdraw);
    hide();
}

void ConfirmBar::ask(const QString &question, const QString &verb, const QString &typed, std::function<void()> run)
{
    m_wanted = typed;
    m_run = std::move(run);
    m_question->setText(typed.isEmpty() ? question : QString(question + u' ' + tr("Type %1 to go on.").arg(typed)));
    m_do->setText(verb);
    m_typed->clear();
    m_typed->setVisible(!typed.isEmpty());
    m_typed->setPlaceholderText(typed);
    m_typed->setAccessibleName(tr("Type %1").arg(typed));
    m_do->setEnabled(typed.isEmpty());
    QPalette colors = palette();
    colors.setColor(QPalette::Window, dangerFill(analysis::Danger::BlocksEverything, colors));
    setPalette(colors);
    show();
    // The way out has the focus: Enter pressed too early does nothing.
    if (typed.isEmpty())
        m_keep->setFocus();
    else
        m_typed->setFocus();
}

void ConfirmBar::withdraw()
{
    m_run = {};
    hide();
}

void ConfirmBar::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        return withdraw();
    QFrame::keyPressEvent(event);
}

} // namespace lockstep::desktop
