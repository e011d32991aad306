// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rehearsal/demo.h"

#include "db/connection.h"

#include <QFileInfo>
#include <QStandardPaths>

#include <thread>

using namespace Qt::StringLiterals;

namespace lockstep::rehearsal {

namespace demonstrating {

static const auto database = u"shop"_s;
constexpr double accountsPerScale = 100000;

// pgbench says "i of n tuples" only every few seconds; how far the COPY is, the server knows.
class LoadProgress
{
public:
    LoadProgress(const db::Profile &profile, double accounts, const base::ProgressFn &progress)
        : m_thread([profile, accounts, progress](const std::stop_token &stop) {
            auto connection = db::Connection::open(profile, {}, stop);
            while (connection && !stop.stop_requested()) {
                const auto row =
                    (*connection)
                        ->execute(
                            u"SELECT tuples_processed FROM pg_catalog.pg_stat_progress_copy ORDER BY 1 DESC LIMIT 1"_s);
                if (row && !row->rows.empty() && progress) {
                    // The primary and foreign keys come after the rows: about a quarter of the time.
                    const double fraction = 0.05 + 0.7 * std::min(1.0, row->value().toDouble() / accounts);
                    progress({{u"rehearsal.demo-tables"_s, {QString::number(qint64(accounts))}}, fraction});
                }
                std::this_thread::sleep_for(std::chrono::milliseconds(200));
            }
        })
    {
    }

private:
    std::jthread m_thread;
};

static base::Status fill(db::Sandbox &sandbox, int scale, std::stop_token stop, const base::ProgressFn &progress)
{
    if (auto created = sandbox.createDatabase(database); !created)
        return created;
    const double accounts = scale * accountsPerScale;
    if (progress)
        progress({{u"rehearsal.demo-tables"_s, {QString::number(qint64(accounts))}}, 0.05});
    const LoadProgress watching(sandbox.profile(database), accounts, progress);
    const auto made = sandbox.runProgram(
        u"pgbench"_s, {u"--initialize"_s, u"--quiet"_s, u"--foreign-keys"_s, u"--scale=%1"_s.arg(scale), database},
        stop);
    return made ? base::Status() : std::unexpected(made.error());
}

} // namespace demonstrating

base::Result<QString> findPgbench(const db::ServerBinaries &server)
{
    QStringList folders{server.folder};
    for (const db::ServerBinaries &other : db::findServers())
        folders << other.folder;
    for (const QString &folder : folders) {
        const QFileInfo program(folder + u"/pgbench"_s);
        if (program.isExecutable())
            return program.absoluteFilePath();
    }
    if (const QString found = QStandardPaths::findExecutable(u"pgbench"_s); !found.isEmpty())
        return found;
    return base::fail(base::ErrorCode::NotFound, u"rehearsal.workload-failed"_s, {u"pgbench"_s});
}

Demo::~Demo() = default;

db::Profile Demo::profile() const
{
    return m_sandbox->profile(demonstrating::database);
}

base::Result<std::unique_ptr<Demo>> Demo::start(const Options &options, std::stop_token stop,
                                                const base::ProgressFn &progress, const Workload::PointFn &onPoint)
{
    if (progress)
        progress({{u"rehearsal.demo-server"_s, {}}, 0});
    db::Sandbox::Options server;
    server.major = options.serverMajor;
    server.productionLike = true;
    // Room for two million accounts; on a private socket nothing else competes for it.
    server.settings = {{u"shared_buffers"_s, u"256MB"_s},
                       {u"maintenance_work_mem"_s, u"128MB"_s},
                       {u"max_wal_size"_s, u"2GB"_s},
                       {u"max_connections"_s, u"60"_s}};
    auto sandbox = db::Sandbox::start(server, stop);
    if (!sandbox)
        return std::unexpected(sandbox.error());
    std::unique_ptr<Demo> demo(new Demo);
    demo->m_sandbox = std::move(*sandbox);
    const auto pgbench = findPgbench(demo->m_sandbox->binaries());
    if (!pgbench)
        return std::unexpected(pgbench.error());
    if (auto filled = demonstrating::fill(*demo->m_sandbox, options.scale, stop, progress); !filled)
        return std::unexpected(filled.error());
    if (options.runWorkload)
        demo->m_workload =
            std::make_unique<Workload>(*pgbench, demo->profile(), QString(),
                                       Workload::Options{options.clients, options.transactionsPerSecond}, onPoint);
    if (progress)
        progress({{u"rehearsal.demo-ready"_s, {}}, 1});
    return demo;
}

} // namespace lockstep::rehearsal
