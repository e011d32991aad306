// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rehearsal/chunksizer.h"
#include "rehearsal/eta.h"
#include "rehearsal/pacer.h"
#include "rehearsal/retries.h"
#include "rehearsal/runner.h"
#include "rehearsal/sqlite/fillstore.h"
#include "sql/sqlite/batches.h"

namespace lockstep::rehearsal::sqlite {

/// Fills or copies rows batch by batch along the key, as rehearsal::runBackfill does on a server: each batch is a short
/// transaction with its position in it, so that other writers of the file get in between, and a run that was killed
/// goes on where the rows stand. A file that others hold is tried again within the step's budget. What was filled is
/// looked at once more, range by range, and wrong ranges are repaired. The position stays, for who runs it to forget.
class Fill
{
public:
    /// What the run lends.
    struct Host {
        db::Connection &work;
        std::stop_token stop;
        std::shared_ptr<BackfillControl> control;
        std::function<void(Event)> emitEvent;
        std::function<qint64()> sinceStartMs;
        std::function<void(StatementResult &)> firstBatchDone; ///< inside its transaction
        QString file;                                          ///< as it is called
        QString turn;                                          ///< see FillStore::open
        bool oneTransaction = false;                           ///< within the one that is open, without a position
    };

    Fill(Host host, const plan::Step &step, Pass pass, StatementResult &result);
    [[nodiscard]] base::Status walk();

private:
    struct Done {
        FillPosition position;
        double rows = 0;
        bool moved = false; ///< another run had moved the position; nothing was done
    };
    [[nodiscard]] base::Status prepare();
    [[nodiscard]] base::Result<FillPosition> wholeRange();
    [[nodiscard]] base::Status mayGoOn();
    [[nodiscard]] base::Status batch();
    [[nodiscard]] base::Result<Done> retried(int rows);
    [[nodiscard]] base::Result<Done> transaction(int rows);
    [[nodiscard]] base::Result<Done> inside(int rows);
    [[nodiscard]] base::Status check();
    [[nodiscard]] base::Result<bool> checkRange(CheckedRange range);
    /// The columns of the key that a SELECT of BatchStatements finds, as literals; empty where it finds none.
    [[nodiscard]] base::Result<QStringList> key(db::Connection &connection, const QString &select,
                                                const QVariantList &parameters);
    [[nodiscard]] base::Result<QVariantList> values(db::Connection &connection, const QStringList &literals);
    [[nodiscard]] int rows() const;
    [[nodiscard]] bool stopped() const { return m_host.stop.stop_requested(); }
    void report(Throttle throttle);

    Host m_host;
    const plan::Step &m_step;
    const plan::Backfill &m_backfill;
    Pass m_pass;
    StatementResult &m_result;
    sql::sqlite::BatchStatements m_sql;
    Pacer m_pacer;
    ChunkSizer m_sizer;
    EtaEstimator m_eta;
    std::optional<FillStore> m_store;
    FillPosition m_at;
    bool m_pendingTells = false; ///< whether a row that is filled is no longer pending
    bool m_looked = false;
    BackfillState::Phase m_phase = BackfillState::Phase::Filling;
    Throttle m_said = Throttle::None;
    Pacer::Clock::time_point m_began = Pacer::Clock::now();
    Pacer::Clock::time_point m_saidAt;
};

} // namespace lockstep::rehearsal::sqlite
