// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "db/connection.h"

#include <map>

namespace lockstep::analysis::sqlite {

/// What a statement does to one b-tree of the file.
struct TreeUse {
    bool read = false;
    bool written = false;
    bool walked = false;  ///< from end to end
    bool inserts = false; ///< rows or keys are written into it
    bool dropped = false;
    friend bool operator==(const TreeUse &, const TreeUse &) = default;
};

/// What SQLite would do for a statement, read off the program that it compiles it to (EXPLAIN), subprograms of triggers
/// and foreign keys included. Nothing is run.
struct Program {
    std::map<qint64, TreeUse> trees; ///< of the main database, by root page; 1 is the schema itself
    bool writes = false;             ///< needs the write lock of the main database
    bool touches = false;            ///< needs any lock of it
    bool touchesOthers = false;      ///< of attached databases
    bool vacuums = false;
    bool checksRows = false; ///< ALTER TABLE runs a check over the rows of the table (pragma_quick_check)
    QString refusal;         ///< ALTER TABLE: what it says where the table is not empty
};
/// Errors: what the statement is refused with when it is compiled.
[[nodiscard]] base::Result<Program> explain(db::Connection &database, const QString &statement);

} // namespace lockstep::analysis::sqlite
