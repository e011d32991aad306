// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/profile.h"
#include "plan/backfill.h"
#include "rehearsal/result.h"

#include <condition_variable>
#include <mutex>
#include <thread>

namespace lockstep::db {
class Connection;
}

namespace lockstep::rehearsal {

/// SELECT key columns FROM (one of BatchStatements' SELECTs), as the server's own text: nothing of a numeric or a
/// timestamp is lost on its way through us. An empty list where there is no row.
[[nodiscard]] base::Result<QStringList> selectKey(db::Connection &connection, const plan::Backfill &backfill,
                                                  const QString &select, const QVariantList &parameters);
/// Parameters of two bounds.
[[nodiscard]] QVariantList keyParameters(const QStringList &from, const QStringList &to = {});

/// Goes over the rows behind a backfill, range by range, on a connection and a thread of its own. Of rows that are
/// filled, deleted or moved it counts those for which `pending` still holds. Of rows that are copied it compares count
/// and checksum of both tables, and counts those that are missing or different where these differ; where nothing keeps
/// the copy like the original (no BatchedCopy::lockRows), those whose key is missing there. Both sides are read by one
/// statement, hence in one snapshot. It rests as the batches do: who has little of the server for filling has no more
/// of it for looking.
class RangeCheck
{
public:
    struct Progress {
        int ranges = 0;  ///< looked at
        double rows = 0; ///< in them
        std::vector<CheckedRange> wrong;
    };

    /// Whether `pending` tells filled rows from others is the caller's knowledge.
    RangeCheck(db::Profile profile, QString password, const plan::Backfill &backfill, int rangeRows);
    ~RangeCheck();
    /// Rows before this key are done, `rows` of them since the table's first.
    void reached(const QStringList &key, double rows);
    /// All rows up to and with `end` are done. Returns when they have been looked at. Errors: ServerError, Cancelled.
    [[nodiscard]] base::Result<Progress> finish(const QStringList &end, std::stop_token stop);
    [[nodiscard]] Progress progress() const;

private:
    void run(const std::stop_token &stop);
    [[nodiscard]] base::Status follow(db::Connection &connection, const std::stop_token &stop);
    /// How far to go, once that is worth a look.
    struct Until {
        QStringList key;
        double rows = 0;
        bool isEnd = false;
    };
    [[nodiscard]] std::optional<Until> next(double lookedAt, const std::stop_token &stop);
    [[nodiscard]] base::Status look(db::Connection &connection, const QStringList &from, const QStringList &to,
                                    bool last);

    db::Profile m_profile;
    QString m_password;
    plan::Backfill m_backfill;
    int m_rangeRows;
    mutable std::mutex m_mutex; ///< guards the rest
    std::condition_variable_any m_changed;
    Until m_until;
    Progress m_progress;
    std::optional<base::Status> m_done;
    std::jthread m_thread; ///< last: it uses the rest
};

/// Rows within the bounds that are not as they should be, and how many there are in all.
struct RangeCount {
    qint64 rows = 0, wrong = 0;
};
[[nodiscard]] base::Result<RangeCount> countRange(db::Connection &connection, const plan::Backfill &backfill,
                                                  const CheckedRange &range);
/// What does the rows of a range anew, the parameters of each are its bounds; the last one is the batch itself.
[[nodiscard]] QStringList repairStatements(const plan::Backfill &backfill, const CheckedRange &range,
                                           int serverVersion);
/// Whether the table that is copied to has a unique key of just the columns that batches walk along.
[[nodiscard]] base::Result<bool> copyHasKey(db::Connection &connection, const plan::Backfill &backfill);

} // namespace lockstep::rehearsal
