// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "catalog/compare.h"
#include "catalog/postgres/ddl.h"
#include "catalog/postgres/dumpfile.h"
#include "catalog/postgres/sandboxload.h"
#include "richschema.h"
#include "support/histories.h"

#include <QDir>
#include <QTemporaryDir>

using namespace lockstep;
using namespace Qt::StringLiterals;

/// A real schema, read, written as a script, made in another database and read again: nothing may differ.
class TestRoundTrip : public QObject
{
    Q_OBJECT

    void roundTrip(const catalog::Catalog &first, int major);

private Q_SLOTS:
    void rich_data() { tests::majorRows(); }
    void rich();
    void pgbench();
    void real_data();
    void real();
    void refusesProduction();
    void dumpFile();
    void dumpWithDataAndFaults();
    void dumpArchive();
};

static void reportDifferences(const catalog::Catalog &a, const catalog::Catalog &b)
{
    const auto differences = catalog::compare(a, b);
    for (const auto &d : differences)
        qWarning().noquote() << int(d.kind) << d.objectKind << d.object << d.field << '\n'
                             << d.first << '\n'
                             << d.second;
    QVERIFY(differences.empty());
    QCOMPARE(catalog::structureHash(b), catalog::structureHash(a));
}

void TestRoundTrip::roundTrip(const catalog::Catalog &first, int major)
{
    auto target = tests::freshDatabase(major);
    QVERIFY2(target, qPrintable(tests::whyNot()));
    const auto report = catalog::postgres::loadInto(*target, first);
    QVERIFY2(report, qPrintable(tests::words(report)));
    for (const auto &fault : report->faults)
        qWarning().noquote() << fault.statement << '\n' << fault.error.context;
    QVERIFY(report->faults.empty());
    QVERIFY(report->leftOut.empty());
    reportDifferences(first, tests::read(*target));
}

void TestRoundTrip::rich()
{
    QFETCH(int, major);
    auto source = tests::freshDatabase(major);
    if (!source)
        QSKIP(qPrintable(tests::whyNot()));
    QCOMPARE(tests::loadRich(*source), QString());
    const auto first = tests::read(*source);
    QVERIFY(first.relations.size() >= 25);
    roundTrip(first, major);
}

void TestRoundTrip::pgbench()
{
    db::Sandbox *server = tests::server();
    if (!server)
        QSKIP(qPrintable(tests::whyNot()));
    QVERIFY(server->createDatabase(u"bench"_s));
    const auto made =
        server->runProgram(u"pgbench"_s, {u"-i"_s, u"--foreign-keys"_s, u"--partitions=3"_s, u"-q"_s, u"bench"_s});
    QVERIFY2(made, qPrintable(tests::words(made)));
    auto connection = db::Connection::open(server->profile(u"bench"_s), {});
    QVERIFY(connection);
    const auto first = tests::read(**connection);
    QCOMPARE(first.relations.size(), 7u);
    roundTrip(first, 0);
}

void TestRoundTrip::real_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<int>("more");
    const auto histories = tests::realHistories();
    for (const tests::History &history : histories)
        if (history.files.size() == 1)
            QTest::newRow(qPrintable(history.name)) << history.files.front() << (history.name == "pdns"_L1 ? 6 : 10);
    if (histories.empty())
        QSKIP("LOCKSTEP_HISTORIES names no folder with the schemas of real programs");
}

void TestRoundTrip::real()
{
    QFETCH(QString, file);
    QFETCH(int, more);
    auto source = tests::freshDatabase();
    if (!source)
        QSKIP(qPrintable(tests::whyNot()));
    const auto sql = base::readFile(file);
    QVERIFY(sql);
    const auto status = source->executeScript(QString::fromUtf8(*sql));
    QVERIFY2(status, qPrintable(tests::words(status)));
    const auto first = tests::read(*source);
    QVERIFY(int(first.relations.size()) > more);
    roundTrip(first, 0);
}

void TestRoundTrip::refusesProduction()
{
    db::Sandbox *server = tests::server();
    if (!server)
        QSKIP(qPrintable(tests::whyNot()));
    db::Profile profile = server->profile();
    profile.role = db::Role::Production;
    auto connection = db::Connection::open(profile, {});
    QVERIFY(connection);
    QCOMPARE(catalog::postgres::loadInto(**connection, {}).error().code, base::ErrorCode::Refused);
    QVERIFY(catalog::postgres::readCatalog(**connection)); // and yet it can be read
}

void TestRoundTrip::dumpFile()
{
    auto source = tests::freshDatabase();
    if (!source)
        QSKIP(qPrintable(tests::whyNot()));
    QCOMPARE(tests::loadRich(*source), QString());
    const auto database = source->profile().database;
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"my dump.sql"_s);
    const auto dumped = tests::server()->runProgram(u"pg_dump"_s, {u"--schema-only"_s, u"--create"_s, database});
    QVERIFY2(dumped, qPrintable(tests::words(dumped)));
    QVERIFY(base::writeFile(path, *dumped));
    const auto content = catalog::postgres::readDump(path);
    QVERIFY2(content, qPrintable(tests::words(content)));
    for (const auto &fault : content->faults)
        qWarning().noquote() << fault.statement << '\n' << fault.error.context;
    QVERIFY(content->faults.empty());
    QCOMPARE(content->catalog.database, u"my dump"_s);
    reportDifferences(tests::read(*source), content->catalog);
}

void TestRoundTrip::dumpWithDataAndFaults()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"d.sql"_s);
    QVERIFY(base::writeFile(path, R"(\restrict abc
SET statement_timeout = 0;
SET a_setting_of_the_future = 3;
\connect other
CREATE TABLE public.t (id integer, words text);
ALTER TABLE public.t OWNER TO "no; body";
GRANT SELECT ON TABLE public.t TO "some ""one";
CREATE POLICY p ON public.t TO reader USING (true);
COPY public.t (id, words) FROM stdin;
1	it's; a $$ trap
2	CREATE TABLE public.not_this_one (id integer);
\.
INSERT INTO public.t VALUES (3, 'x');
SELECT pg_catalog.setval('public.nothing', 1, true);
CREATE EXTENSION no_such_extension;
CREATE INDEX t_id ON public.t (id);
\unrestrict abc
)"));
    if (!tests::server())
        QSKIP(qPrintable(tests::whyNot()));
    const auto content = catalog::postgres::readDump(path);
    QVERIFY2(content, qPrintable(tests::words(content)));
    QCOMPARE(content->faults.size(), 1u);
    QCOMPARE(content->faults[0].statement, u"CREATE EXTENSION no_such_extension"_s);
    QVERIFY(!content->faults[0].error.context.isEmpty());
    QCOMPARE(content->catalog.relations.size(), 1u);
    QCOMPARE(content->catalog.relations[0].owner, u"no; body"_s);
    QCOMPARE(content->catalog.relations[0].policies.at(0).roles, QStringList{u"reader"_s});
    QCOMPARE(content->catalog.indexes.size(), 1u);
}

void TestRoundTrip::dumpArchive()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"d.dump"_s);
    QVERIFY(base::writeFile(path, "PGDMP\1\2\3"));
    QCOMPARE(catalog::postgres::readDump(path).error().code, base::ErrorCode::Unsupported);
    QCOMPARE(catalog::postgres::readDump(folder.filePath(u"none"_s)).error().code, base::ErrorCode::NotFound);
    QCOMPARE(catalog::postgres::readDump(folder.path()).error().code, base::ErrorCode::Unsupported);
}

QTEST_GUILESS_MAIN(TestRoundTrip)
#include "tst_roundtrip.moc"
