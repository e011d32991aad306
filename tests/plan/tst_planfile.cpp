// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "plan/names.h"
#include "sampleplan.h"
#include "support/schemacheck.h"

#include <QFile>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace lockstep;
using namespace lockstep::plan;

class TestPlanFile : public QObject
{
    Q_OBJECT

    QJsonObject schema()
    {
        QFile file(QStringLiteral(LOCKSTEP_SOURCE_DIR "/resources/schemas/plan-1.schema.json"));
        return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
    }

private Q_SLOTS:
    void roundTrip()
    {
        const Plan plan = tests::samplePlan();
        const QByteArray bytes = toBytes(plan);
        const auto read = fromBytes(bytes);
        QVERIFY2(read, read ? "" : qPrintable(read.error().message + read.error().arguments.join(u' ')));
        QVERIFY(*read == plan);
        QCOMPARE(toBytes(*read), bytes);
        QVERIFY(bytes.endsWith("}\n"));
        QVERIFY(bytes.contains("\"ALTER TABLE t\",\n")); // several lines are a list of lines
        QVERIFY(!bytes.contains("wait-seconds\": 0"));
        QVERIFY(toBytes(Plan{}).size() < 220);
    }

    /// Rows that move, and the batches of a way back; what is not said is not written, so that older files stay as they
    /// are.
    void rowsThatMove()
    {
        Plan plan = tests::samplePlan();
        QVERIFY(!toBytes(plan).contains("\"remove\"") && !toBytes(plan).contains("\"back\""));
        Backfill &there = *plan.steps[2].backfill;
        there.assignments.clear();
        there.remove = true;
        there.copy = sql::BatchedCopy{u"odd schema"_s, u"archive"_s, {u"id"_s, u"Region"_s}, true, false};
        plan.steps[2].back = there;
        plan.steps[2].back->key.clear();
        const QByteArray bytes = toBytes(plan);
        const auto read = fromBytes(bytes);
        QVERIFY2(read, read ? "" : qPrintable(read.error().message + read.error().arguments.join(u' ')));
        QVERIFY(*read == plan);
        QVERIFY(validate(*read).empty());
        QCOMPARE(tests::SchemaCheck(schema()).fault(QJsonDocument::fromJson(bytes).object()), QString());
    }

    void golden()
    {
        QFile file(QStringLiteral(LOCKSTEP_TEST_DATA "/sample.lockstep"));
        const QByteArray bytes = toBytes(tests::samplePlan());
        if (qEnvironmentVariableIsSet("LOCKSTEP_UPDATE_GOLDEN") && file.open(QIODevice::WriteOnly)) {
            file.write(bytes);
            file.close();
        }
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(bytes, file.readAll());
    }

    void schemaHolds()
    {
        const QJsonObject json = schema();
        QVERIFY(!json.isEmpty());
        const tests::SchemaCheck check(json);
        for (const Plan &plan : {tests::samplePlan(), Plan{}})
            QCOMPARE(check.fault(QJsonDocument::fromJson(toBytes(plan)).object()), QString());
        QJsonObject wrong = QJsonDocument::fromJson(toBytes(tests::samplePlan())).object();
        wrong[u"colour"_s] = u"red"_s;
        QVERIFY(!check.fault(wrong).isEmpty());
    }

    /// Every kind of change, all its fields set, survives the file and is allowed by the schema.
    void everyChange()
    {
        const tests::SchemaCheck check(schema());
        for (const ChangeDescriptor &row : changeDescriptors()) {
            Change change;
            change.id = u"c1"_s;
            change.kind = row.kind;
            for (const auto &fields : {row.required, row.optional})
                for (const ChangeField field : fields) {
                    const QString text = fieldText(Change{}, field) == u"false" ? u"true"_s
                                         : field == ChangeField::OnDelete || field == ChangeField::OnUpdate
                                             ? u"set null"_s
                                             : u"a, \"b,\"\"c\", (lower(d, e))"_s;
                    QVERIFY(setFieldText(change, field, text));
                    QCOMPARE(fieldFromName(fieldName(field)), field);
                    if (fieldText(change, field).contains(u"lower"))
                        QCOMPARE(fieldText(change, field), text);
                }
            const auto read = changeFromJson(toJson(change));
            QVERIFY2(read, row.id);
            QVERIFY2(*read == change, row.id);
            QCOMPARE(changeKindFromId(QString::fromLatin1(row.id)), row.kind);
            Plan plan;
            plan.decisions = {{change, {}, {}, {}}};
            QCOMPARE(check.fault(QJsonDocument::fromJson(toBytes(plan)).object()), QString());
        }
    }

