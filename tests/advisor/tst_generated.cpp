// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "advisor/strategy.h"
#include "catalog/compare.h"
#include "catalog/postgres/reader.h"
#include "generatedcase.h"
#include "plan/analyze.h"
#include "plan/script.h"
#include "support/schemacheck.h"
#include "support/testserver.h"

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

    static QString words(const base::Error &error)
    {
        return error.message + u": " + error.arguments.join(u", ") + u' ' + error.context;
    }

    static catalog::Catalog read(db::Connection &database)
    {
        auto catalog = catalog::postgres::readCatalog(database);
        if (!catalog)
            qFatal("%s", qPrintable(words(catalog.error())));
        return *std::move(catalog);
    }

    static std::unique_ptr<db::Connection> copyOfTemplate(bool hostile)
    {
        static int number = 0;
        const QString name = u"case_%1"_s.arg(++number);
        db::Sandbox *sandbox = tests::server();
        if (!sandbox->createDatabase(name, hostile ? u"template_hostile"_s : u"template_plain"_s))
            return nullptr;
        auto database = db::Connection::open(sandbox->profile(name), {});
        return database ? *std::move(database) : nullptr;
    }

    static bool run(db::Connection &database, const plan::Step &step, Direction direction)
    {
        for (const plan::ScriptStatement &statement : plan::statements(step, direction)) {
            const auto done = database.execute(statement.sql);
            if (!done) {
                qWarning().noquote() << step.id << step.role << statement.sql << "\n" << words(done.error());
                static_cast<void>(database.execute(u"ROLLBACK"_s));
                return false;
            }
        }
        return true;
    }

    static bool holds(db::Connection &database, const plan::Step &step)
    {
        if (step.verify().isEmpty())
            return true;
        const auto rows = database.execute(step.verify());
        if (!rows || rows->rows.size() != 1 || !rows->value().toBool()) {
            qWarning().noquote() << "verify of" << step.id << step.role << step.verify()
                                 << (rows ? QString() : words(rows.error()));
            return false;
        }
        return true;
    }

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
        db::Sandbox *sandbox = tests::server(0, &why);
        if (!sandbox)
            QSKIP(qPrintable(why));
        for (const bool hostile : {false, true}) { // filled once, copied for every row
            const QString name = hostile ? u"template_hostile"_s : u"template_plain"_s;
            QVERIFY(sandbox->createDatabase(name));
            const auto database = db::Connection::open(sandbox->profile(name), {});
            QVERIFY(database);
            const auto made =
                (*database)->executeScript(tests::schemaSql(hostile ? tests::hostileNames : tests::plainNames));
            QVERIFY2(made, made ? "" : qPrintable(words(made.error())));
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
        const auto database = copyOfTemplate(hostile);
        QVERIFY(database);
        const catalog::Catalog before = read(*database);

        advisor::GeneratorOptions options;
        options.inlineBackfillRows = 1000; // so that the larger tables are filled in batches
        const auto plan = advisor::addChange(advisor::newPlan(before, u"t"_s),
                                             {tests::changeFrom(change, names), strategy, {}, {}}, before, options);
        QVERIFY2(plan, plan ? "" : qPrintable(words(plan.error())));
        QVERIFY(!plan->steps.empty());
        for (const base::Error &problem : plan::validate(*plan))
            QFAIL(qPrintable(words(problem)));
        checkFile(*plan);
        golden(*plan);
        sentencesExist(*plan);

        bool allBack = true;
        for (const plan::Step &step : plan->steps) {
            QVERIFY(run(*database, step, Direction::Up));
            QVERIFY(holds(*database, step));
            allBack = allBack && (step.reversible || !step.down().isEmpty());
        }
        QVERIFY(!catalog::compare(before, read(*database)).empty());
        if (!allBack) // ends with a drop that nothing takes back
            return;
        for (auto step = plan->steps.rbegin(); step != plan->steps.rend(); ++step)
            QVERIFY(run(*database, *step, Direction::Down));
        QStringList differences;
        for (const catalog::Difference &difference : catalog::compare(before, read(*database)))
            differences << difference.objectKind + u' ' + difference.object + u' ' + difference.field + u": " +
                               difference.first + u" / " + difference.second;
        QVERIFY2(differences.isEmpty(), qPrintable(differences.join(u'\n')));
        // and up again
        for (const plan::Step &step : plan->steps) {
            QVERIFY(run(*database, step, Direction::Up));
            QVERIFY(holds(*database, step));
        }
    }

    /// Titles and reasons are ids; each must have its words in app/text.
    void sentencesExist(const plan::Plan &plan)
    {
        QFile file(QStringLiteral(LOCKSTEP_SOURCE_DIR "/app/text/messages_advisor.cpp"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QString source = QString::fromUtf8(file.readAll());
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
