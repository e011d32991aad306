// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "advisor/subject.h"

namespace lockstep::advisor {

/// What the server would refuse half-way, whatever the strategy, as an error to return before anything is planned.
[[nodiscard]] std::optional<base::Error> refusedByServer(const plan::Change &change, const Subject &subject);

/// Where only the column itself gets the type: the first foreign key that points at it and cannot compare any more.
[[nodiscard]] std::optional<base::Error> typeLeavesBehind(const QString &type, const Subject &subject,
                                                          const catalog::Column &column);

/// Whether the types are known to be so near that the server assigns values of the one to the other.
[[nodiscard]] bool isKinOf(const QString &type, const QString &other);

} // namespace lockstep::advisor
