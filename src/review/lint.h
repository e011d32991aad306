// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/analyzer.h"
#include "catalog/catalog.h"
#include "exchange/folder.h"
#include "rules/suppress.h"
#include "sql/parse.h"

#include <vector>

namespace lockstep::review {

/// A script of a file, and which way it leads.
struct LintPart {
    exchange::Script script;
    bool down = false;
    bool toolKnown = false; ///< the script's wrapping is its tool's; else the settings say what the team's tool does
};

/// A file made ready for HistoryLinter: read, cut and parsed.
struct LintFile {
    struct Part {
        sql::ParsedScript script;
        bool inTransaction = false;
        bool down = false;
        bool toolKnown = false;
    };
    QString path;
    QByteArray bytes;
    std::vector<Part> parts;
};
/// What does not hang on other files, which is half of the work. Any thread.
[[nodiscard]] LintFile prepareLint(QString path, QByteArray bytes, const std::vector<LintPart> &parts);

/// One statement of a file, and what is to be said of it. Offsets count in the file.
struct LintedStatement {
    analysis::Effect effect;
    std::vector<rules::Finding> findings; ///< by offset
    bool down = false;                    ///< takes a migration back
    std::vector<rules::SuppressedFinding> suppressed;
    bool isStatement = true; ///< false: carries what is said of a file that has none; stands where that does
    friend bool operator==(const LintedStatement &, const LintedStatement &) = default;
};

/// Lints the files of a history one after the other: each starts from where the one before left the schema. Takes no
/// more time for the thousandth than for the first. Not thread-safe.
class HistoryLinter
{
public:
    explicit HistoryLinter(catalog::Catalog start, const analysis::AnalysisOptions &options = {},
                           rules::Settings settings = {});

    /// The statements of a file's parts, by offset. The parts are run in their order; a down is what it would do if it
    /// ran now, and only its locks held long are worth a word: dropping what its up made is what it is for. What the
    /// file's comments or the settings suppress is set aside.
    [[nodiscard]] std::vector<LintedStatement> file(const LintFile &file);
    /// Suppressions of the settings that have met nothing so far.
    [[nodiscard]] std::vector<rules::SettingsSuppression> unused() const { return m_suppressor.unused(); }

private:
    void part(const LintFile::Part &part, std::vector<LintedStatement> &out, std::vector<rules::Finding> &findings);
    [[nodiscard]] catalog::Catalog now() const;

    catalog::Catalog m_start;
    rules::Settings m_settings;
    rules::Suppressor m_suppressor;
    analysis::Analyzer m_analyzer;
};

} // namespace lockstep::review
