// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "advisor/subject.h"

namespace lockstep::advisor {

/// One statement that walks along the table's key and commits portion by portion: for work that is no UPDATE (those are
/// backfill steps). `work` is SQL with @bounds@ where the condition on the key belongs; it must find nothing to do in a
/// portion that was done before, so that a broken run is simply started again. Runs outside a transaction.
/// `over` is the alias or name that the key columns are qualified with inside `work`.
[[nodiscard]] QString inPortions(const Subject &subject, const QString &over, const QString &work, int rows = 5000,
                                 int pauseMs = 50);

} // namespace lockstep::advisor
