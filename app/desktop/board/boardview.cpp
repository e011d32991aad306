// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/board/boardview.h"

#include "desktop/board/cardpainter.h"
#include "desktop/board/laneheader.h"
#include "desktop/widgets/danger.h"

#include <QApplication>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>
#include <QToolTip>

using namespace Qt::StringLiterals;

namespace lockstep::desktop {

BoardView::BoardView(QWidget *parent) : QAbstractItemView(parent), m_header(new LaneHeader(this))
{
    setObjectName(u"board"_s);
    setAccessibleName(tr("Board of steps"));
    setProperty("help", u"help/board"_s);
    setFrameShape(QFrame::NoFrame);
    setSelectionMode(ExtendedSelection);
    setSelectionBehavior(SelectRows);
    setEditTriggers(NoEditTriggers);
    setDragEnabled(false);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(ScrollPerPixel);
    setMouseTracking(true);
    viewport()->setMouseTracking(true);
    viewport()->setAutoFillBackground(false);
    verticalScrollBar()->setSingleStep(24);
}

BoardView::~BoardView() = default;

void BoardView::setBoardModel(BoardModel *model)
{
    m_board = model;
    m_header->setModel(model);
    setModel(model);
    for (const auto signal : {&BoardModel::rowsInserted, &BoardModel::rowsRemoved})
        connect(model, signal, this, &BoardView::relayout);
    connect(model, &BoardModel::rowsMoved, this, &BoardView::relayout);
    connect(model, &BoardModel::dataChanged, this, &BoardView::relayout); // a step may have changed its phase or kind
    relayout();
}

void BoardView::relayout()
{
    if (!m_board)
        return;
    m_hovered = -1;
    m_layout.arrange(*m_board, viewport()->width(), fontMetrics());
    updateGeometries();
    viewport()->update();
    m_header->update();
}

void BoardView::updateGeometries()
{
    const int top = m_header->sizeHint().height();
    if (viewportMargins().top() != top)
        setViewportMargins(0, top, 0, 0);
    m_header->setGeometry(viewport()->x(), viewport()->y() - top, viewport()->width(), top);
    verticalScrollBar()->setPageStep(viewport()->height());
    verticalScrollBar()->setRange(0, std::max(0, m_layout.height() - viewport()->height()));
    QAbstractItemView::updateGeometries();
}

QRect BoardView::visualRect(const QModelIndex &index) const
{
    if (!index.isValid() || index.column() != 0 || index.row() >= m_layout.rowCount())
        return {};
    return m_layout.rect(index.row()).translated(0, -verticalOffset());
}

void BoardView::scrollTo(const QModelIndex &index, ScrollHint hint)
{
    if (!index.isValid() || index.row() >= m_layout.rowCount())
        return;
    const QRect rect = m_layout.rect(index.row()).adjusted(0, -8, 0, 8);
    const int top = verticalOffset();
    const int height = viewport()->height();
    if (hint == PositionAtCenter)
        verticalScrollBar()->setValue(rect.center().y() - height / 2);
    else if (rect.top() < top || hint == PositionAtTop)
        verticalScrollBar()->setValue(rect.top());
    else if (rect.bottom() > top + height)
        verticalScrollBar()->setValue(rect.bottom() - height);
}

QModelIndex BoardView::indexAt(const QPoint &point) const
{
    if (!m_board || m_layout.rowCount() != m_board->rowCount())
        return {};
    const int row = m_layout.rowAt(toContent(point));
    return row < 0 ? QModelIndex() : m_board->index(row, 0);
}

int BoardView::verticalOffset() const
{
    return verticalScrollBar()->value();
}

int BoardView::rowInLane(int lane, int near) const
{
    int best = -1;
    for (const int row : m_layout.rowsOf(lane))
        if (best < 0 ||
            std::abs(m_layout.rect(row).center().y() - near) < std::abs(m_layout.rect(best).center().y() - near))
            best = row;
    return best;
}

QModelIndex BoardView::moveCursor(CursorAction action, Qt::KeyboardModifiers)
{
    if (!m_board || m_board->rowCount() == 0)
        return {};
    if (!currentIndex().isValid())
        return m_board->index(0, 0);
    const int row = currentIndex().row();
    const QRect here = m_layout.rect(row);
    const int lane = int(m_board->step(row).phase);
    const auto &rows = m_layout.rowsOf(lane);
    const auto at = std::ranges::find(rows, row);
    const auto to = [this](int target) { return m_board->index(target, 0); };
    const int page = std::max(1, viewport()->height() - here.height());
    switch (action) {
    case MoveUp:
        return to(at == rows.begin() ? row : *(at - 1));
    case MoveDown:
        return to(at + 1 == rows.end() ? row : *(at + 1));
    case MoveLeft:
        for (int other = lane - 1; other >= 0; --other)
            if (const int near = rowInLane(other, here.center().y()); near >= 0)
                return to(near);
        return to(row);
    case MoveRight:
        for (int other = lane + 1; other < BoardLayout::laneCount; ++other)
            if (const int near = rowInLane(other, here.center().y()); near >= 0)
                return to(near);
        return to(row);
    case MoveHome:
        return to(0);
    case MoveEnd:
        return to(m_board->rowCount() - 1);
    case MovePageUp:
        return to(rowInLane(lane, here.center().y() - page));
    case MovePageDown:
        return to(rowInLane(lane, here.center().y() + page));
    case MoveNext:
        return to(std::min(row + 1, m_board->rowCount() - 1));
    case MovePrevious:
        return to(std::max(row - 1, 0));
    }
    return currentIndex();
}

void BoardView::setSelection(const QRect &rect, QItemSelectionModel::SelectionFlags command)
{
    const QRect content = rect.normalized().translated(0, verticalOffset());
    QItemSelection selection;
    for (int row = 0; row < m_layout.rowCount(); ++row)
        if (m_layout.rect(row).intersects(content.adjusted(0, 0, 1, 1)))
            selection.select(m_board->index(row, 0), m_board->index(row, m_board->columnCount() - 1));
    selectionModel()->select(selection, command);
}

QRegion BoardView::visualRegionForSelection(const QItemSelection &selection) const
{
    QRegion region;
    for (const QModelIndex &index : selection.indexes())
        region += visualRect(index);
    return region;
}

void BoardView::resizeEvent(QResizeEvent *event)
{
    QAbstractItemView::resizeEvent(event);
    relayout();
}

void BoardView::mousePressEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton) {
        const QModelIndex pressed = indexAt(event->position().toPoint());
        m_drag = {};
        m_drag.pressedRow = pressed.isValid() ? pressed.row() : -1;
        m_drag.pressedAt = event->position().toPoint();
    }
    QAbstractItemView::mousePressEvent(event);
}

