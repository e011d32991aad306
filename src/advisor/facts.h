// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/message.h"
#include "catalog/catalog.h"
#include "plan/change.h"

#include <QMap>

namespace lockstep::advisor {

/// An answer that the Catalog gives, and why.
struct Fact {
    QString answer;         ///< answer id of the question that asks for this fact
    base::Message evidence; ///< "orders: about 52 M rows, 31 GB, PostgreSQL 17"
    friend bool operator==(const Fact &, const Fact &) = default;
};

/// All facts about `change` that `catalog` can answer, by fact id. `settings` are the tree's thresholds.
[[nodiscard]] QMap<QString, Fact> collectFacts(const plan::Change &change, const catalog::Catalog &catalog,
                                               const QMap<QString, QString> &settings);
/// All fact ids that collectFacts can give; a tree may name no other.
[[nodiscard]] QStringList knownFacts();

} // namespace lockstep::advisor
