// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "analysis/history.h"

#include "analysis/simulation.h"

namespace lockstep::analysis {

struct HistoryAnalyzer::Private {
    std::unique_ptr<HistorySimulation> simulation;
};

HistoryAnalyzer::HistoryAnalyzer(const catalog::Catalog &start, AnalysisOptions options)
    : d(std::make_unique<Private>(makeHistory(start, options)))
{
}

HistoryAnalyzer::~HistoryAnalyzer() = default;

HistoryAnalyzer::Place HistoryAnalyzer::update(const std::vector<Script> &scripts, std::stop_token stop,
                                               const ScriptFn &onScript)
{
    return d->simulation->update(scripts, stop, onScript);
}

const std::vector<std::vector<Effect>> &HistoryAnalyzer::effects() const
{
    return d->simulation->effects();
}

} // namespace lockstep::analysis
