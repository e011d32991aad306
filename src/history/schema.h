// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

class QSqlDatabase;

namespace lockstep::history {

/// Brings the file to this version of the schema, in one transaction, so that two programs that start at once do it
/// once. Errors: Io; Unsupported when the file was written by a newer version.
[[nodiscard]] base::Status prepareSchema(QSqlDatabase &database, const QString &path);

} // namespace lockstep::history
