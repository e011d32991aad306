// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/profile.h"
#include "desktop/connections/serverprobe.h"

#include <QIcon>
#include <QPalette>

namespace lockstep::desktop {

[[nodiscard]] QString roleTitle(db::Role role);       ///< "Production"
[[nodiscard]] QString roleExplanation(db::Role role); ///< what Lockstep does and does not do there
[[nodiscard]] QString tlsTitle(db::TlsMode mode);
/// "shop on db1:5433 as ann"
[[nodiscard]] QString whereText(const db::Profile &profile);
/// A dot in the role's colour.
[[nodiscard]] QIcon roleIcon(db::Role role, const QPalette &palette);
/// The report of a test in a few lines of rich text.
[[nodiscard]] QString reportHtml(const ServerReport &report, db::Role role);

} // namespace lockstep::desktop
