// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <optional>

namespace lockstep::resources {

/// Makes the built-in files reachable as ":/lockstep/...". Cheap, may be called again, any thread.
void ensure();
/// The page of a rule or a strategy as Markdown. Any thread.
[[nodiscard]] std::optional<QByteArray> page(const QString &id);

} // namespace lockstep::resources
