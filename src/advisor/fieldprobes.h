// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/lookup.h"
#include "plan/change.h"

#include <vector>

namespace lockstep::advisor {

/// What a server is asked about one field of a wish in which people write SQL: statements, one after the other, that it
/// takes on an empty copy of the schema if the text can stand where it will stand. All of it is taken back afterwards.
struct FieldProbe {
    struct Statement {
        QString sql;
        bool hasText = false; ///< the field's text stands in it
        qsizetype at = 0;     ///< where the text begins, with what was put into it; negative: so much of it is left out
        friend bool operator==(const Statement &, const Statement &) = default;
    };
    plan::ChangeField field = plan::ChangeField::Type;
    QString text;                         ///< as it is tried: of a list its elements in quotes
    std::vector<Statement> statements;    ///< the first that is refused speaks
    std::vector<plan::ChangeField> needs; ///< fields that stand in them, too: nothing is said while those are refused
    friend bool operator==(const FieldProbe &, const FieldProbe &) = default;

    /// Where in the text the server saw a fault, from its position in a statement (characters from 1 on). Its size
    /// means behind its end; negative where the fault is not in it.
    [[nodiscard]] qsizetype placeInText(std::size_t statement, qsizetype position) const;
};

/// One per field with SQL in it, a field before those that need it. None for a field that is empty, and none while what
/// else its statements name (the table, the column) is not in the Catalog.
[[nodiscard]] std::vector<FieldProbe> fieldProbes(const plan::Change &change, const catalog::Catalog &catalog,
                                                  const catalog::Lookup &lookup);

} // namespace lockstep::advisor
