// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QString;

namespace lockstep::desktop {

class Workspace;

/// Asks where to, writes the HTML report there on a worker thread, and offers to open it.
void askAndWriteReport(Workspace &workspace);
void writeReport(Workspace &workspace, const QString &path);

} // namespace lockstep::desktop
