// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "analysis/simulation.h"

#include "analysis/postgres/history.h"
#include "analysis/postgres/simulator.h"
#include "analysis/sqlite/history.h"
#include "analysis/sqlite/simulator.h"

#include <algorithm>

namespace lockstep::analysis {

namespace simulations {

template <typename S>
class Of : public Simulation
{
public:
    Of(const catalog::Catalog &start, const AnalysisOptions &options) : m_simulator(start, options) {}
    std::vector<Effect> analyze(const sql::ParsedScript &script, bool inTransaction) override
    {
        return m_simulator.analyze(script, inTransaction);
    }
    std::vector<Effect> preview(const sql::ParsedScript &script, bool inTransaction) override
    {
        return m_simulator.preview(script, inTransaction);
    }
    bool changes(const sql::ParsedScript &script) override { return m_simulator.changes(script); }
    catalog::Catalog catalog() const override { return m_simulator.catalog(); }
    void bring(catalog::Catalog &known) override { m_simulator.bring(known); }

private:
    S m_simulator;
};

template <typename Base, typename Made>
static std::unique_ptr<Base> make(const catalog::Catalog &start, const AnalysisOptions &options)
{
    return std::make_unique<Made>(start, options);
}

/// One row per engine whose statements are analysed.
struct Row {
    sql::Engine engine;
    std::unique_ptr<Simulation> (*simulation)(const catalog::Catalog &, const AnalysisOptions &);
    std::unique_ptr<HistorySimulation> (*history)(const catalog::Catalog &, const AnalysisOptions &);
};
static constexpr Row rows[] = {
    {sql::Engine::PostgreSql, make<Simulation, Of<postgres::Simulator>>,
     make<HistorySimulation, postgres::HistorySimulator>},
    {sql::Engine::Sqlite, make<Simulation, Of<sqlite::Simulator>>, make<HistorySimulation, sqlite::HistorySimulator>},
};

/// An engine without a room of its own is taken for the first one.
static const Row &rowOf(sql::Engine engine)
{
    const auto row = std::ranges::find(rows, engine, &Row::engine);
    return row == std::end(rows) ? rows[0] : *row;
}

} // namespace simulations

std::unique_ptr<Simulation> makeSimulation(const catalog::Catalog &start, const AnalysisOptions &options)
{
    return simulations::rowOf(start.server.engine).simulation(start, options);
}

std::unique_ptr<HistorySimulation> makeHistory(const catalog::Catalog &start, const AnalysisOptions &options)
{
    return simulations::rowOf(start.server.engine).history(start, options);
}

} // namespace lockstep::analysis
