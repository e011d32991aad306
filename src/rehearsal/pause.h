// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <stop_token>

namespace lockstep::rehearsal {

/// Waits; false when a stop came before or in between.
bool pauseFor(std::chrono::milliseconds time, const std::stop_token &stop);

} // namespace lockstep::rehearsal
