// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/connection.h"

#include <optional>

namespace lockstep::rehearsal::sqlite {

/// Which of a run's transactions was the last to arrive in the file. It is written inside that transaction, so that it
/// is there together with what the transaction did or not at all: what a killed run had done need not be guessed. Kept
/// in a table of Lockstep's own, which the Catalog leaves out and which goes with the run.
struct RunMark {
    QString transaction;
    int next = 0; ///< index of the step's work statement behind it

    /// Writes it for the run, in the transaction that is open.
    [[nodiscard]] static base::Status write(db::Connection &connection, const QString &run, const RunMark &mark);
    /// Nothing where none of the run's transactions has arrived.
    [[nodiscard]] static base::Result<std::optional<RunMark>> read(db::Connection &connection, const QString &run);
    [[nodiscard]] static base::Status forget(db::Connection &connection, const QString &run);
    friend bool operator==(const RunMark &, const RunMark &) = default;
};

/// What a statement is to the transaction around it.
enum class Part {
    Begins,
    Ends,   ///< COMMIT
    Beside, ///< a setting of the connection, or what must be outside a transaction and can be done twice (VACUUM)
    Works,
};
[[nodiscard]] Part partOf(const QString &statement);

/// Whether nothing is left of the statements from `next` on that changes the file.
[[nodiscard]] bool isOver(const QStringList &statements, int next);

} // namespace lockstep::rehearsal::sqlite
