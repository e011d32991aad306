// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "db/sandboxing/command.h"

#include <QFileInfo>
#include <QProcess>

#include <csignal>
#include <sys/prctl.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace lockstep::db::sandboxing {

QProcessEnvironment serverEnvironment()
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const QString &name : environment.keys()) {
        if (name.startsWith("PG"_L1) || name.startsWith("LC_"_L1) || name == "LANGUAGE"_L1)
            environment.remove(name);
    }
    environment.insert(u"LC_ALL"_s, u"C.UTF-8"_s);
    return environment;
}

base::Result<QByteArray> runCommand(const Command &command, std::stop_token stop)
{
    if (stop.stop_requested())
        return base::fail(base::ErrorCode::Cancelled, u"db.cancelled"_s);
    QProcess process;
    process.setProcessEnvironment(command.environment);
    if (!command.folder.isEmpty())
        process.setWorkingDirectory(command.folder);
    if (command.input.isEmpty())
        process.setStandardInputFile(QProcess::nullDevice());
    // The kernel sends the signal when the *thread* that forked ends; this one waits below.
    process.setChildProcessModifier([&command, parent = ::getpid()] {
        if (command.account && !becomeAccount(*command.account))
            ::_exit(126);
        ::prctl(PR_SET_PDEATHSIG, SIGKILL);
        if (::getppid() != parent)
            ::_exit(126);
    });
    process.start(command.program, command.arguments);
    if (!process.waitForStarted(-1))
        return base::fail(base::ErrorCode::NotFound, u"db.program-not-started"_s, {command.program},
                          process.errorString());
    if (!command.input.isEmpty()) {
        process.write(command.input);
        process.closeWriteChannel();
    }
    while (!process.waitForFinished(50) && process.state() != QProcess::NotRunning) {
        if (!stop.stop_requested())
            continue;
        process.terminate();
        if (!process.waitForFinished(2000)) {
            process.kill();
            process.waitForFinished(-1);
        }
        return base::fail(base::ErrorCode::Cancelled, u"db.cancelled"_s);
    }
    if (process.exitStatus() != QProcess::NormalExit || process.exitCode() != 0)
        return base::fail(base::ErrorCode::ServerError, u"db.program-failed"_s,
                          {QFileInfo(command.program).fileName(), QString::number(process.exitCode())},
                          QString::fromUtf8(process.readAllStandardError()).trimmed());
    return process.readAllStandardOutput();
}

} // namespace lockstep::db::sandboxing
