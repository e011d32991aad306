// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rules/check.h"

#include <optional>

namespace lockstep::rules {

/// The table an action is about, when it can matter to anybody: it was there before the script.
struct Subject {
    QString schema;
    QString name;
    qint64 rows = -1; ///< -1: not known
    qint64 bytes = -1;
    bool small = false; ///< known, and so small that work on it is over at once
    bool empty = false; ///< known to hold nothing
    bool large = false; ///< by the settings' thresholds: a million rows or a gigabyte
    QStringList key;    ///< columns of its primary key
    const analysis::RelationEffect *relation = nullptr;
    [[nodiscard]] bool isPartitioned() const
    {
        return relation && relation->kind == analysis::RelationKind::Partitioned;
    }
    [[nodiscard]] QString qualified() const { return schema.isEmpty() ? name : schema + u'.' + name; }
    /// Quoted for SQL.
    [[nodiscard]] QString sql() const;
};
/// Nothing for a table made by this statement or earlier in the same script.
[[nodiscard]] std::optional<Subject> subject(const Statement &statement, const QString &schema, const QString &name);
[[nodiscard]] std::optional<Subject> subject(const Statement &statement, const analysis::Action &action);
/// The same, and nothing for a small or empty table: for rules about work that grows with it.
[[nodiscard]] std::optional<Subject> grown(const Statement &statement, const analysis::Action &action);

/// A finding of class `long`: warning, error on a large table. The message gets the table and then `arguments`.
[[nodiscard]] Finding longFinding(const Subject &subject, const char *message, QStringList arguments, QStringList safe);
[[nodiscard]] Finding briefFinding(const Subject &subject, const char *message, QStringList arguments,
                                   QStringList safe);

/// "1.2 million rows" is for people; this is the plain figure for messages, or "an unknown number of".
[[nodiscard]] QString rowsText(const Subject &subject);

/// The statement with `addition` after the first of these key words that stands outside parentheses.
[[nodiscard]] QString insertedAfter(const QString &statement, std::initializer_list<QByteArrayView> words,
                                    QByteArrayView addition);

} // namespace lockstep::rules
