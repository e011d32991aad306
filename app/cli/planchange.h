// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "plan/change.h"

#include <QStringList>

#include <vector>

namespace lockstep::cli {

/// Reads changes as typed on the command line: a kind, its fields as field=value, the next kind, and so on:
/// `add-column table=orders column=note type=text add-index table=orders columns=note`.
/// Errors: InvalidInput naming the word, listing what is allowed there.
[[nodiscard]] base::Result<std::vector<plan::Change>> changesFromWords(const QStringList &words);

} // namespace lockstep::cli
