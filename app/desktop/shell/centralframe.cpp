// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/shell/centralframe.h"

#include <QPainter>

namespace lockstep::desktop {

namespace {
constexpr int frameWidth = 3;
}

CentralFrame::CentralFrame(QWidget *parent) : QWidget(parent)
{
}

void CentralFrame::setFrameColor(const QColor &color)
{
    m_color = color;
    const int margin = color.isValid() ? frameWidth : 0;
    setContentsMargins(margin, margin, margin, margin);
    update();
}

void CentralFrame::paintEvent(QPaintEvent *)
{
    if (!m_color.isValid())
        return;
    QPainter painter(this);
    painter.setPen(QPen(m_color, frameWidth, Qt::SolidLine, Qt::SquareCap, Qt::MiterJoin));
    constexpr qreal half = frameWidth / 2.0;
    painter.drawRect(QRectF(rect()).adjusted(half, half, -half, -half));
}

} // namespace lockstep::desktop
