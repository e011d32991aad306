// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/effect.h"

#include <QString>

namespace lockstep::review {

/// The text with <, >, & and quotes made harmless.
[[nodiscard]] QString escaped(const QString &text);
/// <tag class="classes">escaped text</tag>
[[nodiscard]] QString element(const QString &tag, const QString &text, const QString &classes = {});
/// The badge of a lock: inline SVG glyph of its danger level and its short name; outline when brief, filled when long.
[[nodiscard]] QString lockBadge(analysis::LockMode mode, bool isLong);
/// The style sheet, with the colours of resources/danger-palette.json for light and dark.
[[nodiscard]] QString styleSheet();

} // namespace lockstep::review
