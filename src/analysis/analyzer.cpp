// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "analysis/analyzer.h"

#include "analysis/simulation.h"
#include "sql/split.h"

namespace lockstep::analysis {

bool isUncertain(const Effect &effect)
{
    return effect.error || effect.certainty == Certainty::Unknown;
}

class Analyzer::Private
{
public:
    std::unique_ptr<Simulation> simulation;
};

Analyzer::Analyzer(const catalog::Catalog &start, AnalysisOptions options)
    : d(std::make_unique<Private>(makeSimulation(start, options)))
{
}

Analyzer::~Analyzer() = default;
Analyzer::Analyzer(Analyzer &&) noexcept = default;
Analyzer &Analyzer::operator=(Analyzer &&) noexcept = default;

/// Parsed when its turn comes.
static sql::ParsedScript cut(const QByteArray &script)
{
    return {script, sql::splitStatements(script), {}};
}

std::vector<Effect> Analyzer::analyze(const QByteArray &script, bool inTransaction)
{
    return analyze(cut(script), inTransaction);
}

std::vector<Effect> Analyzer::analyze(const sql::ParsedScript &script, bool inTransaction)
{
    return d->simulation->analyze(script, inTransaction);
}

std::vector<Effect> Analyzer::preview(const QByteArray &script, bool inTransaction)
{
    return preview(cut(script), inTransaction);
}

std::vector<Effect> Analyzer::preview(const sql::ParsedScript &script, bool inTransaction)
{
    return d->simulation->preview(script, inTransaction);
}

bool Analyzer::changes(const QByteArray &script)
{
    return d->simulation->changes(cut(script));
}

catalog::Catalog Analyzer::catalog() const
{
    return d->simulation->catalog();
}

void Analyzer::bring(catalog::Catalog &known)
{
    d->simulation->bring(known);
}

namespace analyzerscopes {

/// Those of this thread, innermost last.
std::vector<std::pair<const catalog::Catalog *, Analyzer *>> &held()
{
    thread_local std::vector<std::pair<const catalog::Catalog *, Analyzer *>> scopes;
    return scopes;
}

} // namespace analyzerscopes

AnalyzerScope::AnalyzerScope(const catalog::Catalog &catalog, Analyzer &analyzer)
{
    analyzerscopes::held().emplace_back(&catalog, &analyzer);
}

AnalyzerScope::~AnalyzerScope()
{
    analyzerscopes::held().pop_back();
}

/// Asks the innermost one over this Catalog, or a new one.
static auto ask(const catalog::Catalog &catalog, const auto &question)
{
    for (const auto &[known, analyzer] : analyzerscopes::held())
        if (known == &catalog)
            return question(*analyzer);
    Analyzer own(catalog);
    return question(own);
}

std::vector<Effect> previewOver(const catalog::Catalog &catalog, const QByteArray &script)
{
    return ask(catalog, [&](Analyzer &analyzer) { return analyzer.preview(script); });
}

bool changesOver(const catalog::Catalog &catalog, const QByteArray &script)
{
    return ask(catalog, [&](Analyzer &analyzer) { return analyzer.changes(script); });
}

} // namespace lockstep::analysis
