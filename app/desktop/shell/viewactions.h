// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace lockstep::desktop {

class MainWindow;
class Workspace;

/// Undo and redo, with what they would take back in their words.
void addEditActions(Workspace &workspace, MainWindow &window);
/// Command palette, theme, cancel, help, about.
void addViewActions(Workspace &workspace, MainWindow &window);

} // namespace lockstep::desktop
