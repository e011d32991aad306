// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "db/sandboxing/datafolder.h"

#include "db/sandboxing/command.h"
#include "db/sandboxing/place.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace lockstep::db::sandboxing {

/// Changes with the programs, so that an upgrade of the packages never meets an old template.
static QString templateName(const ServerBinaries &binaries)
{
    const QFileInfo postgres(binaries.folder + "/postgres"_L1);
    const QString identity = binaries.folder + binaries.versionText + QString::number(postgres.size()) +
                             QString::number(postgres.lastModified().toSecsSinceEpoch()) + "layout 1"_L1;
    const QByteArray hash = QCryptographicHash::hash(identity.toUtf8(), QCryptographicHash::Sha256).toHex().first(8);
    return "template-"_L1 + QString::number(binaries.major) + u'-' + QString::fromLatin1(hash);
}

static base::Status makeTemplate(const ServerBinaries &binaries, const QString &root, const QString &path,
                                 std::stop_token stop)
{
    const auto unfinished = makeUnfinishedFolder(root);
    if (!unfinished)
        return std::unexpected(unfinished.error());
    Command initdb;
    initdb.program = binaries.folder + "/initdb"_L1;
    initdb.arguments = {u"--pgdata"_s,        *unfinished + "/data"_L1, u"--username"_s,
                        u"postgres"_s,        u"--auth-local=trust"_s,  u"--auth-host=reject"_s,
                        u"--encoding=UTF8"_s, u"--locale=C.UTF-8"_s,    u"--no-sync"_s};
    initdb.environment = serverEnvironment();
    initdb.account = serverAccount();
    initdb.folder = *unfinished;
    auto made = runCommand(initdb, stop);
    if (!made && made.error().code == base::ErrorCode::ServerError && made.error().context.contains("locale"_L1)) {
        initdb.arguments.replaceInStrings(u"C.UTF-8"_s, u"C"_s); // systems without that locale
        made = runCommand(initdb, stop);
    }
    // A folder takes the place of an empty or missing one only: of two processes one wins, and both are served.
    if (made && !QFileInfo::exists(path))
        ::rename(QFile::encodeName(*unfinished + "/data"_L1).constData(), QFile::encodeName(path).constData());
    QDir(*unfinished).removeRecursively();
    if (!made)
        return std::unexpected(made.error());
    return {};
}

base::Status makeDataFolder(const ServerBinaries &binaries, const QString &root, const QString &folder,
                            std::stop_token stop, const base::ProgressFn &progress)
{
    const QString path = root + u'/' + templateName(binaries);
    if (!QFileInfo::exists(path + "/PG_VERSION"_L1)) {
        if (progress)
            progress({{u"db.sandbox-preparing"_s, {QString::number(binaries.major)}}, -1.0});
        if (auto made = makeTemplate(binaries, root, path, stop); !made)
            return made;
    }
    Command copy;
    copy.program = u"cp"_s;
    copy.arguments = {u"-a"_s, path, folder + "/data"_L1};
    copy.environment = serverEnvironment();
    copy.account = serverAccount();
    copy.folder = folder;
    if (auto copied = runCommand(copy, stop); !copied)
        return std::unexpected(copied.error());
    return {};
}

QMap<QString, QString> sandboxSettings(const QString &socketFolder, bool productionLike)
{
    QMap<QString, QString> settings{
        {u"listen_addresses"_s, QString()},
        {u"unix_socket_directories"_s, socketFolder},
        {u"unix_socket_permissions"_s, u"0700"_s},
        {u"port"_s, u"5432"_s},
        {u"max_connections"_s, u"50"_s},
        {u"shared_buffers"_s, u"128MB"_s},
        {u"max_wal_size"_s, u"1GB"_s},
        {u"logging_collector"_s, u"off"_s},
        {u"log_destination"_s, u"stderr"_s},
        {u"lc_messages"_s, u"C"_s},
        {u"timezone"_s, u"UTC"_s},
        {u"log_timezone"_s, u"UTC"_s},
    };
    if (!productionLike) {
        for (const auto name : {"fsync"_L1, "full_page_writes"_L1, "synchronous_commit"_L1, "autovacuum"_L1, "jit"_L1})
            settings.insert(QString(name), u"off"_s);
    }
    return settings;
}

base::Status appendSettings(const QString &dataFolder, const QMap<QString, QString> &settings)
{
    QFile file(dataFolder + "/postgresql.conf"_L1);
    QByteArray lines = "\n# Lockstep\n";
    for (auto it = settings.begin(); it != settings.end(); ++it) {
        QString value = it.value();
        value.replace(u'\\', "\\\\"_L1).replace(u'\'', "''"_L1);
        lines += (it.key() + " = '"_L1 + value + "'\n"_L1).toUtf8();
    }
    if (!file.open(QIODevice::Append) || file.write(lines) != lines.size())
        return base::fail(base::ErrorCode::Io, u"file.cannot-write"_s, {file.fileName()}, file.errorString());
    return {};
}

} // namespace lockstep::db::sandboxing
