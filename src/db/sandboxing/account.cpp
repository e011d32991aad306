// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "db/sandboxing/account.h"

#include <grp.h>
#include <pwd.h>
#include <unistd.h>

#include <array>

namespace lockstep::db::sandboxing {

std::optional<Account> serverAccount()
{
    if (::geteuid() != 0)
        return {};
    for (const char *name : {"postgres", "nobody"}) {
        passwd entry{};
        passwd *found = nullptr;
        std::array<char, 4096> buffer;
        if (::getpwnam_r(name, &entry, buffer.data(), buffer.size(), &found) != 0 || !found)
            continue;
        Account account{entry.pw_uid, entry.pw_gid, std::vector<gid_t>(64)};
        int count = int(account.groups.size());
        if (::getgrouplist(name, entry.pw_gid, account.groups.data(), &count) < 0)
            count = 0;
        account.groups.resize(std::size_t(count));
        return account;
    }
    return Account{65534, 65534, {}};
}

bool becomeAccount(const Account &account)
{
    return ::setgroups(account.groups.size(), account.groups.data()) == 0 && ::setgid(account.group) == 0 &&
           ::setuid(account.user) == 0;
}

} // namespace lockstep::db::sandboxing
