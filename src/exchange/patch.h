// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

#include <QByteArray>
#include <QString>

#include <vector>

namespace lockstep::exchange {

/// A line of a hunk, without its line break.
struct PatchLine {
    char kind = ' '; ///< ' ' on both sides, '+' added, '-' taken away
    QByteArray text;
    bool lacksBreak = false; ///< the last line of a file that does not end in one
    friend bool operator==(const PatchLine &, const PatchLine &) = default;
};
struct PatchHunk {
    qsizetype oldLine = 0, newLine = 0; ///< where it begins, 1-based; 0 for an empty side
    std::vector<PatchLine> lines;
    friend bool operator==(const PatchHunk &, const PatchHunk &) = default;
};

/// What a patch does to one file.
struct PatchedFile {
    QString path; ///< of the new side, without git's "b/"; of the old one where the file goes
    bool added = false, removed = false;
    std::vector<PatchHunk> hunks;
    friend bool operator==(const PatchedFile &, const PatchedFile &) = default;

    /// Whether the patch added or changed any of these lines of the new side, 1-based.
    [[nodiscard]] bool touches(qsizetype firstLine, qsizetype lastLine) const;
    /// The file after the patch, whether `content` is what it was before or what it is afterwards. Errors: Conflict.
    [[nodiscard]] base::Result<QByteArray> applied(const QByteArray &content) const;
};

/// Reads a unified diff (git's or diff -u's); what is not one is passed over. `name` names it in errors. Errors:
/// InvalidInput for a broken hunk, or where there is no hunk at all; Unsupported for the combined diff of a merge.
[[nodiscard]] base::Result<std::vector<PatchedFile>> readPatch(const QByteArray &bytes, const QString &name);

} // namespace lockstep::exchange
