// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "db/profile.h"

#include <functional>
#include <memory>

namespace lockstep::rehearsal {

/// One line of pgbench's --progress.
struct WorkloadPoint {
    double seconds = 0; ///< since the workload began, restarts included
    double tps = 0;     ///< transactions a second in the last second
    double latencyMs = 0;
    double stddevMs = 0;
    qint64 failed = 0; ///< transactions that failed in that second
    friend bool operator==(const WorkloadPoint &, const WorkloadPoint &) = default;
};
/// Parses "progress: 5.0 s, 1234.5 tps, lat 3.210 ms stddev 1.100, 0 failed"; nothing for any other line.
[[nodiscard]] std::optional<WorkloadPoint> parseProgress(const QByteArray &line);

/// pgbench's own transactions (its tables must be there), running until stopped. A client whose statement fails because
/// the schema changed under it ends, and pgbench with its last client: it is then started again a second later.
class Workload
{
public:
    struct Options {
        int clients = 4;
        int transactionsPerSecond = 200; ///< so that two processors live; 0: as many as it can
    };
    /// Called from the workload's thread.
    using PointFn = std::function<void(const WorkloadPoint &)>;

    /// `program`: pgbench. Errors come late: see `failure`.
    Workload(QString program, const db::Profile &profile, const QString &password, Options options, PointFn onPoint);
    /// Stops pgbench and waits for it.
    ~Workload();

    [[nodiscard]] bool isRunning() const;
    [[nodiscard]] int restarts() const;
    [[nodiscard]] WorkloadPoint last() const;
    /// Why pgbench could not be started, or its last words.
    [[nodiscard]] std::optional<base::Error> failure() const;

    Workload(const Workload &) = delete;
    Workload &operator=(const Workload &) = delete;

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace lockstep::rehearsal
