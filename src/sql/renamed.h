// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <functional>

namespace lockstep::sql {

/// Texts that the server printed with nothing on the search path, as it would print them after something they name has
/// got another name. What they name without its schema, and what stands in strings, stays; but for the constants of
/// regclass and its like.

enum class Bears { Relation, Type, Function };
struct SchemaAndName {
    QString schema, name;
};

/// A relation without an alias of its own is also what its columns are called by.
[[nodiscard]] QString withOtherName(const QString &sql, Bears kind, const SchemaAndName &from, const SchemaAndName &to);
/// `has`: whether the schema holds something of that name, asked where a table is called like the schema.
[[nodiscard]] QString withOtherSchema(const QString &sql, const QString &from, const QString &to,
                                      const std::function<bool(const QString &)> &has);
/// A query over the relation, one of whose columns has another name: its own columns keep theirs, SELECT new AS old.
[[nodiscard]] QString withOtherColumn(const QString &query, const SchemaAndName &relation, const QString &from,
                                      const QString &to);
/// A trigger on the relation: UPDATE OF and WHEN.
[[nodiscard]] QString withOtherColumnOfTrigger(const QString &definition, const QString &from, const QString &to);
/// CREATE STATISTICS on it.
[[nodiscard]] QString withOtherColumnOfStatistics(const QString &definition, const QString &from, const QString &to);
/// A query whose own column, counted from one, has another name.
[[nodiscard]] QString withOtherOutput(const QString &query, int column, const QString &to);

} // namespace lockstep::sql
