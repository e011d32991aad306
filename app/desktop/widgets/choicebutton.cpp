// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/widgets/choicebutton.h"

#include <QLabel>
#include <QVBoxLayout>

namespace lockstep::desktop {

ChoiceButton::ChoiceButton(const QString &title, const QString &sentence, QWidget *parent) : QPushButton(parent)
{
    setFlat(true);
    setAccessibleName(title);
    setAccessibleDescription(sentence);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(8, 6, 8, 6);
    column->setSpacing(2);
    auto *head = new QLabel(title);
    QFont bold = head->font();
    bold.setWeight(QFont::DemiBold);
    head->setFont(bold);
    auto *words = new QLabel(sentence);
    for (auto *label : {head, words}) {
        label->setWordWrap(true);
        label->setAttribute(Qt::WA_TransparentForMouseEvents);
        column->addWidget(label);
    }
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

QSize ChoiceButton::sizeHint() const
{
    return layout()->sizeHint();
}

QSize ChoiceButton::minimumSizeHint() const
{
    return layout()->minimumSize();
}

} // namespace lockstep::desktop
