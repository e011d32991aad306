// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/testserver.h"

namespace lockstep::tests {

static std::map<int, std::unique_ptr<db::Sandbox>> &servers()
{
    static std::map<int, std::unique_ptr<db::Sandbox>> map;
    return map;
}

db::Sandbox *server(int major, QString *why)
{
    auto &slot = servers()[major];
    if (!slot) {
        db::Sandbox::Options options;
        options.major = major;
        auto started = db::Sandbox::start(options);
        if (!started) {
            if (why)
                *why = started.error().message + u' ' + started.error().context;
            return nullptr;
        }
        slot = std::move(*started);
    }
    return slot.get();
}

std::unique_ptr<db::Connection> freshDatabase(int major)
{
    static int number = 0;
    db::Sandbox *sandbox = server(major);
    if (!sandbox)
        return nullptr;
    const QString name = QStringLiteral("test_%1").arg(++number);
    if (!sandbox->createDatabase(name))
        return nullptr;
    auto connection = db::Connection::open(sandbox->profile(name), {});
    return connection ? std::move(*connection) : nullptr;
}

} // namespace lockstep::tests
