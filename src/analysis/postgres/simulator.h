// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/analyzer.h"
#include "analysis/postgres/session.h"
#include "analysis/postgres/state.h"

namespace lockstep::analysis::postgres {

/// One session of a PostgreSQL server that executes nothing: parses statement after statement, sends each to its
/// handler, takes failed ones back.
class Simulator
{
public:
    Simulator(const catalog::Catalog &start, const AnalysisOptions &options);
    [[nodiscard]] std::vector<Effect> analyze(const sql::ParsedScript &script, bool inTransaction);
    /// Analyses the script and takes everything back, also what it committed.
    [[nodiscard]] std::vector<Effect> preview(const sql::ParsedScript &script, bool inTransaction);
    /// Whether the script would leave the Catalog otherwise than it is, or that cannot be told.
    [[nodiscard]] bool changes(const sql::ParsedScript &script);
    /// Makes what catalog() or this gave last into what catalog() gives now.
    void bring(catalog::Catalog &known) { m_state.bring(known); }
    [[nodiscard]] catalog::Catalog catalog() const { return m_state.toCatalog(); }

    // Statement by statement, with a way back: see HistoryAnalyzer.
    /// A place between two statements.
    struct Checkpoint {
        Session session;
        std::size_t mark = 0;
    };
    /// From now on what is committed can be taken back, too.
    void keepWayBack() { m_keepsLog = true; }
    [[nodiscard]] Checkpoint checkpoint() { return {m_session, m_state.log.mark()}; }
    void rewind(const Checkpoint &to);
    /// A checkpoint with a higher mark is lost: what led to it was rolled back.
    [[nodiscard]] std::size_t depth() const { return m_state.log.size(); }
    void beginScript() { ++m_session.script; }
    /// `parsed`: what the statement was parsed to, where that was done ahead.
    [[nodiscard]] Effect one(const QByteArray &script, const sql::StatementRange &range,
                             const base::Result<sql::ParseTree> *parsed = nullptr);
    /// Says where in the script the statement, and what is wrong with it, stands.
    static void place(Effect &effect, const QByteArray &script, const sql::StatementRange &range);

private:
    template <typename Work>
    auto takenBack(const Work &work);
    void run(Effect &effect, const sql::ParseTree &tree);
    State m_state;
    Session m_session;
    int m_major;
    bool m_keepsLog = false; ///< beyond the end of transactions
};

} // namespace lockstep::analysis::postgres
