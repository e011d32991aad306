// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/effect.h"

#include <QJsonArray>
#include <QJsonObject>

namespace lockstep::analysis {

/// The contract's object (lint-json) for one statement, without `file` and `findings`, which the caller adds.
/// `index` counts statements of the file from 0.
[[nodiscard]] QJsonObject effectToJson(const Effect &effect, int index);
/// The contract's `relations`.
[[nodiscard]] QJsonArray relationsToJson(const std::vector<RelationEffect> &relations);

} // namespace lockstep::analysis
