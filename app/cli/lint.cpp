// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/command.h"

#include "base/file.h"
#include "cli/lintformat.h"
#include "cli/lintsources.h"
#include "cli/source.h"
#include "plan/analyze.h"
#include "review/planfindings.h"

#include <QCommandLineParser>
#include <QFile>
#include <QSaveFile>

#include <memory>
#include <span>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace lockstep::cli {

namespace lintlocal {

static QString formatNames()
{
    QStringList names;
    for (const LintFormatDescriptor &row : lintFormats())
        names << QString::fromLatin1(row.id);
    return names.join(u", "_s);
}

static void addOptions(QCommandLineParser &parser)
{
    addCatalogOptions(parser, u"against"_s);
    parser.addOptions({
        {u"format"_s, say(QT_TRANSLATE_NOOP("Cli", "One of %1; json is one line per statement.")).arg(formatNames()),
         u"FORMAT"_s, u"text"_s},
        {{u"o"_s, u"output"_s}, say(QT_TRANSLATE_NOOP("Cli", "Write to FILE, in one step.")), u"FILE"_s},
        {u"server-version"_s, say(QT_TRANSLATE_NOOP("Cli", "Assume this PostgreSQL major version (12 to 18).")),
         u"MAJOR"_s},
        {u"tool"_s,
         say(QT_TRANSLATE_NOOP("Cli", "The migration tool of the folders; found by their content otherwise.")),
         u"TOOL"_s},
        {u"patch"_s,
         say(QT_TRANSLATE_NOOP("Cli", "Report only what this unified diff adds or changes; files named *.diff and "
                                      "*.patch are such patches, too.")),
         u"FILE"_s},
        {u"color"_s, say(QT_TRANSLATE_NOOP("Cli", "auto, always or never.")), u"WHEN"_s, u"auto"_s},
        {u"locks"_s,
         say(QT_TRANSLATE_NOOP("Cli", "Show the locks of every statement, not only of those with findings."))},
    });
    parser.addPositionalArgument(
        u"files"_s, say(QT_TRANSLATE_NOOP("Cli", "SQL files, folders of migrations, patches, plans")), u"FILE..."_s);
}

/// Colour is for people at a terminal that can show it (no-color.org).
static bool wantsColour(const QString &when, const QTextStream &out)
{
    if (when != "auto"_L1)
        return when == "always"_L1;
    const auto *file = qobject_cast<const QFile *>(out.device());
    return file && isatty(file->handle()) == 1 && qEnvironmentVariableIsEmpty("NO_COLOR") && qgetenv("TERM") != "dumb";
}

/// Reads and lints one source after the other, prints, and keeps the worst exit code.
class Run
{
public:
    Run(const LintSources &sources, const catalog::Catalog &catalog, const analysis::AnalysisOptions &options,
        LintPrinter &printer, Output output)
        : m_sources(sources), m_catalog(catalog), m_linter(catalog, options), m_printer(printer), m_output(output)
    {
    }

    int all()
    {
        for (const base::Error &fault : m_sources.faults)
            fail(fault);
        for (auto source = m_sources.list.begin(); source != m_sources.list.end();) {
            // the parts of one file follow each other
            const auto next = std::find_if(source + 1, m_sources.list.end(), [&](const LintSource &other) {
                return other.kind != LintSource::Kind::Script || other.script.path != source->script.path;
            });
            if (source->kind == LintSource::Kind::Plan)
                plan(source->script.path);
            else
                file({source, next});
            source = next;
        }
        m_printer.finish();
        return m_worst;
    }

private:
    void fail(const base::Error &error) { m_worst = std::max(m_worst, report(error, m_output)); }

    void file(std::span<const LintSource> sources)
    {
        const QString &path = sources.front().script.path;
        const auto known = m_sources.unwritten.constFind(path);
        const auto bytes = known != m_sources.unwritten.cend() ? *known : base::readFile(path);
        if (!bytes) {
            fail(bytes.error());
            return;
        }
        const LintText text(path, *bytes);
        const std::optional<std::size_t> patch = sources.front().patch;
        int index = 0;
        for (const review::LintedStatement &statement : m_linter.file(*bytes, parts(sources, *bytes))) {
            const int own = index++;
            if (m_sources.patches.empty() || (patch && touched(m_sources.patches[*patch], text, statement.effect)))
                print({text, own, statement});
        }
    }

    static std::vector<review::LintPart> parts(std::span<const LintSource> sources, const QByteArray &bytes)
    {
        std::vector<review::LintPart> out;
        const LintSource &first = sources.front();
        const auto annotated =
            first.kind == LintSource::Kind::File ? exchange::readAnnotated(first.script.path, bytes) : std::nullopt;
        if (annotated) {
            for (const exchange::FolderMigration &migration : annotated->migrations) {
                if (migration.up)
                    out.push_back({*migration.up, false});
                if (migration.down)
                    out.push_back({*migration.down, true});
            }
            return out;
        }
        for (const LintSource &source : sources)
            out.push_back({source.script, source.down});
        return out;
    }

