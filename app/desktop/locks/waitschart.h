// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "locks/series.h"

#include <QWidget>

namespace lockstep::desktop {

/// Waiting sessions over the last minutes, stacked by what stands in their way; the longest wait as a figure under the
/// cursor.
class WaitsChart : public QWidget
{
    Q_OBJECT
public:
    explicit WaitsChart(QWidget *parent = nullptr);
    void add(const locks::Sample &sample);
    void clear();
    [[nodiscard]] const locks::WaitSeries &series() const { return m_series; }
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    [[nodiscard]] QRectF plot() const;
    [[nodiscard]] double x(const QDateTime &at, const QRectF &plot) const;

    locks::WaitSeries m_series;
    double m_cursor = -1;
    static constexpr qint64 shownMs = 5 * 60 * 1000;
};

} // namespace lockstep::desktop
