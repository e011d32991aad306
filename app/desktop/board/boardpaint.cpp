// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The painting of BoardView.
#include "desktop/board/boardview.h"
#include "desktop/board/cardpainter.h"
#include "desktop/widgets/danger.h"

#include <QPainter>

namespace lockstep::desktop {

void BoardView::paintEvent(QPaintEvent *event)
{
    if (!m_board || m_layout.rowCount() != m_board->rowCount())
        return;
    QPainter painter(viewport());
    painter.fillRect(event->rect(), palette().color(QPalette::Window));
    painter.translate(0, -verticalOffset());
    const QRect exposed = event->rect().translated(0, verticalOffset());
    paintLanes(painter, exposed);
    const QItemSelectionModel *selection = selectionModel();
    for (int lane = 0; lane < BoardLayout::laneCount; ++lane) {
        const auto [first, last] = m_layout.visible(lane, exposed.top(), exposed.bottom());
        for (int i = first; i <= last; ++i) {
            const int row = m_layout.rowsOf(lane)[std::size_t(i)];
            const CardState state{.selected = selection && selection->isRowSelected(row),
                                  .focused = hasFocus() && currentIndex().row() == row,
                                  .hovered = m_hovered == row};
            paintCard(painter, m_layout.rect(row), m_board->step(row), state, palette());
        }
    }
    paintArrows(painter, m_hovered);
    paintDrop(painter);
}

void BoardView::paintLanes(QPainter &painter, const QRect &exposed)
{
    painter.setPen(palette().color(QPalette::Mid));
    for (int lane = 1; lane < BoardLayout::laneCount; ++lane) {
        const int x = m_layout.lane(lane).left();
        painter.drawLine(x, exposed.top(), x, exposed.bottom());
    }
    painter.setPen(palette().color(QPalette::PlaceholderText));
    for (int lane = 0; lane < BoardLayout::laneCount; ++lane) {
        if (!m_layout.rowsOf(lane).empty())
            continue;
        QRect place = m_layout.lane(lane);
        place.setTop(12);
        place.setHeight(fontMetrics().height());
        painter.drawText(place, Qt::AlignHCenter | Qt::AlignTop, tr("no steps"));
    }
}

void BoardView::paintArrows(QPainter &painter, int row)
{
    if (row < 0 || row >= m_board->rowCount() || m_drag.active)
        return;
    const StepSummary &step = m_board->step(row);
    const QColor color = palette().color(QPalette::Highlight);
    for (const QString &id : step.dependsOn)
        if (const int before = m_board->rowOf(id); before >= 0)
            paintDependency(painter, m_layout.rect(before), m_layout.rect(row), color);
    for (int other = 0; other < m_board->rowCount(); ++other)
        if (m_board->step(other).dependsOn.contains(step.id))
            paintDependency(painter, m_layout.rect(row), m_layout.rect(other), color);
}

void BoardView::paintDrop(QPainter &painter)
{
    if (!m_drag.active)
        return;
    const bool refused = !m_drag.refusal.isEmpty();
    const QColor color =
        refused ? dangerInk(analysis::Danger::BlocksEverything, palette()) : palette().color(QPalette::Highlight);
    const QRect lane = m_layout.lane(m_layout.laneAt(m_drag.at.x()));
    const int y = m_layout.dropLine(m_drag.at);
    painter.setPen(QPen(color, 2, refused ? Qt::DashLine : Qt::SolidLine));
    painter.drawLine(lane.left() + 6, y, lane.right() - 6, y);
    if (refused) {
        const QFontMetrics metrics = fontMetrics();
        QRect box = metrics.boundingRect(QRect(0, 0, lane.width() * 3 / 2, 200), Qt::TextWordWrap, m_drag.refusal);
        box.adjust(-8, -5, 8, 5);
        box.moveTopLeft(m_drag.at + QPoint(14, 14));
        const QRect seen(0, verticalOffset(), viewport()->width(), viewport()->height());
        box.moveRight(std::min(box.right(), seen.right() - 4));
        box.moveBottom(std::min(box.bottom(), seen.bottom() - 4));
        painter.setBrush(dangerFill(analysis::Danger::BlocksEverything, palette()));
        painter.setPen(color);
        painter.drawRect(box);
        painter.drawText(box.adjusted(8, 5, -8, -5), Qt::TextWordWrap, m_drag.refusal);
    } else {
        painter.setOpacity(0.75);
        QRect ghost = m_layout.rect(m_drag.pressedRow);
        ghost.moveTopLeft(m_drag.at + QPoint(-ghost.width() / 2, 6));
        paintCard(painter, ghost, m_board->step(m_drag.pressedRow), {.selected = true}, palette());
        painter.setOpacity(1);
    }
}

} // namespace lockstep::desktop
