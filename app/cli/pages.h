// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <optional>

namespace lockstep::cli {

/// The page of a rule or a strategy as Markdown, as it is built into the program.
[[nodiscard]] std::optional<QByteArray> page(const QString &id);

} // namespace lockstep::cli
