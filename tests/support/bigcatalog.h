// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/connection.h"

namespace lockstep::tests {

/// Makes `tables` tables of eight columns, each with an identity primary key, two more indexes and a foreign key to its
/// predecessor, in schema "big", by DO blocks on the server. About 2.5 ms a table. The server needs
/// max_locks_per_transaction of at least 2,000 (five relations a table, 500 tables in one transaction).
base::Status makeBigCatalog(db::Connection &connection, int tables);

} // namespace lockstep::tests
