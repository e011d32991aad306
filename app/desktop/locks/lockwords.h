// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "locks/sample.h"

namespace lockstep::desktop {

[[nodiscard]] QString lockModeWords(const locks::LockInfo &lock); ///< "ACCESS EXCLUSIVE", or the server's own word
[[nodiscard]] QString
sessionWords(const locks::SessionInfo &session); ///< "12345 psql, ann on shop from 10.0.0.1, active"
[[nodiscard]] QString statementWords(const locks::SessionInfo &session); ///< one line, or why it cannot be seen

} // namespace lockstep::desktop
