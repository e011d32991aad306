// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "advisor/direct/direct.h"
#include "advisor/sqlite/rebuild.h"
#include "catalog/sqlite/readparts.h"

namespace lockstep::advisor::sqlite {

/// The names that all edits go by.
namespace editing {
using catalog::sqlite::Clause;
using catalog::sqlite::ColumnText;
using catalog::sqlite::sameName;
using catalog::sqlite::TableText;
using plan::Change;
using plan::ChangeKind;
using Kind = Clause::Kind;
} // namespace editing

// What a change makes of a table's text, and of the values that its rebuild moves. A gate looks at `rows`, what stands
// after FROM. Errors: NotFound, InvalidInput, Unsupported.

[[nodiscard]] base::Status editColumn(const plan::Change &change, const Table &table, const QString &rows,
                                      catalog::sqlite::TableText &text, Rebuild &out);
[[nodiscard]] base::Status addColumn(const plan::Change &change, const Table &table, const QString &rows,
                                     catalog::sqlite::TableText &text, Rebuild &out);
/// STRICT and WITHOUT ROWID, or one of them "=off" or "="; what is not named stays.
[[nodiscard]] base::Status editOptions(const plan::Change &change, const Table &table, const QString &rows,
                                       catalog::sqlite::TableText &text, Rebuild &out);
[[nodiscard]] base::Status editConstraint(const plan::Change &change, const Table &table, const QString &rows,
                                          catalog::sqlite::TableText &text, Rebuild &out);

} // namespace lockstep::advisor::sqlite
