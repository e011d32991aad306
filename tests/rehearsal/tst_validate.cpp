// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "catalog/postgres/reader.h"
#include "plan/edit.h"
#include "rehearsal/validate.h"
#include "support/testserver.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace lockstep;

/// A plan is run on an empty copy before it is called ready: what holds, and what each fault looks like.
class TestValidate : public QObject
{
    Q_OBJECT
    catalog::Catalog m_catalog;

    static plan::Step step(const QString &id, const QString &up, const QString &down, const QString &verify = {})
    {
        plan::Step out = plan::handMadeSql(plan::Phase::Expand, id, up);
        out.id = id;
        out.edits = {};
        out.generated = {up, down, verify};
        return out;
    }
    rehearsal::Validation validated(std::vector<plan::Step> steps)
    {
        plan::Plan plan;
        plan.steps = std::move(steps);
        auto found = rehearsal::validate(plan, m_catalog, *tests::server());
        if (!found)
            qFatal("%s", qPrintable(found.error().message + found.error().context));
        return *std::move(found);
    }

private Q_SLOTS:
    void initTestCase()
    {
        QString why;
        if (!tests::server(0, &why))
            QSKIP(qPrintable(why));
        const auto database = tests::freshDatabase();
        QVERIFY(database);
        QVERIFY(
            database->executeScript(u"CREATE TABLE t (id int PRIMARY KEY, a text); INSERT INTO t VALUES (1, 'x')"_s));
        auto catalog = catalog::postgres::readCatalog(*database);
        QVERIFY(catalog);
        m_catalog = *std::move(catalog);
    }

    void holds()
    {
        const auto found = validated(
            {step(u"s1"_s, u"ALTER TABLE t ADD COLUMN b int"_s, u"ALTER TABLE t DROP COLUMN b"_s, u"SELECT true"_s),
             step(u"s2"_s, u"CREATE INDEX i ON t (b)"_s, u"DROP INDEX i"_s)});
        QVERIFY(found.holds());
        QCOMPARE(found.noWayBackFrom, QString());
    }
    void wrongWayBack()
    {
        const auto found = validated(
            {step(u"s1"_s, u"ALTER TABLE t ADD COLUMN b int"_s, u"ALTER TABLE t ALTER COLUMN b SET DEFAULT 1"_s)});
        QVERIFY(!found.holds());
        QVERIFY(found.faults.empty());
        QCOMPARE(found.start.size(), 1u);
        QCOMPARE(found.start.front().object, u"public.t.b"_s);
    }
    void refusedHalfWay()
    {
        const auto found =
            validated({step(u"s1"_s, u"ALTER TABLE t ADD COLUMN b int"_s, u"ALTER TABLE t DROP COLUMN b"_s),
                       step(u"s2"_s, u"ALTER TABLE t ADD COLUMN a int"_s, {})});
        QCOMPARE(found.faults.size(), 1u);
        QCOMPARE(found.faults.front().where, u"s2"_s);
        QCOMPARE(found.faults.front().sqlState, u"42701"_s);
    }
    void checkThatIsFalse()
    {
        const auto found = validated(
            {step(u"s1"_s, u"ALTER TABLE t ADD COLUMN b int"_s, u"ALTER TABLE t DROP COLUMN b"_s, u"SELECT false"_s)});
        QCOMPARE(found.faults.size(), 1u);
        QCOMPARE(found.faults.front().message, u"rehearsal.verify-false"_s);
    }
    /// The goal is what the analyser says: SQL put together from what only the server knows is not in it.
    void notTheGoal()
    {
        const auto found = validated({step(u"s1"_s,
                                           u"DO $$ BEGIN EXECUTE 'ALTER TABLE t ADD COLUMN b ' ||"
                                           " CASE WHEN pg_is_in_recovery() THEN 'text' ELSE 'int' END; END $$"_s,
                                           u"ALTER TABLE t DROP COLUMN b"_s)});
        QVERIFY(found.start.empty());
        QCOMPARE(found.goal.size(), 1u);
        QCOMPARE(found.goal.front().object, u"public.t.b"_s);
    }
    void noWayBack()
    {
        plan::Step drop = step(u"s2"_s, u"DROP TABLE t"_s, {});
        drop.reversible = false;
        const auto found =
            validated({step(u"s1"_s, u"ALTER TABLE t ADD COLUMN b int"_s, u"ALTER TABLE t DROP COLUMN b"_s), drop});
        QVERIFY(found.holds());
        QCOMPARE(found.noWayBackFrom, u"s2"_s);
    }
};

QTEST_GUILESS_MAIN(TestValidate)
#include "tst_validate.moc"
