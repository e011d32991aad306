// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "analysis/postgres/history.h"

#include "analysis/postgres/simulator.h"

#include <algorithm>
#include <optional>

namespace lockstep::analysis::postgres {

struct HistorySimulator::Private {
    using Checkpoint = Simulator::Checkpoint;
    struct Done {
        Script script;
        std::vector<sql::StatementRange> ranges;
        /// Before each statement, and after the last one. Nothing where the way back was lost: the statements between
        /// BEGIN and ROLLBACK, what was taken back.
        std::vector<std::optional<Checkpoint>> points;
        bool complete = false;
        std::size_t same = 0; ///< statements that are as they were when the caller was told last

        [[nodiscard]] QByteArrayView statement(std::size_t index) const
        {
            return QByteArrayView(script.text).sliced(ranges[index].offset, ranges[index].length);
        }
    };
    Private(const catalog::Catalog &start, const AnalysisOptions &options) : simulator(start, options)
    {
        simulator.keepWayBack();
        if (start.isEmpty())
            nothing = start;
    }

    [[nodiscard]] Place firstDifference(const std::vector<Script> &scripts);
    /// The ranges of a script's text; those of the last one asked for are kept.
    [[nodiscard]] const std::vector<sql::StatementRange> &rangesOf(const QByteArray &text);
    void tell(std::size_t index, const ScriptFn &onScript, const catalog::Catalog &at);
    [[nodiscard]] Place rewind(Place place);
    bool run(std::size_t index, const Script &script, const std::vector<sql::StatementRange> &ranges, std::size_t from,
             const std::stop_token &stop);
    void forgetLostPoints();

