// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

#include <QString>

#include <vector>

namespace lockstep::desktop {

/// A file's text as an editor has it, and how to write it back so that lines nobody touched stay what they were.
struct ScriptText {
    QString text; ///< lines end with "\n"
    bool byteOrderMark = false;
    bool carriageReturns = false; ///< every line ended with "\r\n"
    bool mixedEnds = false;       ///< some did: cannot be written back as it was
    friend bool operator==(const ScriptText &, const ScriptText &) = default;

    [[nodiscard]] QByteArray bytes() const;
};
/// Errors: InvalidInput for bytes that are not UTF-8.
[[nodiscard]] base::Result<ScriptText> readScriptText(const QByteArray &bytes, const QString &path);

/// A piece of the text, in characters.
struct TextRange {
    int position = 0;
    int length = 0;
    bool endsStatement = false; ///< its tool ends the statement there
    friend bool operator==(const TextRange &, const TextRange &) = default;
};
/// The ranges after an edit: one that was edited inside grows or shrinks with it.
void shiftRanges(std::vector<TextRange> &ranges, int position, int removed, int added);
/// What a tool runs of the text: the rest is blank, so that places are those of the text. No ranges: all of it.
[[nodiscard]] QString textInRanges(const QString &text, const std::vector<TextRange> &ranges);

} // namespace lockstep::desktop
