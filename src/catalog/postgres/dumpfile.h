// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/postgres/sandboxload.h"

namespace lockstep::catalog::postgres {

struct DumpContent {
    Catalog catalog;
    std::vector<LoadFault> faults; ///< statements that the sandbox refused; the Catalog lacks what they make
};

/// Opens a plain `pg_dump` file of any version: runs it in a sandbox of the newest server found and reads the Catalog.
/// Data (COPY, INSERT, setval), psql's meta-commands and CREATE DATABASE are skipped; roles are made as they are named.
/// The Catalog's database is the file's name. Takes seconds: off the UI thread. Errors: NotFound (file or server), Io,
/// Unsupported (a custom, tar or directory archive), Cancelled.
[[nodiscard]] base::Result<DumpContent> readDump(const QString &path, std::stop_token stop = {},
                                                 const base::ProgressFn &progress = {});

/// The statements of a dump that make its schema. For tests and for those who have a sandbox already.
[[nodiscard]] std::vector<QString> dumpStatements(const QByteArray &dump);

} // namespace lockstep::catalog::postgres
