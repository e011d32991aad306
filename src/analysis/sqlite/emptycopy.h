// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/catalog.h"
#include "db/connection.h"

#include <memory>

namespace lockstep::analysis::sqlite {

/// A schema without rows in a database in memory, and the Catalog as it is read there: with the copy's oids, without
/// sizes.
struct EmptyCopy {
    std::unique_ptr<db::Connection> database; ///< null where there could be none
    catalog::Catalog catalog;
};

/// Making one takes SQLite a time that grows with the square of the number of tables, and while a plan is made the same
/// schema is wanted again and again: the last few are kept as images. Any thread.
[[nodiscard]] EmptyCopy emptyCopyOf(const catalog::Catalog &start);

} // namespace lockstep::analysis::sqlite
