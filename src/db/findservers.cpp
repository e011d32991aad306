// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "db/sandbox.h"

#include "db/sandboxing/command.h"

#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>
#include <QSet>
#include <QStandardPaths>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lockstep::db {

/// Folders that may hold a server's programs, the user's own choice first.
static QStringList candidateFolders()
{
    QStringList folders = qEnvironmentVariable("LOCKSTEP_SERVERS").split(u':', Qt::SkipEmptyParts);
    const auto addEach = [&folders](const QString &parent, const QString &pattern) {
        const QDir dir(parent);
        for (const QString &name : dir.entryList({pattern}, QDir::Dirs | QDir::NoDotAndDotDot))
            folders.append(dir.filePath(name + "/bin"_L1));
    };
    const QString cache = QStandardPaths::writableLocation(QStandardPaths::GenericCacheLocation);
    addEach(cache + "/lockstep/servers"_L1, u"*"_s);
    addEach(u"/usr/lib/postgresql"_s, u"*"_s); // Debian, Ubuntu
    addEach(u"/usr"_s, u"pgsql-*"_s);          // packages of postgresql.org for Red Hat
    addEach(u"/usr/local"_s, u"pgsql*"_s);     // built from source
    return folders + qEnvironmentVariable("PATH").split(u':', Qt::SkipEmptyParts);
}

static std::optional<ServerBinaries> serverIn(const QString &folder)
{
    const QDir dir(folder);
    if (!QFileInfo(dir.filePath(u"postgres"_s)).isExecutable() || !QFileInfo(dir.filePath(u"initdb"_s)).isExecutable())
        return {};
    sandboxing::Command command;
    command.program = dir.filePath(u"postgres"_s);
    command.arguments = {u"--version"_s};
    command.environment = sandboxing::serverEnvironment();
    command.account = sandboxing::serverAccount();
    const auto said = sandboxing::runCommand(command);
    if (!said)
        return {};
    static const QRegularExpression version(u"\\(PostgreSQL\\) (\\d+)\\S*"_s); // "17.11 (Debian ...)", "18beta1"
    const auto match = version.match(QString::fromUtf8(*said));
    if (!match.hasMatch())
        return {};
    ServerBinaries binaries;
    binaries.major = match.captured(1).toInt();
    binaries.folder = dir.canonicalPath();
    binaries.versionText = match.captured(0).section(u' ', 1);
    return binaries;
}

std::vector<ServerBinaries> findServers()
{
    std::vector<ServerBinaries> found;
    QSet<QString> seen;
    for (const QString &folder : candidateFolders()) {
        const QString canonical = QFileInfo(folder + "/postgres"_L1).canonicalFilePath();
        if (canonical.isEmpty() || seen.contains(canonical))
            continue;
        seen.insert(canonical);
        if (auto binaries = serverIn(QFileInfo(canonical).path()))
            found.push_back(std::move(*binaries));
    }
    std::ranges::stable_sort(found, std::greater{}, &ServerBinaries::major);
    return found;
}

} // namespace lockstep::db
