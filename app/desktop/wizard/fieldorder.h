// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/catalog.h"
#include "plan/change.h"

namespace lockstep::desktop {

/// The fields of a kind in the order in which people think of them: what is there before what becomes of it, whatever
/// the descriptor's order, without what the server has not. A name that can be made up comes last.
[[nodiscard]] std::vector<plan::ChangeField> fieldsInOrder(plan::ChangeKind kind, const catalog::Server &server);

} // namespace lockstep::desktop
