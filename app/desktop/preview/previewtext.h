// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/shell/document.h"
#include "desktop/widgets/sqlview.h"

namespace lockstep::desktop {

enum class PreviewScope { Step, Phase, Plan };
enum class PreviewDirection { Up, Down, Both };

/// The text of a preview and what stands in its margin.
struct PreviewText {
    QString text;
    std::vector<SqlMark> marks;
    friend bool operator==(const PreviewText &, const PreviewText &) = default;
};

/// The SQL that stands for a step's up or down: the batch of a backfill, else the step's own.
[[nodiscard]] QString stepSql(const plan::Step &step, bool down, sql::Engine engine);
/// The marks for one step's text that begins at `base` in the preview.
[[nodiscard]] std::vector<SqlMark> stepMarks(const Document &document, const QString &step, bool down,
                                             const QString &sql, int base = 0);
/// `step` is the current one; the scope Phase means its phase. A single step in one direction is its bare SQL, to be
/// edited; everything else has a comment line before each step.
[[nodiscard]] PreviewText previewText(const Document &document, const QString &step, PreviewScope scope,
                                      PreviewDirection direction);
/// What stands in the margin for an Effect whose statement is at that place of the text.
[[nodiscard]] SqlMark effectMark(const analysis::Effect &effect, int position, int length);
/// Lock, rewrite and scan of each relation, a line each, with the exact modes.
[[nodiscard]] QStringList effectLines(const analysis::Effect &effect);
/// The same with how it is known.
[[nodiscard]] QString effectToolTip(const plan::StatementEffect &statement, const Document &document);

} // namespace lockstep::desktop
