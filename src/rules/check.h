// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/effect.h"
#include "catalog/catalog.h"
#include "rules/finding.h"

#include <span>
#include <vector>

namespace lockstep::rules {

/// What a rule sees of one statement: the text, its Effect, and the Catalog the script started from.
struct Statement {
    QByteArray script;
    const analysis::Effect &effect;
    const catalog::Catalog &catalog;
};

/// One row per rule; one file each.
struct RuleDescriptor {
    const char *id;
    void (*check)(const Statement &statement, std::vector<Finding> &out);
};
[[nodiscard]] std::span<const RuleDescriptor> rules();

/// All findings of all rules over a script's effects, by offset, then rule.
[[nodiscard]] std::vector<Finding> check(const QByteArray &script, const std::vector<analysis::Effect> &effects,
                                         const catalog::Catalog &catalog);

} // namespace lockstep::rules