    void faults_data()
    {
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<QByteArray>("after");
        QTest::addColumn<QString>("id");
        QTest::addColumn<QString>("where");
        const auto row = [](const char *name, const QByteArray &before, const QByteArray &after, const QString &id,
                            const QString &where) { QTest::newRow(name) << before << after << id << where; };
        const QString expected = u"plan.field-expected"_s;
        row("phase", "\"phase\": \"migrate\"", "\"phase\": \"later\"", expected, u"steps[2].phase"_s);
        row("kind", "\"kind\": \"gate\"", "\"kind\": \"door\"", expected, u"steps[3].kind"_s);
        row("change kind", "rename-column\"", "rename-collumn\"", expected, u"decisions[0].change.kind"_s);
        row("type", "\"enabled\": false", "\"enabled\": \"no\"", expected, u"steps[3].enabled"_s);
        row("fraction", "\"wait-seconds\": 86400", "\"wait-seconds\": 1.5", expected, u"steps[4].wait-seconds"_s);
        row("too small", "\"batch-rows\": 1000", "\"batch-rows\": 0", expected, u"steps[2].backfill.batch-rows"_s);
        row("engine", "postgresql", "oracle", expected, u"engine"_s);
        row("unknown in step", "\"comment\": \"ask", "\"coment\": \"ask", u"plan.field-unknown"_s,
            u"steps[3].coment"_s);
        row("unknown in backfill", "\"pause-ms\"", "\"pause\"", u"plan.field-unknown"_s, u"steps[2].backfill.pause"_s);
        row("unknown in edits", "\"edits\": {\n        \"down\"", "\"edits\": {\n        \"dawn\"",
            u"plan.field-unknown"_s, u"steps[0].edits.dawn"_s);
        row("field of another kind", "\"new-name\": \"amount\"", "\"new-name\": \"amount\", \"type\": \"int\"",
            u"plan.field-unknown"_s, u"decisions[0].change.type"_s);
        row("missing", "\"new-name\": \"amount\"", "\"schema\": \"s\"", expected, u"decisions[0].change.new-name"_s);
        row("newer", "\"lockstep-plan\": 1", "\"lockstep-plan\": 2", u"plan.format-newer"_s, QString());
        row("another file", "\"lockstep-plan\": 1", "\"lockstep-plam\": 1", u"plan.not-a-plan"_s, QString());
    }
    void faults()
    {
        QFETCH(QByteArray, before);
        QFETCH(QByteArray, after);
        QFETCH(QString, id);
        QFETCH(QString, where);
        QByteArray bytes = toBytes(tests::samplePlan());
        QVERIFY2(bytes.contains(before), bytes);
        const auto read = fromBytes(bytes.replace(before, after));
        QVERIFY(!read);
        QCOMPARE(read.error().message, id);
        QCOMPARE(read.error().where, where);
        if (id == u"plan.format-newer")
            QCOMPARE(read.error().code, base::ErrorCode::Unsupported);
    }

    void notJson()
    {
        for (const QByteArray &bytes : {QByteArray(), QByteArray("{"), QByteArray("[]"), QByteArray("\xff\xfe")})
            QVERIFY(!fromBytes(bytes));
    }

    void files()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(u"a/b.lockstep"_s);
        QVERIFY(save(tests::samplePlan(), path));
        const auto read = load(path);
        QVERIFY(read && *read == tests::samplePlan());
        QVERIFY(!load(folder.filePath(u"absent"_s)));
        QFile broken(folder.filePath(u"c"_s));
        QVERIFY(broken.open(QIODevice::WriteOnly));
        broken.write("{\"lockstep-plan\": 1, \"engine\": \"x\"}");
        broken.close();
        QVERIFY(load(broken.fileName()).error().where.startsWith(broken.fileName()));
    }

    /// A file merged by hand never makes an id be given twice.
    void countersCatchUp()
    {
        QByteArray bytes = toBytes(tests::samplePlan());
        bytes.replace("\"next-step\": 6", "\"next-step\": 2");
        const auto read = fromBytes(bytes);
        QVERIFY(read);
        QCOMPARE(read->nextStep, 6);
    }
};

QTEST_GUILESS_MAIN(TestPlanFile)
#include "tst_planfile.moc"