void BoardView::mouseMoveEvent(QMouseEvent *event)
{
    const QPoint point = event->position().toPoint();
    if (!(event->buttons() & Qt::LeftButton)) {
        const QModelIndex under = indexAt(point);
        const int row = under.isValid() ? under.row() : -1;
        if (row != m_hovered) {
            m_hovered = row;
            viewport()->update();
        }
        return;
    }
    if (m_drag.pressedRow < 0) {
        QAbstractItemView::mouseMoveEvent(event); // a rubber band over the empty board selects
        return;
    }
    if (!m_drag.active && (point - m_drag.pressedAt).manhattanLength() < QApplication::startDragDistance())
        return;
    m_drag.active = true;
    viewport()->setCursor(Qt::ClosedHandCursor);
    updateDrag(point);
}

void BoardView::updateDrag(QPoint point)
{
    constexpr int edge = 24;
    if (point.y() < edge)
        verticalScrollBar()->setValue(verticalOffset() - edge);
    else if (point.y() > viewport()->height() - edge)
        verticalScrollBar()->setValue(verticalOffset() + edge);
    m_drag.at = toContent(point);
    m_drag.position = m_layout.dropPosition(m_drag.at, m_drag.pressedRow);
    m_drag.refusal = m_drag.position == m_drag.pressedRow || !m_dropCheck
                         ? QString()
                         : m_dropCheck(m_board->step(m_drag.pressedRow).id, m_drag.position);
    viewport()->update();
}

void BoardView::mouseReleaseEvent(QMouseEvent *event)
{
    if (m_drag.active) {
        const QString id = m_board->step(m_drag.pressedRow).id;
        const int position = m_drag.position;
        const bool moved = position != m_drag.pressedRow;
        endDrag();
        if (moved)
            Q_EMIT moveRequested(id, position);
        return;
    }
    m_drag = {};
    QAbstractItemView::mouseReleaseEvent(event);
}

void BoardView::endDrag()
{
    m_drag = {};
    viewport()->unsetCursor();
    viewport()->update();
}

void BoardView::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (indexAt(event->position().toPoint()).isValid())
        Q_EMIT previewRequested();
}

void BoardView::keyPressEvent(QKeyEvent *event)
{
    if (m_drag.active && event->key() == Qt::Key_Escape) {
        endDrag();
        return;
    }
    if (event->key() == Qt::Key_Space && !event->modifiers()) {
        Q_EMIT previewRequested();
        return;
    }
    QAbstractItemView::keyPressEvent(event);
}

void BoardView::contextMenuEvent(QContextMenuEvent *event)
{
    Q_EMIT menuRequested(event->globalPos());
}

void BoardView::leaveEvent(QEvent *event)
{
    m_hovered = -1;
    viewport()->update();
    QAbstractItemView::leaveEvent(event);
}

} // namespace lockstep::desktop
