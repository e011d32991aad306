// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rules/finding.h"

namespace lockstep::rules {

/// A line of its own where a script that its tool runs in one transaction must be cut into files: what stands between
/// two marks is a file, and one that holds what the server refuses inside a transaction has to run without one.
inline constexpr char cutMark[] = "-- lockstep:cut";
/// The files of a script with marks, without the marks and without empty ones. One without marks is itself.
[[nodiscard]] std::vector<QByteArray> cutAtMarks(const QByteArray &script);

/// A script with fixes in it. The numbers count in the findings that were given.
struct FixedScript {
    QByteArray script;
    std::vector<std::size_t> applied;
    std::vector<std::size_t> skipped; ///< had a fix that overlaps one before it
};
/// Applies the fixes of one round, in the order of the script. Look at the result again and repeat until nothing is
/// applied: a fix may make room for the next.
[[nodiscard]] FixedScript applyFixes(const QByteArray &script, const std::vector<Finding> &findings);

} // namespace lockstep::rules
