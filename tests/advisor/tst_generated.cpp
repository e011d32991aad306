// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "advisor/strategy.h"
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
        const auto row = [](const char *name, const char *change, const char *strategy) {
            const QString text = QString::fromUtf8(change);
            QTest::newRow(name) << text << QString::fromLatin1(strategy) << false;
            if (text.contains(u'%'))
                QTest::newRow(qPrintable(QString::fromLatin1(name) + u" hostile"))
                    << text << QString::fromLatin1(strategy) << true;
        };
        row("add nullable", "add-column|table=%O|column=x y|type=text", "additive-only");
        row("add constant", "add-column|table=%O|column=status|type=text|default='new'|not-null=true", "additive-only");
        row("add volatile", "add-column|table=%O|column=token|type=uuid|default=gen_random_uuid()|not-null=true",
            "additive-only");
        row("add filled", "add-column|table=%O|column=double|type=numeric|using=%QT * 2|not-null=true",
            "additive-only");
        row("add to empty", "add-column|table=empty|column=c|type=int|not-null=true", "additive-only");
        row("add direct", "add-column|table=%O|column=c|type=int|default=1", "direct-versioned");
        row("enum", "add-enum-value|type-name=mood|value=it's|before=ok", "additive-only");
        row("rename column", "rename-column|table=%O|column=%T|new-name=amount", "expand-contract");
        row("rename fk column", "rename-column|table=%O|column=%C|new-name=the \"buyer\"", "expand-contract");
        row("rename json", "rename-column|table=%O|column=doc|new-name=document", "expand-contract");
        row("rename serial", "rename-column|table=%O|column=serial_no|new-name=number", "expand-contract");
        row("rename no key", "rename-column|table=nokey|column=b|new-name=c", "expand-contract");
        row("rename partitioned", "rename-column|table=parts|column=v|new-name=w", "expand-contract");
        row("rename direct", "rename-column|table=%O|column=id|new-name=order_id", "direct-versioned");
        row("rename table", "rename-table|table=%O|new-name=purchases", "expand-contract");
        row("rename table direct", "rename-table|table=%O|new-name=purchases", "direct-versioned");
        row("type", "change-type|table=%O|column=%T|type=double precision", "parallel-column");
        row("type using", "change-type|table=%O|column=amount_text|type=bigint|using=concat(amount_text, '0')::bigint",
            "parallel-column");
        row("type direct", "change-type|table=%O|column=code|type=varchar(80)", "direct-versioned");
        row("type serial", "change-type|table=%O|column=serial_no|type=bigint", "parallel-column");
        row("not null", "set-not-null|table=%O|column=%C", "two-phase-constraint");
        row("not null filled", "set-not-null|table=customers|column=mail|default='none'", "two-phase-constraint");
        row("not null direct", "set-not-null|table=%O|column=note", "direct-versioned");
        row("drop not null", "drop-not-null|table=%O|column=%T", "direct-versioned");
        row("set default", "set-default|table=%O|column=%T|default=7", "direct-versioned");
        row("drop default", "set-default|table=%O|column=%T", "direct-versioned");
        row("index", "add-index|table=%O|columns=%T", "concurrent-index");
        row("index expression", "add-index|table=%O|columns=(lower(note))|predicate=qty > 3|name=an \"index\"",
            "concurrent-index");
        row("index unique", "add-index|table=%O|columns=code, id|unique=true|include=note", "concurrent-index");
        row("index gin", "add-index|table=%O|columns=(to_tsvector('simple', note))|method=gin", "concurrent-index");
        row("index partitioned", "add-index|table=parts|columns=v", "concurrent-index");
        row("index direct", "add-index|table=%O|columns=%T", "direct-versioned");
        row("drop index", "drop-index|name=expression_idx", "concurrent-index");
        row("drop index direct", "drop-index|name=partial_idx", "direct-versioned");
        row("unique", "add-unique|table=%O|columns=code", "concurrent-index");
        row("unique direct", "add-unique|table=%O|columns=code", "direct-versioned");
        row("primary key", "add-primary-key|table=nokey|columns=a", "concurrent-index");
        row("primary key two-phase", "add-primary-key|table=unused|columns=a", "two-phase-constraint");
        row("primary key direct", "add-primary-key|table=nokey|columns=a", "direct-versioned");
        row("check", "add-check|table=%O|expression=%QT < 100000", "two-phase-constraint");
        row("check direct", "add-check|table=%O|expression=%QT < 100000|name=my \"check\"", "direct-versioned");
        row("foreign key", "add-foreign-key|table=lines|columns=x|referenced-table=%O|on-delete=set null",
            "two-phase-constraint");
        row("foreign key direct", "add-foreign-key|table=lines|columns=x|referenced-table=%O|referenced-columns=id",
            "direct-versioned");
        row("drop column", "drop-column|table=%O|column=%T", "deprecate-then-drop");
        row("drop fk column", "drop-column|table=%O|column=%C", "deprecate-then-drop");
        row("drop column direct", "drop-column|table=%O|column=%T", "direct-versioned");
        row("drop required column", "drop-column|table=unused|column=b", "deprecate-then-drop");
        row("drop table", "drop-table|table=%O", "deprecate-then-drop");
        row("drop table direct", "drop-table|table=unused", "direct-versioned");
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
