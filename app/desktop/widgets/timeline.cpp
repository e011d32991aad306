// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/widgets/timeline.h"

#include "desktop/widgets/timelinegeometry.h"
#include "text/human.h"

#include <QApplication>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QScrollBar>
#include <QToolTip>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace lockstep::desktop {

Timeline::Timeline(QWidget *parent) : QAbstractScrollArea(parent)
{
    setObjectName("timeline"_L1);
    setAccessibleName(tr("Timeline of the rehearsal"));
    setFocusPolicy(Qt::StrongFocus);
    setFrameShape(NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    viewport()->setMouseTracking(true);
}

QSize Timeline::sizeHint() const
{
    return {600, std::clamp(fullHeight(), 160, 360)};
}

int Timeline::fullHeight() const
{
    const Geometry g = geometryNow();
    return g.lanesTop + g.lanesHeight + g.minimapHeight + 4;
}

Timeline::Geometry Timeline::geometryNow() const
{
    Geometry g;
    const QFontMetrics metrics(font());
    g.laneHeight = metrics.height() + 6;
    int widest = metrics.horizontalAdvance(tr("Blocked"));
    for (const auto *names : {&m_data.steps, &m_data.tables}) {
        for (const QString &name : *names)
            widest = std::max(widest, metrics.horizontalAdvance(name));
    }
    g.left = std::min(widest + 16, std::max(120, viewport()->width() / 4));
    g.right = std::max(g.left + 40, viewport()->width() - 12);
    g.axisHeight = metrics.height() + 8;
    g.passTop = g.axisHeight;
    g.passHeight = m_data.passes.empty() ? 0 : metrics.height() + 2;
    g.blockedTop = g.passTop + g.passHeight;
    g.blockedHeight = m_data.blocked.empty() ? 0 : metrics.height() * 2;
    g.lanesTop = g.blockedTop + g.blockedHeight;
    g.lanesHeight = g.laneHeight * int(m_data.steps.size() + m_data.tables.size()) + (m_data.tables.isEmpty() ? 0 : 6);
    g.minimapHeight = 16;
    g.bottom = viewport()->height() - g.minimapHeight;
    g.scroll = verticalScrollBar()->value();
    return g;
}

void Timeline::setTimelineData(const TimelineData &timelineData)
{
    if (timelineData == m_data)
        return;
    m_data = timelineData;
    if (m_follow) {
        m_from = 0;
        m_to = std::max<qint64>(100, m_data.length + m_data.length / 50);
    }
    setAccessibleDescription(
        tr("%n step(s), %1", nullptr, int(m_data.steps.size())).arg(text::duration(m_data.length)));
    refreshScroll();
    viewport()->update();
}

void Timeline::showRange(qint64 from, qint64 to)
{
    const qint64 whole = std::max<qint64>(100, m_data.length + m_data.length / 50);
    const qint64 width = std::clamp<qint64>(to - from, 5, whole);
    m_from = std::clamp<qint64>(from, 0, whole - width);
    m_to = m_from + width;
    m_follow = width >= whole;
    viewport()->update();
    Q_EMIT rangeChanged();
}

void Timeline::showAll()
{
    showRange(0, std::max<qint64>(100, m_data.length + m_data.length / 50));
}

double Timeline::x(qint64 at, const Geometry &g) const
{
    return g.left + double(at - m_from) * double(g.right - g.left) / double(std::max<qint64>(1, m_to - m_from));
}

qint64 Timeline::ms(double place, const Geometry &g) const
{
    return m_from + qint64((place - g.left) * double(m_to - m_from) / double(std::max(1, g.right - g.left)));
}

void Timeline::zoom(double factor, qint64 around)
{
    const auto width = double(m_to - m_from) * factor;
    const double part = double(around - m_from) / double(std::max<qint64>(1, m_to - m_from));
    const qint64 from = around - qint64(width * part);
    showRange(from, from + qint64(width));
}

void Timeline::setCursorAt(qint64 at)
{
    m_cursor = std::clamp<qint64>(at, 0, std::max<qint64>(0, m_data.length));
    viewport()->update();
}

void Timeline::refreshScroll()
{
    const Geometry g = geometryNow();
    const int shown = std::max(1, g.bottom - g.lanesTop);
    verticalScrollBar()->setRange(0, std::max(0, g.lanesHeight - shown));
    verticalScrollBar()->setPageStep(shown);
    verticalScrollBar()->setSingleStep(g.laneHeight);
}

void Timeline::resizeEvent(QResizeEvent *event)
{
    QAbstractScrollArea::resizeEvent(event);
    refreshScroll();
}

const TimelineBar *Timeline::barAt(const QPoint &point) const
{
    const Geometry g = geometryNow();
    for (auto bar = m_data.bars.rbegin(); bar != m_data.bars.rend(); ++bar) {
        const int top = g.lanesTop + bar->lane * g.laneHeight - g.scroll;
        if (point.y() >= top && point.y() < top + g.laneHeight && point.x() >= x(bar->start, g) - 2 &&
            point.x() <= x(bar->end, g) + 2)
            return &*bar;
    }
    return nullptr;
}

QString Timeline::describe(qint64 at) const
{
    QStringList lines{tr("At %1").arg(text::duration(at))};
    const auto after = std::ranges::find_if(m_data.passes, [at](const TimelineMark &mark) { return mark.at > at; });
    if (after != m_data.passes.begin())
        lines.front() += u", "_s + std::prev(after)->text;
    for (const auto &bar : m_data.bars) {
        if (bar.start <= at && at <= bar.end)
            lines << (bar.tip.isEmpty() ? m_data.steps.value(bar.lane) : bar.tip);
    }
    for (const auto &hold : m_data.holds) {
        const QString table = m_data.tables.value(hold.lane);
        if (hold.start <= at && at <= hold.end)
            lines << tr("%1: %2").arg(table, analysis::lockModeName(hold.mode));
        else if (hold.start - hold.waited <= at && at < hold.start)
            lines << tr("%1: waits for %2").arg(table, analysis::lockModeName(hold.mode));
    }
    for (const auto &blocked : m_data.blocked) {
        if (blocked.start <= at && at <= blocked.end && blocked.sessions > 0)
            lines << tr("%n session(s) blocked, up to %1", nullptr, blocked.sessions)
                         .arg(text::duration(blocked.longest));
    }
    lines.removeDuplicates();
    return lines.join(u'\n');
}

void Timeline::mouseMoveEvent(QMouseEvent *event)
{
    const Geometry g = geometryNow();
    if (m_dragging || (event->buttons() & Qt::LeftButton &&
                       (event->pos() - m_pressed).manhattanLength() > QApplication::startDragDistance())) {
        m_dragging = true;
        const qint64 width = m_to - m_from;
        const qint64 moved =
            qint64(double(m_pressed.x() - event->pos().x()) * double(width) / double(std::max(1, g.right - g.left)));
        showRange(m_pressedFrom + moved, m_pressedFrom + moved + width);
    }
    setCursorAt(ms(event->pos().x(), g));
}

void Timeline::mousePressEvent(QMouseEvent *event)
{
    m_pressed = event->pos();
    m_pressedFrom = m_from;
    const Geometry g = geometryNow();
    if (event->pos().y() >= g.bottom) { // in the strip: the middle of what is shown goes there
        const double part = double(event->pos().x() - g.left) / double(std::max(1, g.right - g.left));
        const qint64 middle = qint64(part * double(m_data.length));
        const qint64 width = m_to - m_from;
        showRange(middle - width / 2, middle + width / 2);
        m_pressedFrom = m_from;
    }
}

void Timeline::mouseReleaseEvent(QMouseEvent *event)
{
    const bool dragged = std::exchange(m_dragging, false);
    if (dragged || event->button() != Qt::LeftButton)
        return;
    if (const auto *bar = barAt(event->pos()))
        Q_EMIT stepClicked(bar->step);
}

void Timeline::wheelEvent(QWheelEvent *event)
{
    if (event->modifiers() & Qt::ControlModifier) {
        zoom(std::pow(0.8, event->angleDelta().y() / 120.0), ms(event->position().x(), geometryNow()));
        event->accept();
    } else {
        QAbstractScrollArea::wheelEvent(event);
    }
}

void Timeline::keyPressEvent(QKeyEvent *event)
{
    const qint64 step = std::max<qint64>(1, (m_to - m_from) / 50);
    const qint64 at = std::max<qint64>(m_cursor, m_from);
    switch (event->key()) {
    case Qt::Key_Left:
    case Qt::Key_Right: {
        setCursorAt(at + (event->key() == Qt::Key_Left ? -step : step));
        const qint64 width = m_to - m_from;
        if (m_cursor < m_from)
            showRange(m_cursor, m_cursor + width);
        else if (m_cursor > m_to)
            showRange(m_cursor - width, m_cursor);
        setAccessibleDescription(describe(m_cursor));
        QToolTip::showText(viewport()->mapToGlobal(QPoint(int(x(m_cursor, geometryNow())), geometryNow().axisHeight)),
                           describe(m_cursor), viewport());
        return;
    }
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        return zoom(0.8, at);
    case Qt::Key_Minus:
        return zoom(1.25, at);
    case Qt::Key_Home:
        return showAll();
    default:
        QAbstractScrollArea::keyPressEvent(event);
    }
}

bool Timeline::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        const auto *bar = barAt(help->pos());
        QToolTip::showText(help->globalPos(),
                           bar && !bar->tip.isEmpty() ? bar->tip : describe(ms(help->pos().x(), geometryNow())),
                           viewport());
        return true;
    }
    if (event->type() == QEvent::Leave) {
        m_cursor = -1;
        viewport()->update();
    }
    return QAbstractScrollArea::viewportEvent(event);
}

} // namespace lockstep::desktop
