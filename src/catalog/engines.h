// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/message.h"
#include "base/progress.h"
#include "catalog/catalog.h"
#include "db/connection.h"

#include <stop_token>
#include <vector>

namespace lockstep::catalog {

/// A statement that the server refused.
struct LoadFault {
    QString statement;
    base::Error error;
};

struct LoadReport {
    std::vector<LoadFault> faults;
    std::vector<base::Message> leftOut; ///< what no statement can make
    [[nodiscard]] bool isComplete() const { return faults.empty() && leftOut.empty(); }
};

/// Reads the whole Catalog in one snapshot, by the reader of the connection's engine. Call it on the connection's
/// thread. Errors: ServerError, Cancelled, ConnectionFailed.
[[nodiscard]] base::Result<Catalog> readCatalog(db::Connection &connection, std::stop_token stop = {},
                                                const base::ProgressFn &progress = {});

/// Rebuilds the Catalog's schema in the empty database of `connection`, which must be on a sandbox of the Catalog's
/// engine. Goes on after a statement that fails and reports it. Errors: Refused on another role than Role::Sandbox,
/// ConnectionFailed, Cancelled.
[[nodiscard]] base::Result<LoadReport> loadInto(db::Connection &connection, const Catalog &catalog,
                                                std::stop_token stop = {}, const base::ProgressFn &progress = {});

/// What SQL makes of an empty database.
struct SqlContent {
    Catalog catalog;
    std::vector<LoadFault> faults; ///< statements that the sandbox refused; the Catalog lacks what they make
};

/// Runs the scripts, one after the other and each in settings of its own, in a sandbox of the engine of `like`, of its
/// major version where that is installed, and reads the Catalog. Data (COPY, INSERT, setval), psql's meta-commands and
/// CREATE DATABASE are skipped, transactions of the scripts' own are not kept; roles are made as they are named. Takes
/// seconds: off the UI thread. Errors: NotFound (no server), Io, Cancelled.
[[nodiscard]] base::Result<SqlContent> readSql(const std::vector<QByteArray> &scripts, const Server &like,
                                               std::stop_token stop = {}, const base::ProgressFn &progress = {});

/// Puts everything into the order that Catalog promises.
void sortCatalog(Catalog &catalog);

} // namespace lockstep::catalog
