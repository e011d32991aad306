// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/board/laneheader.h"

#include "desktop/widgets/danger.h"

#include <QPainter>

namespace lockstep::desktop {

LaneHeader::LaneHeader(QWidget *parent) : QWidget(parent)
{
}

QSize LaneHeader::sizeHint() const
{
    return {100, fontMetrics().height() + 12};
}

void LaneHeader::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), palette().color(QPalette::Window));
    painter.setPen(palette().color(QPalette::Mid));
    painter.drawLine(0, height() - 1, width(), height() - 1);
    constexpr int lanes = 3;
    for (int lane = 0; lane < lanes; ++lane) {
        const int left = width() * lane / lanes;
        const QRect place(left + 12, 0, width() * (lane + 1) / lanes - left - 24, height());
        int count = 0;
        auto strongest = analysis::LockMode::None;
        bool isLong = false;
        for (int row = 0; m_model && row < m_model->rowCount(); ++row) {
            const StepSummary &step = m_model->step(row);
            if (int(step.phase) != lane)
                continue;
            ++count;
            if (step.enabled) {
                strongest = std::max(strongest, step.lock);
                isLong |= step.isLong;
            }
        }
        QFont bold = font();
        bold.setWeight(QFont::DemiBold);
        painter.setFont(bold);
        painter.setPen(palette().color(QPalette::WindowText));
        const QString name = phaseText(plan::Phase(lane));
        painter.drawText(place, Qt::AlignLeft | Qt::AlignVCenter, name);
        const int nameWidth = painter.fontMetrics().horizontalAdvance(name);
        painter.setFont(font());
        painter.setPen(palette().color(QPalette::PlaceholderText));
        painter.drawText(place.adjusted(nameWidth + 8, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter,
                         QString::number(count));
        if (strongest != analysis::LockMode::None)
            paintDangerGlyph(painter, QRectF(place.right() - 13, place.center().y() - 6, 13, 13),
                             analysis::dangerOf(strongest), isLong, palette());
    }
}

} // namespace lockstep::desktop
