// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <string>

namespace lockstep::tests {

/// The first promise that splitter, analyser and rules break on these bytes as a migration script, or "". They promise:
/// nothing panics; statements stand in order, apart, inside the script; each has its Effect, one that does not parse as
/// well; a preview leaves the schema as it was; findings and fixes stay inside the script; the same bytes give the same
/// answer.
[[nodiscard]] std::string brokenPromise(const QByteArray &script);

} // namespace lockstep::tests
