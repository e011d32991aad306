// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "plan/plan.h"

namespace lockstep::plan {

/// Pure operations on a plan: the board's undo commands keep the value before and after. Each returns a plan that
/// holds as far as the plan given did; a refusal names the step in the way. Errors: NotFound, Refused, InvalidInput.

enum class SqlPart { Up, Down, Verify };
/// What happens to steps that depend on the one that goes.
enum class Dependents {
    Refuse,  ///< refuse, naming the first
    Include, ///< they go (or change) too
    Detach,  ///< they stay and inherit the dependencies of the one that goes
};

/// Moves step `id` so that it stands at `position` afterwards. See canMove.
[[nodiscard]] base::Result<Plan> moveStep(Plan plan, const QString &id, int position);
/// A copy right after the original, with a new id; it is hand-made: regenerating a change never touches it.
[[nodiscard]] base::Result<Plan> duplicateStep(Plan plan, const QString &id);
[[nodiscard]] base::Result<Plan> removeStep(Plan plan, const QString &id, Dependents dependents = Dependents::Refuse);
/// Removes a change with all steps that were generated for it. Refused where a step serves another change, too:
/// advisor::withoutChange makes that one's steps again.
[[nodiscard]] base::Result<Plan> removeChange(Plan plan, const QString &changeId,
                                              Dependents dependents = Dependents::Refuse);
/// Disabling a step that an enabled one needs, or enabling one that needs a disabled one: Refuse or Include.
[[nodiscard]] base::Result<Plan> setEnabled(Plan plan, const QString &id, bool enabled,
                                            Dependents dependents = Dependents::Refuse);
/// Inserts `step` (its id is ignored and made anew) so that it stands at `position`; -1: at the end of its phase.
/// Refused where its phase or its dependencies do not allow the place.
[[nodiscard]] base::Result<Plan> insertStep(Plan plan, Step step, int position = -1);
/// Replaces the step of the same id, for the fields of the inspector. Refused when the phase order or a dependency
/// would break.
[[nodiscard]] base::Result<Plan> updateStep(Plan plan, const Step &step);
/// Sets hand-made SQL; the generated text is kept apart. Text equal to the generated one takes the edit back.
[[nodiscard]] base::Result<Plan> editSql(Plan plan, const QString &id, SqlPart part, const QString &text);
/// Goes back to the generated SQL. Refused for a step made by hand: there is nothing to go back to.
[[nodiscard]] base::Result<Plan> revertEdit(Plan plan, const QString &id, SqlPart part);
[[nodiscard]] base::Result<Plan> revertEdits(Plan plan, const QString &id);

/// Steps made by hand, to be given to insertStep. Their SQL counts as an edit, so that nothing pretends to be
/// generated.
[[nodiscard]] Step handMadeSql(Phase phase, const QString &title, const QString &up, const QString &down = {},
                               const QString &verify = {});
[[nodiscard]] Step handMadeGate(Phase phase, const QString &title, const QString &verify = {});
[[nodiscard]] Step handMadeDeployMarker(Phase phase, const QString &application);
[[nodiscard]] Step handMadeWait(Phase phase, int seconds);
[[nodiscard]] Step handMadeCommand(Phase phase, const QString &title, const QString &command);
[[nodiscard]] Step handMadeBackfill(Phase phase, const QString &title, const Backfill &backfill);

/// Whether the step was made by hand and belongs to no change.
[[nodiscard]] bool isHandMade(const Step &step);
/// Ids of the steps that need `id`, directly or through others, in plan order.
[[nodiscard]] QStringList dependentsOf(const Plan &plan, const QString &id);

} // namespace lockstep::plan
