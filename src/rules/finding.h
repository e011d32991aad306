// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/message.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace lockstep::rules {

enum class Severity { Info, Warning, Error };
/// Contract lint-json: a blocking lock held through growing work, a blocking lock held shortly, style.
enum class FindingClass { Long, Brief, Style };

/// Puts `text` in the place of `length` bytes of the script.
struct Edit {
    qsizetype offset = 0;
    qsizetype length = 0;
    QByteArray text;
    friend bool operator==(const Edit &, const Edit &) = default;
};

/// Rows that a fix has to fill: UPDATE table SET assignments WHERE pending, in batches along the key. In a script it is
/// sql::batchScript(); a plan makes it a backfill step.
struct Fill {
    QString schema, table;
    QStringList key; ///< of the table's primary key; empty without one
    QString assignments;
    QString pending;
    qsizetype statement = 0; ///< which of the finding's safe statements it is
    friend bool operator==(const Fill &, const Fill &) = default;
};

/// The mechanical way to what a finding calls safe.
struct Fix {
    base::Message title;     ///< what it does, as a command
    std::vector<Edit> edits; ///< by offset, none inside another
    std::optional<Fill> fill;
    friend bool operator==(const Fix &, const Fix &) = default;
};

/// A rule's remark on one statement.
struct Finding {
    QString rule; ///< rule id, also the name of its page resources/rules/<id>.md
    Severity severity = Severity::Warning;
    FindingClass findingClass = FindingClass::Brief;
    qsizetype offset = 0; ///< bytes in the script
    qsizetype length = 0;
    QString relation; ///< "public.orders", or empty
    base::Message message;
    base::Message impact; ///< how much is meant: rows, bytes, statements a minute that wait; or empty
    QStringList safe;     ///< the safe SQL instead, statement by statement
    std::optional<Fix> fix;
    friend bool operator==(const Finding &, const Finding &) = default;

    /// The same in a text where the statement begins `by` bytes later.
    void move(qsizetype by)
    {
        offset += by;
        if (fix) {
            for (Edit &edit : fix->edits)
                edit.offset += by;
        }
    }
};

} // namespace lockstep::rules
