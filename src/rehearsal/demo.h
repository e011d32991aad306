// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/sandbox.h"
#include "rehearsal/workload.h"

namespace lockstep::rehearsal {

/// A sandbox with a pgbench database, foreign keys on, and pgbench running on it. The server and everything in it are
/// gone with this object.
class Demo
{
public:
    struct Options {
        int scale = 20; ///< 100,000 accounts each
        bool runWorkload = true;
        int clients = 4;
        int transactionsPerSecond = 200;
        int serverMajor = 0; ///< 0: the newest found
    };
    /// Takes some ten seconds at scale 20; call it off the UI thread. Errors: NotFound (no server, no pgbench),
    /// Cancelled, ServerError, Io.
    [[nodiscard]] static base::Result<std::unique_ptr<Demo>> start(const Options &options, std::stop_token stop = {},
                                                                   const base::ProgressFn &progress = {},
                                                                   const Workload::PointFn &onPoint = {});
    ~Demo();

    /// Role::Sandbox, database "shop".
    [[nodiscard]] db::Profile profile() const;
    [[nodiscard]] db::Sandbox &sandbox() { return *m_sandbox; }
    /// nullptr without one.
    [[nodiscard]] Workload *workload() { return m_workload.get(); }

    Demo(const Demo &) = delete;
    Demo &operator=(const Demo &) = delete;

private:
    Demo() = default;
    std::unique_ptr<db::Sandbox> m_sandbox;
    std::unique_ptr<Workload> m_workload; ///< goes first
};

/// The pgbench of the server's own version, else the newest found on this machine. Error: NotFound.
[[nodiscard]] base::Result<QString> findPgbench(const db::ServerBinaries &server);

} // namespace lockstep::rehearsal
