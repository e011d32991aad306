// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "catalog/engines.h"
#include "plan/edit.h"
#include "rehearsal/runner.h"
#include "rehearsal/validate.h"
#include "support/sqlitefile.h"

#include <QTest>

#include <thread>

using namespace Qt::StringLiterals;
using namespace lockstep;
using rehearsal::Outcome;
using rehearsal::Pass;

/// Rehearsals on SQLite files.
class TestSqliteRehearsal : public QObject
{
    Q_OBJECT

    tests::SqliteFolder m_folder;
    std::unique_ptr<db::Connection> m_owner;
    catalog::Catalog m_catalog;

    plan::Plan plan(const std::vector<plan::Step> &steps)
    {
        plan::Plan plan;
        plan.title = u"test"_s;
        plan.engine = sql::Engine::Sqlite;
        plan.catalogHash = catalog::structureHash(m_catalog);
        for (plan::Step step : steps) {
            step.retry.firstDelayMs = 50;
            step.timeouts.lockMs = 100;
            plan = *plan::insertStep(std::move(plan), step);
        }
        return plan;
    }
    static plan::Step step(const QString &up, const QString &down = {}, const QString &verify = {})
    {
        return plan::handMadeSql(plan::Phase::Expand, u"step"_s, up, down, verify);
    }
    base::Result<rehearsal::Result> run(const plan::Plan &plan, rehearsal::Options options = {},
                                        std::stop_token stop = {}, const rehearsal::EventFn &onEvent = {})
    {
        return rehearsal::run(plan, m_catalog, m_folder.profile(u"r.db"_s, db::Role::Staging), {}, options, stop,
                              onEvent);
    }
    QString hash() { return catalog::structureHash(*catalog::readCatalog(*m_owner)); }

private Q_SLOTS:
    void init()
    {
        m_owner.reset();
        m_owner = m_folder.fresh(
            u"r.db"_s, u"CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT); WITH RECURSIVE n(i) AS (SELECT "
                       "1 UNION ALL SELECT i + 1 FROM n WHERE i < 2000) INSERT INTO t SELECT i, 'x' FROM n"_s);
        QVERIFY(m_owner);
        m_catalog = *catalog::readCatalog(*m_owner);
    }

    void goesUpDownAndUpAgain()
    {
        const plan::Plan wish =
            plan({step(u"ALTER TABLE t ADD COLUMN b INT DEFAULT 1"_s, u"ALTER TABLE t DROP COLUMN b"_s,
                       u"SELECT count(*) = 2000 FROM t WHERE b = 1"_s),
                  step(u"CREATE INDEX i ON t (b); UPDATE t SET b = id"_s, u"DROP INDEX i"_s)});
        std::vector<rehearsal::Event::Kind> kinds;
        const auto result = run(wish, {}, {}, [&](const rehearsal::Event &event) { kinds.push_back(event.kind); });
        QVERIFY(result);
        QVERIFY2(result->outcome == Outcome::Ok, result->error ? qPrintable(result->error->context) : "");
        QVERIFY(result->schemaRestored);
        QVERIFY(std::ranges::contains(kinds, rehearsal::Event::Kind::PreflightDone));
        QCOMPARE(std::ranges::count(kinds, rehearsal::Event::Kind::PassStarted), 4);
        const auto update =
            std::ranges::find_if(result->statements, [](const auto &s) { return s.sql.startsWith(u"UPDATE"); });
        QCOMPARE(update->rows, 2000);
        QCOMPARE(update->kind, u"UPDATE"_s);
        QCOMPARE(update->locks.size(), 1U);
        QVERIFY(update->locks[0].mode >= analysis::LockMode::DatabaseReserved);
        for (const auto &statement : result->statements)
            QVERIFY(statement.mismatches.empty());
        QVERIFY(update->tableBytes > 0 && update->tableRows == 2000);
        QVERIFY(hash() != catalog::structureHash(m_catalog)); // it ends up
        QVERIFY(!m_owner->execute(u"SELECT b FROM t WHERE b <> id"_s)->rows.size());
    }

    void takesBackWhatFailed_data()
    {
        QTest::addColumn<QString>("up");
        QTest::addColumn<bool>("transactional");
        QTest::newRow("refused") << u"INSERT INTO t (a) VALUES ('y'); INSERT INTO t (id) VALUES (1)"_s << true;
        QTest::newRow("broken inside its own transaction")
            << u"PRAGMA foreign_keys = OFF; BEGIN IMMEDIATE; DROP TABLE t; SELECT * FROM t; COMMIT"_s << false;
    }
    void takesBackWhatFailed()
    {
        QFETCH(QString, up);
        QFETCH(bool, transactional);
        plan::Step bad = step(up);
        bad.transactional = transactional;
        const auto result = run(plan({step(u"CREATE TABLE u (x)"_s, u"DROP TABLE u"_s), bad}));
        QVERIFY(result);
        QCOMPARE(result->outcome, Outcome::Failed);
        QCOMPARE(result->error->where, u"s2"_s);
        QVERIFY(result->schemaRestored);
        QCOMPARE(hash(), catalog::structureHash(m_catalog));
        QCOMPARE(m_owner->execute(u"SELECT count(*) FROM t"_s)->value().toInt(), 2000);
    }

