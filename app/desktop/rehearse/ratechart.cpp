// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/rehearse/ratechart.h"

#include "desktop/widgets/danger.h"
#include "text/human.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lockstep::desktop {

static constexpr std::size_t chartPoints = 240;

RateChart::RateChart(QWidget *parent) : QWidget(parent)
{
    setObjectName("backfillChart"_L1);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

QSize RateChart::sizeHint() const
{
    return {200, fontMetrics().height() * 3};
}

void RateChart::add(double perSecond, bool heldBack)
{
    m_points.push_back({std::max(0.0, perSecond), heldBack});
    if (m_points.size() > chartPoints)
        m_points.pop_front();
    update();
}

void RateChart::clear()
{
    m_points.clear();
    update();
}

void RateChart::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF area = QRectF(rect()).adjusted(0.5, 1.5, -0.5, -1.5);
    painter.setPen(palette().color(QPalette::Mid));
    painter.drawRect(area);
    if (m_points.empty())
        return;
    const double most = std::ranges::max(m_points, {}, &Point::perSecond).perSecond;
    const double step = area.width() / double(chartPoints - 1);
    const auto place = [&](std::size_t i) {
        const double height = most > 0 ? m_points[i].perSecond / most * (area.height() - 4) : 0;
        return QPointF(area.right() - double(m_points.size() - 1 - i) * step, area.bottom() - height);
    };
    QPainterPath line(place(0));
    for (std::size_t i = 0; i < m_points.size(); ++i) {
        if (m_points[i].heldBack)
            painter.fillRect(QRectF(place(i).x() - step, area.top() + 1, step, area.height() - 2),
                             dangerFill(analysis::Danger::BlocksWrites, palette()));
        line.lineTo(place(i));
    }
    painter.setPen(QPen(palette().color(QPalette::Highlight), 1.5));
    painter.drawPath(line);
    painter.setPen(palette().color(QPalette::PlaceholderText));
    painter.drawText(area.adjusted(4, 1, -4, -1), Qt::AlignLeft | Qt::AlignTop,
                     tr("up to %1 rows a second").arg(text::count(most)));
}

} // namespace lockstep::desktop
