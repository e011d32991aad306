// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/postgres/plpgsql.h"

namespace lockstep::analysis::postgres {

/// The types of a function's input arguments, for comparison with another's.
[[nodiscard]] QStringList inputTypes(Run &run, const FunctionObject &function);
/// The function's body for runPlpgsql().
[[nodiscard]] PlpgsqlBody plpgsqlBody(const FunctionObject &function);
/// The function that DROP, ALTER or COMMENT name with its argument types; 0 when there is none.
[[nodiscard]] Oid namedFunction(Run &run, const PgQuery__ObjectWithArgs &object);
/// The functions that a call may mean: one, unless the arguments' types would be needed to tell overloads apart.
[[nodiscard]] std::vector<Oid> calledFunctions(Run &run, const PgQuery__FuncCall &call);

} // namespace lockstep::analysis::postgres
