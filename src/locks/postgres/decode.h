// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "locks/sample.h"

#include <QByteArray>

namespace lockstep::locks::postgres {

/// The answer of sampleQuery() as a Sample; `costUs` stays 0. Error: Internal for what is not such an answer.
[[nodiscard]] base::Result<Sample> decodeSample(const QByteArray &json);

} // namespace lockstep::locks::postgres
