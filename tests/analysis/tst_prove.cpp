// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "analysis/prove/prove.h"
#include "catalog/postgres/reader.h"
#include "support/testserver.h"

#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTest>

#include <thread>

using namespace lockstep;
using namespace lockstep::analysis;
using prove::Proof;
using prove::Verdict;
using namespace Qt::StringLiterals;

namespace {

QByteArray show(const Proof &proof)
{
    return QByteArray::number(int(proof.verdict)) + ' ' + proof.predicted.kind.toUtf8() + ' ' +
           proof.comparison.lines.join(u"; "_s).toUtf8() + ' ' + proof.reason.id.toUtf8() + ' ' +
           proof.reason.arguments.join(u' ').toUtf8();
}

/// A database with a weirdly named table, a view, a foreign key; read as a Catalog.
catalog::Catalog shopCatalog()
{
    const auto connection = tests::freshDatabase();
    if (!connection)
        return {};
    const auto made = connection->executeScript(
        u"CREATE TABLE \"we\"\"ird; drop\" (id bigint PRIMARY KEY, note varchar(20));"
        "CREATE TABLE orders (id bigint PRIMARY KEY, weird bigint REFERENCES \"we\"\"ird; drop\", total int);"
        "CREATE VIEW totals AS SELECT id, total FROM orders; CREATE ROLE \"Clerk; x\";"
        "CREATE POLICY p ON orders TO \"Clerk; x\" USING (true)"_s);
    const auto read = catalog::postgres::readCatalog(*connection);
    return made && read ? *read : catalog::Catalog();
}

} // namespace

/// Histories run on an empty copy of their schema, beside what was predicted.
class TestProve : public QObject
{
    Q_OBJECT

    catalog::Catalog m_shop;
    std::unique_ptr<prove::ProvingGround> m_ground;

    std::vector<Proof> proofs(const std::vector<Script> &scripts)
    {
        std::vector<Proof> result;
        const auto done = m_ground->prove(scripts, [&result](const Proof &proof) { result.push_back(proof); });
        if (!done)
            qWarning("%s %s", qPrintable(done.error().message), qPrintable(done.error().context));
        return done ? result : std::vector<Proof>();
    }

private Q_SLOTS:
    void initTestCase()
    {
        if (!tests::server())
            QSKIP(qPrintable(tests::whyNot()));
        m_shop = shopCatalog();
        QVERIFY(!m_shop.isEmpty());
        auto ground = prove::ProvingGround::open(m_shop);
        QVERIFY2(ground, ground ? "" : qPrintable(ground.error().message + ground.error().context));
        m_ground = std::move(*ground);
        QVERIFY(m_ground->missing().empty());
    }
    void cleanupTestCase() { m_ground.reset(); }

