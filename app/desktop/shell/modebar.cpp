// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/shell/modebar.h"

#include "desktop/shell/actionregistry.h"
#include "desktop/shell/page.h"
#include "desktop/widgets/danger.h"

#include <QCoreApplication>
#include <QEvent>
#include <QPainter>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace lockstep::desktop {

ModeBar::ModeBar(ActionRegistry &actions, QWidget *parent) : QWidget(parent)
{
    setObjectName(u"modeBar"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(4, 6, 5, 6);
    column->setSpacing(2);
    m_buttons.setExclusive(true);
    for (const PageDescriptor &page : pages()) {
        if (page.mode == 0)
            continue;
        const QString title = QCoreApplication::translate("Page", page.title);
        auto *button = new QToolButton;
        button->setObjectName(u"mode."_s + QLatin1StringView(page.id));
        button->setProperty("icon-name", QString::fromLatin1(page.icon));
        button->setText(title);
        button->setAccessibleName(tr("%1 mode").arg(title));
        button->setCheckable(true);
        button->setAutoRaise(true);
        button->setToolButtonStyle(Qt::ToolButtonTextUnderIcon);
        button->setIconSize({20, 20});
        button->setFocusPolicy(Qt::TabFocus);
        button->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        QAction *action = actions.action(u"view.page."_s + QLatin1StringView(page.id));
        button->setToolTip(action->toolTip());
        connect(button, &QToolButton::clicked, action, &QAction::trigger);
        m_buttons.addButton(button);
        column->addWidget(button);
    }
    column->addStretch();
    refreshIcons();
}

void ModeBar::setCurrent(const QString &page)
{
    // a page outside the bar (connections, wizard) leaves no mode pressed
    QAbstractButton *current = findChild<QToolButton *>(u"mode."_s + page);
    m_buttons.setExclusive(false);
    for (QAbstractButton *button : m_buttons.buttons())
        button->setChecked(button == current);
    m_buttons.setExclusive(current != nullptr);
}

void ModeBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange)
        refreshIcons();
    QWidget::changeEvent(event);
}

void ModeBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), palette().color(QPalette::Window));
    painter.setPen(palette().color(QPalette::Mid));
    painter.drawLine(width() - 1, 0, width() - 1, height());
}

void ModeBar::refreshIcons()
{
    for (QAbstractButton *button : m_buttons.buttons())
        button->setIcon(icon(button->property("icon-name").toString(), palette()));
}

} // namespace lockstep::desktop
