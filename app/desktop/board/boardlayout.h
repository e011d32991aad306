// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/board/boardmodel.h"

#include <QFontMetrics>
#include <QRect>

#include <array>

namespace lockstep::desktop {

/// Where the lanes, cards and thin rows stand. Geometry only; content coordinates, before scrolling.
class BoardLayout
{
public:
    static constexpr int laneCount = 3;

    void arrange(const BoardModel &model, int width, const QFontMetrics &metrics);

    [[nodiscard]] const QRect &rect(int row) const { return m_rects[std::size_t(row)]; }
    [[nodiscard]] int rowCount() const { return int(m_rects.size()); }
    [[nodiscard]] QRect lane(int lane) const; ///< full height
    [[nodiscard]] const std::vector<int> &rowsOf(int lane) const { return m_lanes[std::size_t(lane)]; }
    [[nodiscard]] int laneAt(int x) const;
    [[nodiscard]] int height() const { return m_height; }
    [[nodiscard]] int rowAt(QPoint point) const; ///< -1: none
    /// The place in the plan that a drop at `point` means for the dragged `row`, as plan::moveStep counts (index after
    /// the move).
    [[nodiscard]] int dropPosition(QPoint point, int row) const;
    /// The y of the insertion line for that drop.
    [[nodiscard]] int dropLine(QPoint point) const;
    /// First and last row of the lane that may be visible between the two heights; for painting 1,000 steps quickly.
    [[nodiscard]] std::pair<int, int> visible(int lane, int top, int bottom) const;

private:
    [[nodiscard]] std::size_t gapAt(int lane, int y) const;

    std::vector<QRect> m_rects;
    std::array<std::vector<int>, laneCount> m_lanes;
    int m_width = 0;
    int m_height = 0;
};

} // namespace lockstep::desktop
