// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/analyzer.h"

#include <functional>
#include <stop_token>

namespace lockstep::analysis {

/// One text of a history that is run in order: a migration file, a step's up or down.
struct Script {
    QByteArray text;            ///< UTF-8
    bool inTransaction = false; ///< its tool runs it between BEGIN and COMMIT
    bool takenBack = false;     ///< a down: analysed as it would run now, and then undone
    friend bool operator==(const Script &, const Script &) = default;
};

/// An Analyzer for texts that are being edited: each update() analyses again only from the first statement on that
/// differs. What it says is what an Analyzer says that reads everything anew. Costs the memory of every change to the
/// schema since the start. Not thread-safe; may move between threads between two calls.
class HistoryAnalyzer
{
public:
    explicit HistoryAnalyzer(const catalog::Catalog &start, AnalysisOptions options = {});
    ~HistoryAnalyzer();
    HistoryAnalyzer(const HistoryAnalyzer &) = delete;
    HistoryAnalyzer &operator=(const HistoryAnalyzer &) = delete;

    /// Called for each script of which something changed, in order, once its Effects are there. `same`: so many
    /// statements at its beginning, with the text up to their ends, are as at the last call for this script, and so is
    /// the Catalog if there are any. `before`: the Catalog that it started from, which is what rules::check() wants;
    /// where the history began with nothing that stays an empty one, since there are no sizes and settings to be had.
    using ScriptFn = std::function<void(std::size_t script, std::size_t same, const catalog::Catalog &before)>;
    struct Place {
        std::size_t script = 0;
        std::size_t statement = 0;
        friend bool operator==(const Place &, const Place &) = default;
    };
    /// Returns the first statement that was analysed again; the end of the history where none was. Ends early, between
    /// two statements, when `stop` is requested: effects() then lacks the rest, and the next update goes on from there.
    Place update(const std::vector<Script> &scripts, std::stop_token stop = {}, const ScriptFn &onScript = {});

    /// Per script, one Effect per statement.
    [[nodiscard]] const std::vector<std::vector<Effect>> &effects() const;

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace lockstep::analysis
