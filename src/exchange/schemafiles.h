// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/engines.h"

namespace lockstep::exchange {

/// A schema that stands in files.
struct FileSchema {
    catalog::Catalog catalog;
    std::vector<catalog::LoadFault> faults; ///< what of the SQL a sandbox refused; the Catalog lacks what it makes
    bool knowsOwners = false;               ///< a saved Catalog does; SQL belongs to whoever runs it
};

/// A saved Catalog, a file of SQL such as a plain pg_dump makes, or a folder of migrations, of which the ups are run in
/// the tool's order. SQL is run by catalog::readSql() as on `like`. The Catalog of SQL has the name of its file or
/// folder. Blocks; call it off the UI thread. Errors: NotFound, Io, InvalidInput, Unsupported (an archive of pg_dump),
/// Cancelled.
[[nodiscard]] base::Result<FileSchema> readSchema(const QString &path, const catalog::Server &like,
                                                  std::stop_token stop = {}, const base::ProgressFn &progress = {});

} // namespace lockstep::exchange
