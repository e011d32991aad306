// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace lockstep::resources {

/// Makes the built-in files reachable as ":/lockstep/...". Cheap, may be called again, any thread.
void ensure();

} // namespace lockstep::resources
