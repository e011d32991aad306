// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "advisor/strategy.h"
#include "changecase.h"
#include "plan/edit.h"
#include "planrun.h"
#include "text/messages.h"

#include <QFile>
#include <QRegularExpression>

#include <ranges>
#include <set>

using namespace Qt::StringLiterals;
using namespace lockstep;
using plan::Direction;
using plan::Phase;
using plan::StepKind;

/// Several changes of one sitting: what they do to one table happens together, on real servers, and everything goes
/// back.
class TestTogether : public QObject
{
    Q_OBJECT

    std::set<int> m_ready; ///< servers that have the templates

    static plan::Plan planned(const catalog::Catalog &catalog, const QStringList &changes,
                              const tests::Names &names = tests::plainNames)
    {
        advisor::GeneratorOptions options;
        options.inlineBackfillRows = 1000;
        plan::Plan plan = advisor::newPlan(catalog, u"t"_s);
        for (const QString &line : changes) {
            const QString strategy = line.section(u": "_s, 0, 0), change = line.section(u": "_s, 1);
            auto next = advisor::addChange(std::move(plan), {tests::changeFrom(change, names), strategy, {}, {}},
                                           catalog, options);
            if (!next)
                qFatal("%s", qPrintable(tests::words(next.error())));
            plan = *std::move(next);
        }
        return plan;
    }
    /// What a person reviews.
    static void golden(const plan::Plan &plan, const QString &name)
    {
        QFile file(QStringLiteral(LOCKSTEP_TEST_DATA "/together/") + QString(name).replace(u' ', u'-') + u".sql");
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
    static qsizetype count(const plan::Plan &plan, auto condition)
    {
        return std::ranges::count_if(plan.steps, condition);
    }
    static qsizetype count(const plan::Plan &plan, StepKind kind)
    {
        return count(plan, [&](const plan::Step &step) { return step.kind == kind; });
    }
    static qint64 number(db::Connection &database, const QString &sql)
    {
        const auto rows = database.execute(sql);
        if (!rows)
            qFatal("%s", qPrintable(tests::words(rows.error())));
        return rows->value().toLongLong();
    }

private Q_SLOTS:
    void initTestCase_data()
    {
        QTest::addColumn<int>("major");
        for (const int major : {13, 15, 17, 18})
            QTest::addRow("%d", major) << major;
    }
    void init()
    {
        QFETCH_GLOBAL(int, major);
        QString why;
        if (!tests::server(major, &why))
            QSKIP(qPrintable(why));
        if (!m_ready.insert(major).second)
            return;
        for (const bool hostile : {false, true})
            QVERIFY(tests::makeTemplate(hostile ? u"together_hostile"_s : u"together_plain"_s,
                                        tests::moreSchemaSql(hostile ? tests::hostileNames : tests::plainNames),
                                        major));
    }

    void upAndDown_data()
    {
        QTest::addColumn<QStringList>("changes");
        QTest::addColumn<int>("backfills"); ///< by batches or one UPDATE
        QTest::addColumn<int>("deployments");
        QTest::addColumn<int>("most"); ///< of steps
        const auto row = [](const char *name, const QStringList &changes, int backfills, int deployments, int most) {
            QTest::newRow(name) << changes << backfills << deployments << most;
        };
        row("types at once",
            {u"direct-versioned: change-type|table=spare|column=thing|type=numeric"_s,
             u"direct-versioned: change-type|table=spare|column=lower_bound|type=bigint"_s,
             u"direct-versioned: change-type|table=spare|column=state|type=varchar(80)"_s},
            0, 0, 1);
        row("renames",
            {u"expand-contract: rename-column|table=%O|column=%C|new-name=the \"buyer\""_s,
             u"expand-contract: rename-column|table=%O|column=doc|new-name=document"_s,
             u"expand-contract: rename-column|table=%O|column=serial_no|new-name=number"_s},
            1, 1, 27);
        row("types beside",
            {u"parallel-column: change-type|table=%O|column=%T|type=double precision"_s,
             u"parallel-column: change-type|table=%O|column=amount_text|type=bigint|using=concat(amount_text, "
             "'0')::bigint"_s},
            1, 1, 30);
        row("a rename, a type and a column",
            {u"expand-contract: rename-column|table=loose|column=detail|new-name=remark"_s,
             u"parallel-column: change-type|table=loose|column=lower_bound|type=bigint"_s,
             u"additive-only: add-column|table=loose|column=token|type=uuid|default=gen_random_uuid()|not-null=true"_s},
            1, 1, 28);
        row("not null and checks",
            {u"two-phase-constraint: set-not-null|table=%O|column=%C"_s,
             u"two-phase-constraint: set-not-null|table=%O|column=code"_s,
             u"two-phase-constraint: add-check|table=%O|expression=length(note) < 10000"_s,
             u"two-phase-constraint: add-check|table=%O|expression=qty < 100000"_s},
            0, 0, 4);
        row("filled columns",
            {u"additive-only: add-column|table=%O|column=double|type=numeric|using=%QT * 2|not-null=true"_s,
             u"additive-only: add-column|table=%O|column=a b|type=text|using=upper(note)"_s},
            1, 1, 7);
        row("columns and defaults",
            {u"additive-only: add-column|table=%O|column=x y|type=text"_s,
             u"additive-only: add-column|table=%O|column=status|type=text|default='new'|not-null=true"_s,
             u"direct-versioned: set-default|table=%O|column=qty|default=7"_s,
             u"direct-versioned: set-default|table=%O|column=note|default='none'"_s,
             u"direct-versioned: drop-not-null|table=%O|column=%T"_s},
            0, 0, 3);
        row("one index over both",
            {u"parallel-column: change-type|table=%O|column=%T|type=double precision"_s,
             u"parallel-column: change-type|table=%O|column=code|type=text"_s},
            2, 2, 60);
        row("the index of a renamed table",
            {u"direct-versioned: rename-table|table=log|new-name=the \"log\""_s,
             u"concurrent-index: replace-index|name=log_v|columns=id"_s},
            0, 0, 7);
        row("drops",
            {u"deprecate-then-drop: drop-column|table=events|column=seen"_s,
             u"deprecate-then-drop: drop-column|table=events|column=customer"_s},
            0, 1, 4);
    }
    void upAndDown()
    {
        QFETCH_GLOBAL(int, major);
        QFETCH(QStringList, changes);
        QFETCH(int, backfills);
        QFETCH(int, deployments);
        QFETCH(int, most);
        for (const bool hostile : {false, true}) {
            if (hostile && major != 18)
                continue;
            const tests::Names &names = hostile ? tests::hostileNames : tests::plainNames;
            const auto database = tests::copyOf(hostile ? u"together_hostile"_s : u"together_plain"_s, major);
            QVERIFY(database);
            const catalog::Catalog before = tests::readCatalog(*database);
            const QString rowsBefore = tests::rowsHash(*database);
            const plan::Plan plan = planned(before, changes, names);
            for (const base::Error &problem : plan::validate(plan))
                QFAIL(qPrintable(tests::words(problem)));
            const auto back = plan::fromBytes(plan::toBytes(plan));
            QVERIFY(back && *back == plan);
            for (const plan::Step &step : plan.steps)
                for (const base::Message &message : {step.title, step.why, step.application})
                    QVERIFY2(message.isEmpty() || text::isKnown(message.id), qPrintable(message.id));
            QCOMPARE(count(plan, [](const plan::Step &s) { return s.role == u"backfill"; }), backfills);
            QCOMPARE(count(plan, StepKind::DeployMarker), deployments);
            QVERIFY2(std::ssize(plan.steps) <= most, qPrintable(QString::number(plan.steps.size())));

            if (major == 18 && !hostile)
                golden(plan, QString::fromUtf8(QTest::currentDataTag()));
            const bool lossy = std::ranges::contains(plan.steps, false, &plan::Step::reversible);
            const bool allBack = std::ranges::all_of(
                plan.steps, [](const plan::Step &step) { return step.reversible || !step.down().isEmpty(); });
            for (const bool again : {false, true}) {
                for (const plan::Step &step : plan.steps) {
                    QVERIFY(tests::runStep(*database, step, Direction::Up));
                    QVERIFY(tests::stepHolds(*database, step));
                }
                QVERIFY(!catalog::compare(before, tests::readCatalog(*database)).empty());
                if (again || !allBack)
                    break;
                for (const plan::Step &step : std::views::reverse(plan.steps))
                    QVERIFY(tests::runStep(*database, step, Direction::Down));
                const QString different = tests::differences(before, tests::readCatalog(*database));
                QVERIFY2(different.isEmpty(), qPrintable(different));
                const QStringList after = tests::rowsHash(*database).split(u'\n');
                for (const QString &table : rowsBefore.split(u'\n'))
                    QVERIFY2(lossy || after.contains(table), qPrintable(table));
            }
            for (const plan::Decision &decision : plan.decisions) {
                const auto same = advisor::regenerate(plan, decision.change.id, before, {.inlineBackfillRows = 1000});
                QVERIFY(same);
                QVERIFY2(*same == plan, qPrintable(decision.change.id));
            }
        }
    }

    /// The server writes the table anew once, not three times: the file changes once on the way up and once down.
    void oneRewrite()
    {
        QFETCH_GLOBAL(int, major);
        const auto database = tests::copyOf(u"together_plain"_s, major);
        QVERIFY(database);
        const QStringList changes{u"direct-versioned: change-type|table=spare|column=id|type=bigint"_s,
                                  u"direct-versioned: change-type|table=spare|column=thing|type=numeric"_s,
                                  u"direct-versioned: change-type|table=spare|column=lower_bound|type=bigint"_s};
        const auto rewrites = [&](const std::vector<plan::Step> &steps, Direction direction) {
            std::set<qint64> files;
            const auto look = [&] { files.insert(number(*database, u"SELECT pg_relation_filenode('spare')"_s)); };
            look();
            for (const plan::Step &step : steps)
                for (const QString &statement : plan::workStatements(step, direction)) {
                    if (!database->execute(statement))
                        return -1;
                    look();
                }
            return static_cast<int>(files.size()) - 1;
        };
        const catalog::Catalog before = tests::readCatalog(*database);
        // the key stays by itself: others may refer to it
        const plan::Plan plan =
            planned(before, changes.mid(1) + QStringList{u"direct-versioned: change-type|table=spare"
                                                         "|column=state|type=varchar(30)"_s});
        QCOMPARE(plan.steps.size(), 1u);
        QCOMPARE(rewrites(plan.steps, Direction::Up), 1);
        QCOMPARE(rewrites(plan.steps, Direction::Down), 1);
        int single = 0;
        for (const plan::Decision &decision : plan.decisions) {
            const auto alone = advisor::addChange(advisor::newPlan(before, u"t"_s), decision, before);
            QVERIFY(alone);
            single += rewrites(alone->steps, Direction::Up);
        }
        QCOMPARE(single, 3);
    }

    /// Three columns and a check are proven by one reading of the table.
    void oneScan()
    {
        QFETCH_GLOBAL(int, major);
        const auto database = tests::copyOf(u"together_plain"_s, major);
        QVERIFY(database);
        const plan::Plan plan = planned(tests::readCatalog(*database),
                                        {u"two-phase-constraint: set-not-null|table=orders|column=customer"_s,
                                         u"two-phase-constraint: set-not-null|table=orders|column=code"_s,
                                         u"two-phase-constraint: set-not-null|table=orders|column=note"_s,
                                         u"two-phase-constraint: add-check|table=orders|expression=qty < 100000"_s});
        int scans = 0;
        database->setNoticeHandler([&](const db::Notice &notice) { scans += notice.message.startsWith(u"verifying"); });
        QVERIFY(database->execute(u"SET client_min_messages = debug1"_s));
        for (const plan::Step &step : plan.steps)
            QVERIFY(tests::runStep(*database, step, Direction::Up));
        QCOMPARE(count(plan, [](const plan::Step &step) { return step.phase == Phase::Migrate; }), 1);
        QCOMPARE(scans, 1);
    }

    /// A table has one trigger for all columns that are renamed, whatever step the plan has come to.
    void oneTrigger()
    {
        QFETCH_GLOBAL(int, major);
        const auto database = tests::copyOf(u"together_plain"_s, major);
        QVERIFY(database);
        const plan::Plan plan = planned(tests::readCatalog(*database),
                                        {u"expand-contract: rename-column|table=spare|column=detail|new-name=remark"_s,
                                         u"expand-contract: rename-column|table=spare|column=state|new-name=status"_s,
                                         u"expand-contract: rename-column|table=spare|column=thing|new-name=object"_s});
        const QString triggers = u"SELECT count(*) FROM pg_trigger WHERE tgrelid = 'spare'::regclass"_s;
        qint64 highest = 0;
        for (const plan::Step &step : plan.steps) {
            QVERIFY(tests::runStep(*database, step, Direction::Up));
            highest = std::max(highest, number(*database, triggers));
            if (step.role != u"sync-columns")
                continue;
            QVERIFY(database->execute(u"INSERT INTO spare (id, detail, status) VALUES (-1, 'old', 'new')"_s));
            QCOMPARE(number(*database, u"SELECT count(*) FROM spare WHERE id = -1 AND remark = 'old' AND state = 'new'"
                                       " AND object IS NOT DISTINCT FROM thing"_s),
                     1);
            QVERIFY(database->execute(u"UPDATE spare SET remark = 'n', state = 'o', thing = 7 WHERE id = -1"_s));
            QCOMPARE(number(*database, u"SELECT count(*) FROM spare WHERE id = -1 AND detail = 'n' AND status = 'o' AND"
                                       " object = 7"_s),
                     1);
        }
        QCOMPARE(highest, 1);
        QCOMPARE(number(*database, triggers), 0);
    }

    /// A step changed by hand is left alone: what would share its trigger comes after it instead.
    void editedStepsStayAlone()
    {
        QFETCH_GLOBAL(int, major);
        const auto database = tests::copyOf(u"together_plain"_s, major);
        QVERIFY(database);
        const catalog::Catalog catalog = tests::readCatalog(*database);
        plan::Plan plan =
            planned(catalog, {u"expand-contract: rename-column|table=spare|column=detail|new-name=remark"_s});
        const auto sync = std::ranges::find(plan.steps, u"sync-columns"_s, &plan::Step::role);
        plan = *plan::editSql(plan, sync->id, plan::SqlPart::Up, sync->up() + u";\nSELECT 1"_s);
        const auto both = advisor::addChange(
            plan,
            {tests::changeFrom(u"rename-column|table=spare|column=state|new-name=status"_s, tests::plainNames),
             u"expand-contract"_s,
             {},
             {}},
            catalog);
        QVERIFY(both);
        QVERIFY(plan::validate(*both).empty());
        const auto second = std::ranges::find(both->steps, u"c2"_s, &plan::Step::change);
        QCOMPARE(std::ranges::find(both->steps, second->dependsOn.value(0), &plan::Step::id)->role,
                 u"drop-twin-column"_s);
        for (const plan::Step &step : both->steps)
            QVERIFY(tests::runStep(*database, step, Direction::Up) && tests::stepHolds(*database, step));
    }

    void withoutOne()
    {
        QFETCH_GLOBAL(int, major);
        const auto database = tests::copyOf(u"together_plain"_s, major);
        QVERIFY(database);
        const catalog::Catalog catalog = tests::readCatalog(*database);
        const QStringList changes{u"expand-contract: rename-column|table=spare|column=detail|new-name=remark"_s,
                                  u"expand-contract: rename-column|table=spare|column=state|new-name=status"_s,
                                  u"additive-only: add-column|table=loose|column=n|type=int"_s};
        const plan::Plan plan = planned(catalog, changes);
        QCOMPARE(plan::removeChange(plan, u"c1"_s).error().message, u"plan.change-shared"_s);
        const auto rest = advisor::withoutChange(plan, u"c1"_s, catalog, {.inlineBackfillRows = 1000});
        QVERIFY(rest);
        QVERIFY(plan::validate(*rest).empty());
        const plan::Plan alone = planned(catalog, {changes[2], changes[1]}); // what is made again stands behind
        QCOMPARE(plan::planScript(*rest, Direction::Up).remove(QRegularExpression(u"-- s\\d+"_s)),
                 plan::planScript(alone, Direction::Up).remove(QRegularExpression(u"-- s\\d+"_s)));
        QCOMPARE(advisor::withoutChange(plan, u"c3"_s, catalog)->decisions.size(), 2u);
    }

    void order_data()
    {
        QTest::addColumn<QStringList>("given");
        QTest::addColumn<QString>("made"); ///< places in the list given
        const auto row = [](const char *name, const QStringList &given, const char *made) {
            QTest::newRow(name) << given << QString::fromLatin1(made);
        };
        row("as given",
            {u"add-column|table=a|column=x|type=int"_s, u"add-column|table=b|column=y|type=int"_s,
             u"add-column|table=a|column=z|type=int"_s},
            "012");
        row("create before reference",
            {u"add-foreign-key|table=orders|columns=warehouse|referenced-table=warehouses"_s,
             u"create-table|table=warehouses|definition=id bigint PRIMARY KEY"_s,
             u"add-column|table=orders|column=warehouse|type=bigint"_s},
            "120");
        row("key before reference",
            {u"add-foreign-key|table=orders|columns=qty|referenced-table=nokey|referenced-columns=a"_s,
             u"add-primary-key|table=nokey|columns=a"_s},
            "10");
        row("drop after",
            {u"drop-table|table=nokey"_s, u"copy-rows|table=nokey|referenced-table=empty"_s,
             u"drop-column|table=nokey|column=b"_s},
            "120");
        row("index on a new name",
            {u"add-index|table=orders|columns=amount"_s, u"rename-column|table=orders|column=total|new-name=amount"_s},
            "10");
        row("a name that is given away",
            {u"add-column|table=orders|column=total|type=text"_s,
             u"rename-column|table=orders|column=total|new-name=amount"_s},
            "10");
        row("view over a new table",
            {u"create-view|table=v|definition=SELECT id FROM fresh"_s, u"create-table|table=fresh|definition=id int"_s},
            "10");
        row("a circle",
            {u"create-view|table=v|definition=SELECT * FROM w"_s, u"create-view|table=w|definition=SELECT * FROM v"_s},
            "01");
    }
    void order()
    {
        QFETCH(QStringList, given);
        QFETCH(QString, made);
        std::vector<plan::Change> changes;
        for (const QString &line : given) {
            changes.push_back(tests::changeFrom(line, tests::plainNames));
            changes.back().id = QString::number(changes.size() - 1);
        }
        QString places;
        for (const plan::Change &change : advisor::inOrder(changes))
            places += change.id;
        QCOMPARE(places, made);
    }
};

QTEST_GUILESS_MAIN(TestTogether)
#include "tst_together.moc"
