// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/command.h"

#include "analysis/analyzer.h"
#include "base/file.h"
#include "cli/effectoutput.h"
#include "cli/lintoutput.h"
#include "cli/source.h"
#include "plan/analyze.h"
#include "review/planfindings.h"
#include "rules/check.h"

#include <QCommandLineParser>
#include <QFileInfo>

#include <memory>

using namespace Qt::StringLiterals;

namespace lockstep::cli {

/// A plan is linted step by step; positions count in each step's own text.
static base::Result<std::vector<LintedStatement>> lintPlan(const QString &path, const catalog::Catalog &catalog)
{
    const auto plan = plan::load(path);
    if (!plan)
        return std::unexpected(plan.error());
    const auto effects = plan::analyzePlan(*plan, catalog);
    const auto findings = review::planFindings(*plan, effects, catalog);
    std::vector<LintedStatement> out;
    for (const plan::StatementEffect &statement : effects) {
        LintedStatement row{
            path + u'#' + statement.step, int(out.size()), statement.sql.toUtf8(), statement.effect, {}};
        // each statement is its own text here
        row.effect.offset = 0;
        row.effect.length = row.script.size();
        for (const review::PlanFinding &found : findings)
            if (found.step == statement.step && found.finding.offset >= statement.effect.offset &&
                found.finding.offset < statement.effect.offset + std::max<qsizetype>(statement.effect.length, 1)) {
                row.findings.push_back(found.finding);
                row.findings.back().move(-statement.effect.offset);
            }
        out.push_back(std::move(row));
    }
    return out;
}

/// One file of a migration history: the analyser goes on from where the file before left the schema.
static base::Result<std::vector<LintedStatement>> lintScript(const QString &path, analysis::Analyzer &analyzer)
{
    const auto script = base::readFile(path);
    if (!script)
        return std::unexpected(script.error());
    const catalog::Catalog before = analyzer.catalog();
    const std::vector<analysis::Effect> effects = analyzer.analyze(*script);
    const std::vector<rules::Finding> findings = rules::check(*script, effects, before);
    std::vector<LintedStatement> out;
    for (const analysis::Effect &effect : effects) {
        LintedStatement row{path, int(out.size()), *script, effect, {}};
        for (const rules::Finding &finding : findings)
            if (finding.offset >= effect.offset &&
                finding.offset < effect.offset + std::max<qsizetype>(effect.length, 1))
                row.findings.push_back(finding);
        out.push_back(std::move(row));
    }
    return out;
}

int runLint(const QStringList &arguments, Output output)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(say(QT_TRANSLATE_NOOP(
        "Cli", "Says of every statement what it locks, and what is risky about it. Files are read in the "
               "order given, as one migration history.")));
    addCatalogOptions(parser);
    parser.addOptions({
        {u"format"_s, say(QT_TRANSLATE_NOOP("Cli", "text or json (one line per statement).")), u"FORMAT"_s, u"text"_s},
        {u"server-version"_s, say(QT_TRANSLATE_NOOP("Cli", "Assume this PostgreSQL major version (12 to 18).")),
         u"MAJOR"_s},
        {u"locks"_s,
         say(QT_TRANSLATE_NOOP("Cli", "Show the locks of every statement, not only of those with findings."))},
    });
    parser.addPositionalArgument(u"files"_s, say(QT_TRANSLATE_NOOP("Cli", "SQL files or plans")), u"FILE..."_s);
    if (const auto done = parse(parser, "lint", arguments, output))
        return *done;
    if (parser.positionalArguments().isEmpty())
        return usage(say(QT_TRANSLATE_NOOP("Cli", "Name at least one SQL file or plan.")), output);
    analysis::AnalysisOptions options;
    if (parser.isSet(u"server-version"_s)) {
        options.serverMajor = parser.value(u"server-version"_s).section(u'.', 0, 0).toInt();
        if (options.serverMajor < 12 || options.serverMajor > 18)
            return usage(say(QT_TRANSLATE_NOOP("Cli", "--server-version takes 12 to 18.")), output);
    }
    const auto catalog = catalogFrom(parser, false, output);
    if (!catalog)
        return report(catalog.error(), output);

    const std::unique_ptr<LintPrinter> printer =
        makeLintPrinter(parser.value(u"format"_s), parser.isSet(u"locks"_s), output.out);
    if (!printer)
        return usage(say(QT_TRANSLATE_NOOP("Cli", "--format takes text or json.")), output);
    analysis::Analyzer analyzer(*catalog, options);
    int worst = Success;
    for (const QString &path : parser.positionalArguments()) {
        const auto linted = path.endsWith(".lockstep"_L1) ? lintPlan(path, *catalog) : lintScript(path, analyzer);
        if (!linted) {
            worst = std::max(worst, report(linted.error(), output));
            continue;
        }
        for (const LintedStatement &statement : *linted) {
            printer->print(statement);
            if (!statement.findings.empty() || statement.effect.error)
                worst = std::max<int>(worst, FindingsFound);
        }
    }
    printer->finish();
    return worst;
}

} // namespace lockstep::cli
