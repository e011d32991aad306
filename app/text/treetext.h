// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace lockstep::text {

/// A text of the decision tree in the user's language: translated by text, because an organisation's own tree has its
/// own texts, which show as they were written. Any thread.
[[nodiscard]] QString treeText(const QString &english);

} // namespace lockstep::text
