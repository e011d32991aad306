// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "plan/change.h"
#include "sql/engine.h"

#include <QString>

namespace lockstep::desktop {

/// The kinds of change and their fields in the user's language.
[[nodiscard]] QString changeTitle(plan::ChangeKind kind);                           ///< "Add a column"
[[nodiscard]] QString changeExplanation(plan::ChangeKind kind, sql::Engine engine); ///< one sentence or two
[[nodiscard]] QString
changeSentence(const plan::Change &change); ///< "Add column nick to public.users", names of the undo steps
[[nodiscard]] QString changeFieldLabel(plan::ChangeField field, plan::ChangeKind kind);
[[nodiscard]] QString changeFieldHint(plan::ChangeField field, plan::ChangeKind kind,
                                      sql::Engine engine); ///< placeholder text, may be empty
/// "Objects", "Columns", ...: the heading under which the wizard lists the kind.
[[nodiscard]] QString changeGroup(plan::ChangeKind kind);

} // namespace lockstep::desktop
