// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "plan/plan.h"

namespace lockstep::plan {

/// What Lockstep runs for a step, in order, is made here and nowhere else: preview, rehearsal and exports all show or
/// run these statements.

enum class Direction { Up, Down };
enum class StatementRole {
    Begin,   ///< BEGIN
    Setting, ///< SET [LOCAL] lock_timeout, statement_timeout
    Work,    ///< a statement of the step
    Batches, ///< the whole backfill as one statement that commits batch by batch; a runner replaces it by its own
             ///< batches
    Commit,  ///< COMMIT
    Reset,   ///< RESET of a setting made outside a transaction
};
struct ScriptStatement {
    StatementRole role = StatementRole::Work;
    QString sql; ///< without the semicolon at its end
    friend bool operator==(const ScriptStatement &, const ScriptStatement &) = default;
};

/// The statements of a step; empty for a step without SQL (a marker, a person's gate, a wait, a command).
/// Transactional steps stand between BEGIN and COMMIT with SET LOCAL; others have SET before and RESET after.
[[nodiscard]] std::vector<ScriptStatement> statements(const Step &step, Direction direction,
                                                      sql::Engine engine = sql::Engine::PostgreSql);
/// Only the step's own statements, cut apart, without comments around them.
[[nodiscard]] QStringList workStatements(const Step &step, Direction direction,
                                         sql::Engine engine = sql::Engine::PostgreSql);
/// What a work statement of the step does batch by batch, for runners that make the batches themselves; nullptr where
/// it is a statement like others. Another text than the generated one is taken as it stands.
[[nodiscard]] const Backfill *batchesOf(const Step &step, Direction direction, const QString &statement);
/// What the whole way back of the step does batch by batch, on an engine whose scripts say that in several statements;
/// nullptr as above.
[[nodiscard]] const Backfill *batchesBack(const Step &step, sql::Engine engine);
/// The script of such batches.
[[nodiscard]] QString batchesScript(const Backfill &batches, sql::Engine engine);
/// Where statements that run apart have a transaction among them: the place of the COMMIT to the BEGIN at `begin`, -1
/// where there is no such.
[[nodiscard]] qsizetype blockEnd(const QStringList &statements, qsizetype begin);
/// Whether all of the step's statements run in one transaction.
[[nodiscard]] bool isOneTransaction(const Step &step, Direction direction,
                                    sql::Engine engine = sql::Engine::PostgreSql);
/// "SET LOCAL lock_timeout = '2s'" and so on, as the step's timeouts ask for; empty where the server's own settings
/// hold.
[[nodiscard]] QStringList timeoutSettings(const Timeouts &timeouts, bool local,
                                          sql::Engine engine = sql::Engine::PostgreSql);

/// The statements as text, each ended by a semicolon and a line break.
[[nodiscard]] QString scriptText(const std::vector<ScriptStatement> &statements);
/// The script of one step.
[[nodiscard]] QString stepScript(const Step &step, Direction direction, sql::Engine engine = sql::Engine::PostgreSql);
/// The script of all enabled steps (of one phase, if given): upwards in plan order, downwards from the last step to the
/// first. Every step begins with a comment line "-- s3 expand/sql public.orders"; what is no SQL is such a comment
/// alone.
[[nodiscard]] QString planScript(const Plan &plan, Direction direction, std::optional<Phase> phase = {});

} // namespace lockstep::plan
