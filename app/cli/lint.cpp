// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/command.h"

#include "cli/interrupt.h"
#include "cli/lintfix.h"
#include "cli/lintproof.h"
#include "cli/source.h"

#include <QCommandLineParser>
#include <QFile>
#include <QSaveFile>

#include <memory>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace lockstep::cli {

namespace lintlocal {

static QString formatNames()
{
    QStringList names;
    for (const formats::LintFormatDescriptor &row : formats::lintFormats())
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
        {u"fix"_s, say(QT_TRANSLATE_NOOP("Cli", "Write the safe way into the files, where it is mechanical."))},
        {u"dry-run"_s, say(QT_TRANSLATE_NOOP("Cli", "With --fix: write nothing, show a unified diff."))},
        {u"settings"_s,
         say(QT_TRANSLATE_NOOP("Cli",
                               "The team's settings; lockstep.json in the folder of what is linted, or above it, "
                               "otherwise.")),
         u"FILE"_s},
        {u"prove"_s, say(QT_TRANSLATE_NOOP(
                         "Cli", "Run every statement on an empty copy of the schema, on a server of the same major "
                                "version, and say where it does something else than predicted."))},
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

/// What is linted, and by what.
struct Job {
    const formats::LintFormatDescriptor &format;
    const LintSources &sources;
    const LintSetup &setup;
    const LintProofs *proofs = nullptr;
};

static bool isMismatch(const LintRow &row)
{
    return row.proof && row.proof->verdict == analysis::prove::Verdict::Mismatch;
}

/// Lints into the file that --output names, or to where the command prints.
static int lintInto(const QCommandLineParser &parser, const Job &job, Output output)
{
    const bool toFile = parser.isSet(u"output"_s);
    QSaveFile file(parser.value(u"output"_s));
    if (toFile && !file.open(QIODevice::WriteOnly))
        return report({base::ErrorCode::Io, u"file.cannot-write"_s, {file.fileName()}, {}, file.errorString(), {}},
                      output);
    QTextStream fileStream(&file);
    QTextStream &out = toFile ? fileStream : output.out;
    const auto printer = job.format.make(out, {parser.isSet(u"locks"_s), wantsColour(parser.value(u"color"_s), out)});
    bool mismatch = false;
    int code = LintRun(job.sources, job.setup, output).each([&](const LintRow &row) {
        LintRow shown = row;
        shown.proof = job.proofs ? job.proofs->of(row.text.file(), row.statement.effect.offset) : nullptr;
        mismatch = mismatch || isMismatch(shown);
        printer->print(shown);
    });
    if (mismatch)
        code = std::max<int>(code, FindingsFound);
    printer->finish();
    out.flush();
    if (toFile && !file.commit())
        return report({base::ErrorCode::Io, u"file.cannot-write"_s, {file.fileName()}, {}, file.errorString(), {}},
                      output);
    return code;
}

/// The settings that --settings names, or that lie in the folder of the first thing to lint or above it.
static base::Result<rules::Settings> settingsFrom(const QCommandLineParser &parser)
{
    if (parser.isSet(u"settings"_s))
        return rules::loadSettings(parser.value(u"settings"_s));
    const QString found = rules::findSettings(parser.positionalArguments().value(0, u"."_s));
    return found.isEmpty() ? rules::Settings{} : rules::loadSettings(found);
}

static base::Result<LintSetup> setupFrom(const QCommandLineParser &parser, Output output)
{
    auto settings = settingsFrom(parser);
    if (!settings)
        return std::unexpected(settings.error());
    auto catalog = catalogFrom(parser, false, output);
    if (!catalog)
        return std::unexpected(catalog.error());
    LintSetup setup{std::move(*catalog), {}, std::move(*settings)};
    setup.options.serverMajor = parser.value(u"server-version"_s).section(u'.', 0, 0).toInt();
    if (setup.options.serverMajor == 0 && setup.catalog.server.version == 0)
        setup.options.serverMajor = setup.settings.serverMajor;
    else if (setup.options.serverMajor != 0)
        setup.settings.serverMajor = setup.options.serverMajor;
    setup.options.searchPath = setup.settings.searchPath;
    return setup;
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
    const int major = parser.value(u"server-version"_s).section(u'.', 0, 0).toInt();
    if (parser.isSet(u"server-version"_s) && (major < 12 || major > 18))
        return usage(say(QT_TRANSLATE_NOOP("Cli", "--server-version takes 12 to 18.")), output);
    const formats::LintFormatDescriptor *format = formats::lintFormat(parser.value(u"format"_s));
    if (!format)
        return usage(say(QT_TRANSLATE_NOOP("Cli", "--format takes one of %1.")).arg(lintlocal::formatNames()), output);
    if (!QStringList{u"auto"_s, u"always"_s, u"never"_s}.contains(parser.value(u"color"_s)))
        return usage(say(QT_TRANSLATE_NOOP("Cli", "--color takes auto, always or never.")), output);
    if (parser.isSet(u"fix"_s) && !patches.isEmpty())
        return usage(say(QT_TRANSLATE_NOOP("Cli", "--fix and --patch do not go together.")), output);
    if (parser.isSet(u"dry-run"_s) && !parser.isSet(u"fix"_s))
        return usage(say(QT_TRANSLATE_NOOP("Cli", "--dry-run goes with --fix.")), output);
    const auto setup = lintlocal::setupFrom(parser, output);
    if (!setup)
        return report(setup.error(), output);
    const auto collected = [&](const exchange::Unwritten &unwritten) {
        return lintSources(parser.positionalArguments(), patches, parser.value(u"tool"_s), unwritten);
    };
    int worst = Success;
    if (parser.isSet(u"fix"_s)) {
        const auto fixed = fixedFiles(collected, *setup);
        if (parser.isSet(u"dry-run"_s)) {
            printDiff(fixed, output.out);
            return fixed.empty() ? Success : FindingsFound;
        }
        worst = writeFixed(fixed, output);
    }
    const auto sources = collected({});
    if (!sources)
        return report(sources.error(), output);
    for (const QString &note : sources->notes)
        output.err << "lockstep: " << note << '\n';
    lintlocal::Job job{*format, *sources, *setup, nullptr};
    std::optional<LintProofs> proofs;
    if (parser.isSet(u"prove"_s)) {
        const Interrupt interrupt;
        auto made = LintProofs::prove(*sources, setup->catalog, setup->options.serverMajor, interrupt.token(), output);
        if (!made) // no server is as bad as one that cannot be reached
            return std::max<int>(report(made.error(), output), ConnectionError);
        job.proofs = &proofs.emplace(std::move(*made));
    }
    return std::max(worst, lintlocal::lintInto(parser, job, output));
}

} // namespace lockstep::cli
