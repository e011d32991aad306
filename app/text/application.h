// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLatin1StringView>

namespace lockstep::text {

/// The one id of the application: desktop file, metainfo, icon, window class. A test compares them all.
inline constexpr QLatin1StringView applicationId{"io.github.lockstep_migrations.Lockstep"};
/// The type of a plan file, `*.lockstep`.
inline constexpr QLatin1StringView planMimeType{"application/vnd.lockstep.plan+json"};

} // namespace lockstep::text
