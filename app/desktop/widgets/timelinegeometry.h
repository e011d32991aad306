// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/widgets/timeline.h"

namespace lockstep::desktop {

/// Where things stand in the viewport, in pixels.
struct Timeline::Geometry {
    int left = 0, right = 0;
    int axisHeight = 0;
    int passTop = 0, passHeight = 0;
    int blockedTop = 0, blockedHeight = 0;
    int lanesTop = 0, lanesHeight = 0, laneHeight = 0;
    int minimapHeight = 0, bottom = 0;
    int scroll = 0;
};

} // namespace lockstep::desktop
