// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/run.h"

#include "base/error.h"
#include "formats/words.h"

#include <QStringList>
#include <QTextStream>

#include <span>

class QCommandLineParser;

namespace lockstep::cli {

/// Where a command prints; tests give their own.
struct Output {
    QTextStream &out;
    QTextStream &err;
};

/// One row per command; one file each.
struct CommandDescriptor {
    const char *id;
    const char *summary; ///< one line, QT_TRANSLATE_NOOP("Cli", ...)
    int (*run)(const QStringList &arguments,
               Output output); ///< arguments after the command's name; returns an ExitCode
};
[[nodiscard]] std::span<const CommandDescriptor> commands();

int runPlan(const QStringList &arguments, Output output);
int runLint(const QStringList &arguments, Output output);
int runRehearse(const QStringList &arguments, Output output);
int runWatch(const QStringList &arguments, Output output);
int runExport(const QStringList &arguments, Output output);
int runReport(const QStringList &arguments, Output output);
int runExplain(const QStringList &arguments, Output output);
int runCatalog(const QStringList &arguments, Output output);
int runDemo(const QStringList &arguments, Output output);

using formats::say;

/// Parses; on --help or a usage fault prints and returns the exit code to end with.
[[nodiscard]] std::optional<int> parse(QCommandLineParser &parser, const char *command, const QStringList &arguments,
                                       Output output);
/// Prints "lockstep: what went wrong" with the server's words below; returns the exit code that fits the error.
int report(const base::Error &error, Output output);
/// Prints a usage fault; returns UsageError.
[[nodiscard]] int usage(const QString &text, Output output);

} // namespace lockstep::cli
