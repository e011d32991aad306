// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "rehearsal/result.h"

#include <memory>
#include <vector>

namespace lockstep::history {

struct RehearsalSummary {
    QString id, planTitle, planHash, target;
    QDateTime startedAt;
    qint64 durationMs = 0;
    rehearsal::Outcome outcome = rehearsal::Outcome::Ok;
    int mismatches = 0;
    friend bool operator==(const RehearsalSummary &, const RehearsalSummary &) = default;
};

/// The local store: one SQLite file (WAL). Use it from one worker thread; several processes may share the file. What
/// `add` has answered is on disk, also after a kill.
class Store
{
public:
    /// Makes the file and its folder, and brings an older file up to date. Errors: Io (a file that is no SQLite file is
    /// left alone); Unsupported for a file of a newer Lockstep.
    [[nodiscard]] static base::Result<std::unique_ptr<Store>> open(const QString &path);
    /// The file in the user's data folder.
    [[nodiscard]] static QString defaultPath();
    ~Store();

    /// A rehearsal of the same id is replaced.
    [[nodiscard]] base::Status add(const rehearsal::Result &result);
    [[nodiscard]] base::Result<std::vector<RehearsalSummary>>
    rehearsals(const QString &planHash = {}); ///< newest first
    /// Errors: NotFound.
    [[nodiscard]] base::Result<rehearsal::Result> rehearsal(const QString &id);
    /// Errors: NotFound.
    [[nodiscard]] base::Status remove(const QString &id);

    Store(const Store &) = delete;
    Store &operator=(const Store &) = delete;

private:
    Store();
    struct Private;
    std::unique_ptr<Private> d;
};

/// One line of a comparison of two rehearsals, by step, pass and statement. -1 where one of them has no such statement.
struct ComparisonRow {
    QString step;
    rehearsal::Pass pass = rehearsal::Pass::Up;
    QString sql;
    qint64 durationMs[2] = {-1, -1};
    qint64 lockWaitMs[2] = {-1, -1};
    qint64 walBytes[2] = {-1, -1};
    qint64 blockedMs[2] = {-1, -1}; ///< the longest that a session was kept waiting; 0 when none was
    friend bool operator==(const ComparisonRow &, const ComparisonRow &) = default;
};
/// In the order of `a`; statements that only `b` has stand after their step's others.
[[nodiscard]] std::vector<ComparisonRow> compare(const rehearsal::Result &a, const rehearsal::Result &b);

} // namespace lockstep::history
