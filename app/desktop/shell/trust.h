// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/shell/document.h"

namespace lockstep::desktop {

/// How a claim about one statement is known: predicted, proven on an empty copy, or seen in the document's rehearsal.
struct Known {
    analysis::Trust trust = analysis::Trust::Predicted;
    qint64 measuredMs = -1;
    friend bool operator==(const Known &, const Known &) = default;
};
/// A rehearsal counts only while the statement is still word for word what was rehearsed, a proof only while what runs
/// before it is the same, too.
[[nodiscard]] Known knownOf(const Document &document, const plan::StatementEffect &statement);
/// How two statements together are known: no better than the worse of them, and a mismatch is never hidden.
[[nodiscard]] analysis::Trust combined(analysis::Trust a, analysis::Trust b);

} // namespace lockstep::desktop
