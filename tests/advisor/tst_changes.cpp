// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "advisor/strategy.h"
#include "changecase.h"
#include "changerows.h"
#include "plan/analyze.h"
#include "planrun.h"
#include "text/messages.h"

#include <QFile>

using namespace Qt::StringLiterals;
using namespace lockstep;
using plan::Direction;

/// Every kind of change by every strategy on each server version: up with its checks, down, and structure and rows are
/// exactly as before; and up again. A step that nothing takes back ends the way back before it. The oldest and the
/// newest server run every row with plain and with hostile names; those between them take turns, each every other row
/// with hostile names.
class TestChanges : public QObject
{
    Q_OBJECT

    static constexpr int oldest = 13, newest = 18;
    tests::KeptDatabases m_databases;

    /// The SQL of the newest server is kept: it is what a person reviews.
    static void golden(const plan::Plan &plan, const QString &name)
    {
        QFile file(QStringLiteral(LOCKSTEP_TEST_DATA "/changes/") + QString(name).replace(u' ', u'-') + u".sql");
        const QByteArray text = (u"-- up\n"_s + plan::planScript(plan, Direction::Up) + u"\n-- down\n" +
                                 plan::planScript(plan, Direction::Down))
                                    .toUtf8();
        if (qEnvironmentVariableIsSet("LOCKSTEP_UPDATE_GOLDEN") && file.open(QIODevice::WriteOnly)) {
            file.write(text);
            file.close();
        }
        QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(file.fileName()));
        QCOMPARE(QString::fromUtf8(text), QString::fromUtf8(file.readAll()));
    }

private Q_SLOTS:
    void initTestCase_data()
    {
        QTest::addColumn<int>("major");
        for (int major = oldest; major <= newest; ++major)
            QTest::addRow("%d", major) << major;
    }

    void upAndDown_data()
    {
        QTest::addColumn<QString>("change");
        QTest::addColumn<QString>("strategy");
        QTest::addColumn<bool>("hostile");
        QTest::addColumn<int>("since");
        QTest::addColumn<int>("turn");
        int turn = 0;
        const auto add = [&](const tests::ChangeRow &row) {
            ++turn;
            for (const bool hostile : {false, true})
                QTest::addRow("%s%s", row.name, hostile ? " hostile" : "")
                    << QString::fromUtf8(row.change) << QString::fromLatin1(row.strategy) << hostile << row.since
                    << turn;
        };
        for (const tests::ChangeRow &row : tests::rarerRows())
            add(row);
    }
    void upAndDown()
    {
        QFETCH_GLOBAL(int, major);
        QFETCH(QString, change);
        QFETCH(QString, strategy);
        QFETCH(bool, hostile);
        QFETCH(int, since);
        QFETCH(int, turn);
        if (major < since)
            QSKIP("needs a newer server");
        if (major != oldest && major != newest && (!hostile || (turn + major) % 2 != 0))
            QSKIP("another server's turn");
        QString why;
        if (!tests::server(major, &why))
            QSKIP(qPrintable(why));
        const tests::Names &names = hostile ? tests::hostileNames : tests::plainNames;
        const QString kind = hostile ? u"changes_hostile"_s : u"changes_plain"_s;
        auto database = m_databases.take(kind, major, tests::moreSchemaSql(names));
        QVERIFY(database);
        catalog::Catalog before = tests::readCatalog(*database);
        before.takenAt = QDateTime(QDate(2026, 11, 26), QTime(3, 0), QTimeZone::UTC); // is part of some names
        before.database = u"shop"_s;                                                  // and of some titles
        const QString rowsBefore = tests::rowsHash(*database);

        advisor::GeneratorOptions options;
        options.inlineBackfillRows = 1000;
        const auto made = advisor::addChange(advisor::newPlan(before, u"t"_s),
                                             {tests::changeFrom(change, names), strategy, {}, {}}, before, options);
        QVERIFY2(made, made ? "" : qPrintable(tests::words(made.error())));
        const std::vector<plan::Step> &steps = made->steps;
        QVERIFY(!steps.empty());
        for (const base::Error &problem : plan::validate(*made))
            QFAIL(qPrintable(tests::words(problem)));
        const auto back = plan::fromBytes(plan::toBytes(*made));
        QVERIFY(back && *back == *made);
        for (const plan::Step &step : steps)
            for (const base::Message &message : {step.title, step.why, step.application})
                QVERIFY2(message.isEmpty() || text::isKnown(message.id), qPrintable(message.id));
        if (major == newest)
            golden(*made, QString::fromUtf8(QTest::currentDataTag()));
        if (QTest::currentTestFailed())
            return;

        const auto lost = tests::lostStep(steps);
        const tests::PlanWalk walk{*database, steps};
        QVERIFY(walk.up(lost));
        QVERIFY(walk.down(lost));
        const QString different = tests::differences(before, tests::readCatalog(*database));
        QVERIFY2(different.isEmpty(), qPrintable(different));
        QCOMPARE(tests::rowsHash(*database), rowsBefore);
        QVERIFY(walk.up(steps.end())); // again, and to the end
        if (lost != steps.end())
            return;
        QVERIFY(walk.down(steps.end()));
        m_databases.keep(kind, major, std::move(database));
    }
};

QTEST_GUILESS_MAIN(TestChanges)
#include "tst_changes.moc"
