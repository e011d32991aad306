// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "plan/plan.h"

namespace lockstep::plan {

/// The words of these enums as they stand in files, JSON and on the command line; never shown translated.
[[nodiscard]] QString phaseName(Phase phase); ///< "expand", "migrate", "contract"
[[nodiscard]] std::optional<Phase> phaseFromName(QStringView name);
[[nodiscard]] QString stepKindName(StepKind kind); ///< "sql", "backfill", "deploy-marker", ...
[[nodiscard]] std::optional<StepKind> stepKindFromName(QStringView name);
[[nodiscard]] QString rollbackPolicyName(RollbackPolicy policy); ///< "reversible", "forward-only", "hybrid"
[[nodiscard]] std::optional<RollbackPolicy> rollbackPolicyFromName(QStringView name);
[[nodiscard]] QString changeKindName(ChangeKind kind); ///< the descriptor's id, "add-column"

} // namespace lockstep::plan
