// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

// bench_catalog [--tables N]: reads the Catalog of N tables (10,000 unless told otherwise) from a fresh server, beside
// `pg_dump --schema-only` of the same database, which reads the same catalogs.

#include "catalog/compare.h"
#include "catalog/lookup.h"
#include "catalog/postgres/reader.h"
#include "db/sandbox.h"
#include "support/bigcatalog.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QElapsedTimer>

#include <cstdio>
#include <sys/resource.h>

using namespace lockstep;
using namespace Qt::StringLiterals;

static double peakMegabytes()
{
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return double(usage.ru_maxrss) / 1024;
}

static int failed(const base::Error &error)
{
    std::fprintf(stderr, "%s %s %s\n", qPrintable(error.message), qPrintable(error.arguments.join(u' ')),
                 qPrintable(error.context));
    return 1;
}

static double secondsOf(const std::function<void()> &work)
{
    QElapsedTimer timer;
    timer.start();
    work();
    return double(timer.nsecsElapsed()) / 1e9;
}

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    QCommandLineParser parser;
    parser.addHelpOption();
    parser.addOption({u"tables"_s, u"How many tables to make."_s, u"N"_s, u"10000"_s});
    parser.process(application);
    const int tables = parser.value(u"tables"_s).toInt();

    db::Sandbox::Options options;
    options.settings = {{u"max_locks_per_transaction"_s, u"2000"_s}};
    auto sandbox = db::Sandbox::start(options);
    if (!sandbox)
        return failed(sandbox.error());
    auto connection = db::Connection::open((*sandbox)->profile(), {});
    if (!connection)
        return failed(connection.error());
    std::printf("PostgreSQL %s, %d tables\n", qPrintable((*sandbox)->binaries().versionText), tables);
    base::Status made;
    const double making = secondsOf([&] { made = tests::makeBigCatalog(**connection, tables); });
    if (!made)
        return failed(made.error());
    std::printf("%-34s %8.2f s\n", "made in", making);
    connection = db::Connection::open((*sandbox)->profile(), {}); // a session that has nothing cached

    const double before = peakMegabytes();
    base::Result<catalog::Catalog> catalog;
    const double reading = secondsOf([&] { catalog = catalog::postgres::readCatalog(**connection); });
    if (!catalog)
        return failed(catalog.error());
    std::printf("%-34s %8.2f s   peak %.0f MB (before %.0f MB)\n", "Catalog read", reading, peakMegabytes(), before);

    base::Result<QByteArray> dump;
    const double dumping =
        secondsOf([&] { dump = (*sandbox)->runProgram(u"pg_dump"_s, {u"--schema-only"_s, u"postgres"_s}); });
    if (dump)
        std::printf("%-34s %8.2f s   ratio %.2f\n", "pg_dump --schema-only", dumping, reading / dumping);
    else
        (void)failed(dump.error());

    QByteArray json;
    const double writing = secondsOf([&] { json = catalog::toJson(*catalog); });
    std::printf("%-34s %8.2f s   %.1f MB\n", "written as JSON", writing, double(json.size()) / 1e6);
    base::Result<catalog::Catalog> again;
    const double parsing = secondsOf([&] { again = catalog::fromJson(json); });
    if (!again || *again != *catalog)
        return failed(again ? base::Error{} : again.error());
    std::printf("%-34s %8.2f s\n", "read from JSON, equal", parsing);
    std::printf("%-34s %8.2f s\n", "look-up built", secondsOf([&] { const catalog::Lookup lookup(*catalog); }));
    std::printf("%-34s %8.2f s\n", "hash", secondsOf([&] { (void)catalog::structureHash(*catalog); }));
    std::printf("%-34s %8.2f s\n", "compared with itself",
                secondsOf([&] { (void)catalog::compare(*catalog, *again); }));
    std::printf("%-34s peak %.0f MB\n", "all of it", peakMegabytes());
    return 0;
}
