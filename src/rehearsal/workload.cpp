// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rehearsal/workload.h"

#include "rehearsal/pause.h"

#include <QElapsedTimer>
#include <QProcess>
#include <QRegularExpression>

#include <mutex>
#include <thread>

#include <csignal>
#include <sys/prctl.h>

using namespace Qt::StringLiterals;

namespace lockstep::rehearsal {

std::optional<WorkloadPoint> parseProgress(const QByteArray &line)
{
    // PostgreSQL 12 to 14 do not say how many failed.
    static const QRegularExpression pattern(
        u"^progress: ([\\d.]+) s, ([\\d.]+) tps, lat ([\\d.]+|NaN) ms stddev ([\\d.]+|NaN)(?:, lag [\\d.]+ ms)?(?:, (\\d+) failed)?"_s);
    const auto match = pattern.match(QString::fromUtf8(line));
    if (!match.hasMatch())
        return std::nullopt;
    return WorkloadPoint{match.captured(1).toDouble(), match.captured(2).toDouble(), match.captured(3).toDouble(),
                         match.captured(4).toDouble(), match.captured(5).toLongLong()};
}

struct Workload::Private {
    QString program;
    db::Profile profile;
    QString password;
    Options options;
    PointFn onPoint;

    mutable std::mutex mutex;
    WorkloadPoint last;
    std::optional<base::Error> failure;
    bool running = false;
    int restarts = 0;
    std::jthread thread; // last

    void run(const std::stop_token &stop);
    void once(const std::stop_token &stop, double offset);
    [[nodiscard]] QStringList arguments() const;
    void line(const QByteArray &text, double offset, QByteArray &words);
};

QStringList Workload::Private::arguments() const
{
    QStringList out{u"--no-vacuum"_s, u"--protocol=simple"_s, u"--progress=1"_s, u"--time=864000"_s,
                    u"--client=%1"_s.arg(std::max(1, options.clients))};
    if (options.transactionsPerSecond > 0)
        out << u"--rate=%1"_s.arg(options.transactionsPerSecond);
    if (!profile.host.isEmpty())
        out << u"--host=%1"_s.arg(profile.host);
    if (profile.port > 0)
        out << u"--port=%1"_s.arg(profile.port);
    if (!profile.user.isEmpty())
        out << u"--username=%1"_s.arg(profile.user);
    return out << profile.database;
}

void Workload::Private::line(const QByteArray &text, double offset, QByteArray &words)
{
    auto point = parseProgress(text);
    if (!point) {
        words += text + '\n';
        words = words.right(2000);
        return;
    }
    point->seconds += offset;
    {
        const std::scoped_lock lock(mutex);
        last = *point;
        failure.reset();
    }
    if (onPoint)
        onPoint(*point);
}

void Workload::Private::once(const std::stop_token &stop, double offset)
{
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"LC_ALL"_s, u"C"_s);
    environment.insert(u"PGAPPNAME"_s, u"pgbench"_s);
    if (!password.isEmpty())
        environment.insert(u"PGPASSWORD"_s, password);
    process.setProcessEnvironment(environment);
    process.setStandardOutputFile(QProcess::nullDevice());
    // The load must not outlive us, however we end.
    process.setChildProcessModifier([] { ::prctl(PR_SET_PDEATHSIG, SIGTERM); });
    process.start(program, arguments());
    if (!process.waitForStarted(10000)) {
        const std::scoped_lock lock(mutex);
        failure = base::Error{
            base::ErrorCode::NotFound, u"rehearsal.workload-failed"_s, {program}, {}, process.errorString(), {}};
        return;
    }
    {
        const std::scoped_lock lock(mutex);
        running = true;
    }
    QByteArray words;
    process.setReadChannel(QProcess::StandardError);
    while (!stop.stop_requested() && process.state() == QProcess::Running) {
        process.waitForReadyRead(200);
        while (process.canReadLine())
            line(process.readLine().trimmed(), offset, words);
    }
    if (process.state() == QProcess::Running) {
        process.terminate();
        if (!process.waitForFinished(2000)) {
            process.kill();
            process.waitForFinished(2000);
        }
    }
    words += process.readAllStandardError();
    const std::scoped_lock lock(mutex);
    running = false;
    if (!stop.stop_requested())
        failure = base::Error{base::ErrorCode::ServerError,
                              u"rehearsal.workload-failed"_s,
                              {program},
                              {},
                              QString::fromUtf8(words.right(2000)),
                              {}};
}

void Workload::Private::run(const std::stop_token &stop)
{
    QElapsedTimer timer;
    timer.start();
    while (!stop.stop_requested()) {
        once(stop, double(timer.elapsed()) / 1000.0);
        if (pauseFor(std::chrono::seconds(1), stop)) {
            const std::scoped_lock count(mutex);
            ++restarts;
        }
    }
}

Workload::Workload(QString program, const db::Profile &profile, const QString &password, Options options,
                   PointFn onPoint)
    : d(std::make_unique<Private>())
{
    d->program = std::move(program);
    d->profile = profile;
    d->password = password;
    d->options = options;
    d->onPoint = std::move(onPoint);
    d->thread = std::jthread([p = d.get()](const std::stop_token &stop) { p->run(stop); });
}

Workload::~Workload()
{
    d->thread.request_stop();
    d->thread.join();
}

bool Workload::isRunning() const
{
    const std::scoped_lock lock(d->mutex);
    return d->running;
}

int Workload::restarts() const
{
    const std::scoped_lock lock(d->mutex);
    return d->restarts;
}

WorkloadPoint Workload::last() const
{
    const std::scoped_lock lock(d->mutex);
    return d->last;
}

std::optional<base::Error> Workload::failure() const
{
    const std::scoped_lock lock(d->mutex);
    return d->failure;
}

} // namespace lockstep::rehearsal
