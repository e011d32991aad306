// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/inspector/section.h"

namespace lockstep::desktop {

Section::Section(const QString &heading, QWidget *parent)
    : QWidget(parent), m_heading(new QLabel(heading)), m_body(new QVBoxLayout)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(3);
    QFont bold = font();
    bold.setWeight(QFont::DemiBold);
    m_heading->setFont(bold);
    m_heading->setWordWrap(true);
    m_heading->setVisible(!heading.isEmpty());
    column->addWidget(m_heading);
    m_body->setSpacing(4);
    column->addLayout(m_body);
}

QLabel *textLabel(const QString &text)
{
    auto *label = new QLabel(text);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

void clearLayout(QLayout *layout)
{
    while (QLayoutItem *item = layout->takeAt(0)) {
        if (item->layout())
            clearLayout(item->layout());
        if (item->widget())
            item->widget()->deleteLater(); // a button in it may be what was pressed
        if (item->widget())
            item->widget()->hide();
        delete item;
    }
}

} // namespace lockstep::desktop