    void aFalseCheckEndsTheRun()
    {
        const auto result = run(plan({step(u"CREATE TABLE u (x)"_s, u"DROP TABLE u"_s, u"SELECT 1 = 2"_s)}));
        QVERIFY(result);
        QCOMPARE(result->outcome, Outcome::Mismatch);
        QCOMPARE(hash(), catalog::structureHash(m_catalog));
    }

    void aDownThatForgetsIsFound()
    {
        const auto result = run(plan({step(u"CREATE TABLE u (x); CREATE TABLE w (x)"_s, u"DROP TABLE u"_s)}));
        QVERIFY(result);
        QCOMPARE(result->outcome, Outcome::Mismatch);
        QVERIFY(!result->schemaRestored);
        QVERIFY(result->schemaDifferences.join(u' ').contains(u"main"));
    }

    void waitsForOtherWriters()
    {
        std::jthread other([this] {
            const auto writer = db::Connection::open(m_folder.profile(u"r.db"_s), {});
            std::ignore = (*writer)->executeScript(u"BEGIN IMMEDIATE"_s);
            std::this_thread::sleep_for(std::chrono::milliseconds(700));
            std::ignore = (*writer)->executeScript(u"COMMIT"_s);
        });
        std::this_thread::sleep_for(std::chrono::milliseconds(100));
        int retries = 0;
        const auto result =
            run(plan({step(u"CREATE TABLE u (x)"_s, u"DROP TABLE u"_s)}), {}, {},
                [&](const rehearsal::Event &event) { retries += event.kind == rehearsal::Event::Kind::Retrying; });
        QVERIFY(result);
        QCOMPARE(result->outcome, Outcome::Ok);
        QVERIFY(retries > 0);
        QCOMPARE(int(result->statements[0].tries.size()), retries);
        QVERIFY(result->statements[0].tries[0].waitedMs >= 90);
        QCOMPARE(result->preflight[1].verdict, rehearsal::PreflightCheck::Verdict::Warning);
    }

    void isCancelled()
    {
        std::stop_source stop;
        std::jthread later([&stop] {
            std::this_thread::sleep_for(std::chrono::milliseconds(400));
            stop.request_stop();
        });
        const auto result =
            run(plan({step(u"CREATE TABLE u (x)"_s, u"DROP TABLE u"_s),
                      step(u"INSERT INTO u WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) "
                           "SELECT i FROM n"_s)}),
                {}, stop.get_token());
        QVERIFY(result);
        QCOMPARE(result->outcome, Outcome::Cancelled);
        QCOMPARE(hash(), catalog::structureHash(m_catalog));
    }

    void isRolledBack()
    {
        rehearsal::Options options;
        options.rollBack = true;
        const auto result = run(plan({step(u"CREATE TABLE u (x); DROP TABLE t"_s)}), options);
        QVERIFY(result);
        QCOMPARE(result->outcome, Outcome::Ok);
        QVERIFY(result->rolledBack);
        QCOMPARE(m_owner->execute(u"SELECT count(*) FROM t"_s)->value().toInt(), 2000);
    }

    void refusesWhatIsNotForIt()
    {
        const plan::Plan wish = plan({step(u"CREATE TABLE u (x)"_s)});
        QCOMPARE(
            rehearsal::run(wish, m_catalog, m_folder.profile(u"r.db"_s, db::Role::Production), {}, {}).error().message,
            u"rehearsal.production"_s);
        plan::Plan other = wish;
        other.engine = sql::Engine::PostgreSql;
        QCOMPARE(run(other).error().message, u"rehearsal.other-engine"_s);
        QVERIFY(m_owner->executeScript(u"CREATE TABLE later (x)"_s));
        QCOMPARE(run(wish).error().message, u"rehearsal.stale"_s);
    }

    void plansAreValidatedInASandbox()
    {
        db::Sandbox::Options options;
        options.engine = sql::Engine::Sqlite;
        const auto sandbox = db::Sandbox::start(options);
        QVERIFY(sandbox);
        const auto good =
            rehearsal::validate(plan({step(u"CREATE TABLE u (x INT)"_s, u"DROP TABLE u"_s)}), m_catalog, **sandbox);
        QVERIFY(good);
        QVERIFY(good->holds());
        const auto bad =
            rehearsal::validate(plan({step(u"CREATE TABLE u (x INT)"_s, u"DROP TABLE t"_s)}), m_catalog, **sandbox);
        QVERIFY(bad);
        QVERIFY(!bad->holds() && !bad->start.empty());
        const auto refused = rehearsal::validate(plan({step(u"CREATE TABLE t (x INT)"_s)}), m_catalog, **sandbox);
        QVERIFY(refused && refused->faults.size() == 1);
    }
};

QTEST_GUILESS_MAIN(TestSqliteRehearsal)
#include "tst_sqlite.moc"
