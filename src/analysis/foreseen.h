// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/compare.h"

namespace lockstep::analysis {

/// Whether the difference between the analyser's Catalog and a server's is one that matters: the analyser keeps what
/// counts for statements that come later, not how the server prints or stores it. Which objects there are always
/// matters.
[[nodiscard]] bool isForeseen(const catalog::Difference &difference);

} // namespace lockstep::analysis
