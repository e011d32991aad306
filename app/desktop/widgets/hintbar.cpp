// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/widgets/hintbar.h"

#include "desktop/widgets/danger.h"

#include <QHBoxLayout>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace lockstep::desktop {

namespace {
constexpr int hintStaysMs = 9000;
}

HintBar::HintBar(QWidget *parent) : QFrame(parent), m_text(new QLabel), m_button(new QPushButton)
{
    setObjectName(u"hintBar"_s);
    m_text->setWordWrap(true);
    m_text->setTextFormat(Qt::PlainText);
    m_button->setAutoDefault(false);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(10, 3, 6, 3);
    row->addWidget(m_text, 1);
    row->addWidget(m_button);
    m_away.setSingleShot(true);
    m_away.setInterval(hintStaysMs);
    connect(&m_away, &QTimer::timeout, this, &QWidget::hide);
    connect(m_button, &QPushButton::clicked, this, [this] {
        hide();
        if (m_run)
            m_run();
    });
    hide();
}

void HintBar::say(const QString &text, const QString &button, std::function<void()> run)
{
    m_text->setText(text);
    setAccessibleName(text);
    m_button->setText(button);
    m_button->setVisible(!button.isEmpty());
    m_run = std::move(run);
    setVisible(!text.isEmpty());
    m_away.start();
}

void HintBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), dangerFill(analysis::Danger::BlocksWrites, palette()));
    painter.fillRect(QRect(0, 0, 3, height()), dangerInk(analysis::Danger::BlocksWrites, palette()));
}

} // namespace lockstep::desktop