    Simulator simulator;
    std::vector<Done> done;
    std::vector<std::vector<Effect>> effects;
    std::optional<catalog::Catalog> nothing; ///< an empty Catalog, where the history began with one
    std::optional<catalog::Catalog> before;  ///< the Catalog that the script edited last starts from
    std::size_t beforeScript = 0;
    QByteArray rangesText;
    std::vector<sql::StatementRange> ranges;
};

HistorySimulator::HistorySimulator(const catalog::Catalog &start, const AnalysisOptions &options)
    : d(std::make_unique<Private>(start, options))
{
}

HistorySimulator::~HistorySimulator() = default;

const std::vector<std::vector<Effect>> &HistorySimulator::effects() const
{
    return d->effects;
}

const std::vector<sql::StatementRange> &HistorySimulator::Private::rangesOf(const QByteArray &text)
{
    if (rangesText.isNull() || rangesText != text) {
        rangesText = text;
        ranges = sql::splitStatements(text);
    }
    return ranges;
}

void HistorySimulator::Private::tell(std::size_t index, const ScriptFn &onScript, const catalog::Catalog &at)
{
    const std::size_t same = std::exchange(done[index].same, done[index].ranges.size());
    onScript(index, same, at);
}

/// Statements that end before the first byte that differs.
static std::size_t untouched(const QByteArray &before, const QByteArray &after,
                             const std::vector<sql::StatementRange> &ranges)
{
    const auto differs = std::ranges::mismatch(before, after).in2 - after.begin();
    const auto first = std::ranges::find_if(
        ranges, [differs](const sql::StatementRange &range) { return range.offset + range.length >= differs; });
    return std::size_t(first - ranges.begin());
}

HistorySimulator::Place HistorySimulator::Private::firstDifference(const std::vector<Script> &scripts)
{
    for (std::size_t i = 0; i < scripts.size() && i < done.size(); ++i) {
        const Done &old = done[i];
        if (old.complete && old.script == scripts[i])
            continue;
        if (old.script.inTransaction != scripts[i].inTransaction || old.script.takenBack != scripts[i].takenBack ||
            scripts[i].takenBack)
            return {i, 0};
        const QByteArray &text = scripts[i].text;
        const auto &now = rangesOf(text);
        std::size_t same = 0;
        while (same < now.size() && same < old.ranges.size() &&
               QByteArrayView(text).sliced(now[same].offset, now[same].length) == old.statement(same))
            ++same;
        return {i, same};
    }
    return {std::min(scripts.size(), done.size()), 0};
}

/// The nearest place at or before `place` that there is a way back to; the simulator stands there afterwards.
HistorySimulator::Place HistorySimulator::Private::rewind(Place place)
{
    if (place.script >= done.size())
        return place; // behind everything: nothing was run since
    for (;;) {
        const auto &points = done[place.script].points;
        if (place.statement < points.size() && points[place.statement]) {
            simulator.rewind(*points[place.statement]);
            return place;
        }
        if (place.statement > 0) {
            --place.statement;
        } else {
            --place.script; // the first point of all is never lost
            place.statement = done[place.script].points.size() - 1;
        }
    }
}

void HistorySimulator::Private::forgetLostPoints()
{
    const std::size_t depth = simulator.depth();
    for (auto script = done.rbegin(); script != done.rend(); ++script) {
        for (auto point = script->points.rbegin(); point != script->points.rend(); ++point) {
            if (!*point)
                continue;
            if ((*point)->mark <= depth)
                return;
            point->reset();
        }
    }
}

bool HistorySimulator::Private::run(std::size_t index, const Script &script,
                                    const std::vector<sql::StatementRange> &ranges, std::size_t from,
                                    const std::stop_token &stop)
{
    if (from == 0) {
        done.push_back({script, {}, {simulator.checkpoint()}, false, 0});
        effects.emplace_back();
        simulator.beginScript();
        if (script.inTransaction)
            std::ignore = simulator.one("BEGIN", {0, 5});
    }
    Done &mine = done[index];
    mine.script.text = script.text;
    const std::optional<Checkpoint> start = mine.points.front();
    for (std::size_t i = from; i < ranges.size(); ++i) {
        if (stop.stop_requested())
            return false;
        // the point before the first statement lies before BEGIN
        if (i > 0)
            mine.points.push_back(simulator.checkpoint());
        effects[index].push_back(simulator.one(script.text, ranges[i]));
        mine.ranges.push_back(ranges[i]);
        forgetLostPoints();
    }
    if (!ranges.empty())
        mine.points.push_back(simulator.checkpoint());
    if (script.takenBack) { // always run from its beginning
        simulator.rewind(*start);
        for (std::size_t i = 1; i < mine.points.size(); ++i)
            mine.points[i].reset();
    } else if (script.inTransaction) {
        std::ignore = simulator.one("COMMIT", {0, 6});
        forgetLostPoints();
    }
    mine.complete = true;
    return true;
}

HistorySimulator::Place HistorySimulator::update(const std::vector<Script> &scripts, const std::stop_token &stop,
                                                 const ScriptFn &onScript)
{
    Place changed = d->firstDifference(scripts);
    const bool atEnd = changed.script == scripts.size() && changed.script == d->done.size();
    if (atEnd)
        return changed;
    if (d->before && d->beforeScript != changed.script)
        d->before.reset();
    const bool wantsBefore = onScript && !d->nothing;
    if (wantsBefore && !d->before)
        changed.statement = 0;

    // Behind the last statement that changed only the places move: nothing needs to be analysed again.
    if (changed.script < scripts.size() && changed.script < d->done.size()) {
        Private::Done &old = d->done[changed.script];
        const auto &ranges = d->rangesOf(scripts[changed.script].text);
        old.same =
            std::min({old.same, changed.statement, untouched(old.script.text, scripts[changed.script].text, ranges)});
        for (std::size_t i = 0; i < changed.statement; ++i) {
            old.ranges[i] = ranges[i];
            Simulator::place(d->effects[changed.script][i], scripts[changed.script].text, ranges[i]);
        }
        if (old.complete && changed.statement == ranges.size() && ranges.size() == old.ranges.size() &&
            !old.script.takenBack) {
            old.script.text = scripts[changed.script].text;
            if (onScript)
                d->tell(changed.script, onScript, d->nothing ? *d->nothing : *d->before);
            return update(scripts, stop, onScript);
        }
    }

    Place from = d->rewind(changed);
    while (wantsBefore && from.statement > 0 && !(d->before && d->beforeScript == from.script))
        from = d->rewind({from.script, 0});
    if (from.script < d->done.size()) {
        const bool begins = from.statement == 0;
        d->done.resize(from.script + (begins ? 0 : 1));
        d->effects.resize(d->done.size());
        if (!begins) {
            Private::Done &partly = d->done.back();
            partly.complete = false;
            partly.same = std::min(partly.same, from.statement);
            partly.ranges.resize(from.statement);
            partly.points.resize(from.statement);
            d->effects.back().resize(from.statement);
        }
    }
    for (std::size_t i = from.script; i < scripts.size(); ++i) {
        const std::size_t first = i == from.script ? from.statement : 0;
        std::optional<catalog::Catalog> before;
        if (wantsBefore && first == 0)
            before = d->simulator.catalog();
        if (before && i == from.script) {
            d->before = before;
            d->beforeScript = i;
        }
        if (!d->run(i, scripts[i], d->rangesOf(scripts[i].text), first, stop))
            break;
        if (onScript)
            d->tell(i, onScript, d->nothing ? *d->nothing : i == from.script ? *d->before : *before);
    }
    return from;
}

} // namespace lockstep::analysis::postgres
