// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/analyzer.h"
#include "analysis/postgres/session.h"
#include "analysis/postgres/state.h"
#include "sql/split.h"

namespace lockstep::analysis::postgres {

/// One session of a PostgreSQL server that executes nothing: parses statement after statement, sends each to its
/// handler, takes failed ones back.
class Simulator
{
public:
    Simulator(const catalog::Catalog &start, const AnalysisOptions &options);
    [[nodiscard]] std::vector<Effect> analyze(const QByteArray &script, bool inTransaction = false);
    /// Analyses the script and takes everything back, also what it committed.
    [[nodiscard]] std::vector<Effect> preview(const QByteArray &script, bool inTransaction = false);
    [[nodiscard]] catalog::Catalog catalog() const { return m_state.toCatalog(); }

private:
    [[nodiscard]] Effect one(const QByteArray &script, const sql::StatementRange &range);

    State m_state;
    Session m_session;
    int m_major;
    bool m_previewing = false; ///< the log is kept beyond the end of transactions
};

} // namespace lockstep::analysis::postgres
