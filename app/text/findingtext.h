// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rules/finding.h"

namespace lockstep::text {

/// What a finding says, and behind it how much is meant.
[[nodiscard]] QString message(const rules::Finding &finding);
/// The same in English, for files.
[[nodiscard]] QString englishMessage(const rules::Finding &finding);

} // namespace lockstep::text
