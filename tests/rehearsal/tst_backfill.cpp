// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "backfillcase.h"

#include "catalog/postgres/reader.h"

#include <QElapsedTimer>
#include <QTest>

using namespace lockstep;
using namespace lockstep::rehearsal;
using namespace lockstep::tests;
using namespace Qt::StringLiterals;

/// Backfills on real servers: every kind of key, others at work meanwhile, the user's hand on it, ranges that are
/// wrong.
class TestBackfill : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keys_data();
    void keys();
    void endsUnderInserts();
    void othersWriteMeanwhile_data();
    void othersWriteMeanwhile();
    void rowsThatMoveBehind();
    void conditionThatTellsNothing();
    void pausedAndResumed();
    void stopsWhilePaused();
    void rateWhileItRuns();
    void sessionsThatWait();
    void damagedRowsAreFound();
    void copies();
    void damagedCopy();
    void catalogLeavesPositionOut();
    void withoutRightToKeepPosition();
    void anotherSchemaOfThatName();
    void newColumnBeginsAnew();

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
    std::unique_ptr<db::Connection> other() { return *db::Connection::open(m_connection->profile(), {}); }

    std::unique_ptr<db::Connection> m_connection;
};

void TestBackfill::keys_data()
{
    QTest::addColumn<int>("major");
    QTest::addColumn<QString>("setup"); // %1: the table
    QTest::addColumn<QStringList>("key");
    QTest::addColumn<int>("rows");
    const auto each = [](const char *name, const QString &setup, const QStringList &key, int rows,
                         std::initializer_list<int> majors = {0}) {
        for (const int major : majors)
            QTest::addRow("%s%s", name, major ? qPrintable(u" on %1"_s.arg(major)) : "")
                << major << setup << key << rows;
    };
    each("bigint with gaps",
         u"CREATE TABLE %1 (id bigint PRIMARY KEY, n int);"
         "INSERT INTO %1 SELECT i * i, 0 FROM generate_series(-3000, 3000) i ON CONFLICT DO NOTHING"_s,
         {u"id"_s}, 3001);
    each("uuid",
         u"CREATE TABLE %1 (id uuid PRIMARY KEY, n int);"
         "INSERT INTO %1 SELECT gen_random_uuid(), 0 FROM generate_series(1, 5000)"_s,
         {u"id"_s}, 5000, {13, 0});
    const auto text =
        u"CREATE TABLE %1 (id text%2 PRIMARY KEY, n int);"
        "INSERT INTO %1 SELECT E'a''\\\\b\"\\n ' || chr(64 + i % 1900) || i, 0 FROM generate_series(1, 5000) i"_s;
    each("text", QString(text).replace(u"%2"_s, u""_s), {u"id"_s}, 5000);
    each("text in C", QString(text).replace(u"%2"_s, u" COLLATE \"C\""_s), {u"id"_s}, 5000);
    each("text in ICU", QString(text).replace(u"%2"_s, u" COLLATE \"de-x-icu\""_s), {u"id"_s}, 5000);
    each("text where letters are equal",
         u"CREATE COLLATION loose (provider = icu, locale = 'und-u-ks-level2', deterministic = false);"_s +
             QString(text).replace(u"%2"_s, u" COLLATE loose"_s),
         {u"id"_s}, 5000);
    each("composite",
         u"CREATE TABLE %1 (r text, at timestamptz, f float8, v numeric, n int, PRIMARY KEY (r, at, f, v));"
         "INSERT INTO %1 SELECT 'r' || i % 7, '2020-01-01'::timestamptz + i * interval '0.000001 s', i / 7.0::float8, "
         "i / 3.0, 0 FROM generate_series(1, 5000) i"_s,
         {u"r"_s, u"at"_s, u"f"_s, u"v"_s}, 5000);
    each("unique key of two",
         u"CREATE TABLE %1 (a date NOT NULL, \"B b\" char(5) NOT NULL, n int, UNIQUE (a, \"B b\"));"
         "INSERT INTO %1 SELECT date '2020-01-01' + i / 9, 'x' || i % 9, 0 "
         "FROM generate_series(1, 4000) i"_s,
         {u"a"_s, u"B b"_s}, 4000);
    each("enum and array",
         u"CREATE TYPE mood AS ENUM ('z', 'a', 'm');"
         "CREATE TABLE %1 (m mood, a int[], n int, PRIMARY KEY (m, a)); INSERT INTO %1 "
         "SELECT (ARRAY['z', 'a', 'm'])[1 + i % 3]::mood, ARRAY[i, -i], 0 FROM generate_series(1, 3000) i"_s,
         {u"m"_s, u"a"_s}, 3000);
    each("partitions",
         u"CREATE TABLE %1 (id int PRIMARY KEY, n int) PARTITION BY HASH (id);"
         "CREATE TABLE p0 PARTITION OF %1 FOR VALUES WITH (MODULUS 2, REMAINDER 0);"
         "CREATE TABLE p1 PARTITION OF %1 FOR VALUES WITH (MODULUS 2, REMAINDER 1);"
         "INSERT INTO %1 SELECT i, 0 FROM generate_series(1, 5000) i"_s,
         {u"id"_s}, 5000, {13, 0});
    each("no key",
         u"CREATE TABLE %1 (v text, n int);"
         "INSERT INTO %1 SELECT repeat('x', i % 200), 0 FROM generate_series(1, 9000) i; ANALYZE"_s,
         {}, 9000, {13, 14, 0});
    each("no key, never analysed",
         u"CREATE TABLE %1 (v text, n int); ALTER TABLE %1 SET (autovacuum_enabled = off);"
         "INSERT INTO %1 SELECT repeat('x', i % 200), 0 FROM generate_series(1, 9000) i"_s,
         {}, 9000, {13, 0});
    each("no key, partitions and holes",
         u"CREATE TABLE %1 (v int, n int) PARTITION BY RANGE (v);"
         "CREATE TABLE p0 PARTITION OF %1 FOR VALUES FROM (0) TO (100); CREATE TABLE p1 PARTITION OF %1 DEFAULT;"
         "INSERT INTO %1 SELECT i, 0 FROM generate_series(1, 9000) i; DELETE FROM %1 WHERE v % 3 = 0"_s,
         {}, 6000, {13, 0});
    each("no key, children",
         u"CREATE TABLE %1 (v int, n int); CREATE TABLE child () INHERITS (%1);"
         "INSERT INTO child SELECT i, 0 FROM generate_series(1, 5000) i;"
         "INSERT INTO %1 VALUES (1, 0)"_s,
         {}, 5001);
    each("one row", u"CREATE TABLE %1 (id int PRIMARY KEY, n int); INSERT INTO %1 VALUES (1, 0)"_s, {u"id"_s}, 1);
    each("empty", u"CREATE TABLE %1 (id int PRIMARY KEY, n int)"_s, {u"id"_s}, 0);
    each("no key, empty", u"CREATE TABLE %1 (n int)"_s, {}, 0);
}

