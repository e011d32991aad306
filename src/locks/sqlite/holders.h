// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/effect.h"

#include <QByteArray>
#include <QString>

#include <vector>

namespace lockstep::locks::sqlite {

/// A process that holds a database file locked.
struct Holder {
    int pid = 0;
    analysis::LockMode mode = analysis::LockMode::None; ///< DatabaseShared, DatabaseReserved or DatabaseExclusive
    friend bool operator==(const Holder &, const Holder &) = default;
};

/// A file as /proc/locks names it: "fe:00:12443665". Empty where there is none.
[[nodiscard]] QByteArray lockedFile(const QString &path);
/// From the text of /proc/locks: who holds locks on a database, or on the "-shm" file beside it (WAL mode), by the
/// bytes that SQLite locks ("File Locking And Concurrency", "WAL-mode File Format"). Each process once, with its
/// strongest.
[[nodiscard]] std::vector<Holder> holdersIn(const QByteArray &locks, const QByteArray &database,
                                            const QByteArray &sharedMemory);

/// Who holds the database file just now: SQLite cannot tell, Linux can. Empty elsewhere, for processes that this one
/// may not see, and on network file systems. The file is never opened: closing it would let go the locks of this
/// process.
[[nodiscard]] std::vector<Holder> holders(const QString &path);
/// "python3"; empty where it is gone.
[[nodiscard]] QString programOf(int pid);

} // namespace lockstep::locks::sqlite
