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

/// The local store: one SQLite file (WAL). Use it from one worker thread; several processes may share the file.
class Store
{
public:
    [[nodiscard]] static base::Result<std::unique_ptr<Store>> open(const QString &path);
    /// The file in the user's data folder.
    [[nodiscard]] static QString defaultPath();
    ~Store();

    [[nodiscard]] base::Status add(const rehearsal::Result &result);
    [[nodiscard]] base::Result<std::vector<RehearsalSummary>> rehearsals(const QString &planHash = {}); ///< newest first
    [[nodiscard]] base::Result<rehearsal::Result> rehearsal(const QString &id);
    [[nodiscard]] base::Status remove(const QString &id);

private:
    Store();
    struct Private;
    std::unique_ptr<Private> d;
};

/// One line of a comparison of two rehearsals, by step, pass and statement.
struct ComparisonRow {
    QString step;
    QString sql;
    qint64 durationMs[2] = {-1, -1};
    qint64 lockWaitMs[2] = {-1, -1};
    qint64 walBytes[2] = {-1, -1};
    qint64 blockedMs[2] = {-1, -1};
};
[[nodiscard]] std::vector<ComparisonRow> compare(const rehearsal::Result &a, const rehearsal::Result &b);

} // namespace lockstep::history
