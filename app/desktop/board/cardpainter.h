// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/board/stepsummary.h"

#include <QPainter>
#include <QPalette>

namespace lockstep::desktop {

struct CardState {
    bool selected = false;
    bool focused = false;
    bool hovered = false;
};

/// Draws one step of the board: a card, or a thin row for gates and markers.
void paintCard(QPainter &painter, const QRect &rect, const StepSummary &step, const CardState &state,
               const QPalette &palette);
/// A curve from what must come before to what needs it.
void paintDependency(QPainter &painter, const QRect &from, const QRect &to, const QColor &color);

} // namespace lockstep::desktop
