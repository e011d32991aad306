// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rehearsal/result.h"

namespace lockstep::desktop {

[[nodiscard]] QString passTitle(rehearsal::Pass pass);          ///< "Up again"
[[nodiscard]] QString outcomeTitle(rehearsal::Outcome outcome); ///< "Went well"
[[nodiscard]] QString verdictTitle(rehearsal::PreflightCheck::Verdict verdict);
/// "The lock on public.orders was predicted as SHARE and is ACCESS EXCLUSIVE"
[[nodiscard]] QString mismatchSentence(const rehearsal::Mismatch &mismatch);
/// "12 statements, 2 mismatches, 1 min 3 s"
[[nodiscard]] QString resultSummary(const rehearsal::Result &result);
/// The summary, where it ran, and what is to be minded, a line each.
[[nodiscard]] QString resultHtml(const rehearsal::Result &result);
[[nodiscard]] int mismatchCount(const rehearsal::Result &result);
/// "lock taken: none" where nothing is held.
[[nodiscard]] analysis::LockMode strongestHeld(const rehearsal::StatementResult &statement);
/// One line, comments and line breaks taken out, cut at `length`.
[[nodiscard]] QString shortSql(const QString &sql, int length = 90);

} // namespace lockstep::desktop
