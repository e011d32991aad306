// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/widgets/mnemonic.h"

#include <QAbstractButton>
#include <QMenuBar>

namespace lockstep::desktop {

QString withMnemonic(const QString &text, QString &taken)
{
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar letter = text[i].toCaseFolded();
        if (!letter.isLetter() || taken.contains(letter))
            continue;
        taken += letter;
        return QString(text).insert(i, u'&');
    }
    return text;
}

QString takenMnemonics(const QWidget *except)
{
    QString taken;
    const auto take = [&](const QString &text) {
        const qsizetype mark = text.indexOf(u'&');
        if (mark >= 0 && mark + 1 < text.size() && text[mark + 1] != u'&')
            taken += text[mark + 1].toCaseFolded();
    };
    const QWidget *window = except->window();
    for (const QMenuBar *bar : window->findChildren<QMenuBar *>())
        for (const QAction *action : bar->actions())
            take(action->text());
    for (const QAbstractButton *button : window->findChildren<QAbstractButton *>())
        if (button->isVisible() && !except->isAncestorOf(button))
            take(button->text());
    return taken;
}

} // namespace lockstep::desktop
