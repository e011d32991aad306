// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/catalog.h"
#include "plan/plan.h"

#include <QByteArray>

#include <vector>

namespace lockstep::plan {

/// One file of a team's migrations.
struct Script {
    QString name;    ///< shown on the step
    QByteArray text; ///< UTF-8
};

/// A plan of existing migration files: one step per file, in the order given, so that a history can be previewed and
/// rehearsed file by file. Files have no downs: the steps are marked as not reversible. A file that holds its own
/// transaction, or a statement that the server refuses inside one, runs outside a transaction.
[[nodiscard]] Plan planFromScripts(const catalog::Catalog &catalog, const QString &title,
                                   const std::vector<Script> &scripts);

} // namespace lockstep::plan
