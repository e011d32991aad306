// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "advisor/strategy.h"
#include "changerows.h"
#include "generatedcase.h"
#include "plan/analyze.h"
#include "planrun.h"
#include "support/schemacheck.h"

#include <QFile>
#include <QJsonDocument>

using namespace Qt::StringLiterals;
using namespace lockstep;
using plan::Direction;
using plan::StepKind;

/// Every generator's plan is run on a real server: all ups with their checks, then all downs, and the database has the
/// structure it had before.
class TestGenerated : public QObject
{
    Q_OBJECT

    void golden(const plan::Plan &plan)
    {
        QString name = QString::fromUtf8(QTest::currentDataTag());
        name.replace(u' ', u'-');
        QFile file(QStringLiteral(LOCKSTEP_TEST_DATA "/") + name + u".sql");
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
    void initTestCase()
    {
        QString why;
        if (!tests::server(0, &why))
            QSKIP(qPrintable(why));
        for (const bool hostile : {false, true}) { // filled once, copied for every row
            const QString name = hostile ? u"template_hostile"_s : u"template_plain"_s;
            QVERIFY(tests::makeTemplate(name, tests::schemaSql(hostile ? tests::hostileNames : tests::plainNames)));
        }
    }

    void upAndDown_data()
    {
        QTest::addColumn<QString>("change");
        QTest::addColumn<QString>("strategy");
        QTest::addColumn<bool>("hostile");
        const auto add = [](const tests::ChangeRow &row) {
            const QString text = QString::fromUtf8(row.change);
            QTest::newRow(row.name) << text << QString::fromLatin1(row.strategy) << false;
            if (text.contains(u'%'))
                QTest::newRow(qPrintable(QString::fromLatin1(row.name) + u" hostile"))
                    << text << QString::fromLatin1(row.strategy) << true;
        };
        for (const tests::ChangeRow &row : tests::plainRows())
            add(row);
    }
    void upAndDown()
    {
        QFETCH(QString, change);
        QFETCH(QString, strategy);
        QFETCH(bool, hostile);
        const tests::Names &names = hostile ? tests::hostileNames : tests::plainNames;
        const auto database = tests::copyOf(hostile ? u"template_hostile"_s : u"template_plain"_s);
        QVERIFY(database);
        const catalog::Catalog before = tests::readCatalog(*database);

        advisor::GeneratorOptions options;
        options.inlineBackfillRows = 1000; // so that the larger tables are filled in batches
        const auto plan = advisor::addChange(advisor::newPlan(before, u"t"_s),
                                             {tests::changeFrom(change, names), strategy, {}, {}}, before, options);
        QVERIFY2(plan, plan ? "" : qPrintable(tests::words(plan.error())));
        QVERIFY(!plan->steps.empty());
        for (const base::Error &problem : plan::validate(*plan))
            QFAIL(qPrintable(tests::words(problem)));
        checkFile(*plan);
        golden(*plan);
        sentencesExist(*plan);

        bool allBack = true;
        for (const plan::Step &step : plan->steps) {
            QVERIFY(tests::runStep(*database, step, Direction::Up));
            QVERIFY(tests::stepHolds(*database, step));
            allBack = allBack && (step.reversible || !step.down().isEmpty());
        }
        QVERIFY(!catalog::compare(before, tests::readCatalog(*database)).empty());
        if (!allBack) // ends with a drop that nothing takes back
            return;
        for (auto step = plan->steps.rbegin(); step != plan->steps.rend(); ++step)
            QVERIFY(tests::runStep(*database, *step, Direction::Down));
        const QString different = tests::differences(before, tests::readCatalog(*database));
        QVERIFY2(different.isEmpty(), qPrintable(different));
        // and up again
        for (const plan::Step &step : plan->steps) {
            QVERIFY(tests::runStep(*database, step, Direction::Up));
            QVERIFY(tests::stepHolds(*database, step));
        }
    }

    /// Titles and reasons are ids; each must have its words in app/text.
    void sentencesExist(const plan::Plan &plan)
    {
        QString source;
        for (const char *name : {"messages_advisor.cpp", "messages_advisorchanges.cpp"}) {
            QFile file(QStringLiteral(LOCKSTEP_SOURCE_DIR "/app/text/") + QString::fromLatin1(name));
            QVERIFY(file.open(QIODevice::ReadOnly));
            source += QString::fromUtf8(file.readAll());
        }
        for (const plan::Step &step : plan.steps)
            for (const base::Message &message : {step.title, step.why, step.application})
                if (!message.isEmpty())
                    QVERIFY2(source.contains(u'"' + message.id + u'"'), qPrintable(message.id));
    }

    void checkFile(const plan::Plan &plan)
    {
        const QByteArray bytes = plan::toBytes(plan);
        const auto back = plan::fromBytes(bytes);
        QVERIFY(back && *back == plan);
        QFile file(QStringLiteral(LOCKSTEP_SOURCE_DIR "/resources/schemas/plan-1.schema.json"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const tests::SchemaCheck check(QJsonDocument::fromJson(file.readAll()).object());
        QCOMPARE(check.fault(QJsonDocument::fromJson(bytes).object()), QString());
    }
};

QTEST_GUILESS_MAIN(TestGenerated)
#include "tst_generated.moc"
