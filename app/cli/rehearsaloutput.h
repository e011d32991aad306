// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rehearsal/runner.h"

#include <QTextStream>

namespace lockstep::cli {

/// One line per pass, statement and retry as they happen.
void printEvent(const rehearsal::Event &event, QTextStream &out);
/// The results beside the predictions, mismatches loud.
void printResult(const rehearsal::Result &result, QTextStream &out);

} // namespace lockstep::cli
