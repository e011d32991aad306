// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QWidget>

namespace lockstep::desktop {

/// Name and version of Lockstep and of what it stands on, one line each, as linked and running.
[[nodiscard]] QStringList versions();
void showAbout(QWidget *window);

} // namespace lockstep::desktop
