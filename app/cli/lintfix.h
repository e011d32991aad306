// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/lintrun.h"

namespace lockstep::cli {

/// A file with the fixes of its findings in it.
struct FixedFile {
    QByteArray before, after;
    QStringList titles;                   ///< what was done, in order
    qsizetype files = 1;                  ///< into how many files it has to be cut by hand, at its marks
    std::optional<base::Error> whyNotCut; ///< why that was not done here; nothing where no tool is known
    QString origin;                       ///< of a new file: the one it was cut from
};

/// Lints and applies fixes, round after round, until none is left: a fix may make room for the next. What has to be cut
/// becomes files of its own, in the naming of the folder's tool. Nothing is written. By path; files without a fix are
/// not there.
[[nodiscard]] std::map<QString, FixedFile>
fixedFiles(const std::function<base::Result<LintSources>(const exchange::Unwritten &)> &sources,
           const LintSetup &setup);

/// Writes the files, each in one step, and says what was done to them: new ones before the one they were cut from,
/// none over a file that is there, and all of them or none. Returns an ExitCode.
int writeFixed(const std::map<QString, FixedFile> &files, Output output);

/// What writeFixed would do, as a unified diff.
void printDiff(const std::map<QString, FixedFile> &files, QTextStream &out);

} // namespace lockstep::cli
