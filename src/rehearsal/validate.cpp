// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rehearsal/validate.h"

#include "analysis/analyzer.h"
#include "analysis/foreseen.h"
#include "catalog/engines.h"
#include "catalog/lookup.h"
#include "db/connection.h"
#include "plan/script.h"
#include "sql/quote.h"

#include <algorithm>
#include <atomic>
#include <ranges>

namespace lockstep::rehearsal {

using namespace Qt::StringLiterals;
using plan::Direction;
using plan::Step;
using plan::StepKind;

namespace validating {

/// The copy, dropped at the end whatever happens.
class Copy
{
public:
    explicit Copy(db::Sandbox &sandbox) : m_sandbox(sandbox)
    {
        static std::atomic<int> number = 0;
        m_name = u"lockstep_validate_%1"_s.arg(++number);
    }
    ~Copy()
    {
        connection.reset();
        if (!m_name.isEmpty())
            static_cast<void>(m_sandbox.dropDatabase(m_name));
    }
    Copy(const Copy &) = delete;
    Copy &operator=(const Copy &) = delete;

    base::Status open()
    {
        if (const auto made = m_sandbox.createDatabase(m_name); !made)
            return made;
        auto opened = db::Connection::open(m_sandbox.profile(m_name), {});
        if (!opened)
            return std::unexpected(opened.error());
        connection = *std::move(opened);
        return {};
    }

