// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "advisor/tree.h"

namespace lockstep::desktop {

[[nodiscard]] QString answerText(const advisor::Question &question, const QString &answer);
/// "Blue-green databases": the heading of its page, or the id.
[[nodiscard]] QString strategyTitle(const QString &strategy);
/// The runbook page of a strategy as Markdown; empty when there is none.
[[nodiscard]] QString strategyPage(const QString &strategy);

} // namespace lockstep::desktop
