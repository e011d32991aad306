// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/command.h"

#include "advisor/strategy.h"
#include "resources/resources.h"
#include "rules/check.h"

#include <QCommandLineParser>

using namespace Qt::StringLiterals;

namespace lockstep::cli {

static void listPages(QTextStream &out)
{
    out << say(QT_TRANSLATE_NOOP("Cli", "Rules:")) << '\n';
    for (const rules::RuleDescriptor &rule : rules::rules())
        out << "  " << rule.id << '\n';
    out << say(QT_TRANSLATE_NOOP("Cli", "Strategies:")) << '\n';
    for (const advisor::StrategyDescriptor &strategy : advisor::strategies())
        out << "  " << strategy.id << '\n';
}

int runExplain(const QStringList &arguments, Output output)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        say(QT_TRANSLATE_NOOP("Cli", "Shows the page of a rule or a strategy; without a name, lists them.")));
    parser.addOption({u"list"_s, say(QT_TRANSLATE_NOOP("Cli", "List the rules and strategies."))});
    parser.addPositionalArgument(u"id"_s, say(QT_TRANSLATE_NOOP("Cli", "A rule or a strategy")), u"[ID]"_s);
    if (const auto done = parse(parser, "explain", arguments, output))
        return *done;
    const QString id = parser.positionalArguments().value(0);
    if (id.isEmpty() || parser.isSet(u"list"_s)) {
        listPages(output.out);
        return Success;
    }
    const auto text = resources::page(id);
    if (!text)
        return usage(
            say(QT_TRANSLATE_NOOP("Cli", "There is no rule or strategy %1. lockstep explain lists them.")).arg(id),
            output);
    output.out << QString::fromUtf8(*text);
    return Success;
}

} // namespace lockstep::cli
