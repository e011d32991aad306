// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace lockstep::desktop {

class MainWindow;
class Workspace;

/// Waits until nothing is analysed or loaded any more (and a plan is open, where `needsPlan`), paints the window into
/// the file, and ends the program.
void takeScreenshot(Workspace &workspace, MainWindow &window, const QString &file, bool needsPlan = false);

} // namespace lockstep::desktop