void TestBackfill::keys()
{
    QFETCH(int, major);
    QFETCH(QString, setup);
    QFETCH(QStringList, key);
    QFETCH(int, rows);
    open(major);
    script(QString(setup).replace(u"%1"_s, u"\"we\"\"ird; drop\""_s));
    // A row that is done twice has 2.
    const auto result = runFill(*m_connection, fill(u"we\"ird; drop"_s, key, u"n = n + 1"_s, u"n < 1"_s));
    QVERIFY2(result && result->outcome == Outcome::Ok, qPrintable(whyNotOk(result)));
    QCOMPARE(number(u"SELECT count(*) FROM \"we\"\"ird; drop\" WHERE n = 1"_s), rows);
    QCOMPARE(number(u"SELECT count(*) FROM \"we\"\"ird; drop\""_s), rows);
    const StatementResult &filled = result->statements[0];
    QCOMPARE(filled.rows, rows);
    QVERIFY(rows < 1000 || filled.batches > 2);
    QVERIFY(filled.wrongRanges.empty());
    QVERIFY(rows == 0 || key.isEmpty() || filled.checkedRanges > 0);
    for (const HeldLock &lock : filled.locks)
        QVERIFY2(lock.mode <= analysis::LockMode::RowExclusive && lock.schema != u"lockstep",
                 qPrintable(lock.relation));
    QVERIFY(positionIsGone(*m_connection));
    // Again: nothing is left to do.
    const auto again = runFill(*m_connection, fill(u"we\"ird; drop"_s, key, u"n = n + 1"_s, u"n < 1"_s));
    QVERIFY2(again && again->outcome == Outcome::Ok, qPrintable(whyNotOk(again)));
    QCOMPARE(again->statements[0].rows, 0);
}

