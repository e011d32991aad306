// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "analysis/sqlite/history.h"

namespace lockstep::analysis::sqlite {

HistorySimulator::HistorySimulator(const catalog::Catalog &start, const AnalysisOptions &) : m_before{start}
{
}

HistoryAnalyzer::Place HistorySimulator::update(const std::vector<Script> &scripts, const std::stop_token &stop,
                                                const HistoryAnalyzer::ScriptFn &onScript)
{
    std::size_t from = 0;
    while (from < scripts.size() && from < m_done.size() && m_done[from] == scripts[from])
        ++from;
    if (from == scripts.size() && from == m_done.size())
        return {from, 0};
    m_done.resize(from);
    m_effects.resize(from);
    m_before.resize(from + 1);
    Simulator simulator(m_before.back(), {});
    for (std::size_t i = from; i < scripts.size() && !stop.stop_requested(); ++i) {
        const Script &script = scripts[i];
        const sql::ParsedScript text{script.text, {}, {}};
        m_effects.push_back(script.takenBack ? simulator.preview(text, script.inTransaction)
                                             : simulator.analyze(text, script.inTransaction));
        m_done.push_back(script);
        m_before.push_back(simulator.catalog());
        if (onScript)
            onScript(i, 0, m_before[i]);
    }
    return {from, 0};
}

} // namespace lockstep::analysis::sqlite