    void proven_data()
    {
        QTest::addColumn<QByteArray>("script");
        QTest::newRow("add column") << QByteArray("ALTER TABLE \"we\"\"ird; drop\" ADD COLUMN x int DEFAULT 1");
        QTest::newRow("type") << QByteArray("ALTER TABLE \"we\"\"ird; drop\" ALTER note TYPE text");
        QTest::newRow("rewrite") << QByteArray("ALTER TABLE \"we\"\"ird; drop\" ADD y uuid DEFAULT gen_random_uuid()");
        QTest::newRow("concurrently") << QByteArray("CREATE INDEX CONCURRENTLY i ON orders (total);"
                                                    "DROP INDEX CONCURRENTLY i; VACUUM orders");
        QTest::newRow("transaction") << QByteArray(
            "BEGIN; CREATE TABLE t (id int PRIMARY KEY); CREATE INDEX ON t (id);"
            "ALTER TABLE orders ADD z int REFERENCES t; ALTER TABLE orders DROP z; DROP TABLE t; COMMIT; SELECT 1");
        QTest::newRow("savepoint") << QByteArray(
            "BEGIN; SAVEPOINT s; DROP VIEW totals; ROLLBACK TO s; SELECT * FROM totals; ROLLBACK; LOCK TABLE orders");
        QTest::newRow("refused by both") << QByteArray(
            "ALTER TABLE orders ADD COLUMN id int; ALTER TABLE orders ADD w int");
        QTest::newRow("refused in a transaction")
            << QByteArray("BEGIN; ALTER TABLE orders ADD q int; VACUUM orders; COMMIT");
        QTest::newRow("of the view") << QByteArray("ALTER TABLE orders ALTER total TYPE bigint");
        QTest::newRow("search path") << QByteArray("CREATE SCHEMA \"Select\"; SET search_path = \"Select\"; CREATE "
                                                   "TABLE orders (a int); ALTER TABLE orders ADD b int");
        QTest::newRow("its own role") << QByteArray("ALTER TABLE orders OWNER TO \"Clerk; x\"");
    }
    void proven()
    {
        QFETCH(QByteArray, script);
        for (const bool inTransaction : {false, true}) {
            if (inTransaction && (script.contains("CONCURRENTLY") || script.contains("BEGIN")))
                continue;
            const auto all = proofs({{script, inTransaction, false}});
            QVERIFY(!all.empty());
            for (const Proof &proof : all) {
                // looked at from outside while it runs: on a busy machine it can be over before
                const bool unseen = !proof.predicted.transactional && proof.reason.id == "analysis.unproven-unseen"_L1;
                QVERIFY2(proof.verdict == Verdict::Proven || unseen, show(proof));
            }
        }
    }

    void everyRunStartsAfresh()
    {
        const Script script{"CREATE ROLE \"new; role\"; CREATE TABLE fresh (a int)", false, false};
        for (int run = 0; run < 2; ++run) {
            const auto all =
                proofs({script, {"DROP TABLE fresh", false, true}, {"ALTER TABLE fresh ADD b int", false, false}});
            QCOMPARE(all.size(), 4u);
            QCOMPARE(all[0].reason.id, u"analysis.unproven-privilege"_s);
            for (std::size_t i = 1; i < 4; ++i)
                QVERIFY2(all[i].verdict == Verdict::Proven, show(all[i]));
        }
        // a role that is not there is made for the moment
        const auto owner = proofs({{"ALTER TABLE orders OWNER TO \"not; there\"", false, false}});
        QVERIFY2(owner.at(0).verdict == Verdict::Proven, show(owner[0]));
    }

    void notProvenWithAReason_data()
    {
        QTest::addColumn<QByteArray>("script");
        QTest::addColumn<QString>("reason");
        QTest::newRow("rows") << QByteArray("INSERT INTO orders VALUES (1, 7, 0)") << u"analysis.unproven-rows"_s;
        QTest::newRow("psql") << QByteArray("\\d orders\n") << u"analysis.psql-command"_s;
        QTest::newRow("database") << QByteArray("CREATE DATABASE x") << u"analysis.unproven-privilege"_s;
        QTest::newRow("data in the file")
            << QByteArray("COPY orders FROM STDIN;\n1\t\\N\t2\n\\.\n") << u"analysis.unproven-sandbox"_s;
    }
    void notProvenWithAReason()
    {
        QFETCH(QByteArray, script);
        const auto all = proofs({{script, false, false}});
        QVERIFY(!all.empty());
        QVERIFY2(all[0].verdict == Verdict::NotProven, show(all[0]));
        QTEST(all[0].reason.id, "reason");
    }

