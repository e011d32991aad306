// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/engines.h"

namespace lockstep::catalog::postgres {

/// Rebuilds the Catalog's schema in the empty database of `connection`, which must be a superuser's on a sandbox. Goes
/// on after a statement that fails (an extension that is not installed here) and reports it. A role that does not exist
/// is made. Errors: Refused on another role than Role::Sandbox, ConnectionFailed, Cancelled.
[[nodiscard]] base::Result<LoadReport> loadInto(db::Connection &connection, const Catalog &catalog,
                                                std::stop_token stop = {}, const base::ProgressFn &progress = {});

/// The same for running plans there: nothing in the copy belongs to its owner, so owners may do everything, as what
/// plans make for them (triggers that write as the owner) has to work.
[[nodiscard]] base::Result<LoadReport> loadForOwners(db::Connection &connection, const Catalog &catalog,
                                                     std::stop_token stop = {}, const base::ProgressFn &progress = {});

/// Runs statements in portions, and one by one where a portion fails; what fails alone is reported. A role that is
/// missing is made and the statement tried again. Errors: ConnectionFailed, Cancelled.
[[nodiscard]] base::Result<std::vector<LoadFault>> runStatements(db::Connection &connection,
                                                                 const std::vector<QString> &statements,
                                                                 std::stop_token stop = {},
                                                                 const base::ProgressFn &progress = {});

} // namespace lockstep::catalog::postgres
