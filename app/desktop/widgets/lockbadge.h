// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/effect.h"

namespace lockstep::desktop {

/// "ACC EXCL": what fits a badge. The exact mode stands in the tooltip, by lockSentence.
[[nodiscard]] QString lockShortName(analysis::LockMode mode);
/// "ACCESS EXCLUSIVE, held briefly: blocks everything", translated.
[[nodiscard]] QString lockSentence(analysis::LockMode mode, bool isLong);
/// "predicted", "proven", ..., translated.
[[nodiscard]] QString trustText(analysis::Trust trust);

} // namespace lockstep::desktop
