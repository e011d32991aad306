// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "advisor/subject.h"

namespace lockstep::advisor {

/// The statements that give a column that was made again what no ADD COLUMN says: how it is stored, what ANALYZE does
/// with it, comments, statistics objects over it, and who may do what with it alone; of its partitions and children,
/// too.
[[nodiscard]] QStringList columnDetails(const Subject &subject, const catalog::Column &column);

} // namespace lockstep::advisor
