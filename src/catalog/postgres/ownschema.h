// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLatin1StringView>

namespace lockstep::catalog::postgres {

/// The schema where Lockstep keeps how far backfills are while they run. It is no part of anybody's structure, so the
/// Catalog leaves it out; a user's own schema of that name has another comment.
inline constexpr QLatin1StringView ownSchema{"lockstep"};
inline constexpr QLatin1StringView ownSchemaComment{
    "Lockstep keeps here how far its backfills are. Goes with the last."};

} // namespace lockstep::catalog::postgres
