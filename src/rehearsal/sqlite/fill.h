// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rehearsal/chunksizer.h"
#include "rehearsal/fillreport.h"
#include "rehearsal/sqlite/fillbatch.h"

namespace lockstep::rehearsal::sqlite {

/// Fills, copies, deletes or moves rows batch by batch along the key, as rehearsal::runBackfill does on a server: each
/// batch is a short transaction with its position in it, so that other writers of the file get in between, and a run
/// that was killed goes on where the rows stand. SQLite has no queue for the file: after each batch it is left to
/// others for as long as the batch had it, and how long a writer waits for its turn is measured meanwhile. What was
/// done is looked at once more (FillCheck). The position stays, for who runs it to forget.
class Fill
{
public:
    /// `backfill` is the step's, or that of its way back.
    Fill(FillHost host, const plan::Step &step, const plan::Backfill &backfill, StatementResult &result);
    [[nodiscard]] base::Status walk();

private:
    [[nodiscard]] base::Status prepare();
    [[nodiscard]] base::Status openStore();
    [[nodiscard]] base::Result<FillPosition> wholeRange();
    [[nodiscard]] base::Status mayGoOn();
    [[nodiscard]] base::Status batch();
    [[nodiscard]] base::Status check();
    [[nodiscard]] int rows() const;
    void report(Throttle throttle);

    FillHost m_host;
    const plan::Step &m_step;
    const plan::Backfill &m_backfill;
    StatementResult &m_result;
    FillBatch m_batch;
    Pacer m_pacer;
    ChunkSizer m_sizer;
    FillReport m_report;
    std::optional<FillStore> m_store;
    FillPosition m_at;
    BackfillState::Phase m_phase = BackfillState::Phase::Filling;
    std::unique_ptr<PressureWatch> m_pressure; ///< last: it looks at m_batch
};

} // namespace lockstep::rehearsal::sqlite
