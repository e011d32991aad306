// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QString>
#include <QStringList>

#include <optional>

namespace lockstep::sql {

/// Small, safe work on SQL text that the server itself has printed (pg_get_expr, pg_get_constraintdef, pg_get_indexdef)
/// or that a user gave as an expression. It knows strings, dollar quotes, comments and quoted names; nothing is parsed.

/// Replaces column names by other text (already quoted). A name before "(" is a function, one after "." or "::" is no
/// column.
[[nodiscard]] QString replaceColumns(const QString &sql, const QHash<QString, QString> &replacements);
/// The same for one side of a constraint's definition: of a foreign key either the columns of its own table or those it
/// refers to; any other constraint is near as a whole.
[[nodiscard]] QString replaceNearColumns(const QString &definition, const QHash<QString, QString> &replacements);
[[nodiscard]] QString replaceFarColumns(const QString &definition, const QHash<QString, QString> &replacements);
/// Whether the text names the column.
[[nodiscard]] bool mentionsColumn(const QString &sql, const QString &column);
/// The names in the text that may be columns.
[[nodiscard]] QStringList namedColumns(const QString &sql);

/// All names in the text, whatever they are of.
[[nodiscard]] QStringList namedWords(const QString &sql);

/// "ALTER TABLE t action, action" as the strategies write it. `kind` is what all actions do ("ADD COLUMN", "ALTER SET
/// DEFAULT"), or empty where they differ.
struct AlterText {
    QString table, actions, kind;
};
[[nodiscard]] std::optional<AlterText> readAlter(const QString &statement);
/// "UPDATE t SET assignments WHERE condition" of one table.
struct UpdateText {
    QString table, assignments, condition;
};
[[nodiscard]] std::optional<UpdateText> readUpdate(const QString &statement);
/// One assignment so that it changes only the rows for which the condition holds: "a = CASE WHEN c THEN b ELSE a END".
/// It stays as it is where the condition says itself that the values differ, and where it is several already.
[[nodiscard]] QString assignedWhere(const QString &assignment, const QString &condition);

/// "CREATE [UNIQUE] INDEX [CONCURRENTLY] name ON ..." with another name and, where wanted, CONCURRENTLY.
[[nodiscard]] QString indexDefinitionAs(const QString &definition, const QString &name, bool concurrently);
/// What stands behind the index's name: "ON public.t USING btree (a)".
[[nodiscard]] QString indexDefinitionBody(const QString &definition);
/// What stands behind the table's name: "USING btree (a) WHERE (b > 0)".
[[nodiscard]] QString indexDefinitionTail(const QString &definition);
/// A body between dollar quotes whose tag does not occur in it.
[[nodiscard]] QString dollarQuoted(const QString &body);

} // namespace lockstep::sql