    /// A file under review is somebody else's: it must not reach this machine.
    void reachesNothingOfThisMachine_data()
    {
        QTest::addColumn<QString>("statement");
        QTest::newRow("program") << u"COPY orders TO PROGRAM 'cat > %1'"_s;
        QTest::newRow("file") << u"COPY (SELECT 1) TO '%1'"_s;
        QTest::newRow("large object") << u"SELECT lo_export(lo_from_bytea(0, 'x'), '%1')"_s;
        QTest::newRow("hidden") << u"DO $$ BEGIN EXECUTE 'COPY orders TO PROGRAM ''cat > %1'''; END $$"_s;
        QTest::newRow("as another") << u"SET SESSION AUTHORIZATION postgres; COPY orders TO PROGRAM 'cat > %1'"_s;
        QTest::newRow("as owner") << u"RESET ROLE; SET ROLE postgres; COPY orders TO PROGRAM 'cat > %1'"_s;
        QTest::newRow("by membership")
            << u"GRANT pg_execute_server_program TO CURRENT_USER; COPY orders TO PROGRAM 'cat > %1'"_s;
        QTest::newRow("by a language")
            << u"CREATE FUNCTION run(cstring) RETURNS int LANGUAGE c AS 'libc.so.6', 'system'; "
               "SELECT run('touch %1')"_s;
    }
    void reachesNothingOfThisMachine()
    {
        QFETCH(QString, statement);
        QTemporaryDir folder;
        QFile::setPermissions(folder.path(), QFile::Permissions(0x7777));
        const QString path = folder.filePath(u"reached"_s);
        const auto all = proofs({{statement.arg(path).toUtf8(), false, false}});
        QVERIFY(!all.empty());
        QVERIFY2(all.back().observed.error, show(all.back()));
        QVERIFY(!QFile::exists(path));
    }

    /// A Catalog that lies: the view's dependency is not in it, so the type change looks as if it could be done.
    void mismatchIsSeen()
    {
        catalog::Catalog lying = m_shop;
        lying.dependencies.clear();
        auto ground = prove::ProvingGround::open(lying);
        QVERIFY(ground);
        std::vector<Proof> all;
        QVERIFY((*ground)->prove(
            {{"ALTER TABLE orders ALTER total TYPE bigint; ALTER TABLE orders ADD c int", false, false}},
            [&all](const Proof &proof) { all.push_back(proof); }));
        QCOMPARE(all.size(), 2u);
        QVERIFY2(all[0].verdict == Verdict::Mismatch, show(all[0]));
        QCOMPARE(all[0].comparison.differences.size(), 1u);
        QCOMPARE(all[0].comparison.differences[0].what, prove::Difference::What::Error);
        QVERIFY(all[0].comparison.differences[0].seen.contains(u"view"_s));
        QVERIFY2(all[1].verdict == Verdict::Proven, show(all[1]));
    }

    void fromNothing()
    {
        std::vector<Proof> all;
        const auto done = prove::prove(
            {}, {{"CREATE TABLE a (id int); ALTER TABLE b ADD c int", false, false}},
            [&all](const Proof &proof) { all.push_back(proof); }, m_ground->major());
        QVERIFY2(done, done ? "" : qPrintable(done.error().message + done.error().context));
        QCOMPARE(all.size(), 2u);
        QVERIFY2(all[0].verdict == Verdict::Proven, show(all[0]));
        QCOMPARE(all[1].reason.id, u"analysis.unproven-unknown"_s);
    }

    void noServerOfThatMajor()
    {
        const auto ground = prove::ProvingGround::open({}, 9);
        QVERIFY(!ground);
        QCOMPARE(ground.error().code, base::ErrorCode::NotFound);
        QCOMPARE(ground.error().arguments, QStringList{u"9"_s});
    }

    void cancelled()
    {
        std::stop_source stop;
        QElapsedTimer timer;
        timer.start();
        const auto done = m_ground->prove(
            {{"SELECT 1; SELECT pg_sleep(50); SELECT 2", false, false}},
            [&](const Proof &) {
                std::thread([&stop] {
                    QTest::qSleep(200);
                    stop.request_stop();
                }).detach();
            },
            stop.get_token());
        QVERIFY(!done);
        QCOMPARE(done.error().code, base::ErrorCode::Cancelled);
        QVERIFY(timer.elapsed() < 20'000);
    }
};

QTEST_GUILESS_MAIN(TestProve)
#include "tst_prove.moc"
