// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/history.h"
#include "cli/command.h"
#include "cli/lintsources.h"
#include "formats/lintformat.h"

#include <map>

namespace lockstep::cli {

using formats::LintRow;
using formats::LintText;

/// What the sources are linted by.
struct LintSetup {
    catalog::Catalog catalog;
    analysis::AnalysisOptions options;
    rules::Settings settings;
};

/// A script of the history as it is run, and the file that its offsets count in.
struct LintScript {
    QString path;
    analysis::Script script;
};
/// All scripts of the sources in order; what cannot be read is left out.
[[nodiscard]] std::vector<LintScript> lintScripts(const LintSources &sources);

/// Reads and lints one source after the other and hands over each statement that is to be reported.
class LintRun
{
public:
    LintRun(const LintSources &sources, const LintSetup &setup, Output output);

    /// Returns the exit code that fits the worst there was. What cannot be read is said, and left out.
    int each(const std::function<void(const LintRow &)> &onRow);

private:
    void fail(const base::Error &error);
    void file(std::span<const LintSource> sources, const base::Result<review::LintFile> &read);
    void plan(const QString &path);
    void row(const LintRow &row);

    const LintSources &m_sources;
    const catalog::Catalog &m_catalog;
    const rules::Settings &m_settings;
    review::HistoryLinter m_linter;
    Output m_output;
    std::function<void(const LintRow &)> m_onRow;
    int m_worst = Success;
};

} // namespace lockstep::cli