    [[nodiscard]] static bool touched(const exchange::PatchedFile &patch, const LintText &text,
                                      const analysis::Effect &effect)
    {
        const qsizetype last = effect.offset + std::max<qsizetype>(effect.length - 1, 0);
        return patch.touches(text.at(effect.offset).line, text.at(last).line);
    }

    /// A plan is linted step by step; positions count in each statement's own text.
    void plan(const QString &path)
    {
        const auto plan = plan::load(path);
        if (!plan) {
            fail(plan.error());
            return;
        }
        const auto effects = plan::analyzePlan(*plan, m_catalog);
        const auto findings = review::planFindings(*plan, effects, m_catalog);
        int index = 0;
        for (const plan::StatementEffect &statement : effects) {
            const LintText text(path + u'#' + statement.step, statement.sql.toUtf8());
            review::LintedStatement row{statement.effect, {}, statement.down};
            row.effect.offset = 0;
            row.effect.length = text.text().size();
            for (const review::PlanFinding &found : findings)
                if (found.step == statement.step && found.finding.offset >= statement.effect.offset &&
                    found.finding.offset < statement.effect.offset + std::max<qsizetype>(statement.effect.length, 1)) {
                    row.findings.push_back(found.finding);
                    row.findings.back().move(-statement.effect.offset);
                }
            print({text, index++, row});
        }
    }

    void print(const LintRow &row)
    {
        m_printer.print(row);
        if (!row.statement.findings.empty() || row.statement.effect.error)
            m_worst = std::max<int>(m_worst, FindingsFound);
    }

    const LintSources &m_sources;
    const catalog::Catalog &m_catalog;
    review::HistoryLinter m_linter;
    LintPrinter &m_printer;
    Output m_output;
    int m_worst = Success;
};

/// Lints into the file that --output names, or to where the command prints.
static int lintInto(const QCommandLineParser &parser, const LintFormatDescriptor &format, const LintSources &sources,
                    const catalog::Catalog &catalog, const analysis::AnalysisOptions &options, Output output)
{
    const bool toFile = parser.isSet(u"output"_s);
    QSaveFile file(parser.value(u"output"_s));
    if (toFile && !file.open(QIODevice::WriteOnly))
        return report({base::ErrorCode::Io, u"file.cannot-write"_s, {file.fileName()}, {}, file.errorString(), {}},
                      output);
    QTextStream fileStream(&file);
    QTextStream &out = toFile ? fileStream : output.out;
    const auto printer = format.make(out, {parser.isSet(u"locks"_s), wantsColour(parser.value(u"color"_s), out)});
    const int code = Run(sources, catalog, options, *printer, output).all();
    out.flush();
    if (toFile && !file.commit())
        return report({base::ErrorCode::Io, u"file.cannot-write"_s, {file.fileName()}, {}, file.errorString(), {}},
                      output);
    return code;
}

} // namespace lintlocal

int runLint(const QStringList &arguments, Output output)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(say(QT_TRANSLATE_NOOP(
        "Cli", "Says of every statement what it locks, and what is risky about it. Files are read in the "
               "order given, folders in the order of their migration tool, as one migration history.")));
    lintlocal::addOptions(parser);
    if (const auto done = parse(parser, "lint", arguments, output))
        return *done;
    const QStringList patches = parser.values(u"patch"_s);
    if (parser.positionalArguments().isEmpty() && patches.isEmpty())
        return usage(say(QT_TRANSLATE_NOOP("Cli", "Name at least one SQL file, folder, patch or plan.")), output);
    analysis::AnalysisOptions options;
    if (parser.isSet(u"server-version"_s)) {
        options.serverMajor = parser.value(u"server-version"_s).section(u'.', 0, 0).toInt();
        if (options.serverMajor < 12 || options.serverMajor > 18)
            return usage(say(QT_TRANSLATE_NOOP("Cli", "--server-version takes 12 to 18.")), output);
    }
    const LintFormatDescriptor *format = lintFormat(parser.value(u"format"_s));
    if (!format)
        return usage(say(QT_TRANSLATE_NOOP("Cli", "--format takes one of %1.")).arg(lintlocal::formatNames()), output);
    if (!QStringList{u"auto"_s, u"always"_s, u"never"_s}.contains(parser.value(u"color"_s)))
        return usage(say(QT_TRANSLATE_NOOP("Cli", "--color takes auto, always or never.")), output);
    const auto catalog = catalogFrom(parser, false, output);
    if (!catalog)
        return report(catalog.error(), output);
    const auto sources = lintSources(parser.positionalArguments(), patches, parser.value(u"tool"_s));
    if (!sources)
        return report(sources.error(), output);
    for (const QString &note : sources->notes)
        output.err << "lockstep: " << note << '\n';
    return lintlocal::lintInto(parser, *format, *sources, *catalog, options, output);
}

} // namespace lockstep::cli
