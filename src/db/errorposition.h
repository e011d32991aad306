// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

namespace lockstep::db {

/// Where in the statement the server saw the fault, in characters (not QChars) from 1 on; 0 where it does not say.
[[nodiscard]] qsizetype positionOf(const base::Error &error);

/// "POSITION: 12", a line of an error's context.
[[nodiscard]] QString positionLine(qsizetype position);

} // namespace lockstep::db
