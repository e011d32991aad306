// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "advisor/facts.h"

namespace lockstep::advisor::sqlite {

/// What only matters on SQLite: whether the change takes values away, whether it writes more than `inlineRows` rows,
/// and whether SQLite has a statement for it. Adds nothing for a Catalog of another engine.
void collectFacts(QMap<QString, Fact> &facts, const plan::Change &change, const catalog::Catalog &catalog,
                  double inlineRows);

} // namespace lockstep::advisor::sqlite
