// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QTextStream>

#include <span>

namespace lockstep::cli {

/// Where a command prints; tests give their own.
struct Output {
    QTextStream &out;
    QTextStream &err;
};

/// One row per command; one file each.
struct CommandDescriptor {
    const char *id;
    const char *summary;      ///< one line, QT_TRANSLATE_NOOP("Cli", ...)
    int (*run)(const QStringList &arguments, Output output); ///< arguments after the command's name; returns an ExitCode
};
[[nodiscard]] std::span<const CommandDescriptor> commands();

} // namespace lockstep::cli
