// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/message.h"

#include <functional>

namespace lockstep::base {

/// How far a long job is. `fraction` lies in 0..1; negative means "cannot be known".
struct Progress {
    Message what;
    double fraction = -1.0;
};

/// Called from the job's thread, never from the window's. May be empty.
using ProgressFn = std::function<void(const Progress &)>;

} // namespace lockstep::base
