// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace lockstep::exchange {

/// The unified diff from `before` to `after`, three lines of context, as `git apply` and `patch -p1` take it; empty
/// where they are the same.
[[nodiscard]] QByteArray unifiedDiff(const QString &path, const QByteArray &before, const QByteArray &after);
/// The same of a file that is not there yet.
[[nodiscard]] QByteArray newFileDiff(const QString &path, const QByteArray &content);

} // namespace lockstep::exchange
