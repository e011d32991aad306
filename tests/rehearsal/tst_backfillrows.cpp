// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "backfillcase.h"

#include "plan/backfill.h"

#include <QTest>

using namespace lockstep;
using namespace lockstep::rehearsal;
using namespace lockstep::tests;
using namespace Qt::StringLiterals;

/// Rows that are deleted, moved and copied in batches, while others insert, update and delete; and the way back that a
/// step has in batches.
class TestBackfillRows : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void deletes_data();
    void deletes();
    void deletesWhileOthersWrite();
    void archivesWhileOthersWrite_data();
    void archivesWhileOthersWrite();
    void comesHomeAlongBlocks_data();
    void comesHomeAlongBlocks();
    void rowsThatAreKeptOut();
    void rowsThatAreThere();
    void copiesWhileOthersWrite();
    void thereAndBack();
    void wayBackIsGoneOnWith();

private:
    void open(int major = 0)
    {
        QString why;
        if (!tests::server(major, &why))
            QSKIP(qPrintable(why));
        m_connection = tests::freshDatabase(major);
        QVERIFY2(m_connection, qPrintable(tests::whyNot()));
    }
    void script(const QString &sql)
    {
        const auto done = m_connection->executeScript(sql);
        QVERIFY2(done, done ? "" : qPrintable(done.error().context));
    }
    qint64 number(const QString &sql) { return tests::number(*m_connection, sql); }

    std::unique_ptr<db::Connection> m_connection;
};

