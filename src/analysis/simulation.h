// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/history.h"
#include "sql/parse.h"

namespace lockstep::analysis {

/// An engine's side of an Analyzer.
class Simulation
{
public:
    virtual ~Simulation() = default;
    /// A script that was cut and parsed ahead; an engine with a grammar of its own looks at the text alone.
    [[nodiscard]] virtual std::vector<Effect> analyze(const sql::ParsedScript &script, bool inTransaction) = 0;
    [[nodiscard]] virtual std::vector<Effect> preview(const sql::ParsedScript &script, bool inTransaction) = 0;
    [[nodiscard]] virtual bool changes(const sql::ParsedScript &script) = 0;
    [[nodiscard]] virtual catalog::Catalog catalog() const = 0;
    virtual void bring(catalog::Catalog &known) = 0;
};

/// An engine's side of a HistoryAnalyzer.
class HistorySimulation
{
public:
    virtual ~HistorySimulation() = default;
    [[nodiscard]] virtual HistoryAnalyzer::Place update(const std::vector<Script> &scripts, const std::stop_token &stop,
                                                        const HistoryAnalyzer::ScriptFn &onScript) = 0;
    [[nodiscard]] virtual const std::vector<std::vector<Effect>> &effects() const = 0;
};

/// By the engine of the Catalog that the analysis starts from.
[[nodiscard]] std::unique_ptr<Simulation> makeSimulation(const catalog::Catalog &start, const AnalysisOptions &options);
[[nodiscard]] std::unique_ptr<HistorySimulation> makeHistory(const catalog::Catalog &start,
                                                             const AnalysisOptions &options);

} // namespace lockstep::analysis
