// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/effect.h"
#include "catalog/catalog.h"
#include "sql/engine.h"
#include "sql/parse.h"

#include <QByteArray>

#include <memory>
#include <vector>

namespace lockstep::analysis {

/// What the analyser assumes where the Catalog cannot say.
struct AnalysisOptions {
    int serverMajor = 0;        ///< 12..18; 0 takes the Catalog's version, 17 where that is empty
    QString searchPath;         ///< as in SET search_path; empty takes the Catalog's
    bool inTransaction = false; ///< statements start inside a BEGIN that the tool issued
};

/// Whether the statement was refused, or what it does is not known.
[[nodiscard]] bool isUncertain(const Effect &effect);

/// Analyses statement after statement, applying each to its own copy of the Catalog in place of the server.
/// Not thread-safe; make one per job. Cheap to make for an empty Catalog.
class Analyzer
{
public:
    explicit Analyzer(const catalog::Catalog &start, AnalysisOptions options = {});
    ~Analyzer();
    Analyzer(Analyzer &&) noexcept;
    Analyzer &operator=(Analyzer &&) noexcept;

    /// One Effect per statement of the script, in order. Never fails: what does not parse is an Effect with `error`.
    /// `inTransaction`: the script's tool runs it between BEGIN and COMMIT.
    [[nodiscard]] std::vector<Effect> analyze(const QByteArray &script, bool inTransaction = false);
    /// The same of a script that was parsed ahead.
    [[nodiscard]] std::vector<Effect> analyze(const sql::ParsedScript &script, bool inTransaction);

    /// The same, and then everything is taken back: what the script would do if it ran now.
    [[nodiscard]] std::vector<Effect> preview(const QByteArray &script, bool inTransaction = false);
    [[nodiscard]] std::vector<Effect> preview(const sql::ParsedScript &script, bool inTransaction);

    /// Whether the script would leave the Catalog otherwise than it stands, or that cannot be told.
    [[nodiscard]] bool changes(const QByteArray &script);

    /// The Catalog as it stands after all statements so far.
    [[nodiscard]] catalog::Catalog catalog() const;
    /// Makes `known`, which is what catalog() or this gave last, into what catalog() would give now, without going
    /// through all of it.
    void bring(catalog::Catalog &known);

private:
    class Private;
    std::unique_ptr<Private> d;
};

/// While it lives the Analyzer stands at this Catalog, and previewOver() and changesOver() ask it in this thread.
class AnalyzerScope
{
public:
    AnalyzerScope(const catalog::Catalog &catalog, Analyzer &analyzer);
    ~AnalyzerScope();
    Q_DISABLE_COPY_MOVE(AnalyzerScope)
};

/// What the script would do over this Catalog: by the Analyzer of an AnalyzerScope, or by a new one.
[[nodiscard]] std::vector<Effect> previewOver(const catalog::Catalog &catalog, const QByteArray &script);

/// Whether the script would change this Catalog, as Analyzer::changes().
[[nodiscard]] bool changesOver(const catalog::Catalog &catalog, const QByteArray &script);

} // namespace lockstep::analysis
