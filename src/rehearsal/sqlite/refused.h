// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rehearsal/retries.h"

namespace lockstep::rehearsal::sqlite {

/// SQLITE_BUSY: somebody else had the file for longer than was waited.
[[nodiscard]] inline bool isRefused(const base::Error &error)
{
    return error.code == base::ErrorCode::Timeout;
}

/// Such a try, with the processes that hold the file just now, as far as the system tells.
[[nodiscard]] LockTry refusedTry(const QString &database, const Retries &retries, qint64 startMs, qint64 waitedMs);

} // namespace lockstep::rehearsal::sqlite
