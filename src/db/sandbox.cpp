// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "db/sandbox.h"

#include "db/connection.h"
#include "db/sandboxing/command.h"
#include "db/sandboxing/datafolder.h"
#include "db/sandboxing/place.h"
#include "db/sandboxing/serverprocess.h"
#include "db/sqlite/filesandbox.h"
#include "sql/quote.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <csignal>
#include <thread>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace lockstep::db {

/// sun_path of unix(7), less the final zero.
static constexpr qsizetype longestSocketPath = 107;
static constexpr auto longestStart = 60s;

struct Sandbox::Private {
    ServerBinaries binaries;
    std::optional<sandboxing::OwnedFolder> folder;
    std::unique_ptr<sandboxing::ServerProcess> process;
    std::optional<sqlite::FileSandbox> files; ///< in place of a server
    int port = 5432;

    [[nodiscard]] QString path(QLatin1StringView name) const { return folder->path() + u'/' + name; }
    [[nodiscard]] base::Status launch(const Options &options);
    void startProcess();
    [[nodiscard]] base::Status waitUntilReady(const Profile &profile, std::stop_token stop) const;
    [[nodiscard]] QString endOfLog() const;
};

Sandbox::Sandbox() : d(std::make_unique<Private>())
{
}

Sandbox::~Sandbox()
{
    d->process.reset();
    if (d->folder)
        d->folder->remove();
}

static base::Result<ServerBinaries> serverOfMajor(int major)
{
    const auto found = findServers();
    auto match = std::ranges::find_if(found, [major](const auto &s) {
        return major == 0 ? QFileInfo(s.folder + "/psql"_L1).isExecutable() : s.major == major;
    });
    if (major == 0 && match == found.end())
        match = found.begin();
    if (match != found.end())
        return *match;
    if (major == 0)
        return base::fail(base::ErrorCode::NotFound, u"db.no-server-programs"_s);
    return base::fail(base::ErrorCode::NotFound, u"db.no-server-of-major"_s, {QString::number(major)});
}

QString Sandbox::Private::endOfLog() const
{
    QFile log(path("server.log"_L1));
    if (!log.open(QIODevice::ReadOnly))
        return {};
    log.seek(std::max<qint64>(0, log.size() - 4000));
    return QString::fromUtf8(log.readAll()).trimmed();
}

base::Status Sandbox::Private::launch(const Options &options)
{
    QMap<QString, QString> settings = sandboxing::sandboxSettings(folder->path(), options.productionLike);
    settings.insert(options.settings);
    port = settings.value(u"port"_s).toInt();
    const QString socket = path(".s.PGSQL."_L1) + QString::number(port);
    if (QFile::encodeName(socket).size() > longestSocketPath)
        return base::fail(base::ErrorCode::Io, u"db.sandbox-path-too-long"_s, {folder->path()});
    if (auto written = sandboxing::appendSettings(path("data"_L1), settings); !written)
        return written;
    startProcess();
    return {};
}

void Sandbox::Private::startProcess()
{
    sandboxing::ServerProcess::Start start;
    start.program = QFile::encodeName(binaries.folder + "/postgres"_L1);
    start.arguments = {"-D", QFile::encodeName(path("data"_L1))};
    for (const QString &entry : sandboxing::serverEnvironment().toStringList())
        start.environment.push_back(QFile::encodeName(entry));
    start.log = QFile::encodeName(path("server.log"_L1));
    start.account = sandboxing::serverAccount();
    process = std::make_unique<sandboxing::ServerProcess>(std::move(start));
}

base::Status Sandbox::Private::waitUntilReady(const Profile &profile, std::stop_token stop) const
{
    const auto deadline = std::chrono::steady_clock::now() + longestStart;
    while (process->isRunning() && std::chrono::steady_clock::now() < deadline) {
        if (stop.stop_requested())
            return base::fail(base::ErrorCode::Cancelled, u"db.cancelled"_s);
        if (Connection::open(profile, {}, stop))
            return {};
        std::this_thread::sleep_for(15ms);
    }
    return base::fail(base::ErrorCode::Io, u"db.sandbox-does-not-start"_s, {binaries.versionText}, endOfLog());
}

int installedMajor(int wanted)
{
    return std::ranges::contains(findServers(), wanted, &ServerBinaries::major) ? wanted : 0;
}

