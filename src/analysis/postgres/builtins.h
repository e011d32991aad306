// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/types.h"

#include <span>
#include <string_view>

namespace lockstep::analysis::postgres {

/// A base or range type of pg_catalog.
struct BuiltinType {
    catalog::Oid oid;
    catalog::Oid array;
    const char *name;    ///< pg_type.typname: "int4"
    const char *display; ///< format_type(): "integer"
};
[[nodiscard]] std::span<const BuiltinType> builtinTypes();

/// Of the built-in aggregates.
[[nodiscard]] bool isAggregateBuiltin(std::string_view name);
/// Of the built-in functions that users call: STABLE in all its forms. `name` is unqualified.
[[nodiscard]] bool isStableBuiltin(std::string_view name);
/// Of the built-in functions and of those of common extensions. `name` is unqualified.
[[nodiscard]] bool isVolatileBuiltin(std::string_view name);

} // namespace lockstep::analysis::postgres
