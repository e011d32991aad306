// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "locks/sample.h"

namespace lockstep::locks {

/// One session in the forest. A session blocked by several stands under each of them; `duplicate` marks all but the
/// first.
struct Node {
    int pid = 0;
    int parent = -1; ///< index into Forest::nodes; -1 for a root
    std::vector<int> children;
    std::optional<LockInfo> waitsFor;     ///< the lock that it waits for
    std::optional<LockInfo> heldByParent; ///< the lock of the parent that stands in the way, where it can be told
    int waitingBehind = 0;                ///< distinct sessions below
    bool duplicate = false;
    bool deadlock = false; ///< part of a circle (the server has not broken it yet)
    friend bool operator==(const Node &, const Node &) = default;
};

/// Who waits for whom. Roots are sessions that block without waiting, the one with most behind it first.
struct Forest {
    std::vector<Node> nodes; ///< depth first
    std::vector<int> roots;
    friend bool operator==(const Forest &, const Forest &) = default;
};
[[nodiscard]] Forest buildForest(const Sample &sample);

} // namespace lockstep::locks
