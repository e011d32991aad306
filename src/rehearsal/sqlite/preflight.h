// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/catalog.h"
#include "db/connection.h"
#include "plan/analyze.h"
#include "rehearsal/result.h"

namespace lockstep::rehearsal::sqlite {

/// What could make the run fail, in this order: rights, other writers, room on the disk, whether the file is sound,
/// references that point at nothing, steps without a way back. Changes nothing.
[[nodiscard]] std::vector<PreflightCheck> preflight(db::Connection &connection, const plan::Plan &plan,
                                                    const catalog::Catalog &live,
                                                    const std::vector<plan::StatementEffect> &effects);

} // namespace lockstep::rehearsal::sqlite
