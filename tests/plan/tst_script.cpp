// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "plan/backfill.h"
#include "plan/script.h"
#include "sampleplan.h"
#include "support/testserver.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace lockstep;
using namespace lockstep::plan;

class TestScript : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void transactional()
    {
        Step step = tests::samplePlan().steps[0];
        step.timeouts = {1500, 60'000};
        step.edits.up = u"ALTER TABLE a; -- no\n; SELECT ';';"_s;
        QCOMPARE(stepScript(step, Direction::Up),
                 u"BEGIN;\nSET LOCAL lock_timeout = '1500ms';\nSET LOCAL statement_timeout = '60s';\n"
                 "ALTER TABLE a;\nSELECT ';';\nCOMMIT;\n"_s);
        QCOMPARE(workStatements(step, Direction::Up), (QStringList{u"ALTER TABLE a"_s, u"SELECT ';'"_s}));
        QCOMPARE(stepScript(step, Direction::Down), QString()); // edited away
    }

    void outside()
    {
        const Step step = tests::samplePlan().steps[1];
        QCOMPARE(stepScript(step, Direction::Up),
                 u"SET lock_timeout = 0;\nSET statement_timeout = '3600s';\n"
                 "CREATE INDEX CONCURRENTLY i ON t (a);\nRESET lock_timeout;\nRESET statement_timeout;\n"_s);
    }

    void whole()
    {
        const Plan plan = tests::samplePlan();
        const QString up = planScript(plan, Direction::Up);
        const QString down = planScript(plan, Direction::Down);
        QVERIFY(up.indexOf(u"-- s1 expand/sql") < up.indexOf(u"-- s2 expand/sql"));
        QVERIFY(down.indexOf(u"-- s2 expand/sql") < down.indexOf(u"-- s1 expand/sql"));
        QVERIFY(!up.contains(u"-- s4")); // disabled
        QVERIFY(!planScript(plan, Direction::Up, Phase::Contract).contains(u"-- s1"));
        Plan hostile = plan;
        hostile.steps[0].object = u"a\nDROP TABLE b"_s;
        QVERIFY(!planScript(hostile, Direction::Up).contains(u"\nDROP TABLE b"));
    }

    void backfillText()
    {
        const auto sql = backfillStatements(*tests::samplePlan().steps[2].backfill, 170000);
        QCOMPARE(sql.batch,
                 u"UPDATE \"odd schema\".\"we\"\"ird; drop\"\nSET a = b\nWHERE (id, \"Region\") >= ($1, $2) AND "
                 "(id, \"Region\") < ($3, $4)\n  AND (a IS NULL)"_s);
        Backfill withTag{u"s"_s, u"t"_s, {u"id"_s}, u"a = '$lockstep$'"_s, {}};
        QVERIFY(backfillScript(withTag).startsWith(u"DO $lockstep2$"));
        QVERIFY(backfillScript({u"s"_s, u"t"_s, {u"id"_s}, u"a = 'x\ny'"_s, {}}).contains(u"'x\ny'"));
        QCOMPARE(wholeBackfill(withTag), u"UPDATE s.t\nSET a = '$lockstep$'"_s);
        withTag.pending = u"a IS NULL"_s;
        QCOMPARE(wholeBackfill(withTag), u"UPDATE s.t\nSET a = '$lockstep$'\nWHERE (a IS NULL)"_s);
        withTag.key.clear();
        QVERIFY(backfillStatements(withTag, 140000).batch.contains(u"WHERE ctid >= format("_s));
        QVERIFY(backfillStatements(withTag, 130000).batch.contains(u"WHERE ctid = ANY (ARRAY("_s));
    }

    void rowsThatGo()
    {
        Backfill rows{u"s"_s, u"t"_s, {u"id"_s}, {}, u"old"_s};
        rows.remove = true;
        QCOMPARE(wholeBackfill(rows), u"DELETE FROM s.t\nWHERE (old)"_s);
        QCOMPARE(backfillStatements(rows, 170000).last, u"DELETE FROM s.t\nWHERE id >= $1 AND id <= $2\n  AND (old)"_s);
        rows.copy = sql::BatchedCopy{u"s"_s, u"we\"ird; drop"_s, {u"id"_s, u"User"_s}, true, false};
        const auto sql = backfillStatements(rows, 170000);
        QCOMPARE(sql.arrival, u"INSERT INTO s.\"we\"\"ird; drop\" (id, \"User\") OVERRIDING SYSTEM VALUE\nSELECT id, "
                              "\"User\"\nFROM moved"_s);
        QCOMPARE(sql.batch, u"WITH moved AS (\nDELETE FROM s.t\nWHERE id >= $1 AND id < $2\n  AND (old)\nRETURNING id, "
                            "\"User\")\n"_s +
                                sql.arrival);
        QVERIFY(isComplete(rows) && canWalk(rows));
        rows.key.clear();
        QVERIFY(canWalk(rows));
        rows.remove = false;
        QVERIFY(!canWalk(rows)); // rows that are written meanwhile would come twice
        rows = {u"s"_s, u"t"_s, {u"id"_s}, {}, {}};
        rows.remove = true;
        QVERIFY(!isComplete(rows)); // all of them
    }

    /// The statement that stands for batches is told from others, and keeps its step's way back out of a transaction.
    void wayBackInBatches()
    {
        Step step = tests::samplePlan().steps[0];
        step.edits = {};
        step.timeouts = {};
        step.back = Backfill{u"s"_s, u"t"_s, {u"id"_s}, u"a = ';'"_s, u"a IS NULL"_s};
        const QString batches = backfillScript(*step.back);
        step.generated.down = u"ALTER TABLE t ADD COLUMN a int;\n"_s + batches + u";\nCREATE INDEX i ON t (a)";
        QCOMPARE(workStatements(step, Direction::Down).value(1), batches);
        QVERIFY(batchesOf(step, Direction::Down, batches) == &*step.back);
        QVERIFY(!batchesOf(step, Direction::Up, batches));
        QVERIFY(!batchesOf(step, Direction::Down, u"CREATE INDEX i ON t (a)"_s));
        QVERIFY(isOneTransaction(step, Direction::Up));
        QVERIFY(!isOneTransaction(step, Direction::Down));
        std::vector<StatementRole> roles;
        for (const ScriptStatement &statement : statements(step, Direction::Down))
            roles.push_back(statement.role);
        using enum StatementRole;
        QCOMPARE(roles, (std::vector<StatementRole>{Setting, Work, Batches, Work, Reset}));
        step.edits.down = u"ALTER TABLE t ADD COLUMN a int"_s; // by hand
        QVERIFY(isOneTransaction(step, Direction::Down));
    }

    void wayBackApart()
    {
        Step step = tests::samplePlan().steps[0];
        step.edits = {};
        step.timeouts = {2000, 0};
        step.backApart = true;
        step.generated.down = u"CREATE INDEX CONCURRENTLY i ON t (a);\nALTER TABLE t VALIDATE CONSTRAINT c;\nBEGIN;\n"
                              "DROP TABLE u;\nDROP TABLE v;\nCOMMIT"_s;
        QVERIFY(isOneTransaction(step, Direction::Up));
        QVERIFY(!isOneTransaction(step, Direction::Down));
        QCOMPARE(stepScript(step, Direction::Down),
                 u"SET lock_timeout = '2s';\nSET lock_timeout = 0;\nCREATE INDEX CONCURRENTLY i ON t (a);\n"
                 "SET lock_timeout = '2s';\nALTER TABLE t VALIDATE CONSTRAINT c;\nBEGIN;\nDROP TABLE u;\n"
                 "DROP TABLE v;\nCOMMIT;\nRESET lock_timeout;\n"_s);
        const QStringList work = workStatements(step, Direction::Down);
        QCOMPARE(blockEnd(work, 2), qsizetype(5));
        QCOMPARE(blockEnd(work, 3), qsizetype(-1));
        QCOMPARE(blockEnd(work.first(5), 2), qsizetype(-1)); // never ends
    }

    /// The whole backfill and the single statements fill every row, on a real server, with a hostile two-column key.
    void backfillRuns()
    {
        QString why;
        if (!tests::server(0, &why))
            QSKIP(qPrintable(why));
        const auto database = tests::freshDatabase();
        QVERIFY(database);
        QVERIFY(database->executeScript(
            u"CREATE SCHEMA \"odd schema\"; CREATE TABLE \"odd schema\".\"we\"\"ird; drop\" "
            "(id int, \"Region\" text, a int, b int, from_1 int, PRIMARY KEY (id, \"Region\"));"
            "INSERT INTO \"odd schema\".\"we\"\"ird; drop\" SELECT i / 3, 'r' || i % 3, NULL, i, 0 "
            "FROM generate_series(0, 2500) i"_s));
        Backfill fill = *tests::samplePlan().steps[2].backfill;
        fill.batchRows = 700;
        fill.assignments = u"a = b"_s;
        fill.pending = u"a IS DISTINCT FROM b"_s;
        const auto sql = backfillStatements(fill, 170000);
        const auto left = [&] { return database->execute(sql.remaining)->value().toInt(); };
        QCOMPARE(left(), 2501);
        const auto ran = database->execute(backfillScript(fill));
        QVERIFY2(ran, ran ? "" : qPrintable(ran.error().context));
        QCOMPARE(left(), 0);

        QVERIFY(database->execute(u"UPDATE \"odd schema\".\"we\"\"ird; drop\" SET a = NULL"_s));
        QVariantList from = database->execute(sql.start)->rows.at(0);
        const QVariantList end = database->execute(sql.end)->rows.at(0);
        int batches = 0;
        for (;; ++batches) {
            const auto to = database->execute(sql.next, from + end + QVariantList{700});
            QVERIFY2(to, to ? "" : qPrintable(to.error().context));
            if (to->rows.empty())
                break;
            QCOMPARE(database->execute(sql.batch, from + to->rows[0])->affected, 700);
            from = to->rows[0];
        }
        QCOMPARE(batches, 3);
        QCOMPARE(database->execute(sql.last, from + end)->affected, 401);
        QCOMPARE(left(), 0);
        QVERIFY(database->execute(u"TRUNCATE \"odd schema\".\"we\"\"ird; drop\""_s));
        QVERIFY(database->execute(backfillScript(fill))); // an empty table is no error
    }
};

QTEST_GUILESS_MAIN(TestScript)
#include "tst_script.moc"
