// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "review/report.h"

namespace lockstep::review {

/// The parts of the report, each one HTML fragment with its heading; empty when there is nothing to say.
[[nodiscard]] QString summarySection(const ReportInput &input, const Words &words);
[[nodiscard]] QString lockMapSection(const ReportInput &input, const Words &words);
[[nodiscard]] QString stepsSection(const ReportInput &input, const Words &words);
[[nodiscard]] QString findingsSection(const ReportInput &input, const Words &words);
[[nodiscard]] QString rehearsalSection(const rehearsal::Result &result, const Words &words);

} // namespace lockstep::review
