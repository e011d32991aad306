// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "advisor/sqlite/table.h"

namespace lockstep::advisor::sqlite {

/// Foreign keys point at columns that are a key: with another one SQLite refuses every write to either table ("foreign
/// key mismatch"). Error Unsupported where the table with this text and these indexes lacks one that it has now.
[[nodiscard]] base::Status keepsParentKeys(const Table &table, const catalog::sqlite::TableText &after,
                                           const QStringList &indexes);

/// " AND ..." for each foreign key that the column is part of, on whichever side: once it has these values (SQL over
/// `rows`), every reference leads to a row. Empty where there is none.
[[nodiscard]] QString referencesHold(const Table &table, const QString &column, const QString &value,
                                     const QString &rows);

/// The columns of the primary key as the text has it; empty where there is none.
[[nodiscard]] QStringList primaryKeyOf(const catalog::sqlite::TableText &text);
/// The columns of each key, the primary one and those of indexes included: no two rows have the same values there.
[[nodiscard]] std::vector<QStringList> uniqueKeys(const catalog::sqlite::TableText &text, const QStringList &indexes);
/// Whether no two rows of such a table have the same values in exactly these columns.
[[nodiscard]] bool isKey(const QStringList &columns, const catalog::sqlite::TableText &text,
                         const QStringList &indexes);

} // namespace lockstep::advisor::sqlite
