// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/widgets/timelinedata.h"

#include <QAbstractScrollArea>

namespace lockstep::desktop {

/// A run over time: blocked sessions above, a lane a step, under them a lane a table with holds and waits; one axis,
/// one cursor. Ctrl+wheel and +/- zoom, drag and arrows move, Home shows everything. A strip below shows where one is.
class Timeline : public QAbstractScrollArea
{
    Q_OBJECT
public:
    explicit Timeline(QWidget *parent = nullptr);

    void setTimelineData(const TimelineData &timelineData);
    [[nodiscard]] const TimelineData &timelineData() const { return m_data; }
    /// The shown part, in milliseconds.
    [[nodiscard]] std::pair<qint64, qint64> range() const { return {m_from, m_to}; }
    void showRange(qint64 from, qint64 to);
    void showAll();
    [[nodiscard]] qint64 cursorAt() const { return m_cursor; }
    /// What stands at that time, in words: for the tooltip and for screen readers.
    [[nodiscard]] QString describe(qint64 at) const;
    [[nodiscard]] QSize sizeHint() const override;
    /// Pixels that show every lane without scrolling.
    [[nodiscard]] int fullHeight() const;

Q_SIGNALS:
    void stepClicked(const QString &step);
    void rangeChanged();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool viewportEvent(QEvent *event) override;

private:
    struct Geometry;
    [[nodiscard]] Geometry geometryNow() const;
    [[nodiscard]] double x(qint64 ms, const Geometry &g) const;
    [[nodiscard]] qint64 ms(double x, const Geometry &g) const;
    void zoom(double factor, qint64 around);
    void setCursorAt(qint64 at);
    void refreshScroll();
    void paintAxis(QPainter &painter, const Geometry &g) const;
    void paintPasses(QPainter &painter, const Geometry &g) const;
    void paintBlocked(QPainter &painter, const Geometry &g) const;
    void paintLanes(QPainter &painter, const Geometry &g) const;
    void paintMinimap(QPainter &painter, const Geometry &g) const;
    [[nodiscard]] const TimelineBar *barAt(const QPoint &point) const;

    TimelineData m_data;
    qint64 m_from = 0;
    qint64 m_to = 1000;
    bool m_follow = true; ///< shows everything until somebody zooms
    qint64 m_cursor = -1;
    QPoint m_pressed;
    qint64 m_pressedFrom = 0;
    bool m_dragging = false;
};

} // namespace lockstep::desktop
