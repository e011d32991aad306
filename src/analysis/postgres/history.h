// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/simulation.h"

namespace lockstep::analysis::postgres {

/// A history over one Simulator, which goes back to the statement before the first one that changed.
class HistorySimulator : public HistorySimulation
{
public:
    HistorySimulator(const catalog::Catalog &start, const AnalysisOptions &options);
    ~HistorySimulator() override;
    using Place = HistoryAnalyzer::Place;
    using ScriptFn = HistoryAnalyzer::ScriptFn;
    Place update(const std::vector<Script> &scripts, const std::stop_token &stop, const ScriptFn &onScript) override;
    const std::vector<std::vector<Effect>> &effects() const override;

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace lockstep::analysis::postgres
