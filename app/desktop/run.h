// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace lockstep::desktop {

/// The whole window program.
int run(int argc, char **argv);

} // namespace lockstep::desktop
