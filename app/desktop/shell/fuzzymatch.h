// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

#include <optional>

namespace lockstep::desktop {

/// How well `pattern` fits `text` as a subsequence, case-insensitive; higher is better, nothing when it does not fit.
/// Beginnings of words and unbroken runs count most; blanks in the pattern are skipped.
[[nodiscard]] std::optional<int> fuzzyScore(QStringView pattern, QStringView text);

} // namespace lockstep::desktop
