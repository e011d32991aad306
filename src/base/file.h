// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

#include <QByteArray>

namespace lockstep::base {

/// Reads the whole file. Errors: NotFound, Io.
[[nodiscard]] Result<QByteArray> readFile(const QString &path);

/// Replaces the file's content in one step (QSaveFile): after a kill either the old or the new bytes are there.
/// Creates missing folders. Errors: Io.
[[nodiscard]] Status writeFile(const QString &path, const QByteArray &bytes);

} // namespace lockstep::base
