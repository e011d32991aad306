// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/locks/waitschart.h"

#include "desktop/widgets/danger.h"
#include "text/human.h"

#include <QLocale>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lockstep::desktop {

WaitsChart::WaitsChart(QWidget *parent) : QWidget(parent)
{
    setObjectName("waitsChart"_L1);
    setAccessibleName(tr("Waiting sessions over time"));
    setMouseTracking(true);
}

QSize WaitsChart::minimumSizeHint() const
{
    return {240, 90};
}

void WaitsChart::add(const locks::Sample &sample)
{
    m_series.add(sample);
    const auto &newest = m_series.at(m_series.size() - 1);
    setAccessibleDescription(tr("%n session(s) wait now", nullptr, newest.waiting));
    update();
}

void WaitsChart::clear()
{
    m_series.clear();
    update();
}

QRectF WaitsChart::plot() const
{
    const int left = fontMetrics().horizontalAdvance(u"000"_s) + 10;
    return QRectF(left, fontMetrics().height() + 4, width() - left - 10, height() - 2 * fontMetrics().height() - 10);
}

double WaitsChart::x(const QDateTime &at, const QRectF &plot) const
{
    const auto &newest = m_series.at(m_series.size() - 1).at;
    return plot.right() - double(at.msecsTo(newest)) * plot.width() / double(shownMs);
}

void WaitsChart::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), palette().base());
    const QRectF area = plot();
    QColor quiet = palette().color(QPalette::PlaceholderText);
    if (m_series.size() == 0) {
        painter.setPen(quiet);
        painter.drawText(rect(), Qt::AlignCenter, tr("The chart begins with the first sample."));
        return;
    }
    int most = 4;
    for (size_t i = 0; i < m_series.size(); ++i)
        most = std::max(most, m_series.at(i).waiting);
    most = (most + 3) / 4 * 4;
    QColor grid = palette().color(QPalette::Mid);
    grid.setAlphaF(0.5F);
    for (int line = 0; line <= 4; ++line) {
        const double y = area.bottom() - area.height() * line / 4;
        painter.setPen(grid);
        painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y));
        painter.setPen(quiet);
        painter.drawText(QRectF(0, y - 10, area.left() - 5, 20), Qt::AlignRight | Qt::AlignVCenter,
                         QString::number(most * line / 4));
    }
    for (int minute = 0; minute <= 5; ++minute) {
        const double place = area.right() - area.width() * minute / 5;
        painter.setPen(quiet);
        const QString words = minute == 0 ? tr("now") : tr("-%1 min").arg(minute);
        const int wide = fontMetrics().horizontalAdvance(words) + 8;
        painter.drawText(QRectF(std::min(place - wide / 2.0, double(width() - wide)), area.bottom() + 3, wide,
                                fontMetrics().height()),
                         Qt::AlignCenter, words);
    }
    painter.setPen(quiet);
    painter.drawText(QRectF(area.left(), 0, area.width(), area.top()), Qt::AlignLeft | Qt::AlignVCenter,
                     tr("Sessions that wait"));

    painter.save();
    painter.setClipRect(area.adjusted(0, -1, 1, 1));
    constexpr analysis::Danger order[] = {analysis::Danger::BlocksEverything, analysis::Danger::BlocksWrites,
                                          analysis::Danger::HoldsOffSchemaWork, analysis::Danger::Passes};
    for (size_t i = 0; i < m_series.size(); ++i) {
        const auto &point = m_series.at(i);
        if (point.waiting == 0)
            continue;
        const double from = x(point.at, area);
        const double to = i + 1 < m_series.size() ? x(m_series.at(i + 1).at, area) : area.right() + 1;
        if (to < area.left())
            continue;
        double y = area.bottom();
        for (const auto danger : order) {
            const double height = area.height() * point.byDanger[size_t(danger)] / most;
            if (height <= 0)
                continue;
            y -= height;
            QColor color = dangerInk(danger, palette());
            color.setAlphaF(0.7F); // a figure, not a wall
            painter.fillRect(QRectF(from, y, std::max(1.0, to - from), height), color);
        }
    }
    painter.restore();

    if (m_cursor >= area.left() && m_cursor <= area.right()) {
        painter.setPen(palette().color(QPalette::Highlight));
        painter.drawLine(QPointF(m_cursor, area.top()), QPointF(m_cursor, area.bottom()));
        size_t nearest = 0;
        for (size_t i = 1; i < m_series.size(); ++i) {
            if (std::abs(x(m_series.at(i).at, area) - m_cursor) < std::abs(x(m_series.at(nearest).at, area) - m_cursor))
                nearest = i;
        }
        const auto &point = m_series.at(nearest);
        painter.setPen(palette().color(QPalette::Text));
        painter.drawText(QRectF(area.left(), 0, area.width(), area.top()), Qt::AlignRight | Qt::AlignVCenter,
                         tr("%1: %2 waiting, the longest for %3")
                             .arg(QLocale().toString(point.at.toLocalTime().time(), u"HH:mm:ss"_s))
                             .arg(point.waiting)
                             .arg(text::duration(point.longestMs)));
    }
}

void WaitsChart::mouseMoveEvent(QMouseEvent *event)
{
    m_cursor = event->position().x();
    update();
}

void WaitsChart::leaveEvent(QEvent *event)
{
    m_cursor = -1;
    update();
    QWidget::leaveEvent(event);
}

} // namespace lockstep::desktop
