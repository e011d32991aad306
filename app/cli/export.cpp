// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/command.h"

#include "exchange/exporter.h"
#include "text/messages.h"

#include <QCommandLineParser>
#include <QDir>

using namespace Qt::StringLiterals;

namespace lockstep::cli {

static QString toolNames()
{
    QStringList names;
    for (const exchange::ExporterDescriptor &row : exchange::exporters())
        names << QString::fromLatin1(row.id);
    return names.join(u", "_s);
}

int runExport(const QStringList &arguments, Output output)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        say(QT_TRANSLATE_NOOP("Cli", "Writes a plan as files for a migration tool: one logical change per file.")));
    parser.addOptions({
        {{u"t"_s, u"tool"_s}, say(QT_TRANSLATE_NOOP("Cli", "The tool: %1.")).arg(toolNames()), u"TOOL"_s, u"plain"_s},
        {{u"o"_s, u"output"_s}, say(QT_TRANSLATE_NOOP("Cli", "The folder to write to.")), u"DIR"_s, u"."_s},
        {u"first-version"_s, say(QT_TRANSLATE_NOOP("Cli", "The first file's version, as the tool writes it.")),
         u"VERSION"_s},
        {u"overwrite"_s, say(QT_TRANSLATE_NOOP("Cli", "Replace files that have other content."))},
    });
    parser.addPositionalArgument(u"plan"_s, say(QT_TRANSLATE_NOOP("Cli", "The plan")), u"PLAN"_s);
    if (const auto done = parse(parser, "export", arguments, output))
        return *done;
    if (parser.positionalArguments().size() != 1)
        return usage(say(QT_TRANSLATE_NOOP("Cli", "Name one plan.")), output);
    const exchange::ExporterDescriptor *exporter = exchange::exporter(parser.value(u"tool"_s));
    if (!exporter)
        return usage(say(QT_TRANSLATE_NOOP("Cli", "There is no export for %1. Tools: %2."))
                         .arg(parser.value(u"tool"_s), toolNames()),
                     output);
    const auto plan = plan::load(parser.positionalArguments().first());
    if (!plan)
        return report(plan.error(), output);
    exchange::ExportOptions options;
    options.firstVersion = parser.value(u"first-version"_s);
    options.sentence = [](const base::Message &message) { return text::englishMessage(message); };
    const auto files = exporter->write(*plan, options);
    if (!files)
        return report(files.error(), output);
    const QString folder = parser.value(u"output"_s);
    if (const base::Status written = exchange::writeFiles(*files, folder, parser.isSet(u"overwrite"_s)); !written)
        return report(written.error(), output);
    for (const exchange::File &file : *files)
        output.out << QDir(folder).filePath(file.path) << '\n';
    return Success;
}

} // namespace lockstep::cli
