// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace lockstep::sql {

/// UPDATE table SET assignments WHERE pending, batch after batch along a key.
struct BatchedUpdate {
    QString schema, table;
    QStringList key;     ///< columns of a unique key without NULL; empty: all in one statement
    QString assignments; ///< SQL after SET
    QString pending;     ///< SQL condition that is true for rows still to do
    int batchRows = 5000;
    int pauseMs = 50; ///< between batches
};

/// It walks along its key in half-open ranges [from, to). A key of n columns takes n parameters a bound.
///   start: the first key of the table, no rows when it is empty
///   next:  the key that `batchRows` rows after `from` begins the next batch; no rows at the end ($1..$n: from, $n+1:
///   rows) batch: fills [from, to)                       ($1..$n: from, $n+1..$2n: to) last:  fills everything from
///   `from` on        ($1..$n: from) remaining: how many rows are still pending
/// Rows that are added behind the last batch are the trigger's or the default's business.
struct BatchStatements {
    QString start, next, batch, last, remaining;
    friend bool operator==(const BatchStatements &, const BatchStatements &) = default;
};
[[nodiscard]] BatchStatements batchStatements(const BatchedUpdate &update);

/// All of it as one DO statement that commits after every batch (PostgreSQL 11+); without a key the one UPDATE. Must
/// run outside a transaction, alone in its query string.
[[nodiscard]] QString batchScript(const BatchedUpdate &update);

} // namespace lockstep::sql
