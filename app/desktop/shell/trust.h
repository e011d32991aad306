// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/shell/document.h"

namespace lockstep::desktop {

/// How a claim about one statement is known: predicted, or seen in the document's rehearsal.
struct Known {
    analysis::Trust trust = analysis::Trust::Predicted;
    qint64 measuredMs = -1;
    friend bool operator==(const Known &, const Known &) = default;
};
/// A rehearsal counts only while the statement is still word for word what was rehearsed.
[[nodiscard]] Known knownOf(const rehearsal::Result *rehearsal, const plan::StatementEffect &statement);

} // namespace lockstep::desktop
