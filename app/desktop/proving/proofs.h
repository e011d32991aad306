// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/prove/prove.h"

#include <QHash>

#include <memory>

namespace lockstep::desktop {

using ProofPointer = std::shared_ptr<const analysis::prove::Proof>;

/// Per script and statement a key that holds as long as that statement, and everything that runs before it, stays word
/// for word the same.
using ProofKeys = std::vector<std::vector<QByteArray>>;
[[nodiscard]] ProofKeys proofKeys(const std::vector<analysis::Script> &scripts,
                                  const std::vector<std::vector<analysis::Effect>> &effects);

[[nodiscard]] analysis::Trust trustOf(const analysis::prove::Proof &proof);
/// What was expected and what was seen, or why it cannot be told, a line each; empty for what is proven. Translated.
[[nodiscard]] QStringList proofLines(const analysis::prove::Proof &proof);

} // namespace lockstep::desktop
