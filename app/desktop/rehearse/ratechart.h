// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <deque>

namespace lockstep::desktop {

/// The rate of the last minutes as a line; where something held it back, the ground is tinted.
class RateChart : public QWidget
{
    Q_OBJECT
public:
    explicit RateChart(QWidget *parent = nullptr);
    void add(double perSecond, bool heldBack);
    void clear();
    [[nodiscard]] int size() const { return int(m_points.size()); }
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    struct Point {
        double perSecond;
        bool heldBack;
    };
    std::deque<Point> m_points;
};

} // namespace lockstep::desktop
