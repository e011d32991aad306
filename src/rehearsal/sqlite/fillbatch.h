// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rehearsal/pacer.h"
#include "rehearsal/runner.h"
#include "rehearsal/sqlite/fillstore.h"
#include "sql/sqlite/batches.h"

#include <atomic>

namespace lockstep::rehearsal::sqlite {

/// What a run lends to its batches.
struct FillHost {
    db::Connection &work;
    std::stop_token stop;
    std::shared_ptr<BackfillControl> control;
    EventFn emitEvent;
    std::function<qint64()> sinceStartMs;
    std::function<void(StatementResult &)> firstBatchDone; ///< inside its transaction
    QString turn;                                          ///< see FillStore::open
    bool oneTransaction = false;                           ///< within the one that is open, without a position

    [[nodiscard]] bool stopped() const { return stop.stop_requested(); }
};

/// The columns of the key that a SELECT of BatchStatements finds, as literals; empty where it finds none.
[[nodiscard]] base::Result<QStringList> selectKey(db::Connection &connection, const plan::Backfill &backfill,
                                                  const QString &select, const QVariantList &parameters);
/// What literals say.
[[nodiscard]] base::Result<QVariantList> valuesOf(db::Connection &connection, const QStringList &literals);

/// Does one thing after the other to the file in a short transaction of its own, as rehearsal::FillBatch does on a
/// server: tried again within the step's budget while others hold the file, and measured: how long it was waited for,
/// how long others could not have it.
class FillBatch
{
public:
    using Clock = Pacer::Clock;
    /// When the file was held.
    struct Held {
        Clock::time_point from, commit, until;
        [[nodiscard]] double ms() const { return count(until - from); }
        [[nodiscard]] double commitMs() const { return count(until - commit); }
        static double count(Clock::duration time) { return std::chrono::duration<double, std::milli>(time).count(); }
    };
    struct Done {
        FillPosition position; ///< where the next batch begins
        double rows = 0;       ///< walked by this one
        bool moved = false;    ///< another run had moved the position; nothing was done
        Held held = {};
    };
    using Work = std::function<base::Status()>;

    FillBatch(FillHost &host, const plan::Step &step, const plan::Backfill &backfill, StatementResult &result);
    [[nodiscard]] base::Result<Done> run(const FillStore *store, const FillPosition &from, int rows);
    /// Any work in one transaction: one that writes, or one that reads a single state of the file.
    [[nodiscard]] base::Result<Held> write(const Work &work) { return tried(work, u"BEGIN IMMEDIATE"); }
    [[nodiscard]] base::Result<Held> read(const Work &work) { return tried(work, u"BEGIN"); }
    /// Whether rows that were filled are no longer `pending`; nothing while none was filled.
    [[nodiscard]] std::optional<bool> pendingTells() const { return m_pendingTells; }
    /// Whether it is we who keep others waiting just now. Any thread.
    [[nodiscard]] bool isHolding() const { return m_holding; }
    [[nodiscard]] const sql::sqlite::BatchStatements &statements() const { return m_sql; }

private:
    [[nodiscard]] base::Result<Held> tried(const Work &work, QStringView begin);
    [[nodiscard]] base::Result<Held> once(const Work &work, QStringView begin);
    [[nodiscard]] base::Result<Done> inside(const FillStore *store, const FillPosition &from, int rows);
    [[nodiscard]] base::Result<qint64> change(bool last, const QVariantList &bounds);
    [[nodiscard]] base::Status lookAtFirst(bool last, const QVariantList &bounds, qint64 changed);
    void keepLongest(const Held &held);

    FillHost &m_host;
    const plan::Step &m_step;
    const plan::Backfill &m_backfill;
    StatementResult &m_result;
    sql::sqlite::BatchStatements m_sql;
    std::optional<bool> m_pendingTells;
    bool m_looked = false;
    double m_longestMs = 0;
    Clock::time_point m_began = Clock::now();
    std::atomic<bool> m_holding = false;
};

} // namespace lockstep::rehearsal::sqlite
