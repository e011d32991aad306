// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/message.h"
#include "plan/analyze.h"
#include "rehearsal/result.h"
#include "review/planfindings.h"

#include <functional>
#include <optional>

namespace lockstep::review {

/// How the report says things: app/ gives it the user's language and figures.
struct Words {
    std::function<QString(const base::Message &)> message;
    std::function<QString(qint64)> bytes;
    std::function<QString(qint64)> duration; ///< of milliseconds
};

/// What a report is made of.
struct ReportInput {
    const plan::Plan &plan;
    const std::vector<plan::StatementEffect> &effects; ///< of plan::analyzePlan, ups and perhaps downs
    std::vector<PlanFinding> findings;
    std::optional<rehearsal::Result> rehearsal;
};

/// One self-contained HTML page: no scripts, no external files; light and dark after the reader's system; prints well.
/// Plan, phases, SQL with locks, lock map, findings, rehearsal beside predictions. The same input gives the same bytes.
[[nodiscard]] QByteArray htmlReport(const ReportInput &input, const Words &words);

} // namespace lockstep::review
