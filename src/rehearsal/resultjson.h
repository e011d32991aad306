// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rehearsal/result.h"

#include <QJsonObject>

namespace lockstep::base {
class JsonReader;
}

namespace lockstep::rehearsal {

/// The members of a result, for files that hold one among other things.
[[nodiscard]] QJsonObject toObject(const Result &result);
/// What is wrong is kept in the reader's status.
[[nodiscard]] Result fromReader(const base::JsonReader &reader);
[[nodiscard]] std::optional<Pass> passFromName(QStringView name);

} // namespace lockstep::rehearsal
