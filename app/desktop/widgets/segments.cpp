// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/widgets/segments.h"

#include <QHBoxLayout>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace lockstep::desktop {

Segments::Segments(const QString &accessibleName, const QStringList &texts, QWidget *parent) : QWidget(parent)
{
    setAccessibleName(accessibleName);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(1);
    m_group.setExclusive(true);
    for (int i = 0; i < texts.size(); ++i) {
        auto *button = new QToolButton;
        button->setText(texts[i]);
        button->setToolTip(texts[i]); // where there is little room, the button elides its text
        button->setAccessibleName(accessibleName + u": "_s + texts[i]);
        button->setCheckable(true);
        button->setAutoRaise(true);
        button->setFocusPolicy(Qt::TabFocus);
        m_group.addButton(button, i);
        row->addWidget(button);
    }
    m_group.button(0)->setChecked(true);
    connect(&m_group, &QButtonGroup::idToggled, this, [this](int id, bool checked) {
        if (checked)
            Q_EMIT currentChanged(id);
    });
}

void Segments::setCurrent(int index)
{
    if (QAbstractButton *button = m_group.button(index))
        button->setChecked(true);
}

} // namespace lockstep::desktop
