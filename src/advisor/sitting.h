// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "advisor/advise.h"
#include "advisor/strategy.h"
#include "base/progress.h"

#include <map>
#include <set>
#include <stop_token>

namespace lockstep::advisor {

/// One change of a sitting: how it is planned, or why it is not.
struct PlannedChange {
    plan::Change change; ///< with the id that it has in the plan; without one where it is not in there
    Advice advice;
    QString strategy; ///< the tree's, or the one that was asked for
    bool leftOut = false;
    std::optional<base::Error> refused;
    friend bool operator==(const PlannedChange &, const PlannedChange &) = default;
};

/// What a person wants otherwise than the tree says. By the changes' places in the list.
struct SittingOptions {
    QMap<QString, QString> answers = {}; ///< to the tree's questions, whatever the change
    std::set<std::size_t> leftOut = {};
    std::map<std::size_t, QString> strategies = {};
    GeneratorOptions generator = {};
};

/// Several changes, planned one after the other onto one plan.
struct Sitting {
    plan::Plan plan;
    std::vector<PlannedChange> changes; ///< as many as there were wishes, in their order
    friend bool operator==(const Sitting &, const Sitting &) = default;
};

/// Adds each change to the plan by the strategy that the tree gives it over the Catalog as the changes before leave it.
/// One that is refused does not keep the others from being planned. Takes its time over long lists: off the UI thread.
/// Errors: Cancelled.
[[nodiscard]] base::Result<Sitting> planChanges(plan::Plan plan, const std::vector<plan::Change> &changes,
                                                const catalog::Catalog &catalog, const Tree &tree,
                                                const SittingOptions &options = {}, const std::stop_token &stop = {},
                                                const base::ProgressFn &progress = {});

} // namespace lockstep::advisor
