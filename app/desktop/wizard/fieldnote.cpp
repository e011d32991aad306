// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/wizard/fieldnote.h"

#include "desktop/widgets/danger.h"

#include <QEvent>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lockstep::desktop {

namespace fieldnote {

/// Where the server stumbled, and over what, for the text may be long.
QString placeWords(const FieldChecks::Answer &answer)
{
    constexpr qsizetype most = 24;
    const QString rest = answer.text.sliced(answer.place).simplified();
    if (rest.isEmpty())
        return FieldNote::tr("At the end.");
    const QString there = rest.size() > most ? rest.first(most) + u"..." : rest;
    const QString before = answer.text.first(answer.place);
    if (!answer.text.contains(u'\n'))
        return FieldNote::tr("At character %1: %2").arg(answer.place + 1).arg(there);
    return FieldNote::tr("At line %1, character %2: %3")
        .arg(before.count(u'\n') + 1)
        .arg(before.size() - before.lastIndexOf(u'\n'))
        .arg(there);
}

QString wordsOf(const FieldChecks::Answer &answer)
{
    switch (answer.state) {
    case FieldChecks::State::Unknown:
        break;
    case FieldChecks::State::Asked:
        return answer.words.isEmpty() ? FieldNote::tr("Checking...")
                                      : FieldNote::tr("Checking... (%1)").arg(answer.words);
    case FieldChecks::State::Accepted:
        return FieldNote::tr("Accepted on an empty copy of the schema.");
    case FieldChecks::State::Refused:
        return answer.place < 0 ? answer.words : QString(answer.words + u'\n' + placeWords(answer));
    }
    return {};
}

} // namespace fieldnote

FieldNote::FieldNote(QWidget *parent) : QLabel(parent)
{
    setWordWrap(true);
    setTextFormat(Qt::PlainText);
    setTextInteractionFlags(Qt::TextSelectableByMouse);
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed); // forms do not ask how high it is at which width
    hide();
}

void FieldNote::setRemark(const FieldRemark &remark)
{
    m_remark = remark;
    refresh();
}

void FieldNote::setAnswer(const FieldChecks::Answer &answer)
{
    m_answer = answer;
    refresh();
}

void FieldNote::refresh()
{
    const QString words = m_remark.text.isEmpty() ? fieldnote::wordsOf(m_answer) : m_remark.text;
    const QPalette around = parentWidget() ? parentWidget()->palette() : palette();
    const bool blocks = m_remark.text.isEmpty() || m_remark.blocks;
    const bool isWrong = !m_remark.text.isEmpty() || m_answer.state == FieldChecks::State::Refused;
    const QColor ink =
        !isWrong ? around.color(QPalette::PlaceholderText)
                 : dangerInk(blocks ? analysis::Danger::BlocksEverything : analysis::Danger::BlocksWrites, around);
    if (ink != palette().color(QPalette::WindowText)) {
        QPalette colors;
        colors.setColor(QPalette::WindowText, ink);
        setPalette(colors);
    }
    setText(words);
    fitHeight();
    setVisible(!words.isEmpty());
}

void FieldNote::fitHeight()
{
    setFixedHeight(std::max(0, heightForWidth(width()))); // empty it has none
}

void FieldNote::resizeEvent(QResizeEvent *event)
{
    QLabel::resizeEvent(event);
    fitHeight();
}

void FieldNote::changeEvent(QEvent *event)
{
    QLabel::changeEvent(event);
    if (event->type() == QEvent::ParentChange || event->type() == QEvent::PaletteChange)
        refresh();
}

} // namespace lockstep::desktop
