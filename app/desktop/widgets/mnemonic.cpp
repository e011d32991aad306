// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/widgets/mnemonic.h"

#include <QAbstractButton>
#include <QHash>
#include <QMenuBar>

namespace lockstep::desktop {

namespace {

/// Who has which letter.
class Letters
{
public:
    Letters(const QStringList &texts, const QString &taken) : m_texts(texts), m_taken(taken) {}
    /// An augmenting path: whoever has the letter looks for another one.
    bool give(qsizetype text, QString &tried)
    {
        for (const QChar written : m_texts[text]) {
            const QChar letter = written.toCaseFolded();
            if (!letter.isLetter() || m_taken.contains(letter) || tried.contains(letter))
                continue;
            tried += letter;
            if (!m_owners.contains(letter) || give(m_owners[letter], tried)) {
                m_owners[letter] = text;
                return true;
            }
        }
        return false;
    }
    [[nodiscard]] QChar of(qsizetype text) const { return m_owners.key(text); }

private:
    const QStringList &m_texts;
    QString m_taken;
    QHash<QChar, qsizetype> m_owners;
};

} // namespace

QString withMnemonic(const QString &text, QString &taken)
{
    return withMnemonics({text}, taken).first();
}

QStringList withMnemonics(const QStringList &texts, QString &taken)
{
    Letters letters(texts, taken);
    for (qsizetype i = 0; i < texts.size(); ++i) {
        QString tried;
        letters.give(i, tried);
    }
    QStringList out;
    for (qsizetype i = 0; i < texts.size(); ++i) {
        const QChar letter = letters.of(i);
        const qsizetype at = letter.isNull() ? -1 : texts[i].indexOf(letter, 0, Qt::CaseInsensitive);
        out << (at < 0 ? texts[i] : QString(texts[i]).insert(at, u'&'));
        if (at >= 0)
            taken += letter;
    }
    return out;
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
