// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/catalog.h"
#include "plan/analyze.h"
#include "rehearsal/result.h"

#include <functional>

namespace lockstep::review {

/// How the report says things: app/ gives it the user's language.
using Translate = std::function<QString(const base::Message &)>;

/// One self-contained HTML page (no scripts, no external files; light and dark; prints well): plan, decisions with reasons, SQL,
/// lock map, findings, rehearsal beside predictions. Deterministic for the same input.
[[nodiscard]] QByteArray htmlReport(const plan::Plan &plan, const catalog::Catalog &catalog,
                                    const std::vector<plan::StatementEffect> &effects,
                                    const std::optional<rehearsal::Result> &rehearsal, const Translate &translate);

} // namespace lockstep::review
