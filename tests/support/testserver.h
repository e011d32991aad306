// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/connection.h"
#include "db/sandbox.h"

#include <memory>

namespace lockstep::tests {

/// The major version of LOCKSTEP_TEST_MAJOR, with which a test is tried on another server; 0: the newest found.
[[nodiscard]] int chosenMajor();

/// A real PostgreSQL for this test program, started at the first call and stopped at exit. `major` 0: the chosen one.
/// Returns nullptr with `why` set when no server can be had: the test then QSKIPs with that text.
db::Sandbox *server(int major = 0, QString *why = nullptr);

/// A connection to a new, empty database on that server.
std::unique_ptr<db::Connection> freshDatabase(int major = 0);

/// Why the last of the two calls above gave nothing: the text of a QSKIP (no server programs) or a failure.
QString whyNot();

} // namespace lockstep::tests
