// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/widgets/sqlview.h"

#include "desktop/widgets/danger.h"
#include "desktop/widgets/documentundo.h"
#include "desktop/widgets/sqlhighlighter.h"
#include "desktop/widgets/sqlmargin.h"

#include <QFontDatabase>
#include <QScrollBar>
#include <QTextBlock>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lockstep::desktop {

SqlView::SqlView(QWidget *parent) : QPlainTextEdit(parent), m_margin(new SqlMargin(*this))
{
    setFrameShape(QFrame::NoFrame);
    setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    setLineWrapMode(NoWrap);
    setUndoRedoEnabled(false);
    setTabChangesFocus(true); // Tab walks on; SQL is indented with blanks
    useDocumentUndo(this);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_highlighter = std::make_unique<SqlHighlighter>(*document());
    refreshColors();
    connect(this, &QPlainTextEdit::blockCountChanged, this, &SqlView::refreshMargin);
    connect(this, &QPlainTextEdit::updateRequest, this, [this](const QRect &rect, int dy) {
        if (dy)
            m_margin->scroll(0, dy);
        else
            m_margin->update(0, rect.y(), m_margin->width(), rect.height());
        colorVisible();
    });
    connect(document(), &QTextDocument::contentsChange, this, [this](int position, int removed, int added) {
        if (m_coloring || (removed == added && m_loading))
            return;
        m_highlighter->invalidateFrom(document()->findBlock(position));
        if (!m_loading)
            shiftMarks(position, removed, added);
    });
    connect(this, &QPlainTextEdit::textChanged, this, [this] {
        if (!m_loading)
            Q_EMIT edited();
    });
    connect(this, &QPlainTextEdit::cursorPositionChanged, this, [this] {
        const int index = markAt(textCursor().position());
        if (m_loading || index == m_current)
            return;
        m_current = index;
        m_margin->update();
        if (index >= 0)
            Q_EMIT markEntered(index);
    });
    refreshMargin();
}

SqlView::~SqlView() = default;

void SqlView::setSql(const QString &sql)
{
    if (sql == toPlainText())
        return;
    m_loading = true;
    const int cursor = textCursor().position();
    const int scroll = verticalScrollBar()->value();
    m_marks.clear();
    m_highlighter->setFreshStarts({});
    setPlainText(sql);
    QTextCursor back = textCursor();
    back.setPosition(std::min(cursor, int(sql.size())));
    setTextCursor(back);
    verticalScrollBar()->setValue(scroll);
    m_loading = false;
    m_current = -1;
    refreshMargin();
    colorVisible();
}

void SqlView::setMarks(std::vector<SqlMark> marks)
{
    if (marks == m_marks)
        return;
    m_marks = std::move(marks);
    std::vector<int> starts;
    for (const SqlMark &mark : m_marks)
        starts.push_back(mark.position);
    m_highlighter->setFreshStarts(std::move(starts));
    m_current = markAt(textCursor().position());
    refreshUnderlines();
    m_margin->update();
}

int SqlView::markAt(int position) const
{
    const auto after = std::ranges::upper_bound(m_marks, position, {}, &SqlMark::position);
    if (after == m_marks.begin())
        return -1;
    const auto mark = after - 1;
    // the semicolon and the rest of the last line count as well
    const QTextBlock last = document()->findBlock(mark->position + std::max(0, mark->length - 1));
    return position < last.position() + last.length() ? int(mark - m_marks.begin()) : -1;
}

void SqlView::showMark(int index)
{
    if (index < 0 || index >= int(m_marks.size()))
        return;
    QTextCursor cursor = textCursor();
    cursor.setPosition(m_marks[std::size_t(index)].position);
    setTextCursor(cursor);
    centerCursor();
}

bool SqlView::findText(const QString &text, bool backward)
{
    if (text.isEmpty())
        return false;
    const QTextDocument::FindFlags flags = backward ? QTextDocument::FindBackward : QTextDocument::FindFlags();
    if (find(text, flags))
        return true;
    QTextCursor round = textCursor();
    const QTextCursor before = round;
    round.movePosition(backward ? QTextCursor::End : QTextCursor::Start);
    setTextCursor(round);
    if (find(text, flags))
        return true;
    setTextCursor(before);
    return false;
}

void SqlView::shiftMarks(int position, int removed, int added)
{
    for (SqlMark &mark : m_marks) {
        if (mark.position > position)
            mark.position = std::max(position, mark.position + added - removed);
        else if (mark.position + mark.length >= position)
            mark.length = std::max(0, mark.length + added - removed);
    }
    // statement starts are not sure before the next analysis
    m_highlighter->setFreshStarts({});
}

void SqlView::colorVisible()
{
    if (m_coloring)
        return;
    m_coloring = true;
    QTextBlock last = firstVisibleBlock();
    qreal bottom = blockBoundingGeometry(last).translated(contentOffset()).bottom();
    while (last.next().isValid() && bottom < viewport()->height()) {
        last = last.next();
        bottom += blockBoundingRect(last).height();
    }
    m_highlighter->ensure(firstVisibleBlock(), last);
    m_coloring = false;
}

void SqlView::refreshUnderlines()
{
    QList<QTextEdit::ExtraSelection> selections;
    for (const SqlMark &mark : m_marks) {
        if (!mark.isBroken)
            continue;
        QTextEdit::ExtraSelection selection;
        selection.cursor = QTextCursor(document());
        selection.cursor.setPosition(mark.position);
        selection.cursor.setPosition(std::min(mark.position + mark.length, document()->characterCount() - 1),
                                     QTextCursor::KeepAnchor);
        selection.format.setUnderlineStyle(QTextCharFormat::WaveUnderline);
        selection.format.setUnderlineColor(dangerInk(analysis::Danger::BlocksEverything, palette()));
        selections << selection;
    }
    setExtraSelections(selections);
}

void SqlView::refreshMargin()
{
    setViewportMargins(marginWidth(), 0, 0, 0);
    m_margin->setGeometry(QRect(0, 0, marginWidth(), viewport()->height()));
    m_margin->update();
}

void SqlView::refreshColors()
{
    m_highlighter->setDark(isDark(palette()));
    refreshUnderlines();
    colorVisible();
    m_margin->update();
}

void SqlView::resizeEvent(QResizeEvent *event)
{
    QPlainTextEdit::resizeEvent(event);
    refreshMargin();
    colorVisible();
}

void SqlView::changeEvent(QEvent *event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_highlighter)
        refreshColors();
    else if (event->type() == QEvent::FontChange && m_highlighter)
        refreshMargin();
}

} // namespace lockstep::desktop