void TestBackfill::endsUnderInserts()
{
    open();
    script(
        u"CREATE TABLE t (id bigint PRIMARY KEY, n int DEFAULT 1); INSERT INTO t SELECT i, 0 FROM generate_series(1, 20000) i"_s);
    std::atomic<bool> stop = false;
    std::jthread writer([&] {
        const auto connection = other();
        for (int i = 0; !stop; ++i)
            (void)connection->execute(
                u"INSERT INTO t SELECT i FROM generate_series(%1, %1 + 999) i"_s.arg(100'000 + i * 1000));
    });
    const auto result = runFill(*m_connection, fill(u"t"_s, {u"id"_s}, u"n = n + 1"_s, {}));
    stop = true;
    writer.join();
    QVERIFY2(result && result->outcome == Outcome::Ok, qPrintable(whyNotOk(result)));
    QCOMPARE(number(u"SELECT count(*) FROM t WHERE id <= 20000 AND n = 1"_s), 20000);
}

void TestBackfill::othersWriteMeanwhile_data()
{
    QTest::addColumn<QString>("keyDefinition");
    QTest::addColumn<QStringList>("key");
    QTest::addColumn<int>("major");
    QTest::newRow("key") << u"PRIMARY KEY"_s << QStringList{u"id"_s} << 0;
    QTest::newRow("blocks") << u"NOT NULL"_s << QStringList() << 0;
    QTest::newRow("blocks on 13") << u"NOT NULL"_s << QStringList() << 13;
}

/// As in an expand-contract: a trigger keeps the new column for whoever writes; the backfill does the rest.
void TestBackfill::othersWriteMeanwhile()
{
    QFETCH(QString, keyDefinition);
    QFETCH(QStringList, key);
    QFETCH(int, major);
    open(major);
    script(
        u"CREATE TABLE t (id int %1, a int, b int); CREATE INDEX ON t (id);"
        "INSERT INTO t SELECT i, i FROM generate_series(1, 40000) i; ANALYZE t;"
        "CREATE FUNCTION sync() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN NEW.b := NEW.a; RETURN NEW; END';"
        "CREATE TRIGGER sync BEFORE INSERT OR UPDATE ON t FOR EACH ROW EXECUTE FUNCTION sync()"_s.arg(keyDefinition));
    std::atomic<bool> stop = false;
    std::atomic<int> writes = 0;
    std::vector<std::jthread> writers;
    for (int w = 0; w < 2; ++w)
        writers.emplace_back([&, w] {
            const auto connection = other();
            for (int i = w; !stop; i += 2) {
                const int id = 1 + int(i * 7919LL % 40000);
                const QString sql = i % 5 == 0   ? u"DELETE FROM t WHERE id = %1"_s.arg(id)
                                    : i % 5 == 1 ? u"INSERT INTO t VALUES (%1, %1)"_s.arg(50'000 + i)
                                                 : u"UPDATE t SET a = a + 1 WHERE id = %1"_s.arg(id);
                writes += connection->execute(sql) ? 1 : 0;
            }
        });
    auto backfill = fill(u"t"_s, key, u"b = a"_s, u"b IS DISTINCT FROM a"_s);
    backfill.batchRows = 100;
    backfill.targetBatchMs = 5;
    const auto result = runFill(*m_connection, backfill);
    stop = true;
    writers.clear();
    QVERIFY2(result && result->outcome == Outcome::Ok, qPrintable(whyNotOk(result)));
    QVERIFY(writes > 100);
    QCOMPARE(number(u"SELECT count(*) FROM t WHERE b IS DISTINCT FROM a"_s), 0);
    QVERIFY(result->statements[0].batches > 20);
}

/// Without a trigger: a row that was not done yet is updated and put into a block behind us. A further pass finds it.
void TestBackfill::rowsThatMoveBehind()
{
    open();
    script(u"CREATE TABLE t (id int, v text, n int) WITH (autovacuum_enabled = off);"
           "INSERT INTO t SELECT i, repeat('x', 100), 0 FROM generate_series(1, 20000) i; ANALYZE t;"
           "DELETE FROM t WHERE id <= 2000"_s);
    QVERIFY(m_connection->execute(u"VACUUM t"_s)); // room in the first blocks
    bool moved = false;
    const auto result = runFill(*m_connection, fill(u"t"_s, {}, u"n = n + 1"_s, u"n = 0"_s), {}, [&](const Event &e) {
        if (moved || !e.backfill || e.backfill->batches < 8)
            return;
        moved = true;
        const auto connection = other();
        (void)connection->execute(u"UPDATE t SET v = v || 'y' WHERE id > 19000"_s);
    });
    QVERIFY2(result && result->outcome == Outcome::Ok, qPrintable(whyNotOk(result)));
    QVERIFY(moved);
    QCOMPARE(number(u"SELECT count(*) FROM t WHERE n <> 1"_s), 0);
}

/// Along blocks there is no telling what was done but by the condition; who sets what it reads must not go on for ever.
void TestBackfill::conditionThatTellsNothing()
{
    open();
    script(u"CREATE TABLE t (n int); INSERT INTO t SELECT 0 FROM generate_series(1, 2000)"_s);
    const auto result = runFill(*m_connection, fill(u"t"_s, {}, u"n = n + 1"_s, u"n IS DISTINCT FROM n + 1"_s));
    QVERIFY(result);
    QCOMPARE(result->outcome, Outcome::Failed);
    QCOMPARE(result->error->message, u"rehearsal.pending-stays"_s);
    QCOMPARE(number(u"SELECT sum(n) FROM t"_s), 0);
    // With a key the position tells.
    script(u"CREATE TABLE k (id int PRIMARY KEY, n int); INSERT INTO k SELECT i, 0 FROM generate_series(1, 2000) i"_s);
    const auto keyed = runFill(*m_connection, fill(u"k"_s, {u"id"_s}, u"n = n + 1"_s, u"n IS DISTINCT FROM n + 1"_s));
    QVERIFY2(keyed && keyed->outcome == Outcome::Ok, qPrintable(whyNotOk(keyed)));
    QCOMPARE(number(u"SELECT count(*) FROM k WHERE n = 1"_s), 2000);
    QCOMPARE(keyed->statements[0].checkedRanges, 0);
}

static plan::Backfill slowFill()
{
    auto backfill = fill(u"t"_s, {u"id"_s}, u"n = n + 1"_s, {});
    backfill.pauseMs = 5;
    backfill.batchRows = 50;
    backfill.targetBatchMs = 1;
    return backfill;
}

static const auto slowTable =
    u"CREATE TABLE t (id int PRIMARY KEY, n int); INSERT INTO t SELECT i, 0 FROM generate_series(1, 20000) i; ANALYZE t"_s;

void TestBackfill::pausedAndResumed()
{
    open();
    script(slowTable);
    const auto control = std::make_shared<BackfillControl>();
    std::atomic<int> batches = 0;
    std::atomic<bool> saidPaused = false;
    base::Result<Result> result = base::fail(base::ErrorCode::Internal, {});
    std::jthread thread([&] {
        result = runFill(*m_connection, slowFill(), control, [&](const Event &e) {
            if (!e.backfill)
                return;
            batches = e.backfill->batches;
            saidPaused = saidPaused || e.backfill->throttle == Throttle::Paused;
            if (batches >= 5 && !saidPaused)
                control->setPaused(true);
        });
    });
    QVERIFY(QTest::qWaitFor([&] { return saidPaused.load(); }, 20'000));
    const qint64 filled = number(u"SELECT sum(n) FROM t"_s);
    QVERIFY(filled > 0 && filled < 20000);
    QTest::qWait(700);
    QCOMPARE(number(u"SELECT sum(n) FROM t"_s), filled);
    QCOMPARE(number(u"SELECT count(*) FROM pg_stat_activity WHERE application_name LIKE 'lockstep rehearsal [%' "
                    "AND state <> 'idle'"_s),
             0); // nothing is open meanwhile
    control->setPaused(false);
    thread.join();
    QVERIFY2(result && result->outcome == Outcome::Ok, qPrintable(whyNotOk(result)));
    QCOMPARE(number(u"SELECT count(*) FROM t WHERE n = 1"_s), 20000);
}

void TestBackfill::stopsWhilePaused()
{
    open();
    script(slowTable);
    const auto control = std::make_shared<BackfillControl>();
    std::stop_source source;
    QElapsedTimer sinceStop;
    std::atomic<bool> asked = false;
    control->setPaused(true);
    std::jthread thread([&] {
        while (!asked)
            QTest::qSleep(5);
        QTest::qSleep(50);
        sinceStop.start();
        source.request_stop();
    });
    const auto result = runFill(
        *m_connection, slowFill(), control,
        [&](const Event &e) { asked = asked || (e.backfill && e.backfill->throttle == Throttle::Paused); },
        source.get_token());
    thread.join();
    QVERIFY(result);
    QCOMPARE(result->outcome, Outcome::Cancelled);
    QVERIFY2(sinceStop.elapsed() < 2000, qPrintable(QString::number(sinceStop.elapsed())));
    QVERIFY(positionIsGone(*m_connection)); // it was taken back
}

void TestBackfill::rateWhileItRuns()
{
    open();
    script(slowTable);
    const auto control = std::make_shared<BackfillControl>();
    control->setRowsPerSecond(2000);
    QElapsedTimer timer;
    timer.start();
    std::atomic<qint64> quickerFrom = -1;
    bool saidRate = false;
    auto backfill = slowFill();
    backfill.pauseMs = 0;
    const auto result = runFill(*m_connection, backfill, control, [&](const Event &e) {
        if (!e.backfill)
            return;
        saidRate = saidRate || e.backfill->throttle == Throttle::Rate;
        if (quickerFrom < 0 && e.backfill->rows >= 4000) {
            quickerFrom = timer.elapsed();
            control->setRowsPerSecond(0);
        }
    });
    QVERIFY2(result && result->outcome == Outcome::Ok, qPrintable(whyNotOk(result)));
    QVERIFY(saidRate);
    // 4000 rows at 2000 a second; a busy machine may be slower, never faster.
    QVERIFY2(quickerFrom > 1700, qPrintable(QString::number(quickerFrom)));
    QVERIFY2(result->statements[0].durationMs < 8000, qPrintable(QString::number(result->statements[0].durationMs)));
    QCOMPARE(number(u"SELECT count(*) FROM t WHERE n = 1"_s), 20000);
}

void TestBackfill::sessionsThatWait()
{
    open();
    script(
        u"CREATE TABLE t (id int PRIMARY KEY, n int); INSERT INTO t SELECT i, 0 FROM generate_series(1, 6000) i;"
        "CREATE FUNCTION slow(int) RETURNS int LANGUAGE plpgsql AS 'BEGIN PERFORM pg_sleep(0.0005); RETURN $1; END'"_s);
    std::atomic<bool> stop = false;
    std::jthread writer([&] {
        const auto connection = other();
        for (int i = 0; !stop; ++i)
            (void)connection->execute(u"UPDATE t SET n = n WHERE id = %1"_s.arg(1 + i * 37 % 6000));
    });
    const auto control = std::make_shared<BackfillControl>(BackfillLimits{0, 0, 50, 0});
    auto backfill = fill(u"t"_s, {u"id"_s}, u"n = slow(n) + 1"_s, {});
    backfill.batchRows = 1000; // half a second, more than anybody should wait
    backfill.targetBatchMs = 400;
    bool said = false;
    int blocked = 0, smallest = 1'000'000;
    const auto result = runFill(*m_connection, backfill, control, [&](const Event &e) {
        if (!e.backfill)
            return;
        said = said || e.backfill->throttle == Throttle::Blocked;
        blocked = std::max(blocked, e.backfill->blocked);
        smallest = std::min(smallest, e.backfill->batchRows);
    });
    stop = true;
    writer.join();
    QVERIFY2(result && result->outcome == Outcome::Ok, qPrintable(whyNotOk(result)));
    QVERIFY(said);
    QCOMPARE(blocked, 1);
    QVERIFY2(smallest <= 500, qPrintable(QString::number(smallest)));
    QCOMPARE(number(u"SELECT count(*) FROM t WHERE n = 1"_s), 6000);
}

/// Some rows lose their value on the way, three times in all: the check finds them and they are filled again.
void TestBackfill::damagedRowsAreFound()
{
    open();
    script(
        u"CREATE TABLE t (id int PRIMARY KEY, n int); INSERT INTO t SELECT i, NULL FROM generate_series(1, 120000) i; "
        u"ANALYZE t;"
        "CREATE SEQUENCE damages; CREATE FUNCTION damage() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN "
        "IF NEW.id IN (30000, 30001, 90000) AND nextval('damages') <= 3 THEN NEW.n := NULL; END IF; RETURN NEW; END $$;"
        "CREATE TRIGGER damage BEFORE UPDATE ON t FOR EACH ROW EXECUTE FUNCTION damage()"_s);
    auto backfill = fill(u"t"_s, {u"id"_s}, u"n = id"_s, u"n IS NULL"_s);
    backfill.batchRows = 5000;
    const auto result = runFill(*m_connection, backfill);
    QVERIFY2(result && result->outcome == Outcome::Ok, qPrintable(whyNotOk(result)));
    const StatementResult &filled = result->statements[0];
    constexpr qint64 rangeRows = 10'000; // or a little more: a range ends where a batch does
    QVERIFY2(filled.checkedRanges > 120'000 / (2 * rangeRows), qPrintable(QString::number(filled.checkedRanges)));
    qint64 wrong = 0;
    for (const CheckedRange &range : filled.wrongRanges) {
        QVERIFY2(range.rows > 0 && range.rows < 2 * rangeRows, qPrintable(QString::number(range.rows)));
        const auto holds = [&range](int id) { return range.from[0].toInt() <= id && id < range.to[0].toInt(); };
        QVERIFY(holds(30000) || holds(30001) || holds(90000));
        QVERIFY(range.repaired);
        wrong += range.wrong;
    }
    QCOMPARE(wrong, 3);
    QCOMPARE(number(u"SELECT count(*) FROM t WHERE n = id"_s), 120000);
    const auto back = fromJson(toJson(*result));
    QVERIFY(back && *back == *result);
}

static plan::Backfill copyFill(bool lockRows)
{
    auto backfill = fill(u"t"_s, {u"id"_s}, {}, u"kept"_s);
    backfill.copy = sql::BatchedCopy{u"public"_s, u"we\"ird; drop"_s, {u"id"_s, u"V v"_s}, true, lockRows};
    return backfill;
}

static const auto copyTables =
    u"CREATE TABLE t (id int PRIMARY KEY, \"V v\" text, kept boolean);"
    "INSERT INTO t SELECT i, 'v' || i, i % 2 = 0 FROM generate_series(1, 20000) i; ANALYZE t;"
    "CREATE TABLE \"we\"\"ird; drop\" (id int GENERATED ALWAYS AS IDENTITY %1, \"V v\" text);"_s;

/// Into a table without any key, where a row that is copied twice stays twice.
void TestBackfill::copies()
{
    open();
    script(copyTables.arg(u""_s));
    const auto result = runFill(*m_connection, copyFill(false));
    QVERIFY2(result && result->outcome == Outcome::Ok, qPrintable(whyNotOk(result)));
    QCOMPARE(result->statements[0].rows, 10000);
    QCOMPARE(number(u"SELECT count(*) FROM \"we\"\"ird; drop\" WHERE id % 2 = 0 AND \"V v\" = 'v' || id"_s), 10000);
    QCOMPARE(number(u"SELECT count(*) FROM \"we\"\"ird; drop\""_s), 10000);
    QVERIFY(positionIsGone(*m_connection));
}

/// Rows of the copy are changed and lost behind the backfill's back: counts and checksums do not agree.
void TestBackfill::damagedCopy()
{
    open();
    script(copyTables.arg(u"PRIMARY KEY"_s) +
           u"INSERT INTO t SELECT i, 'v' || i, true FROM generate_series(20001, 130000) i; ANALYZE t;"
           "CREATE SEQUENCE damages; CREATE FUNCTION damage() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN "
           "IF NEW.id IN (4, 6, 70000) AND nextval('damages') <= 3 THEN "
           "IF NEW.id = 4 THEN RETURN NULL; END IF; NEW.\"V v\" := 'damaged'; END IF; RETURN NEW; END $$;"
           "CREATE TRIGGER damage BEFORE INSERT ON \"we\"\"ird; drop\" FOR EACH ROW EXECUTE FUNCTION damage()"_s);
    auto backfill = copyFill(true);
    backfill.batchRows = 5000;
    const auto result = runFill(*m_connection, backfill);
    QVERIFY2(result && result->outcome == Outcome::Ok, qPrintable(whyNotOk(result)));
    const StatementResult &copied = result->statements[0];
    QCOMPARE(copied.wrongRanges.size(), 2u);
    QCOMPARE(copied.wrongRanges[0].wrong, 2);
    QCOMPARE(copied.wrongRanges[1].wrong, 1);
    QVERIFY(copied.wrongRanges[0].repaired && copied.wrongRanges[1].repaired);
    QCOMPARE(number(u"SELECT count(*) FROM (SELECT id, \"V v\" FROM t WHERE kept EXCEPT "
                    "SELECT id, \"V v\" FROM \"we\"\"ird; drop\") d"_s),
             0);
}

void TestBackfill::catalogLeavesPositionOut()
{
    open();
    script(slowTable);
    const auto before = catalog::postgres::readCatalog(*m_connection);
    QString during;
    bool wasThere = false;
    const auto result = runFill(*m_connection, slowFill(), {}, [&](const Event &e) {
        if (!e.backfill || e.backfill->batches < 3 || wasThere)
            return;
        const auto connection = other();
        wasThere = tests::number(*connection, u"SELECT count(*) FROM lockstep.backfill WHERE batches > 0"_s) == 1;
        if (const auto catalog = catalog::postgres::readCatalog(*connection))
            during = catalog::structureHash(*catalog);
    });
    QVERIFY2(result && result->outcome == Outcome::Ok, qPrintable(whyNotOk(result)));
    QVERIFY(wasThere);
    QCOMPARE(during, catalog::structureHash(*before));
}

void TestBackfill::withoutRightToKeepPosition()
{
    open();
    script(slowTable + u";DROP ROLE IF EXISTS clerk; CREATE ROLE clerk LOGIN; GRANT SELECT, UPDATE ON t TO clerk"_s);
    db::Profile profile = m_connection->profile();
    profile.user = u"clerk"_s;
    const auto connection = db::Connection::open(profile, {});
    QVERIFY(connection);
    auto backfill = slowFill();
    backfill.targetBatchMs = 50;
    const auto result = runFill(**connection, backfill);
    QVERIFY2(result && result->outcome == Outcome::Ok, qPrintable(whyNotOk(result)));
    QCOMPARE(number(u"SELECT count(*) FROM t WHERE n = 1"_s), 20000);
    QCOMPARE(result->preflight.back().message.id, u"rehearsal.no-position"_s);
    script(u"REVOKE ALL ON t FROM clerk; DROP ROLE clerk"_s);
}

void TestBackfill::anotherSchemaOfThatName()
{
    open();
    script(slowTable + u"; CREATE SCHEMA lockstep; CREATE TABLE lockstep.of_mine (i int)"_s);
    const auto catalog = catalog::postgres::readCatalog(*m_connection);
    QVERIFY(std::ranges::contains(catalog->relations, u"of_mine"_s, &catalog::Relation::name));
    auto backfill = slowFill();
    backfill.targetBatchMs = 50;
    const auto result = runFill(*m_connection, backfill);
    QVERIFY2(result && result->outcome == Outcome::Ok, qPrintable(whyNotOk(result)));
    QCOMPARE(result->preflight.back().message.id, u"rehearsal.no-position"_s);
    QCOMPARE(number(u"SELECT count(*) FROM lockstep.of_mine"_s), 0);
    QCOMPARE(number(u"SELECT count(*) FROM t WHERE n = 1"_s), 20000);
}

/// A position is of just these columns: one that was dropped and added again is empty from the first row on.
void TestBackfill::newColumnBeginsAnew()
{
    open();
    script(slowTable);
    // What a killed run leaves.
    QVERIFY(m_connection->executeScript(u"ALTER TABLE t ADD COLUMN x int"_s));
    auto backfill = fill(u"t"_s, {u"id"_s}, u"x = id"_s, {});
    backfill.batchRows = 100;
    backfill.targetBatchMs = 1;
    std::unique_ptr<db::Connection> copyFrom;
    QString row;
    (void)runFill(*m_connection, backfill, {}, [&](const Event &e) {
        if (!e.backfill || e.backfill->batches < 5 || !row.isEmpty())
            return;
        copyFrom = other();
        row = copyFrom
                  ->execute(u"SELECT format('%L, %L, %L, %L, %L, 1, 500, 500, 5, 100', id, about, state, from_key, "
                            "end_key) FROM lockstep.backfill"_s)
                  ->value()
                  .toString();
        (void)copyFrom->executeScript(u"CREATE TABLE kept AS SELECT * FROM lockstep.backfill"_s);
    });
    QVERIFY(!row.isEmpty());
    script(u"ALTER TABLE t DROP COLUMN x; ALTER TABLE t ADD COLUMN x int; CREATE SCHEMA lockstep; "
           "CREATE TABLE lockstep.backfill (LIKE kept, PRIMARY KEY (id)); INSERT INTO lockstep.backfill SELECT * FROM "
           "kept;"
           "ALTER TABLE lockstep.backfill ALTER started_at SET DEFAULT now(), ALTER updated_at SET DEFAULT now()"_s);
    const auto result = runFill(*m_connection, backfill);
    QVERIFY2(result && result->outcome == Outcome::Ok, qPrintable(whyNotOk(result)));
    QCOMPARE(number(u"SELECT count(*) FROM t WHERE x = id"_s), 20000);
}

QTEST_GUILESS_MAIN(TestBackfill)
#include "tst_backfill.moc"
