// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/progress.h"
#include "catalog/catalog.h"
#include "db/connection.h"

#include <memory>
#include <optional>
#include <stop_token>

namespace lockstep::analysis {

/// An empty copy of a schema on which statements are tried and taken back: on a private server of the same major
/// version, or for SQLite in memory. Used by one thread at a time.
class TryOut
{
public:
    /// May take seconds. Errors: NotFound where there is no server of that major version, Unsupported, Io, Cancelled.
    [[nodiscard]] static base::Result<TryOut> open(const catalog::Catalog &catalog, std::stop_token stop = {},
                                                   const base::ProgressFn &progress = {});

    /// The first of the statements that was refused, and why.
    struct Refusal {
        std::size_t statement = 0;
        base::Error error;
    };
    /// Runs the statements one after the other and takes all of it back; nothing where none was refused. One that takes
    /// longer than a few seconds is refused. Errors: Cancelled, ConnectionFailed.
    [[nodiscard]] base::Result<std::optional<Refusal>> refusalOf(const QStringList &statements,
                                                                 std::stop_token stop = {});

private:
    TryOut() = default;
    std::shared_ptr<void> m_server; ///< where there has to be one; goes after its session
    std::unique_ptr<db::Connection> m_copy;
};

} // namespace lockstep::analysis
