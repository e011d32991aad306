// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <optional>
#include <vector>

namespace lockstep::sql {

/// What the grammar of PostgreSQL 18 has and the one of 17, which libpg_query speaks, has not.
enum class NewerSyntax {
    VirtualColumn,       ///< GENERATED ALWAYS AS (...) [VIRTUAL]
    NotNullConstraint,   ///< CONSTRAINT name NOT NULL column, as a constraint of the table
    NoInheritNotNull,    ///< NOT NULL NO INHERIT
    NotEnforced,         ///< CHECK and FOREIGN KEY
    Enforced,            ///< the same without NOT
    InheritConstraint,   ///< ALTER CONSTRAINT name INHERIT
    NoInheritConstraint, ///< ALTER CONSTRAINT name NO INHERIT
    WithoutOverlaps,     ///< PRIMARY KEY and UNIQUE over a range
    Period,              ///< FOREIGN KEY (..., PERIOD column)
    ReturningAliases,    ///< RETURNING WITH (OLD AS o, NEW AS n)
    OnlyRelation,        ///< VACUUM ONLY, ANALYZE ONLY
    LargeObjectDefaults, ///< ALTER DEFAULT PRIVILEGES ... ON LARGE OBJECTS
};

/// `offset`: of the constraint, as PgQuery__Constraint::location has it; for others of the word.
struct NewerPlace {
    NewerSyntax what;
    qsizetype offset = 0;
    friend bool operator==(const NewerPlace &, const NewerPlace &) = default;
};

/// The statement in words of the older grammar: a virtual column reads as stored, a NOT NULL constraint as CHECK
/// (column IS NOT NULL), other words are left out. Nothing when it has none of all that. The text may still be wrong
/// otherwise.
struct OlderWords {
    QByteArray text;
    std::vector<NewerPlace> places;
};
[[nodiscard]] std::optional<OlderWords> inOlderWords(const QByteArray &statement);

/// The words that are new, for people: "NOT ENFORCED".
[[nodiscard]] QString newerSyntaxWords(NewerSyntax what);

} // namespace lockstep::sql
