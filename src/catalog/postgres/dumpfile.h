// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/postgres/sandboxload.h"

namespace lockstep::catalog::postgres {

/// Opens a plain `pg_dump` file of any version by readSql(), in a sandbox of the newest server found. The Catalog's
/// database is the file's name. Errors: NotFound (file or server), Io, Unsupported (a custom, tar or directory
/// archive), Cancelled.
[[nodiscard]] base::Result<SqlContent> readDump(const QString &path, std::stop_token stop = {},
                                                const base::ProgressFn &progress = {});

/// readSql() on the way from its sandbox's start to the reading: what was refused, but for what does not matter.
[[nodiscard]] base::Result<std::vector<LoadFault>> runScripts(db::Connection &connection,
                                                              const std::vector<QByteArray> &scripts,
                                                              std::stop_token stop = {},
                                                              const base::ProgressFn &progress = {});

/// The statements of a dump that make its schema. For tests and for those who have a sandbox already.
[[nodiscard]] std::vector<QString> dumpStatements(const QByteArray &dump);

} // namespace lockstep::catalog::postgres
