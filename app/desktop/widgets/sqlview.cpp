// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/widgets/sqlview.h"

#include "desktop/widgets/danger.h"
#include "desktop/widgets/documentundo.h"
#include "desktop/widgets/sqlhighlighter.h"
#include "desktop/widgets/sqlmargin.h"

#include <QFontDatabase>
#include <QHelpEvent>
#include <QScrollBar>
#include <QTextBlock>
#include <QToolTip>

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
        if (m_loading)
            return;
        shiftMarks(position, removed, added);
        tell(position, removed, added);
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
    m_underlines.clear();
    m_shown.clear();
    setExtraSelections({});
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
    showUnderlines();
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

void SqlView::setUnderlines(std::vector<SqlUnderline> underlines)
{
    if (underlines == m_underlines)
        return;
    m_underlines = std::move(underlines);
    showUnderlines();
}

void SqlView::replaceText(int position, int removed, const QString &inserted)
{
    const int at = textCursor().position();
    m_loading = true;
    QTextCursor cursor(document());
    cursor.setPosition(position);
    cursor.setPosition(position + removed, QTextCursor::KeepAnchor);
    cursor.insertText(inserted);
    m_loading = false;
    shiftMarks(position, removed, int(inserted.size()));
    if (at > position && at < position + removed) { // its words are gone
        QTextCursor there = textCursor();
        there.setPosition(std::min(at, position + int(inserted.size())));
        setTextCursor(there);
    }
    m_current = markAt(textCursor().position());
    colorVisible();
}

/// Qt counts the end of the last line into a change that reaches it.
void SqlView::tell(int position, int removed, int added)
{
    const int end = document()->characterCount() - 1;
    QString inserted;
    for (int i = position; i < std::min(position + added, end); ++i) {
        const QChar character = document()->characterAt(i);
        inserted += character == QChar::ParagraphSeparator ? QChar(u'\n') : character;
    }
    Q_EMIT textEdited(position, removed, inserted);
}

template <typename Place>
static void shift(std::vector<Place> &places, int position, int removed, int added)
{
    for (Place &place : places) {
        if (place.position > position)
            place.position = std::max(position, place.position + added - removed);
        else if (place.position + place.length >= position)
            place.length = std::max(0, place.length + added - removed);
    }
}

void SqlView::shiftMarks(int position, int removed, int added)
{
    shift(m_marks, position, removed, added);
    shift(m_underlines, position, removed, added);
    // statement starts are not sure before the next analysis
    m_highlighter->setFreshStarts({});
}

QTextBlock SqlView::lastVisibleBlock() const
{
    QTextBlock last = firstVisibleBlock();
    qreal bottom = blockBoundingGeometry(last).translated(contentOffset()).bottom();
    while (last.next().isValid() && bottom < viewport()->height()) {
        last = last.next();
        bottom += blockBoundingRect(last).height();
    }
    return last;
}

void SqlView::colorVisible()
{
    if (m_coloring)
        return;
    m_coloring = true;
    m_highlighter->ensure(firstVisibleBlock(), lastVisibleBlock());
    m_coloring = false;
    showUnderlines();
}

/// Only those in sight: every one of them is a cursor that the text moves with each keystroke.
void SqlView::showUnderlines()
{
    const QTextBlock last = lastVisibleBlock();
    const int from = firstVisibleBlock().position();
    const int to = last.position() + last.length();
    std::vector<SqlUnderline> shown;
    const auto add = [&](const SqlUnderline &underline) {
        if (underline.position < to && underline.position + underline.length >= from)
            shown.push_back(underline);
    };
    for (const SqlMark &mark : m_marks) {
        if (mark.isBroken)
            add({mark.position, mark.length, analysis::Danger::BlocksEverything, mark.toolTip});
    }
    std::ranges::for_each(m_underlines, add);
    if (shown == m_shown)
        return;
    m_shown = std::move(shown);
    QList<QTextEdit::ExtraSelection> selections;
    for (const SqlUnderline &underline : m_shown) {
        QTextEdit::ExtraSelection selection;
        const int end = document()->characterCount() - 1;
        selection.cursor = QTextCursor(document());
        selection.cursor.setPosition(std::min(underline.position, end));
        selection.cursor.setPosition(std::min(underline.position + underline.length, end), QTextCursor::KeepAnchor);
        selection.format.setUnderlineStyle(QTextCharFormat::WaveUnderline);
        selection.format.setUnderlineColor(dangerInk(underline.level, palette()));
        selections << selection;
    }
    setExtraSelections(selections);
}

bool SqlView::viewportEvent(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QPlainTextEdit::viewportEvent(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    const int position = cursorForPosition(help->pos()).position();
    QStringList texts;
    for (const SqlUnderline &underline : m_shown) {
        if (position >= underline.position && position <= underline.position + underline.length)
            texts << underline.toolTip;
    }
    texts.removeDuplicates();
    QToolTip::showText(help->globalPos(), texts.join(u"\n\n"_s), viewport());
    return true;
}

void SqlView::setMarginVisible(bool visible)
{
    m_hasMargin = visible;
    m_margin->setVisible(visible);
    refreshMargin();
}

void SqlView::refreshMargin()
{
    const int wide = m_hasMargin ? marginWidth() : 0;
    setViewportMargins(wide, 0, 0, 0);
    m_margin->setGeometry(QRect(0, 0, wide, viewport()->height()));
    m_margin->update();
}

void SqlView::refreshColors()
{
    m_highlighter->setDark(isDark(palette()));
    m_shown.clear();
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
