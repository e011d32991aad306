// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/board/boardlayout.h"

#include <algorithm>

namespace lockstep::desktop {

namespace {
constexpr int laneMargin = 8;
constexpr int cardGap = 6;
} // namespace

void BoardLayout::arrange(const BoardModel &model, int width, const QFontMetrics &metrics)
{
    m_width = width;
    m_rects.assign(std::size_t(model.rowCount()), {});
    for (auto &lane : m_lanes)
        lane.clear();
    const int card = metrics.height() * 2 + metrics.height() + 4 + 22;
    const int thin = metrics.height() + 10;
    std::array<int, laneCount> bottom;
    bottom.fill(laneMargin);
    for (int row = 0; row < model.rowCount(); ++row) {
        const StepSummary &step = model.step(row);
        const auto lane = std::size_t(step.phase);
        const QRect whole = this->lane(int(lane));
        const int height = step.isThin() ? thin : card;
        m_rects[std::size_t(row)] =
            QRect(whole.left() + laneMargin, bottom[lane], whole.width() - 2 * laneMargin, height);
        bottom[lane] += height + cardGap;
        m_lanes[lane].push_back(row);
    }
    m_height = *std::ranges::max_element(bottom) + laneMargin;
}

QRect BoardLayout::lane(int lane) const
{
    const int left = m_width * lane / laneCount;
    const int right = m_width * (lane + 1) / laneCount;
    return {left, 0, right - left, m_height};
}

int BoardLayout::laneAt(int x) const
{
    return std::clamp(m_width > 0 ? x * laneCount / m_width : 0, 0, laneCount - 1);
}

int BoardLayout::rowAt(QPoint point) const
{
    const auto [first, last] = visible(laneAt(point.x()), point.y(), point.y());
    const auto &rows = m_lanes[std::size_t(laneAt(point.x()))];
    for (int i = first; i <= last; ++i)
        if (rect(rows[std::size_t(i)]).contains(point))
            return rows[std::size_t(i)];
    return -1;
}

std::size_t BoardLayout::gapAt(int lane, int y) const
{
    const auto &rows = m_lanes[std::size_t(lane)];
    const auto after = std::ranges::find_if(rows, [&](int row) { return y < rect(row).center().y(); });
    return std::size_t(after - rows.begin());
}

int BoardLayout::dropPosition(QPoint point, int row) const
{
    const int lane = laneAt(point.x());
    const std::size_t gap = gapAt(lane, point.y());
    const auto &rows = m_lanes[std::size_t(lane)];
    int before = 0; // rows of the plan that stand before the gap
    if (gap < rows.size()) {
        before = rows[gap];
    } else if (!rows.empty()) {
        before = rows.back() + 1;
    } else { // an empty lane lies behind everything of the lanes before it
        for (int other = 0; other < lane; ++other)
            if (!m_lanes[std::size_t(other)].empty())
                before = std::max(before, m_lanes[std::size_t(other)].back() + 1);
    }
    return before > row ? before - 1 : before;
}

int BoardLayout::dropLine(QPoint point) const
{
    const int lane = laneAt(point.x());
    const std::size_t gap = gapAt(lane, point.y());
    const auto &rows = m_lanes[std::size_t(lane)];
    if (rows.empty())
        return laneMargin / 2;
    return gap < rows.size() ? rect(rows[gap]).top() - cardGap / 2 : rect(rows.back()).bottom() + cardGap / 2 + 1;
}

std::pair<int, int> BoardLayout::visible(int lane, int top, int bottom) const
{
    const auto &rows = m_lanes[std::size_t(lane)];
    const auto first = std::ranges::lower_bound(rows, top, {}, [this](int row) { return rect(row).bottom(); });
    const auto last = std::ranges::upper_bound(rows, bottom, {}, [this](int row) { return rect(row).top(); });
    return {int(first - rows.begin()), int(last - rows.begin()) - 1};
}

} // namespace lockstep::desktop
