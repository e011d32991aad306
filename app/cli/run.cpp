// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/run.h"

namespace lockstep::cli {

int run(const QStringList &)
{
    return UsageError;
}

} // namespace lockstep::cli
