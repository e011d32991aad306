// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sql/engine.h"

#include <QString>

namespace lockstep::exchange {

/// How the files of a tool are run on an engine, for the runbook beside them.
[[nodiscard]] QString howToRun(sql::Engine engine, QLatin1StringView tool);
/// What to do where a lock was not granted.
[[nodiscard]] QString lockNote(sql::Engine engine);

} // namespace lockstep::exchange
