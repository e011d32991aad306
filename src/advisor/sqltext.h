// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QString>
#include <QStringList>

namespace lockstep::advisor {

/// Small, safe work on SQL text that the server itself has printed (pg_get_expr, pg_get_constraintdef, pg_get_indexdef)
/// or that a user gave as an expression. It knows strings, dollar quotes, comments and quoted names; nothing is parsed.

/// Replaces column names by other text (already quoted). A name before "(" is a function, one after "." or "::" is no
/// column.
[[nodiscard]] QString replaceColumns(const QString &sql, const QHash<QString, QString> &replacements);
/// Whether the text names the column.
[[nodiscard]] bool mentionsColumn(const QString &sql, const QString &column);
/// "CREATE [UNIQUE] INDEX [CONCURRENTLY] name ON ..." with another name and, where wanted, CONCURRENTLY.
[[nodiscard]] QString indexDefinitionAs(const QString &definition, const QString &name, bool concurrently);
/// What stands behind the index's name: "ON public.t USING btree (a)".
[[nodiscard]] QString indexDefinitionBody(const QString &definition);
/// What stands behind the table's name: "USING btree (a) WHERE (b > 0)".
[[nodiscard]] QString indexDefinitionTail(const QString &definition);
/// A body between dollar quotes whose tag does not occur in it.
[[nodiscard]] QString dollarQuoted(const QString &body);

} // namespace lockstep::advisor
