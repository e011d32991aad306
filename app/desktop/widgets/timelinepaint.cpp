// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

// How a Timeline is drawn; how it moves stands in timeline.cpp.

#include "desktop/widgets/danger.h"
#include "desktop/widgets/timelinegeometry.h"
#include "text/human.h"

#include <QPainter>

#include <cmath>

using namespace Qt::StringLiterals;

namespace lockstep::desktop {

namespace {
/// 1, 2 or 5 times a power of ten, so that about `wanted` of them fit into `span`.
qint64 timelineTick(qint64 span, int wanted)
{
    const double raw = double(std::max<qint64>(1, span)) / std::max(1, wanted);
    const double power = std::pow(10.0, std::floor(std::log10(std::max(1.0, raw))));
    for (const double factor : {1.0, 2.0, 5.0, 10.0}) {
        if (factor * power >= raw)
            return qint64(factor * power);
    }
    return qint64(power * 10);
}
} // namespace

void Timeline::paintEvent(QPaintEvent *)
{
    QPainter painter(viewport());
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(viewport()->rect(), palette().base());
    const Geometry g = geometryNow();
    if (m_data.bars.empty()) {
        painter.setPen(palette().color(QPalette::PlaceholderText));
        painter.drawText(viewport()->rect(), Qt::AlignCenter, tr("Steps appear here while they run."));
        return;
    }
    painter.save();
    painter.setClipRect(QRect(0, g.lanesTop, viewport()->width(), g.bottom - g.lanesTop));
    paintLanes(painter, g);
    painter.restore();
    paintBlocked(painter, g);
    paintAxis(painter, g);
    paintPasses(painter, g);
    paintMinimap(painter, g);
    if (m_cursor >= 0) {
        const double at = x(m_cursor, g);
        if (at >= g.left && at <= g.right) {
            painter.setPen(QPen(palette().color(QPalette::Highlight), 1));
            painter.drawLine(QPointF(at, 0), QPointF(at, g.bottom));
            const QString time = text::duration(m_cursor);
            const int width = fontMetrics().horizontalAdvance(time) + 8;
            const QRectF label(std::min(at, double(g.right - width)), 0, width, g.axisHeight - 2);
            painter.fillRect(label, palette().highlight());
            painter.setPen(palette().color(QPalette::HighlightedText));
            painter.drawText(label, Qt::AlignCenter, time);
        }
    }
}

void Timeline::paintAxis(QPainter &painter, const Geometry &g) const
{
    painter.fillRect(QRect(0, 0, viewport()->width(), g.axisHeight), palette().window());
    const int labelWidth = fontMetrics().horizontalAdvance(u"00.0 min"_s) + 24;
    const qint64 tick = timelineTick(m_to - m_from, (g.right - g.left) / std::max(1, labelWidth));
    QColor grid = palette().color(QPalette::Mid);
    grid.setAlphaF(0.4F);
    for (qint64 at = (m_from / tick) * tick; at <= m_to; at += tick) {
        const double place = x(at, g);
        if (place < g.left - 1)
            continue;
        painter.setPen(QPen(grid, 1));
        painter.drawLine(QPointF(place, g.axisHeight - 4), QPointF(place, g.bottom));
        painter.setPen(palette().color(QPalette::WindowText));
        const QString label = at == 0 ? u"0"_s : text::duration(at);
        if (place + 3 + fontMetrics().horizontalAdvance(label) <= viewport()->width())
            painter.drawText(QRectF(place + 3, 0, labelWidth, g.axisHeight), Qt::AlignVCenter, label);
    }
}

void Timeline::paintPasses(QPainter &painter, const Geometry &g) const
{
    if (g.passHeight == 0)
        return;
    painter.fillRect(QRect(0, g.passTop, viewport()->width(), g.passHeight), palette().base());
    painter.setPen(palette().color(QPalette::PlaceholderText));
    painter.drawText(QRect(8, g.passTop, g.left - 12, g.passHeight), Qt::AlignVCenter, tr("Pass"));
    for (std::size_t i = 0; i < m_data.passes.size(); ++i) {
        const double place = x(m_data.passes[i].at, g);
        const double next = i + 1 < m_data.passes.size() ? x(m_data.passes[i + 1].at, g) : g.right;
        if (next < g.left || place > g.right)
            continue;
        if (place >= g.left) {
            painter.setPen(QPen(palette().color(QPalette::Text), 1, Qt::DashLine));
            painter.drawLine(QPointF(place, g.passTop), QPointF(place, g.bottom));
        }
        // The name of a pass that began before the shown part stands at its left edge. One that is too short for its
        // name has it in the tooltip.
        const double from = std::max(place, double(g.left)) + 4;
        const QRectF room(from, g.passTop, std::min(next, double(g.right)) - from - 2, g.passHeight);
        const QString name = fontMetrics().elidedText(m_data.passes[i].text, Qt::ElideRight, int(room.width()));
        if (name.size() < 3 && name != m_data.passes[i].text)
            continue;
        painter.setPen(palette().color(QPalette::Text));
        painter.drawText(room, Qt::AlignVCenter, name);
    }
}

void Timeline::paintBlocked(QPainter &painter, const Geometry &g) const
{
    if (g.blockedHeight == 0)
        return;
    painter.fillRect(QRect(0, g.blockedTop, viewport()->width(), g.blockedHeight), palette().base());
    painter.setPen(palette().color(QPalette::PlaceholderText));
    painter.drawText(QRect(8, g.blockedTop, g.left - 12, g.blockedHeight), Qt::AlignVCenter, tr("Blocked"));
    int most = 1;
    for (const auto &blocked : m_data.blocked)
        most = std::max(most, blocked.sessions);
    const QColor ink = dangerInk(analysis::Danger::BlocksWrites, palette());
    painter.save();
    painter.setClipRect(QRect(g.left, g.blockedTop, g.right - g.left, g.blockedHeight));
    for (const auto &blocked : m_data.blocked) {
        if (blocked.sessions == 0)
            continue;
        const double height = (g.blockedHeight - 4) * double(blocked.sessions) / most;
        const QRectF bar(x(blocked.start, g), g.blockedTop + g.blockedHeight - 1 - height,
                         std::max(2.0, x(blocked.end, g) - x(blocked.start, g)), height);
        painter.fillRect(bar, dangerFill(analysis::Danger::BlocksWrites, palette()));
        painter.setPen(ink);
        painter.drawLine(bar.topLeft(), bar.topRight());
        const QString number = QString::number(blocked.sessions);
        if (bar.width() > fontMetrics().horizontalAdvance(number) + 6 && height > fontMetrics().height() - 2) {
            painter.drawText(bar, Qt::AlignCenter, number);
        }
    }
    painter.restore();
}

void Timeline::paintLanes(QPainter &painter, const Geometry &g) const
{
    const auto laneRect = [&](int lane, bool table) {
        const int top =
            g.lanesTop - g.scroll + lane * g.laneHeight + (table ? int(m_data.steps.size()) * g.laneHeight + 6 : 0);
        return QRect(0, top, viewport()->width(), g.laneHeight);
    };
    const auto name = [&](const QRect &lane, const QString &text, const QColor &ink) {
        painter.setPen(ink);
        painter.drawText(lane.adjusted(8, 0, 0, 0).intersected(QRect(0, lane.top(), g.left - 6, lane.height())),
                         Qt::AlignVCenter, fontMetrics().elidedText(text, Qt::ElideMiddle, g.left - 14));
    };
    for (int lane = 0; lane < int(m_data.steps.size()); ++lane) {
        if (lane % 2)
            painter.fillRect(laneRect(lane, false), palette().alternateBase());
        name(laneRect(lane, false), m_data.steps[lane], palette().color(QPalette::Text));
    }
    for (int lane = 0; lane < int(m_data.tables.size()); ++lane)
        name(laneRect(lane, true), m_data.tables[lane], palette().color(QPalette::PlaceholderText));
    if (!m_data.tables.isEmpty()) {
        painter.setPen(palette().color(QPalette::Mid));
        const int y = laneRect(0, true).top() - 3;
        painter.drawLine(0, y, viewport()->width(), y);
    }

    painter.setClipRect(QRect(g.left, g.lanesTop, g.right - g.left + 2, g.bottom - g.lanesTop), Qt::IntersectClip);
    const QColor accent = palette().color(QPalette::Highlight);
    for (const auto &bar : m_data.bars) {
        const QRect lane = laneRect(bar.lane, false);
        const QRectF box(x(bar.start, g), lane.top() + 3, std::max(2.0, x(bar.end, g) - x(bar.start, g)),
                         lane.height() - 6);
        if (box.right() < g.left || box.left() > g.right)
            continue;
        QColor fill = bar.failed ? dangerFill(analysis::Danger::BlocksEverything, palette()) : accent;
        if (!bar.failed)
            fill.setAlphaF(bar.running ? 0.25F : 0.45F);
        painter.setPen(bar.failed ? dangerInk(analysis::Danger::BlocksEverything, palette()) : accent);
        painter.setBrush(fill);
        painter.drawRoundedRect(box, 2, 2);
        if (bar.failed) { // told without colour as well
            painter.drawLine(box.topLeft(), box.bottomRight());
            painter.drawLine(box.topRight(), box.bottomLeft());
        }
        if (box.width() > fontMetrics().horizontalAdvance(bar.text) + 8) {
            painter.setPen(palette().color(QPalette::Text));
            painter.drawText(box.adjusted(4, 0, -4, 0), Qt::AlignVCenter, bar.text);
        }
    }
    for (const auto &hold : m_data.holds) {
        const QRect lane = laneRect(hold.lane, true);
        const auto level = analysis::dangerOf(hold.mode);
        const QColor ink = dangerInk(level, palette());
        if (hold.waited > 0) {
            painter.setPen(QPen(ink, 1, Qt::DotLine));
            painter.setBrush(Qt::NoBrush);
            painter.drawRect(QRectF(QPointF(x(hold.start - hold.waited, g), lane.top() + 5),
                                    QPointF(x(hold.start, g), lane.bottom() - 4)));
        }
        const QRectF box(x(hold.start, g), lane.top() + 4, std::max(3.0, x(hold.end, g) - x(hold.start, g)),
                         lane.height() - 8);
        painter.setPen(ink);
        painter.setBrush(dangerFill(level, palette()));
        painter.drawRect(box);
        const double glyph = std::min(box.height() - 2, 12.0);
        if (box.width() > glyph + 6)
            paintDangerGlyph(painter, QRectF(box.left() + 3, box.center().y() - glyph / 2, glyph, glyph), level, true,
                             palette());
        const QString mode = analysis::lockModeName(hold.mode);
        if (box.width() > fontMetrics().horizontalAdvance(mode) + glyph + 12) {
            painter.setPen(ink);
            painter.drawText(box.adjusted(glyph + 7, 0, 0, 0), Qt::AlignVCenter, mode);
        }
    }
}

void Timeline::paintMinimap(QPainter &painter, const Geometry &g) const
{
    const QRectF strip(g.left, g.bottom + 2, g.right - g.left, g.minimapHeight - 4);
    painter.fillRect(QRect(0, g.bottom, viewport()->width(), g.minimapHeight), palette().window());
    painter.fillRect(strip, palette().base());
    const double scale = strip.width() / double(std::max<qint64>(1, m_data.length + m_data.length / 50));
    painter.setPen(Qt::NoPen);
    for (const auto &bar : m_data.bars) {
        painter.setBrush(bar.failed ? dangerInk(analysis::Danger::BlocksEverything, palette())
                                    : palette().color(QPalette::Mid));
        painter.drawRect(QRectF(strip.left() + double(bar.start) * scale, strip.top() + 2,
                                std::max(1.0, double(bar.end - bar.start) * scale), strip.height() - 4));
    }
    painter.setPen(QPen(palette().color(QPalette::Highlight), 1.5));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(
        QRectF(strip.left() + double(m_from) * scale, strip.top(), double(m_to - m_from) * scale, strip.height())
            .intersected(strip)
            .adjusted(0.5, 0.5, -0.5, -0.5));
}

} // namespace lockstep::desktop
