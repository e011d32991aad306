// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/wizard/sqlfield.h"

#include <QAbstractTextDocumentLayout>
#include <QKeyEvent>

#include <algorithm>

namespace lockstep::desktop {

SqlField::SqlField(QWidget *parent) : SqlView(parent)
{
    setReadOnly(false);
    setUndoRedoEnabled(true);
    setFrameShape(QFrame::StyledPanel);
    setMarginVisible(false);
    installEventFilter(this); // asked before the one that leaves undo to the document
    setLineWrapMode(WidgetWidth);
    connect(document()->documentLayout(), &QAbstractTextDocumentLayout::documentSizeChanged, this,
            &SqlField::fitHeight);
    fitHeight();
}

void SqlField::showFault(qsizetype place, const QString &words)
{
    if (place < 0 || document()->isEmpty())
        return setUnderlines({});
    QTextCursor cursor(document());
    cursor.setPosition(int(std::min<qsizetype>(place, document()->characterCount() - 1)));
    if (cursor.atEnd()) // what is missing there has no letters
        cursor.movePosition(QTextCursor::PreviousCharacter);
    const int from = cursor.position();
    cursor.movePosition(QTextCursor::EndOfWord);
    setUnderlines({{from, std::max(1, cursor.position() - from), analysis::Danger::BlocksEverything, words}});
}

bool SqlField::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusOut)
        Q_EMIT editingFinished();
    if (event->type() != QEvent::ShortcutOverride && event->type() != QEvent::KeyPress)
        return SqlView::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    const bool back = key->matches(QKeySequence::Undo);
    if (!back && !key->matches(QKeySequence::Redo))
        return SqlView::eventFilter(watched, event);
    if (event->type() == QEvent::KeyPress)
        back ? undo() : redo();
    event->accept();
    return true;
}

void SqlField::changeEvent(QEvent *event)
{
    SqlView::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        fitHeight();
}

void SqlField::fitHeight()
{
    constexpr int fewest = 4, most = 16;
    const int lines = std::clamp(int(document()->size().height()) + 1, fewest, most); // the layout counts in lines
    setFixedHeight(lines * fontMetrics().lineSpacing() + 2 * (frameWidth() + int(document()->documentMargin())));
}

} // namespace lockstep::desktop
