// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace lockstep::text {

/// "31 GB", "512 kB": binary units with two figures, "unknown" below zero.
[[nodiscard]] QString bytes(qint64 bytes);
/// "52 M", "1.2 k", "about" is the caller's word; "unknown" below zero.
[[nodiscard]] QString count(double count);
/// "4 min", "1.2 s", "35 ms"; "unknown" below zero.
[[nodiscard]] QString duration(qint64 milliseconds);

} // namespace lockstep::text
