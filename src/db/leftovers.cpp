// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "db/sandbox.h"

#include "db/sandboxing/place.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <csignal>
#include <thread>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace lockstep::db {

/// The postmaster that really works in `data`, or 0: postmaster.pid may name a number that now is another program's.
static pid_t serverOf(const QString &data)
{
    QFile file(data + "/postmaster.pid"_L1);
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    const int pid = file.readLine().trimmed().toInt();
    const QString workingFolder = QFile::symLinkTarget("/proc/"_L1 + QString::number(pid) + "/cwd"_L1);
    return pid > 1 && workingFolder == QFileInfo(data).canonicalFilePath() ? pid : 0;
}

static void stopServer(const QString &data)
{
    for (const int number : {SIGQUIT, SIGKILL}) {
        for (int attempt = 0; attempt < 100; ++attempt) {
            const pid_t pid = serverOf(data);
            if (pid == 0)
                return;
            if (attempt == 0)
                ::kill(pid, number);
            std::this_thread::sleep_for(20ms);
        }
    }
}

int cleanLeftovers()
{
    const auto root = sandboxing::sandboxRoot();
    if (!root)
        return 0;
    int removed = 0;
    const QDir dir(*root);
    const auto named = [&dir](QLatin1StringView prefix) {
        return dir.entryInfoList({QString(prefix + u'*')}, QDir::Dirs | QDir::NoDotAndDotDot);
    };
    for (const QFileInfo &info : named(sandboxing::folderPrefix)) {
        auto folder = sandboxing::OwnedFolder::takeOver(info.filePath());
        if (!folder)
            continue;
        stopServer(info.filePath() + "/data"_L1);
        folder->remove();
        ++removed;
    }
    const QDateTime longAgo = QDateTime::currentDateTime().addSecs(-3600);
    for (const QFileInfo &info : named(sandboxing::unfinishedPrefix)) {
        if (info.lastModified() < longAgo && QDir(info.filePath()).removeRecursively())
            ++removed;
    }
    return removed;
}

} // namespace lockstep::db
