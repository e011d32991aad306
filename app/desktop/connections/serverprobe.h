// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/probe.h"

namespace lockstep::desktop {

using db::probeServer;
using db::ServerReport;

} // namespace lockstep::desktop
