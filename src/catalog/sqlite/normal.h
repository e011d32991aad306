// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace lockstep::catalog::sqlite {

/// The text with one blank between its tokens, without comments, and without quotes around names that need none: what
/// is left of a statement's wording after SQLite has renamed something in it and back. Still the same SQL.
[[nodiscard]] QString normalised(const QByteArray &sql);

} // namespace lockstep::catalog::sqlite
