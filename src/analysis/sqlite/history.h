// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/simulation.h"
#include "analysis/sqlite/simulator.h"

namespace lockstep::analysis::sqlite {

/// A history that goes back to the beginning of the first script that changed: SQLite's copy of the schema is made anew
/// from the Catalog that the script started from.
class HistorySimulator : public HistorySimulation
{
public:
    HistorySimulator(const catalog::Catalog &start, const AnalysisOptions &options);
    HistoryAnalyzer::Place update(const std::vector<Script> &scripts, const std::stop_token &stop,
                                  const HistoryAnalyzer::ScriptFn &onScript) override;
    const std::vector<std::vector<Effect>> &effects() const override { return m_effects; }

private:
    std::vector<Script> m_done;
    std::vector<std::vector<Effect>> m_effects;
    std::vector<catalog::Catalog> m_before; ///< each script, and what follows the last
};

} // namespace lockstep::analysis::sqlite
