// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/shell/workspace.h"

#include <QWidget>

#include <span>

namespace lockstep::desktop {

/// A page of the main window: one row each, in pages.cpp. Made when it is first shown.
struct PageDescriptor {
    const char *id;    ///< what Workspace::pageRequested names: "plan", "wizard"
    const char *title; ///< QT_TRANSLATE_NOOP("Page", "Plan")
    const char *icon;  ///< SVG under resources/icons
    int mode;          ///< 1..4: its place in the mode bar and its Ctrl+digit; 0: reached by actions only
    QWidget *(*make)(Workspace &workspace);
    /// Makes the page's actions, at the window's start, so that menus, keys and palette have them before the page is
    /// shown. May be null. The page is fetched through pageRequested.
    void (*addActions)(Workspace &workspace) = nullptr;
};
[[nodiscard]] std::span<const PageDescriptor> pages();

/// The tree left of the board, or null while there is none.
[[nodiscard]] QWidget *makeNavigatorPane(Workspace &workspace);

} // namespace lockstep::desktop
