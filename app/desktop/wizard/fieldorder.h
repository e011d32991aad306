// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "plan/change.h"

namespace lockstep::desktop {

/// The fields of a kind in the order in which people think of them: what is there before what becomes of it, whatever
/// the descriptor's order. A name that the server can make up comes last.
[[nodiscard]] std::vector<plan::ChangeField> fieldsInOrder(plan::ChangeKind kind);

} // namespace lockstep::desktop
