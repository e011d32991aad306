// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/effect.h"
#include "analysis/postgres/nodes.h"

namespace lockstep::analysis::postgres {

/// Finds where the subcommands stand, when there are several or one has a constraint inside, and where these
/// constraints end; `statement` begins at `offset` of its script. What cannot be found has no length.
void locateParts(const QByteArray &statement, qsizetype offset, const PgQuery__AlterTableStmt &stmt, Effect &effect);

} // namespace lockstep::analysis::postgres
