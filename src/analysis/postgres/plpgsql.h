// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/postgres/evaluate.h"

namespace lockstep::analysis::postgres {

/// A body in plpgsql with what its text needs to be read.
struct PlpgsqlBody {
    QString source;
    QStringList parameters;                   ///< names, OUT and TABLE columns too
    QList<bool> returned;                     ///< which of them are OUT
    QString returns = QStringLiteral("void"); ///< in words of text and record
};

/// Runs the statements of a body for their locks and their effect on the State. Conditions, loops and EXECUTE are
/// followed where what they ask for can be told (Evaluator). What stands below any other condition is taken to happen,
/// and the Effect says that rows decide; other dynamic SQL is said to be unknown.
void runPlpgsql(Run &run, const PlpgsqlBody &body, Via via, const Variables &given = {});

} // namespace lockstep::analysis::postgres
