// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <optional>

namespace lockstep::sql {

/// Where rows are copied to, under the same names of columns.
struct BatchedCopy {
    QString schema, table;
    QStringList columns = {};
    bool overriding = false; ///< OVERRIDING SYSTEM VALUE
    bool lockRows = false;   ///< FOR SHARE: a row that goes away meanwhile is not brought over by us behind its back
    friend bool operator==(const BatchedCopy &, const BatchedCopy &) = default;
};

/// UPDATE table SET assignments WHERE pending, INSERT INTO copy SELECT ... FROM table WHERE pending, DELETE FROM table
/// WHERE pending, or both of the last two in one statement, batch after batch along a key.
struct BatchedUpdate {
    QString schema, table;
    QStringList key;     ///< columns of a unique key without NULL; empty: along the blocks of the table (ctid)
    QString assignments; ///< SQL after SET
    QString pending;     ///< SQL condition that is true for rows still to do
    int batchRows = 5000;
    int pauseMs = 50; ///< between batches
    std::optional<BatchedCopy> copy = {};
    /// Blocks are named by ctid >= and <, which 14 and later read by a TID range scan. 13 would read the whole table
    /// for each batch; it gets all places of the blocks one by one, which every version reads by a TID scan.
    bool tidRanges = false;
    bool remove = false; ///< the rows are deleted; with `copy` they move there, and one that cannot go in is an error
};

/// It walks along its key from its first to its last row of now, in half-open ranges [from, to). A key of n columns
/// takes n parameters a bound; blocks are numbers, one parameter a bound.
///   start: the first key of the table, no rows when it is empty
///   end:   the last one
///   next:  the key that begins the next batch, `rows` rows (blocks) after `from`; no rows when that is behind the end
///          ($1..$n: from, $n+1..$2n: end, $2n+1: rows)
///   batch: fills [from, to)        ($1..$n: from, $n+1..$2n: to)
///   last:  fills [from, end]       ($1..$n: from, $n+1..$2n: end)
///   rowsIn, rowsInLast: conditions of these two alone
///   arrival: of rows that move, the INSERT that `batch` and `last` end with; it reads what was deleted from "moved"
///   remaining: how many rows are still pending
/// Rows that are added behind the end are the trigger's or the default's business.
struct BatchStatements {
    QString start, end, next, batch, last, rowsIn, rowsInLast, arrival, remaining;
    friend bool operator==(const BatchStatements &, const BatchStatements &) = default;
};
[[nodiscard]] BatchStatements batchStatements(const BatchedUpdate &update);

/// All of it as one statement, for tables where that is quick.
[[nodiscard]] QString wholeStatement(const BatchedUpdate &update);

/// All of it as one DO statement that commits after every batch (PostgreSQL 11+). Must run outside a transaction, alone
/// in its query string.
[[nodiscard]] QString batchScript(const BatchedUpdate &update);

} // namespace lockstep::sql
