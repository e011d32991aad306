// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/history.h"
#include "desktop/migrations/scripttext.h"
#include "desktop/preview/lockgrid.h"
#include "desktop/proving/proofs.h"
#include "desktop/widgets/sqlview.h"
#include "rules/finding.h"

#include <memory>

namespace lockstep::desktop {

/// A line of the problems list.
struct Problem {
    enum class Kind { Error, Finding, Mismatch };
    Kind kind = Kind::Finding;
    std::size_t entry = 0;
    int statement = -1;
    int finding = -1; ///< of the entry's report
    rules::Severity severity = rules::Severity::Warning;
    rules::FindingClass findingClass = rules::FindingClass::Brief;
    int position = 0; ///< characters in the file
    int length = 0;
    int line = 1;
    QString fix; ///< what its fix does, as a command; empty where it has none
    QString text, relation, rule;
    friend bool operator==(const Problem &, const Problem &) = default;
};

/// What analyser and rules say of one script.
struct EntryReport {
    analysis::Script script;
    QString text; ///< the same in characters
    std::vector<analysis::Effect> effects;
    std::vector<rules::Finding> findings;
    struct Place {
        int position = 0;
        int length = 0;
        int line = 1;
        QString title; ///< the statement's first words
    };
    std::vector<Place> places;     ///< of the statements
    std::vector<Problem> problems; ///< by place; `entry` is filled in by who puts them together
    analysis::LockMode strongest = analysis::LockMode::None;
    bool isLong = false;
};
using ReportPointer = std::shared_ptr<const EntryReport>;

/// Puts places and problems to effects and findings.
[[nodiscard]] EntryReport entryReport(analysis::Script script, QString text, std::vector<analysis::Effect> effects,
                                      std::vector<rules::Finding> findings);

/// Where the finding stands in the text, not further than its first line: a wavy page says nothing.
[[nodiscard]] SqlUnderline underlineOf(const Problem &problem, const QString &text);
[[nodiscard]] analysis::Danger dangerOf(rules::Severity severity);
/// The line "where the server did something else than was said", if it did.
[[nodiscard]] std::optional<Problem> mismatchProblem(const EntryReport &report, std::size_t statement,
                                                     const analysis::prove::Proof &proof);
/// The margin beside a report's statements; a proof may be null.
[[nodiscard]] SqlMark statementMark(const EntryReport &report, std::size_t statement,
                                    const analysis::prove::Proof *proof);
void addGridRow(LockGrid &grid, const QString &id, const EntryReport &report, std::size_t statement,
                analysis::Trust trust);

/// An edit in characters.
struct TextEdit {
    int position = 0;
    int removed = 0;
    QString inserted;
    friend bool operator==(const TextEdit &, const TextEdit &) = default;
};
/// What the finding's fix changes, from the end of the text to its beginning; empty where it has none.
[[nodiscard]] std::vector<TextEdit> fixEdits(const EntryReport &report, const rules::Finding &finding);

} // namespace lockstep::desktop
