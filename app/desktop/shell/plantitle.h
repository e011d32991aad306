// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/profile.h"

#include <QString>

namespace lockstep::desktop {

class Document;

/// What the window calls the open plan: its title, its file, or "New plan".
[[nodiscard]] QString planTitle(const Document &document);
/// "staging", translated.
[[nodiscard]] QString roleText(db::Role role);

} // namespace lockstep::desktop
