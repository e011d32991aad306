// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "base/progress.h"
#include "db/profile.h"

#include <QMap>

#include <memory>
#include <stop_token>
#include <vector>

namespace lockstep::db {

/// Server binaries found on this machine.
struct ServerBinaries {
    sql::Engine engine = sql::Engine::PostgreSql;
    int major = 0;  ///< 17
    QString folder; ///< holds initdb, postgres, pg_ctl
    QString versionText;
    friend bool operator==(const ServerBinaries &, const ServerBinaries &) = default;
};

/// Looks in the distribution's folders, PATH, LOCKSTEP_SERVERS (colon-separated) and the cache folder; newest first.
[[nodiscard]] std::vector<ServerBinaries> findServers();

/// The major version where it is installed, else 0: the newest.
[[nodiscard]] int installedMajor(int wanted);

/// A private throw-away server, or for SQLite a folder of files: its own data folder, a Unix socket only, removed by
/// the destructor. Never durable (fsync off). Left-overs of crashed processes are removed by cleanLeftovers(). Run as
/// root, it drops to an unprivileged user, because PostgreSQL refuses to run as root.
class Sandbox
{
public:
    struct Options {
        sql::Engine engine = sql::Engine::PostgreSql; ///< SQLite needs no server: databases are files of the folder
        int major = 0;                                ///< 0: the newest found, one with its client programs first
        QMap<QString, QString> settings = {};         ///< extra postgresql.conf lines
        bool productionLike = false; ///< fsync, full_page_writes and autovacuum stay on, for rehearsals that measure
    };
    /// Takes seconds; call it off the UI thread. Errors: NotFound (no binaries: says which packages to install), Io.
    [[nodiscard]] static base::Result<std::unique_ptr<Sandbox>> start(const Options &options, std::stop_token stop = {},
                                                                      const base::ProgressFn &progress = {});
    ~Sandbox();

    /// Role::Sandbox, superuser, database "postgres".
    [[nodiscard]] Profile profile(const QString &database = QStringLiteral("postgres")) const;
    [[nodiscard]] base::Status createDatabase(const QString &name, const QString &fromTemplate = {});
    /// Ends its sessions and drops it; nothing happens when there is none of that name.
    [[nodiscard]] base::Status dropDatabase(const QString &name);
    /// Fast: everybody's connection is ended, then the server stops in order. Immediate: as in a crash, with recovery
    /// at the start.
    enum class Stop { Fast, Immediate };
    /// Stops the server and starts it again on the same data.
    [[nodiscard]] base::Status restart(Stop how);
    [[nodiscard]] bool isRunning() const;
    [[nodiscard]] const ServerBinaries &binaries() const;
    [[nodiscard]] QString folder() const;
    /// Runs a client program (psql, pgbench, pg_dump) of the same major version, else of the newest one found, against
    /// this server as its superuser, feeds it `input`, and waits for its standard output. Runs as the user we are, so
    /// it sees the user's files. Errors: NotFound, Cancelled, ServerError with its standard error as context.
    [[nodiscard]] base::Result<QByteArray> runProgram(const QString &program, const QStringList &arguments,
                                                      std::stop_token stop = {}, const QByteArray &input = {}) const;

    Sandbox(const Sandbox &) = delete;
    Sandbox &operator=(const Sandbox &) = delete;

private:
    Sandbox();
    struct Private;
    std::unique_ptr<Private> d;
};

/// Stops servers and removes folders whose owning process is gone. Returns how many. Cheap; call at program start, off
/// the UI thread.
int cleanLeftovers();

} // namespace lockstep::db
