// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rehearsal/forecast.h"

#include <cmath>

using namespace Qt::StringLiterals;

namespace lockstep::rehearsal {

namespace forecasting {

constexpr qint64 leastToLearnFromMs = 250;
constexpr double measuredSpread = 1.6;

static Forecast around(double ms, const Rates &rates)
{
    const double likely = std::max(1.0, ms);
    return {qint64(std::llround(likely / rates.spread)), qint64(std::llround(likely)),
            qint64(std::llround(likely * rates.spread)), rates.measured};
}

static double rowsOf(const catalog::Relation &relation)
{
    return std::max({0.0, relation.rows, double(relation.liveRows)});
}

// The mean of what was seen, in the logarithm: twice as fast and half as fast even out.
class Mean
{
public:
    void add(double amount, qint64 ms)
    {
        if (amount <= 0 || ms < leastToLearnFromMs)
            return;
        m_sum += std::log(amount * 1000.0 / double(ms));
        ++m_count;
    }
    bool apply(double &rate) const
    {
        if (m_count > 0)
            rate = std::exp(m_sum / m_count);
        return m_count > 0;
    }

private:
    double m_sum = 0;
    int m_count = 0;
};

} // namespace forecasting

Rates calibrate(std::span<const Result> rehearsals)
{
    forecasting::Mean scan, rewrite, index, update;
    for (const Result &result : rehearsals) {
        for (const StatementResult &s : result.statements) {
            const qint64 worked = s.durationMs - s.lockWaitMs;
            if (s.outcome != Outcome::Ok || s.attempts > 1)
                continue;
            if (s.batches > 0)
                update.add(double(s.rows), worked);
            else if (s.kind == "CREATE INDEX"_L1)
                index.add(s.tableRows, s.sql.contains("CONCURRENTLY"_L1, Qt::CaseInsensitive) ? worked / 2 : worked);
            else if (!s.rewritten.isEmpty())
                rewrite.add(double(s.tableBytes), worked);
            else if (!s.scanned.isEmpty())
                scan.add(double(s.tableBytes), worked);
        }
    }
    Rates rates;
    const bool any[] = {scan.apply(rates.scanBytes), rewrite.apply(rates.rewriteBytes), index.apply(rates.indexRows),
                        update.apply(rates.updateRows)};
    rates.measured = std::ranges::contains(any, true);
    if (rates.measured)
        rates.spread = forecasting::measuredSpread;
    return rates;
}

Forecast forecast(const plan::StatementEffect &statement, const catalog::Lookup &catalog, const Rates &rates)
{
    double ms = rates.briefMs;
    for (const analysis::RelationEffect &r : statement.effect.relations) {
        if (r.isNew || !(r.scan || r.rewrite || r.indexRebuild))
            continue;
        const catalog::Relation *relation = catalog.find(r.schema.value_or(QString()), r.name);
        if (!relation)
            continue;
        const double heap = double(relation->heapBytes + relation->toastBytes);
        const double rows = forecasting::rowsOf(*relation);
        if (r.rewrite) {
            ms += heap / rates.rewriteBytes * 1000;
            ms += double(catalog.indexesOf(relation->oid).size()) * rows / rates.indexRows * 1000;
        } else if (r.indexRebuild) {
            ms += heap / rates.scanBytes * 1000 + rows / rates.indexRows * 1000;
        } else {
            ms += heap / rates.scanBytes * 1000;
        }
    }
    // CONCURRENTLY reads the table twice, and waits for others in between.
    if (statement.effect.waitsForSnapshots)
        ms *= 2;
    return forecasting::around(ms, rates);
}

Forecast forecast(const plan::Backfill &backfill, const catalog::Lookup &catalog, const Rates &rates)
{
    double rows = backfill.estimatedRows;
    if (const catalog::Relation *relation = catalog.find(backfill.schema, backfill.table); relation && rows < 0)
        rows = forecasting::rowsOf(*relation);
    rows = std::max(0.0, rows);
    // A measured rate contains the pauses already.
    const double batches = rates.measured ? 0 : rows * 1000 / rates.updateRows / std::max(1, backfill.targetBatchMs);
    return forecasting::around(rows / rates.updateRows * 1000 + batches * backfill.pauseMs, rates);
}

} // namespace lockstep::rehearsal
