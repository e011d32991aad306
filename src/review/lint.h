// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/analyzer.h"
#include "catalog/catalog.h"
#include "rules/finding.h"

#include <vector>

namespace lockstep::review {

/// One statement of a script, and what is to be said of it. Offsets count in the script.
struct LintedStatement {
    analysis::Effect effect;
    std::vector<rules::Finding> findings; ///< by offset
    friend bool operator==(const LintedStatement &, const LintedStatement &) = default;
};

/// Lints the scripts of a history one after the other: each starts from where the one before left the schema. Takes no
/// more time for the thousandth than for the first. Not thread-safe.
class HistoryLinter
{
public:
    explicit HistoryLinter(catalog::Catalog start, const analysis::AnalysisOptions &options = {});

    /// `inTransaction`: its tool, or the server for it, runs the script as one transaction.
    [[nodiscard]] std::vector<LintedStatement> up(const QByteArray &script, bool inTransaction = false);
    /// What the script would do if it ran now. It takes back what its up made, by dropping it: only locks held long are
    /// worth a word.
    [[nodiscard]] std::vector<LintedStatement> down(const QByteArray &script, bool inTransaction = false);

private:
    [[nodiscard]] std::vector<LintedStatement> linted(const QByteArray &script, std::vector<analysis::Effect> effects,
                                                      const catalog::Catalog &before) const;
    [[nodiscard]] catalog::Catalog now() const;

    catalog::Catalog m_start;
    analysis::Analyzer m_analyzer;
};

} // namespace lockstep::review
