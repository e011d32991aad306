// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <sys/types.h>

#include <optional>
#include <vector>

namespace lockstep::db::sandboxing {

/// The unprivileged user a server runs as.
struct Account {
    uid_t user = 0;
    gid_t group = 0;
    std::vector<gid_t> groups;
};

/// Nothing when this process is not root and servers run as ourselves. As root: `postgres`, else `nobody`.
[[nodiscard]] std::optional<Account> serverAccount();

/// For the child between fork and exec: gives up root for good. False if the kernel refuses. Async-signal-safe.
[[nodiscard]] bool becomeAccount(const Account &account);

} // namespace lockstep::db::sandboxing
