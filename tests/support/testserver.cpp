// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/testserver.h"

#include <map>

namespace lockstep::tests {

/// Servers stop when the test program ends; if it is killed the kernel ends them, and the next run removes the folders.
static std::map<int, std::unique_ptr<db::Sandbox>> &servers()
{
    static std::map<int, std::unique_ptr<db::Sandbox>> map = [] {
        db::cleanLeftovers();
        return std::map<int, std::unique_ptr<db::Sandbox>>();
    }();
    return map;
}

static QString lastReason;

int chosenMajor()
{
    return qEnvironmentVariableIntValue("LOCKSTEP_TEST_MAJOR");
}

db::Sandbox *server(int major, QString *why)
{
    if (major == 0)
        major = chosenMajor();
    auto &slot = servers()[major];
    if (!slot) {
        db::Sandbox::Options options;
        options.major = major;
        auto started = db::Sandbox::start(options);
        if (!started) {
            lastReason =
                started.error().message + u' ' + started.error().arguments.join(u' ') + u' ' + started.error().context;
            if (why)
                *why = lastReason;
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
    if (const auto made = sandbox->createDatabase(name); !made) {
        lastReason = made.error().message + u' ' + made.error().context;
        return nullptr;
    }
    auto connection = db::Connection::open(sandbox->profile(name), {});
    if (!connection)
        lastReason = connection.error().message + u' ' + connection.error().context;
    return connection ? std::move(*connection) : nullptr;
}

QString whyNot()
{
    return lastReason;
}

} // namespace lockstep::tests
