// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/effect.h"

#include <QColor>
#include <QIcon>
#include <QPainter>
#include <QPalette>

namespace lockstep::desktop {

/// Colours of the language of danger, from resources/danger-palette.json; light or dark after the palette's window
/// colour.
[[nodiscard]] QColor dangerInk(analysis::Danger level, const QPalette &palette);
[[nodiscard]] QColor dangerFill(analysis::Danger level, const QPalette &palette);
/// "development", "staging", "production", "sandbox"
[[nodiscard]] QColor roleColor(const QString &role, const QPalette &palette);
/// Translated: "blocks writes"
[[nodiscard]] QString dangerText(analysis::Danger level);
[[nodiscard]] bool isDark(const QPalette &palette);

/// The glyph: open circle, quarter, half, full. `isLong` fills, brief is an outline.
void paintDangerGlyph(QPainter &painter, const QRectF &rect, analysis::Danger level, bool isLong,
                      const QPalette &palette);
/// The glyph alone, `size` pixels of the user's wide and high, for lists.
[[nodiscard]] QIcon dangerIcon(analysis::Danger level, bool isLong, const QPalette &palette, int size, qreal ratio);
/// Glyph with the short lock name and the mark of trust (dotted outline, solid with tick, crossed).
void paintLockBadge(QPainter &painter, const QRectF &rect, analysis::LockMode mode, bool isLong, analysis::Trust trust,
                    const QPalette &palette);
[[nodiscard]] QSize lockBadgeSize(analysis::LockMode mode, const QFontMetrics &metrics);
/// An icon from resources/icons, drawn in the palette's text colour.
[[nodiscard]] QIcon icon(const QString &name, const QPalette &palette);

} // namespace lockstep::desktop
