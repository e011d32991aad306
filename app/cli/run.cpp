// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/run.h"

#include "cli/command.h"
#include "text/messages.h"

#include <QCommandLineParser>
#include <QCoreApplication>

#include <array>
#include <cstdio>

using namespace Qt::StringLiterals;

namespace lockstep::cli {

std::span<const CommandDescriptor> commands()
{
    static const std::array rows{
        CommandDescriptor{"plan", QT_TRANSLATE_NOOP("Cli", "Make a plan from changes, or add changes to one"),
                          &runPlan},
        CommandDescriptor{
            "lint", QT_TRANSLATE_NOOP("Cli", "Say what each statement of SQL files or plans locks, and what is risky"),
            &runLint},
        CommandDescriptor{"rehearse",
                          QT_TRANSLATE_NOOP("Cli", "Run a plan on a sandbox or a staging server and measure it"),
                          &runRehearse},
        CommandDescriptor{"watch", QT_TRANSLATE_NOOP("Cli", "Show who waits for whom on a server"), &runWatch},
        CommandDescriptor{"export", QT_TRANSLATE_NOOP("Cli", "Write a plan as files for a migration tool"), &runExport},
        CommandDescriptor{"report",
                          QT_TRANSLATE_NOOP("Cli", "Write a plan, its locks and its rehearsal as one HTML page"),
                          &runReport},
        CommandDescriptor{"explain", QT_TRANSLATE_NOOP("Cli", "Show the page of a rule or a strategy"), &runExplain},
        CommandDescriptor{"catalog", QT_TRANSLATE_NOOP("Cli", "Read a server or a pg_dump file into a Catalog file"),
                          &runCatalog},
        CommandDescriptor{"demo", QT_TRANSLATE_NOOP("Cli", "Do the whole job once on a demo database under load"),
                          &runDemo},
    };
    return rows;
}

static void printHelp(QTextStream &out)
{
    out << say(QT_TRANSLATE_NOOP("Cli", "Lockstep plans, proves and rehearses database migrations.")) << "\n\n"
        << say(QT_TRANSLATE_NOOP("Cli", "Usage: lockstep COMMAND [OPTIONS]")) << "\n\n";
    for (const CommandDescriptor &command : commands())
        out << "  " << QString::fromLatin1(command.id).leftJustified(10) << say(command.summary) << '\n';
    out << '\n'
        << say(QT_TRANSLATE_NOOP(
               "Cli", "lockstep COMMAND --help says more. Exit codes: 0 done, 1 done with findings, mismatches "
                      "or a failed rehearsal,\n2 the command line or a file cannot be used, 3 no server could be "
                      "reached or started, 70 a fault of Lockstep."))
        << '\n';
}

std::optional<int> parse(QCommandLineParser &parser, const char *command, const QStringList &arguments, Output output)
{
    parser.setSingleDashWordOptionMode(QCommandLineParser::ParseAsLongOptions);
    const QCommandLineOption help({u"h"_s, u"help"_s}, say(QT_TRANSLATE_NOOP("Cli", "Show this help.")));
    parser.addOption(help);
    const QString name = u"lockstep "_s + QString::fromLatin1(command);
    if (!parser.parse(QStringList{name} + arguments))
        return usage(parser.errorText() + u'\n' +
                         say(QT_TRANSLATE_NOOP("Cli", "%1 --help lists the options.")).arg(name),
                     output);
    if (parser.isSet(help)) {
        // QCommandLineParser names the program; people type the command as well
        output.out << parser.helpText().replace(QCoreApplication::arguments().value(0), name);
        return Success;
    }
    return std::nullopt;
}

int report(const base::Error &error, Output output)
{
    output.err << "lockstep: " << (error.where.isEmpty() ? QString() : error.where + u": "_s) << text::message(error)
               << '\n';
    if (!error.context.isEmpty())
        output.err << "  " << QString(error.context).replace(u'\n', u"\n  "_s) << '\n';
    if (!error.sqlState.isEmpty())
        output.err << "  SQLSTATE " << error.sqlState << '\n';
    switch (error.code) {
    case base::ErrorCode::ConnectionFailed:
        return ConnectionError;
    case base::ErrorCode::Internal:
        return InternalError;
    case base::ErrorCode::ServerError:
    case base::ErrorCode::Timeout:
    case base::ErrorCode::Cancelled:
        return FindingsFound;
    default:
        return UsageError;
    }
}

int usage(const QString &text, Output output)
{
    output.err << "lockstep: " << text << '\n';
    return UsageError;
}

int run(const QStringList &arguments)
{
    QTextStream out(stdout);
    QTextStream err(stderr);
    const Output output{out, err};
    const QString first = arguments.value(1);
    if (first.isEmpty() || first == "--help"_L1 || first == "-h"_L1 || first == "help"_L1) {
        printHelp(first.isEmpty() ? err : out);
        return first.isEmpty() ? UsageError : Success;
    }
    if (first == "--version"_L1) {
        out << "lockstep " LOCKSTEP_VERSION "\n";
        return Success;
    }
    for (const CommandDescriptor &command : commands())
        if (first == QLatin1StringView(command.id))
            return command.run(arguments.mid(2), output);
    return usage(say(QT_TRANSLATE_NOOP("Cli", "There is no command %1. lockstep --help lists them.")).arg(first),
                 output);
}

} // namespace lockstep::cli
