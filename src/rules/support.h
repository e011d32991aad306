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
    /// Statements a minute that wait while the statement holds its lock on the table; nothing where no traffic is
    /// known.
    std::optional<double> stopped;
    bool busy = false; ///< by the settings' threshold
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

/// A finding of class `long`: warning, error on a large or busy table. The message gets the table and then `arguments`.
[[nodiscard]] Finding longFinding(const Subject &subject, const char *message, QStringList arguments, QStringList safe);
/// A finding of class `brief`: warning, less on a table that nobody has been seen to use.
[[nodiscard]] Finding briefFinding(const Subject &subject, const char *message, QStringList arguments,
                                   QStringList safe);

/// A finding of class `style`. The message gets `arguments` alone.
[[nodiscard]] Finding styleFinding(Severity severity, const char *message, QStringList arguments = {},
                                   QStringList safe = {});
/// One finding of class `style` about all columns that the statement makes and `applies` is true for: the message gets
/// "table.column, ...". Temporary tables and what a partition inherits are left out.
void columnFinding(const Statement &statement, std::vector<Finding> &out, const char *message, Severity severity,
                   bool (*applies)(const analysis::Action &column));
/// Whether the column's type is `type` or an array of it.
[[nodiscard]] bool isType(const analysis::Action &column, const char *type);

/// SET of this setting to a value.
[[nodiscard]] bool sets(const analysis::Action &action, const char *setting);
/// Offers to put a short lock_timeout in the place of the SET that the statement is.
void offerShortTimeout(const Statement &statement, const analysis::Action &set, Finding &finding);
/// A statement blocks writes or more before the script sets `setting` again.
[[nodiscard]] bool blocksBeforeNext(const Statement &statement, const char *setting);
/// A time as in "2s", "5 min", "300"; nothing for anything else.
[[nodiscard]] std::optional<qint64> milliseconds(const QString &value);

/// "1.2 million rows" is for people; this is the plain figure for messages, or "an unknown number of".
[[nodiscard]] QString rowsText(const Subject &subject);

/// The statement with `addition` after the first of these key words that stands outside parentheses; empty without one.
[[nodiscard]] QString insertedAfter(const QString &statement, std::initializer_list<QByteArrayView> words,
                                    QByteArrayView addition);

/// The text from the first of this key word on; empty without it.
[[nodiscard]] QString fromWord(const QString &text, QByteArrayView word);

/// The value that a setting has when the statement begins, as the script or the server has it; empty when not known.
[[nodiscard]] QString settingBefore(const Statement &statement, const QString &name);

/// Whether a later statement of the script makes an object of that name again.
[[nodiscard]] bool madeLater(const Statement &statement, analysis::ActionKind kind, const QString &name);
/// Whether the same statement drops the table's primary key before it adds this one.
[[nodiscard]] bool replacesPrimaryKey(const Statement &statement, const analysis::Action &added);

} // namespace lockstep::rules
