// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rehearsal/sqlite/refused.h"

#include "locks/sqlite/holders.h"

#include <QFileInfo>

namespace lockstep::rehearsal::sqlite {

LockTry refusedTry(const QString &database, const Retries &retries, qint64 startMs, qint64 waitedMs)
{
    LockTry out;
    out.number = retries.number();
    out.of = retries.of();
    out.end = LockTry::End::LockTimeout;
    out.startMs = startMs;
    out.waitedMs = waitedMs;
    out.object = QFileInfo(database).fileName();
    out.wanted = analysis::LockMode::DatabaseReserved;
    for (const locks::sqlite::Holder &holder : locks::sqlite::holders(database)) {
        InTheWay &one = out.inTheWay.emplace_back();
        one.pid = holder.pid;
        one.application = locks::sqlite::programOf(holder.pid);
        one.mode = holder.mode;
    }
    return out;
}

} // namespace lockstep::rehearsal::sqlite
