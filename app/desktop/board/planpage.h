// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/shell/workspace.h"

#include <QWidget>

namespace lockstep::desktop {

/// Plan mode: navigator, board over preview and lock map, inspector.
[[nodiscard]] QWidget *makePlanPage(Workspace &workspace);

} // namespace lockstep::desktop