    std::unique_ptr<db::Connection> connection;

private:
    db::Sandbox &m_sandbox;
    QString m_name;
};

bool runs(const Step &step)
{
    return step.enabled && (step.kind == StepKind::Sql || step.kind == StepKind::Backfill);
}

bool lost(const Step &step)
{
    return runs(step) && !step.reversible && step.down().trimmed().isEmpty();
}

/// Nothing when every statement went through and, upwards, the check holds.
std::optional<base::Error> run(db::Connection &database, const Step &step, Direction direction, sql::Engine engine)
{
    for (const plan::ScriptStatement &statement : plan::statements(step, direction, engine)) {
        if (const auto done = database.execute(statement.sql); !done) {
            static_cast<void>(database.execute(u"ROLLBACK"_s));
            base::Error error = done.error();
            error.where = step.id;
            return error;
        }
    }
    if (direction == Direction::Down || step.verify().isEmpty())
        return {};
    const auto answer = database.execute(step.verify());
    if (answer && answer->rows.size() == 1 && answer->value().toBool())
        return {};
    base::Error error{base::ErrorCode::ServerError,
                      u"rehearsal.verify-false"_s,
                      {step.id, answer ? answer->value().toString() : QString()},
                      step.id,
                      answer ? QString() : answer.error().context,
                      {}};
    return error;
}

/// What the analyser says the schema is when the plan is done.
catalog::Catalog goalOf(const plan::Plan &plan, const catalog::Catalog &start)
{
    analysis::Analyzer analyzer(start);
    for (const Step &step : plan.steps)
        if (runs(step) && step.kind == StepKind::Sql)
            static_cast<void>(analyzer.analyze(step.up().toUtf8()));
    return analyzer.catalog();
}

/// A sandbox does not know the server's roles.
void makeRoles(db::Connection &database, const plan::Plan &plan)
{
    for (const plan::Decision &decision : plan.decisions)
        if (!decision.change.role.isEmpty())
            static_cast<void>(database.execute(u"CREATE ROLE "_s + sql::quoteIdentifier(decision.change.role)));
}

/// The Catalog of an empty copy on which the steps were run.
base::Result<catalog::Catalog> afterRunning(const plan::Plan &plan, const catalog::Catalog &catalog,
                                            std::stop_token stop, const base::ProgressFn &progress)
{
    const auto sandbox = db::Sandbox::start(
        {.engine = catalog.server.engine, .major = db::installedMajor(catalog.server.major())}, stop, progress);
    if (!sandbox)
        return std::unexpected(sandbox.error());
    Copy copy(**sandbox);
    if (const auto opened = copy.open(); !opened)
        return std::unexpected(opened.error());
    if (const auto loaded = catalog::loadInto(*copy.connection, catalog, stop, progress); !loaded)
        return std::unexpected(loaded.error());
    makeRoles(*copy.connection, plan);
    for (const Step &step : plan.steps)
        if (runs(step))
            if (const auto fault = run(*copy.connection, step, Direction::Up, plan.engine))
                return std::unexpected(*fault);
    return catalog::readCatalog(*copy.connection, stop, progress);
}

} // namespace validating

base::Result<Validation> validate(const plan::Plan &plan, const catalog::Catalog &catalog, db::Sandbox &sandbox,
                                  std::stop_token stop, const base::ProgressFn &progress)
{
    validating::Copy copy(sandbox);
    if (const auto opened = copy.open(); !opened)
        return std::unexpected(opened.error());
    db::Connection &database = *copy.connection;
    const auto loaded = catalog::loadInto(database, catalog, stop, progress);
    if (!loaded)
        return std::unexpected(loaded.error());
    Validation out;
    for (const catalog::LoadFault &fault : loaded->faults)
        out.leftOut.push_back(fault.error);
    validating::makeRoles(database, plan);
    const auto before = catalog::readCatalog(database);
    if (!before)
        return std::unexpected(before.error());

    std::vector<const Step *> steps;
    for (const Step &step : plan.steps)
        if (validating::runs(step))
            steps.push_back(&step);
    const auto last = std::ranges::find_if(steps, [](const Step *step) { return validating::lost(*step); });
    if (last != steps.end())
        out.noWayBackFrom = (*last)->id;
    const auto all = [&](auto range, Direction direction) -> base::Status {
        for (const Step *step : range) {
            if (stop.stop_requested())
                return base::fail(base::ErrorCode::Cancelled, u"rehearsal.cancelled"_s);
            if (const auto fault = validating::run(database, *step, direction, plan.engine)) {
                out.faults.push_back(*fault);
                return {};
            }
        }
        return {};
    };
    const auto compared = [&](const catalog::Catalog &expected) -> base::Result<std::vector<catalog::Difference>> {
        return catalog::readCatalog(database).transform(
            [&](const catalog::Catalog &found) { return catalog::compare(expected, found); });
    };

    const std::span<const Step *> back(steps.begin(), last);
    if (const auto done = all(back, Direction::Up); !done)
        return std::unexpected(done.error());
    if (out.faults.empty())
        if (const auto done = all(std::views::reverse(back), Direction::Down); !done)
            return std::unexpected(done.error());
    if (!out.faults.empty())
        return out;
    auto start = compared(*before);
    if (!start)
        return std::unexpected(start.error());
    out.start = *std::move(start);
    if (!out.start.empty()) // what goes up from there is another plan
        return out;
    if (const auto done = all(std::span<const Step *>(steps), Direction::Up); !done)
        return std::unexpected(done.error());
    if (!out.faults.empty())
        return out;
    auto goal = compared(validating::goalOf(plan, *before));
    if (!goal)
        return std::unexpected(goal.error());
    std::ranges::copy_if(*goal, std::back_inserter(out.goal), analysis::isForeseen);
    return out;
}

base::Result<catalog::Catalog> stateAfter(const plan::Plan &plan, const catalog::Catalog &catalog, std::stop_token stop,
                                          const base::ProgressFn &progress)
{
    if (std::ranges::none_of(plan.steps, validating::runs))
        return catalog;
    catalog::Catalog foreseen = validating::goalOf(plan, catalog);
    auto found = validating::afterRunning(plan, catalog, stop, progress);
    if (stop.stop_requested())
        return base::fail(base::ErrorCode::Cancelled, u"rehearsal.cancelled"_s);
    if (!found)
        return foreseen;
    const catalog::Lookup lookup(foreseen);
    const catalog::Lookup names(*found);
    for (catalog::Relation &relation : found->relations)
        if (const auto *known = lookup.relation(names.schemaName(relation.schema), relation.name)) {
            relation.owner = known->owner;
            relation.grants = known->grants;
        }
    found->server = catalog.server;
    found->database = catalog.database;
    return found;
}

} // namespace lockstep::rehearsal
