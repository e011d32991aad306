// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "history/store.h"

#include <algorithm>

namespace lockstep::history {

namespace {

// A statement edited between two runs is still "the second statement of step s3 on the way up" only when its text is
// the same; the n-th equal text of a step and pass belongs to the n-th of the other run.
struct StatementKey {
    QString step;
    rehearsal::Pass pass;
    QString sql;
    int nth;
    friend bool operator==(const StatementKey &, const StatementKey &) = default;
};

std::vector<StatementKey> keysOf(const rehearsal::Result &result)
{
    std::vector<StatementKey> keys;
    for (const rehearsal::StatementResult &s : result.statements) {
        const int nth = int(std::ranges::count_if(
            keys, [&](const StatementKey &k) { return k.step == s.step && k.pass == s.pass && k.sql == s.sql; }));
        keys.push_back({s.step, s.pass, s.sql, nth});
    }
    return keys;
}

void fill(ComparisonRow &row, int side, const rehearsal::StatementResult &s)
{
    row.durationMs[side] = s.durationMs;
    row.lockWaitMs[side] = s.lockWaitMs;
    row.walBytes[side] = s.walBytes;
    row.blockedMs[side] = 0;
    for (const rehearsal::BlockedSession &blocked : s.blocked)
        row.blockedMs[side] = std::max(row.blockedMs[side], blocked.blockedMs);
}

} // namespace

std::vector<ComparisonRow> compare(const rehearsal::Result &a, const rehearsal::Result &b)
{
    const auto keysA = keysOf(a);
    const auto keysB = keysOf(b);
    std::vector<ComparisonRow> rows;
    for (std::size_t i = 0; i < keysA.size(); ++i) {
        ComparisonRow row{keysA[i].step, keysA[i].pass, keysA[i].sql};
        fill(row, 0, a.statements[i]);
        if (const auto other = std::ranges::find(keysB, keysA[i]); other != keysB.end())
            fill(row, 1, b.statements[std::size_t(other - keysB.begin())]);
        rows.push_back(std::move(row));
    }
    for (std::size_t i = 0; i < keysB.size(); ++i) {
        if (std::ranges::find(keysA, keysB[i]) != keysA.end())
            continue;
        ComparisonRow row{keysB[i].step, keysB[i].pass, keysB[i].sql};
        fill(row, 1, b.statements[i]);
        auto place = rows.end();
        for (auto it = rows.begin(); it != rows.end(); ++it) {
            if (it->step == row.step && it->pass == row.pass)
                place = std::next(it);
        }
        rows.insert(place, std::move(row));
    }
    return rows;
}

} // namespace lockstep::history