base::Result<std::unique_ptr<Sandbox>> Sandbox::start(const Options &options, std::stop_token stop,
                                                      const base::ProgressFn &progress)
{
    std::unique_ptr<Sandbox> sandbox(new Sandbox);
    Private &d = *sandbox->d;
    if (options.engine == sql::Engine::Sqlite) {
        d.binaries = sqlite::FileSandbox::binaries();
    } else {
        auto binaries = serverOfMajor(options.major);
        if (!binaries)
            return std::unexpected(binaries.error());
        d.binaries = std::move(*binaries);
    }
    const auto root = sandboxing::sandboxRoot();
    if (!root)
        return std::unexpected(root.error());
    auto folder = sandboxing::OwnedFolder::make(*root);
    if (!folder)
        return std::unexpected(folder.error());
    d.folder = std::move(*folder);
    if (options.engine == sql::Engine::Sqlite) {
        d.files.emplace(d.folder->path());
        return sandbox;
    }
    base::Status status = sandboxing::makeDataFolder(d.binaries, *root, d.folder->path(), stop, progress);
    if (progress)
        progress({{u"db.sandbox-starting"_s, {QString::number(d.binaries.major)}}, -1.0});
    if (status)
        status = d.launch(options);
    if (status)
        status = d.waitUntilReady(sandbox->profile(), stop);
    if (!status)
        return std::unexpected(status.error());
    return sandbox;
}

Profile Sandbox::profile(const QString &database) const
{
    if (d->files)
        return d->files->profile(database);
    Profile profile;
    profile.id = "sandbox-"_L1 + QFileInfo(d->folder->path()).fileName();
    profile.name = "sandbox "_L1 + QString::number(d->binaries.major);
    profile.role = Role::Sandbox;
    profile.host = d->folder->path();
    profile.port = d->port;
    profile.database = database;
    profile.user = u"postgres"_s;
    return profile;
}

base::Status Sandbox::createDatabase(const QString &name, const QString &fromTemplate)
{
    if (d->files)
        return d->files->createDatabase(name, fromTemplate);
    auto connection = Connection::open(profile(), {});
    if (!connection)
        return std::unexpected(connection.error());
    QString sql = "CREATE DATABASE "_L1 + sql::quoteIdentifier(name);
    if (!fromTemplate.isEmpty())
        sql += " TEMPLATE "_L1 + sql::quoteIdentifier(fromTemplate);
    return (*connection)->executeScript(sql);
}

base::Status Sandbox::dropDatabase(const QString &name)
{
    if (d->files)
        return d->files->dropDatabase(name);
    auto connection = Connection::open(profile(), {});
    if (!connection)
        return std::unexpected(connection.error());
    // DROP DATABASE ... WITH (FORCE) came with 13.
    const auto ended =
        (*connection)->execute(u"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1"_s, {name});
    if (!ended)
        return std::unexpected(ended.error());
    return (*connection)->executeScript("DROP DATABASE IF EXISTS "_L1 + sql::quoteIdentifier(name));
}

base::Status Sandbox::restart(Stop how)
{
    d->process->signal(how == Stop::Fast ? SIGINT : SIGQUIT);
    if (!d->process->waitForEnd(longestStart))
        return base::fail(base::ErrorCode::Timeout, u"db.sandbox-does-not-start"_s, {d->binaries.versionText},
                          d->endOfLog());
    d->process.reset();
    d->startProcess();
    return d->waitUntilReady(profile(), {});
}

bool Sandbox::isRunning() const
{
    return d->files || (d->process && d->process->isRunning());
}

const ServerBinaries &Sandbox::binaries() const
{
    return d->binaries;
}

QString Sandbox::folder() const
{
    return d->folder->path();
}

base::Result<QByteArray> Sandbox::runProgram(const QString &program, const QStringList &arguments, std::stop_token stop,
                                             const QByteArray &input) const
{
    QStringList folders{d->binaries.folder};
    for (const ServerBinaries &other : findServers()) // a newer client speaks to an older server
        folders.append(other.folder);
    const auto folder =
        std::ranges::find_if(folders, [&](const QString &f) { return QFileInfo(f + u'/' + program).isExecutable(); });
    sandboxing::Command command;
    command.program = folder == folders.end() ? program : QString(*folder + u'/' + program);
    command.arguments = arguments;
    command.input = input;
    command.environment = sandboxing::serverEnvironment();
    command.environment.insert(u"PGHOST"_s, d->folder->path());
    command.environment.insert(u"PGPORT"_s, QString::number(d->port));
    command.environment.insert(u"PGUSER"_s, u"postgres"_s);
    command.environment.insert(u"PGDATABASE"_s, u"postgres"_s);
    return sandboxing::runCommand(command, stop);
}

} // namespace lockstep::db
