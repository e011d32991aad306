// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rehearsal/recover.h"
#include "rehearsal/runner.h"

namespace lockstep::rehearsal {

// What run() is on each engine, for a plan that may run.

[[nodiscard]] base::Result<Result> runOnPostgres(const plan::Plan &plan, const catalog::Catalog &catalog,
                                                 const db::Profile &target, const QString &password,
                                                 const Options &options, std::stop_token stop, const EventFn &onEvent);
/// No server holds other sessions: what is measured is time, rows, and the lock on the file at the end of each
/// statement, seen by a second connection.
[[nodiscard]] base::Result<Result> runOnSqlite(const plan::Plan &plan, const catalog::Catalog &catalog,
                                               const db::Profile &target, const QString &password,
                                               const Options &options, std::stop_token stop, const EventFn &onEvent);

// What recover() is, for a checkpoint whose program is gone, with the Catalog that the way back leads to.

[[nodiscard]] base::Result<Result> recoverOnPostgres(Checkpoint checkpoint, catalog::Catalog baseline,
                                                     const QString &password, Recovery recovery, std::stop_token stop,
                                                     const EventFn &onEvent);
[[nodiscard]] base::Result<Result> recoverOnSqlite(Checkpoint checkpoint, catalog::Catalog baseline,
                                                   const QString &password, Recovery recovery, std::stop_token stop,
                                                   const EventFn &onEvent);

/// The head of a result.
[[nodiscard]] Result emptyResult(const plan::Plan &plan, const db::Profile &target, const catalog::Catalog &live);
/// "~ table main.t: notNull: true -> ": for reports and tests.
[[nodiscard]] QStringList differencesAsText(const catalog::Catalog &was, const catalog::Catalog &is);
/// Why a rehearsal passes over a step without SQL.
[[nodiscard]] base::Message reasonToSkip(const plan::Step &step);

} // namespace lockstep::rehearsal
