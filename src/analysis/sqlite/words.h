// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/effect.h"

namespace lockstep::analysis::sqlite {

/// What the words of a statement say; whether it can be done is for SQLite to say.
struct Words {
    enum class Verb {
        Other,
        Create,
        Alter,
        Drop,
        Change, ///< INSERT, UPDATE, DELETE
        Transaction,
        Pragma,
        Vacuum,
        Attach,
        Maintain, ///< REINDEX, ANALYZE
    };
    Verb verb = Verb::Other;
    QString tag;           ///< "CREATE TABLE", "ALTER TABLE", "INSERT"
    QString object;        ///< name of what is made, changed or dropped; of a pragma its name, in lower case
    QString table;         ///< of an index or trigger that is made
    QString schema;        ///< as written before the name
    QString setting;       ///< of a pragma: its value, normalised; empty where it only asks
    bool ifExists = false; ///< IF [NOT] EXISTS
    bool temporary = false;
    bool bounded = false;   ///< a WHERE outside parentheses
    bool fromQuery = false; ///< a SELECT in it
    bool immediate = false; ///< BEGIN IMMEDIATE
    // ALTER TABLE
    ActionKind alteration = ActionKind::Other;
    QString part;      ///< column
    QString newName;   ///< or, of ADD COLUMN, the column's definition
    QStringList names; ///< every name in it, for telling what was named
};
[[nodiscard]] Words wordsOf(const QByteArray &statement);

} // namespace lockstep::analysis::sqlite
