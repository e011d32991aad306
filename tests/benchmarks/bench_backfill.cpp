// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Backfills beside what people do otherwise, in one run on one machine:
// - without limits, at two sizes: the duration as a ratio to the single UPDATE of the same rows; rows a second at the
//   larger size as a ratio to the smaller one; the same of the usual loop, UPDATE ... WHERE id IN (SELECT id ... WHERE
//   b IS NULL LIMIT n FOR UPDATE SKIP LOCKED), which is given a minute at each size;
// - at the default setting, beside pgbench: the 99th percentile of its latency as a ratio to that without a backfill.
// Arguments: rows small (2000000), rows large (10000000), seconds of pgbench each way (60), its scale (60),
// milliseconds of a batch and of the pause after it (as plans have them).

#include "rehearsal/runner.h"
#include "support/testserver.h"

#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>

#include <chrono>
#include <cstdio>
#include <thread>

using namespace lockstep;
using namespace Qt::StringLiterals;

namespace {

constexpr int loopRows = 5000;
constexpr int loopMs = 60'000;

void must(db::Connection &connection, const QString &sql)
{
    if (const auto done = connection.execute(sql); !done)
        qFatal("%s", qPrintable(sql + u": " + done.error().context));
}

/// A table of `rows` with an empty column, as a load leaves it.
void makeTable(db::Connection &connection, qint64 rows)
{
    must(connection, u"DROP TABLE IF EXISTS t"_s);
    must(connection, u"CREATE TABLE t (id bigint, a int, note text, b int) WITH (autovacuum_enabled = off)"_s);
    must(connection,
         u"INSERT INTO t SELECT i, i % 1000, 'something about row ' || i, NULL FROM generate_series(1, %1) i"_s.arg(
             rows));
    must(connection, u"ALTER TABLE t ADD PRIMARY KEY (id)"_s);
    must(connection, u"VACUUM ANALYZE t"_s);
    must(connection, u"CHECKPOINT"_s);
}

plan::Plan planOf(const plan::Backfill &backfill)
{
    plan::Step step;
    step.id = u"s1"_s;
    step.title = base::literal(u"fill"_s);
    step.phase = plan::Phase::Migrate;
    step.kind = plan::StepKind::Backfill;
    step.transactional = false;
    step.backfill = backfill;
    plan::Plan plan;
    plan.title = u"fill"_s;
    plan.steps = {step};
    plan.nextStep = 2;
    return plan;
}

qint64 backfillMs(const db::Profile &where, const plan::Backfill &backfill, const rehearsal::BackfillLimits &limits,
                  std::stop_token stop = {})
{
    rehearsal::Options options;
    options.downAndUpAgain = false;
    options.backfill = std::make_shared<rehearsal::BackfillControl>(limits);
    const auto result = rehearsal::run(planOf(backfill), {}, where, {}, options, std::move(stop));
    if (!result || result->statements.empty())
        qFatal("%s", result ? "no result" : qPrintable(result.error().context));
    if (result->outcome == rehearsal::Outcome::Failed)
        qFatal("%s", qPrintable(result->error->message + result->error->context));
    return result->statements[0].durationMs;
}

/// The loop of the usual advice; rows a second until it has no rows left or its time is over.
double loopRate(db::Connection &connection)
{
    QElapsedTimer timer;
    timer.start();
    qint64 done = 0;
    while (timer.elapsed() < loopMs) {
        const auto batch = connection.execute(
            u"UPDATE t SET b = a + 1 WHERE id IN (SELECT id FROM t WHERE b IS NULL LIMIT %1 FOR UPDATE SKIP LOCKED)"_s
                .arg(loopRows));
        if (!batch || batch->affected == 0)
            break;
        done += batch->affected;
    }
    return double(done) * 1000 / double(std::max<qint64>(1, timer.elapsed()));
}

struct Sizes {
    double single, backfill, loop; ///< rows a second
};

Sizes measure(db::Connection &connection, qint64 rows)
{
    Sizes out{};
    QElapsedTimer timer;
    makeTable(connection, rows);
    timer.start();
    must(connection, u"UPDATE t SET b = a + 1 WHERE b IS NULL"_s);
    out.single = double(rows) * 1000 / double(timer.elapsed());
    makeTable(connection, rows);
    plan::Backfill backfill;
    backfill.schema = u"public"_s;
    backfill.table = u"t"_s;
    backfill.key = {u"id"_s};
    backfill.assignments = u"b = a + 1"_s;
    backfill.pending = u"b IS NULL"_s;
    backfill.targetBatchMs = 2000;
    backfill.pauseMs = 0;
    out.backfill = double(rows) * 1000 / double(backfillMs(connection.profile(), backfill, {0, 0, 0, 0}));
    makeTable(connection, rows);
    out.loop = loopRate(connection);
    must(connection, u"DROP TABLE t"_s);
    return out;
}

/// How long pgbench's transactions took, in milliseconds, from its log.
std::vector<double> latencies(db::Sandbox &sandbox, int seconds)
{
    const QTemporaryDir folder;
    const auto ran = sandbox.runProgram(u"pgbench"_s,
                                        {u"-n"_s, u"-c"_s, u"4"_s, u"-R"_s, u"200"_s, u"-T"_s, QString::number(seconds),
                                         u"-l"_s, u"--log-prefix"_s, folder.filePath(u"log"_s), u"postgres"_s});
    if (!ran)
        qFatal("%s", qPrintable(ran.error().context));
    std::vector<double> times;
    const QDir logs(folder.path());
    for (const QString &name : logs.entryList(QDir::Files)) {
        QFile file(logs.filePath(name));
        if (!file.open(QIODevice::ReadOnly))
            continue;
        for (QByteArray line = file.readLine(); !line.isEmpty(); line = file.readLine())
            times.push_back(line.split(' ').value(2).toDouble() / 1000);
    }
    if (times.empty())
        qFatal("pgbench logged nothing");
    return times;
}

void append(std::vector<double> &all, const std::vector<double> &more)
{
    all.insert(all.end(), more.begin(), more.end());
}

double percentile(std::vector<double> times, double part)
{
    const auto rank = times.begin() + std::ptrdiff_t(double(times.size() - 1) * part);
    std::ranges::nth_element(times, rank);
    return *rank;
}

/// pgbench with and without a backfill in turns, a window of ten seconds each, so that what the machine does besides
/// falls on both. The backfill is under way before its window begins: that a run connects and looks around at its start
/// would otherwise be a tenth of what is measured, while a real backfill takes hours.
void measureLatency(db::Sandbox &sandbox, db::Connection &connection, int seconds, const plan::Backfill &usual)
{
    constexpr int window = 10;
    constexpr auto underWay = std::chrono::seconds(6);
    must(connection, u"ALTER TABLE pgbench_accounts ADD COLUMN b int"_s);
    plan::Backfill backfill = usual;
    backfill.schema = u"public"_s;
    backfill.table = u"pgbench_accounts"_s;
    backfill.key = {u"aid"_s};
    backfill.assignments = u"b = 1"_s;
    backfill.pending = u"b IS NULL"_s;
    (void)latencies(sandbox, window); // warm
    must(connection, u"CHECKPOINT"_s);
    std::vector<double> without, with;
    double filledSeconds = 0;
    for (int spent = 0; spent < seconds; spent += window) {
        append(without, latencies(sandbox, window));
        QElapsedTimer filled;
        filled.start();
        std::stop_source stop;
        std::jthread filling([&] { backfillMs(sandbox.profile(), backfill, {}, stop.get_token()); });
        std::this_thread::sleep_for(underWay);
        append(with, latencies(sandbox, window));
        stop.request_stop();
        filling.join();
        filledSeconds += double(filled.elapsed()) / 1000;
    }
    const auto filled = connection.execute(u"SELECT count(b), count(*) FROM pgbench_accounts"_s);
    if (!filled || filled->rows[0][0] == filled->rows[0][1])
        qFatal("the backfill was over before pgbench: a larger scale is needed");
    const double alone = percentile(without, 0.99), beside = percentile(with, 0.99);
    std::printf("pgbench at 200 a second, %d s each way in turns: p50 %.1f ms without, %.1f ms beside a backfill in "
                "batches of %d ms with pauses of %d ms; p99 %.1f ms and %.1f ms, ratio %.2f (%lld rows a second)\n",
                seconds, percentile(without, 0.5), percentile(with, 0.5), backfill.targetBatchMs, backfill.pauseMs,
                alone, beside, beside / alone, static_cast<long long>(filled->rows[0][0].toDouble() / filledSeconds));
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    const QStringList arguments = app.arguments();
    const qint64 small = arguments.value(1, u"2000000"_s).toLongLong();
    const qint64 large = arguments.value(2, u"10000000"_s).toLongLong();
    const int seconds = arguments.value(3, u"60"_s).toInt();
    const QString scale = arguments.value(4, u"60"_s);
    db::Sandbox::Options options;
    options.productionLike = true;
    options.settings = {{u"shared_buffers"_s, u"1GB"_s}, {u"max_wal_size"_s, u"4GB"_s}};
    auto sandbox = db::Sandbox::start(options);
    if (!sandbox)
        qFatal("%s", qPrintable(sandbox.error().context));
    auto connection = db::Connection::open((*sandbox)->profile(), {});
    if (!connection)
        qFatal("%s", qPrintable(connection.error().context));

    std::vector<Sizes> sizes;
    for (const qint64 rows : {small, large}) {
        if (rows <= 0)
            continue;
        sizes.push_back(measure(**connection, rows));
        const Sizes &s = sizes.back();
        std::printf("%9lld rows: one UPDATE %.0f rows/s; backfill without limits %.0f rows/s, duration ratio %.3f; "
                    "LIMIT loop %.0f rows/s\n",
                    static_cast<long long>(rows), s.single, s.backfill, s.single / s.backfill, s.loop);
        std::fflush(stdout);
    }
    if (sizes.size() == 2)
        std::printf("rate at the larger size to the smaller: backfill %.3f, one UPDATE %.3f, LIMIT loop %.3f\n",
                    sizes[1].backfill / sizes[0].backfill, sizes[1].single / sizes[0].single,
                    sizes[1].loop / sizes[0].loop);

    const auto made =
        (*sandbox)->runProgram(u"pgbench"_s, {u"--initialize"_s, u"--quiet"_s, u"-s"_s, scale, u"postgres"_s});
    if (!made)
        qFatal("%s", qPrintable(made.error().context));
    plan::Backfill usual;
    usual.targetBatchMs = arguments.value(5, QString::number(usual.targetBatchMs)).toInt();
    usual.pauseMs = arguments.value(6, QString::number(usual.pauseMs)).toInt();
    measureLatency(**sandbox, **connection, seconds, usual);
    return 0;
}