/// Statements of others, turn by turn, from now until it goes. `%1` is a number that rises, `%2` one of 1..20000.
class Others
{
public:
    Others(const db::Profile &profile, const QStringList &statements)
    {
        for (int w = 0; w < 2; ++w)
            m_threads.emplace_back([this, profile, statements, w](const std::stop_token &stop) {
                const auto connection = db::Connection::open(profile, {});
                for (int i = w; connection && !stop.stop_requested(); i += 2) {
                    QString sql = statements[i / 2 % statements.size()];
                    sql.replace(u"%1"_s, QString::number(i + 1'000'000));
                    sql.replace(u"%2"_s, QString::number(1 + i * 7919LL % 20'000));
                    m_done += (*connection)->execute(sql) ? 1 : 0;
                }
            });
    }
    int stop()
    {
        m_threads.clear();
        return m_done;
    }

private:
    std::atomic<int> m_done = 0;
    std::vector<std::jthread> m_threads;
};

static plan::Backfill removal(const QStringList &key, const QString &pending)
{
    plan::Backfill out = fill(u"we\"ird; drop"_s, key, {}, pending);
    out.remove = true;
    out.batchRows = 100;
    out.targetBatchMs = 5;
    return out;
}

static plan::Backfill moving(const QStringList &key, const QString &pending)
{
    plan::Backfill out = removal(key, pending);
    out.copy = sql::BatchedCopy{u"public"_s, u"Kept \"rows\""_s, {u"id"_s, u"V v"_s, u"n"_s}, false, false};
    return out;
}

static plan::Backfill home()
{
    plan::Backfill out = moving({}, {});
    std::swap(out.table, out.copy->table);
    out.copy->overriding = true;
    return out;
}

static const auto tables =
    u"CREATE TABLE \"we\"\"ird; drop\" (id int GENERATED ALWAYS AS IDENTITY %1, \"V v\" text, n int);"
    "INSERT INTO \"we\"\"ird; drop\" OVERRIDING SYSTEM VALUE SELECT i, 'v' || i, i % 4 "
    "FROM generate_series(1, 20000) i; ANALYZE;"
    "CREATE TABLE \"Kept \"\"rows\"\"\" (LIKE \"we\"\"ird; drop\")"_s;

void TestBackfillRows::deletes_data()
{
    QTest::addColumn<int>("major");
    QTest::addColumn<bool>("keyed");
    for (const int major : {13, 0})
        for (const bool keyed : {true, false})
            QTest::addRow("%s%s", keyed ? "along the key" : "along blocks", major ? " on 13" : "") << major << keyed;
}

void TestBackfillRows::deletes()
{
    QFETCH(int, major);
    QFETCH(bool, keyed);
    open(major);
    script(tables.arg(keyed ? u"PRIMARY KEY"_s : QString()));
    const auto result = runFill(*m_connection, removal(keyed ? QStringList{u"id"_s} : QStringList(), u"n = 1"_s));
    QVERIFY2(result && result->outcome == Outcome::Ok, qPrintable(whyNotOk(result)));
    QCOMPARE(number(u"SELECT count(*) FROM \"we\"\"ird; drop\""_s), 15'000);
    QCOMPARE(number(u"SELECT count(*) FROM \"we\"\"ird; drop\" WHERE n = 1"_s), 0);
    QCOMPARE(result->statements[0].rows, 5000);
    QVERIFY(result->statements[0].batches > 5);
    QVERIFY(!keyed || result->statements[0].checkedRanges > 0);
    QVERIFY(result->statements[0].mismatches.empty());
    QVERIFY(positionIsGone(*m_connection));
}

/// Rows that come to fulfil the condition behind us are found by the check.
void TestBackfillRows::deletesWhileOthersWrite()
{
    open();
    script(tables.arg(u"PRIMARY KEY"_s));
    Others others(m_connection->profile(),
                  {u"INSERT INTO \"we\"\"ird; drop\" OVERRIDING SYSTEM VALUE VALUES (%1, 'new', 0)"_s,
                   u"UPDATE \"we\"\"ird; drop\" SET \"V v\" = 'u%1' WHERE id = %2"_s,
                   u"DELETE FROM \"we\"\"ird; drop\" WHERE id = %2 AND n = 2"_s});
    bool lateCame = false;
    const auto result = runFill(*m_connection, removal({u"id"_s}, u"n = 1"_s), {}, [&](const Event &e) {
        if (lateCame || !e.backfill || e.backfill->batches < 20)
            return;
        const auto own = db::Connection::open(m_connection->profile(), {});
        lateCame = (*own)
                       ->execute(u"INSERT INTO \"we\"\"ird; drop\" OVERRIDING SYSTEM VALUE VALUES (-1, 'late', 1)"_s)
                       .has_value();
    });
    QVERIFY(others.stop() > 20);
    QVERIFY2(result && result->outcome == Outcome::Ok, qPrintable(whyNotOk(result)));
    QVERIFY(lateCame);
    QCOMPARE(number(u"SELECT count(*) FROM \"we\"\"ird; drop\" WHERE n = 1 AND id > 0"_s), 0);
    QCOMPARE(number(u"SELECT count(*) FROM \"we\"\"ird; drop\" WHERE n IN (0, 3) AND id <= 20000"_s), 10'000);
}

void TestBackfillRows::archivesWhileOthersWrite_data()
{
    QTest::addColumn<bool>("keyed");
    QTest::newRow("along the key") << true;
    QTest::newRow("along blocks") << false;
}

/// Each row carries how often it was changed; a row is in one of the two tables, as it was last.
void TestBackfillRows::archivesWhileOthersWrite()
{
    QFETCH(bool, keyed);
    open();
    script(tables.arg(keyed ? u"PRIMARY KEY"_s : QString()) + u"; CREATE INDEX ON \"we\"\"ird; drop\" (id);"
                                                              "CREATE TABLE written (id int, n int)"_s);
    // what was changed is written down in the transaction of the change: nothing of it may be missing
    Others others(m_connection->profile(),
                  {u"INSERT INTO \"we\"\"ird; drop\" OVERRIDING SYSTEM VALUE VALUES (%1, 'new', 0)"_s,
                   u"WITH u AS (UPDATE \"we\"\"ird; drop\" SET n = n + 4 WHERE id = %2 RETURNING id, n) "
                   "INSERT INTO written SELECT id, n FROM u"_s,
                   u"WITH d AS (DELETE FROM \"we\"\"ird; drop\" WHERE id = %2 AND n % 4 = 2 RETURNING id) "
                   "INSERT INTO written SELECT id, -1 FROM d"_s});
    const auto result = runFill(*m_connection, moving(keyed ? QStringList{u"id"_s} : QStringList(), u"n % 4 = 1"_s));
    const int writes = others.stop();
    QVERIFY2(result && result->outcome == Outcome::Ok, qPrintable(whyNotOk(result)));
    QVERIFY(writes > 20);
    QVERIFY(result->statements[0].batches > 20);
    script(u"CREATE VIEW both_of AS SELECT id, n, 'here' AS place FROM \"we\"\"ird; drop\" UNION ALL SELECT id, n, "
           "'there' FROM \"Kept \"\"rows\"\"\""_s);
    QCOMPARE(number(u"SELECT count(*) FROM both_of WHERE (n % 4 = 1) <> (place = 'there')"_s), 0);
    QCOMPARE(number(u"SELECT count(*) - count(DISTINCT id) FROM both_of"_s), 0);
    QCOMPARE(number(u"SELECT (SELECT count(*) FROM both_of WHERE id <= 20000) + "
                    "(SELECT count(*) FROM written WHERE n = -1)"_s),
             20'000);
    QCOMPARE(number(u"SELECT count(*) FROM (SELECT id, max(n) AS n FROM written GROUP BY id HAVING min(n) >= 0) w "
                    "LEFT JOIN both_of b ON b.id = w.id WHERE b.n IS DISTINCT FROM w.n"_s),
             0);
    QVERIFY(positionIsGone(*m_connection));
}

void TestBackfillRows::comesHomeAlongBlocks_data()
{
    QTest::addColumn<int>("major");
    QTest::newRow("on 13") << 13;
    QTest::newRow("newest") << 0;
}

void TestBackfillRows::comesHomeAlongBlocks()
{
    QFETCH(int, major);
    open(major);
    script(tables.arg(u"PRIMARY KEY"_s) + u"; ALTER TABLE \"Kept \"\"rows\"\"\" SET (autovacuum_enabled = off)"_s);
    auto there = runFill(*m_connection, moving({u"id"_s}, u"n = 1"_s));
    QVERIFY2(there && there->outcome == Outcome::Ok, qPrintable(whyNotOk(there)));
    QCOMPARE(number(u"SELECT count(*) FROM \"Kept \"\"rows\"\"\""_s), 5000);
    const auto back = runFill(*m_connection, home());
    QVERIFY2(back && back->outcome == Outcome::Ok, qPrintable(whyNotOk(back)));
    QCOMPARE(number(u"SELECT count(*) FROM \"Kept \"\"rows\"\"\""_s), 0);
    QCOMPARE(number(u"SELECT count(*) FROM \"we\"\"ird; drop\" WHERE \"V v\" = 'v' || id AND n = id % 4"_s), 20'000);
    QCOMPARE(back->statements[0].rows, 5000);
}

/// A trigger takes rows away on their way: they must not be gone.
void TestBackfillRows::rowsThatAreKeptOut()
{
    open();
    script(tables.arg(u"PRIMARY KEY"_s) +
           u"; CREATE FUNCTION keep_out() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF NEW.id = 9001 THEN RETURN "
           "NULL; END IF; RETURN NEW; END $$; CREATE TRIGGER keep_out BEFORE INSERT ON \"Kept \"\"rows\"\"\" "
           "FOR EACH ROW EXECUTE FUNCTION keep_out()"_s);
    const auto result = runFill(*m_connection, moving({u"id"_s}, u"n = 1"_s));
    QVERIFY(result);
    QCOMPARE(result->outcome, Outcome::Failed);
    QCOMPARE(result->error->message, u"rehearsal.rows-kept-out"_s);
    QCOMPARE(result->error->arguments, (QStringList{u"public.Kept \"rows\""_s, u"1"_s}));
    QCOMPARE(number(u"SELECT (SELECT count(*) FROM \"we\"\"ird; drop\") + (SELECT count(*) FROM "
                    "\"Kept \"\"rows\"\"\")"_s),
             20'000);
    QCOMPARE(number(u"SELECT count(*) FROM \"we\"\"ird; drop\" WHERE id = 9001"_s), 1);
}

/// The key of a row that comes home was given away meanwhile.
void TestBackfillRows::rowsThatAreThere()
{
    open();
    script(tables.arg(u"PRIMARY KEY"_s) +
           u"; INSERT INTO \"Kept \"\"rows\"\"\" VALUES (30000, 'home', 1), (7, 'taken', 1)"_s);
    const auto result = runFill(*m_connection, home());
    QVERIFY(result);
    QCOMPARE(result->outcome, Outcome::Failed);
    QCOMPARE(result->error->sqlState, u"23505"_s);
    QCOMPARE(number(u"SELECT count(*) FROM \"Kept \"\"rows\"\"\""_s), 2);
    QCOMPARE(number(u"SELECT count(*) FROM \"we\"\"ird; drop\" WHERE id = 7 AND \"V v\" = 'v7'"_s), 1);
}

/// Without a mirror: rows that come in front of us are copied, those behind us by the check, and what is there stays.
void TestBackfillRows::copiesWhileOthersWrite()
{
    open();
    script(tables.arg(u"PRIMARY KEY"_s) + u"; ALTER TABLE \"Kept \"\"rows\"\"\" ADD PRIMARY KEY (id);"
                                          "INSERT INTO \"Kept \"\"rows\"\"\" VALUES (1, 'was there', 1)"_s);
    plan::Backfill copy = moving({u"id"_s}, u"n = 1"_s);
    copy.remove = false;
    Others others(m_connection->profile(),
                  {u"INSERT INTO \"we\"\"ird; drop\" OVERRIDING SYSTEM VALUE VALUES (-%1, 'early', 1)"_s,
                   u"UPDATE \"we\"\"ird; drop\" SET \"V v\" = 'u%1' WHERE id = %2"_s,
                   u"DELETE FROM \"we\"\"ird; drop\" WHERE id = %2 AND n = 2"_s});
    bool lateCame = false;
    const auto result = runFill(*m_connection, copy, {}, [&](const Event &e) {
        if (lateCame || !e.backfill || e.backfill->batches < 20)
            return;
        const auto own = db::Connection::open(m_connection->profile(), {});
        lateCame = (*own)
                       ->execute(u"INSERT INTO \"we\"\"ird; drop\" OVERRIDING SYSTEM VALUE VALUES (0, 'late', 1)"_s)
                       .has_value();
    });
    QVERIFY(others.stop() > 20);
    QVERIFY2(result && result->outcome == Outcome::Ok, qPrintable(whyNotOk(result)));
    QVERIFY(lateCame);
    QVERIFY(result->statements[0].checkedRanges > 0);
    QCOMPARE(number(u"SELECT count(*) FROM \"Kept \"\"rows\"\"\" WHERE id BETWEEN 1 AND 20000"_s), 5000);
    QCOMPARE(number(u"SELECT count(*) FROM \"Kept \"\"rows\"\"\" WHERE id = 1 AND \"V v\" = 'was there'"_s), 1);
}

/// A plan that archives: there, back, and there again; the way back walks along the blocks of the archive.
static plan::Plan archivePlan()
{
    plan::Plan plan = fillPlan(moving({u"id"_s}, u"n = 1"_s));
    plan.steps[0].back = home();
    plan.steps[0].back->batchRows = 100;
    plan.steps[0].generated.verify = u"SELECT NOT EXISTS (SELECT FROM \"we\"\"ird; drop\" WHERE n = 1)"_s;
    plan.steps[0].generated.down = plan::backfillScript(*plan.steps[0].back);
    return plan;
}

void TestBackfillRows::thereAndBack()
{
    open();
    script(tables.arg(u"PRIMARY KEY"_s));
    qint64 afterDown = -1;
    const auto result = run(archivePlan(), {}, m_connection->profile(), {}, {}, {}, [&](const Event &e) {
        if (e.kind == Event::Kind::PassStarted && e.pass == Pass::UpAgain) {
            const auto own = db::Connection::open(m_connection->profile(), {});
            afterDown = tests::number(**own, u"SELECT count(*) FROM \"we\"\"ird; drop\" WHERE \"V v\" = 'v' || id"_s);
        }
    });
    QVERIFY2(result && result->outcome == Outcome::Ok, qPrintable(whyNotOk(result)));
    QCOMPARE(afterDown, 20'000);
    QCOMPARE(number(u"SELECT count(*) FROM \"Kept \"\"rows\"\"\""_s), 5000);
    const auto back = std::ranges::find(result->statements, Pass::Down, &StatementResult::pass);
    QVERIFY(back != result->statements.end());
    QCOMPARE(back->rows, 5000);
    QVERIFY(back->batches > 3);
    QVERIFY(result->statements[0].mismatches.empty()); // both tables were foreseen
    QVERIFY(std::ranges::any_of(result->statements[0].locks,
                                [](const HeldLock &lock) { return lock.relation == u"Kept \"rows\""; }));
    QVERIFY(positionIsGone(*m_connection));
}

/// The session ends three times while the rows come home.
void TestBackfillRows::wayBackIsGoneOnWith()
{
    open();
    script(tables.arg(u"PRIMARY KEY"_s));
    int ended = 0;
    Options options;
    options.backfill = std::make_shared<BackfillControl>();
    const auto result = run(archivePlan(), {}, m_connection->profile(), {}, options, {}, [&](const Event &e) {
        if (e.kind == Event::Kind::PassStarted) // who is to be ended must not be done before
            options.backfill->setRowsPerSecond(e.pass == Pass::Down ? 2500 : 0);
        if (!e.backfill || e.pass != Pass::Down || ended >= 3 || e.backfill->batches < 2 * ended + 1)
            return;
        const auto own = db::Connection::open(m_connection->profile(), {});
        ended += int(tests::number(**own, u"SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity WHERE "
                                          "application_name LIKE 'lockstep rehearsal [%' AND datname = "
                                          "current_database()"_s));
    });
    QVERIFY2(result && result->outcome == Outcome::Ok, qPrintable(whyNotOk(result)));
    QVERIFY(ended >= 3);
    QCOMPARE(number(u"SELECT count(*) FROM \"Kept \"\"rows\"\"\" WHERE n = 1"_s), 5000);
    QCOMPARE(number(u"SELECT count(*) FROM \"we\"\"ird; drop\""_s), 15'000);
}

QTEST_GUILESS_MAIN(TestBackfillRows)
#include "tst_backfillrows.moc"
