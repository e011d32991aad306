// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace lockstep::cli {

/// Exit codes of `lockstep`, documented in `lockstep --help`.
enum ExitCode {
    Success = 0,         ///< done, nothing to object
    FindingsFound = 1,   ///< done; findings, mismatches or a failed rehearsal
    UsageError = 2,      ///< the command line or an input file cannot be used
    ConnectionError = 3, ///< no server could be reached or started
    InternalError = 70,
};

/// The whole program: `arguments` as QCoreApplication gives them, program name first. Prints, returns the exit code.
int run(const QStringList &arguments);

} // namespace lockstep::cli
