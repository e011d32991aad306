// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "advisor/strategy.h"
#include "changecase.h"
#include "plan/analyze.h"
#include "planrun.h"
#include "text/messages.h"

#include <QFile>

#include <ranges>
#include <set>

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
    std::map<std::pair<int, bool>, std::unique_ptr<db::Connection>> m_databases; ///< as their template is
    std::set<QString> m_templates;

    /// A database with the schema, that of the row before if it took everything back.
    std::unique_ptr<db::Connection> database(int major, bool hostile)
    {
        if (auto kept = std::move(m_databases[{major, hostile}]))
            return kept;
        const QString name = u"changes_%1_%2"_s.arg(major).arg(hostile ? u"hostile"_s : u"plain"_s);
        const tests::Names &names = hostile ? tests::hostileNames : tests::plainNames;
        if (!m_templates.contains(name) && !tests::makeTemplate(name, tests::moreSchemaSql(names), major))
            return nullptr;
        m_templates.insert(name);
        return tests::copyOf(name, major);
    }

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
        const auto row = [&](const char *name, const char *change, const char *strategy, int since = oldest) {
            ++turn;
            for (const bool hostile : {false, true})
                QTest::addRow("%s%s", name, hostile ? " hostile" : "")
                    << QString::fromUtf8(change) << QString::fromLatin1(strategy) << hostile << since << turn;
        };
        const char *direct = "direct-versioned";
        row("drop default", "drop-default|table=%O|column=%T", direct);
        row("generated", "add-generated-column|table=%O|column=a b|type=numeric|expression=%QT * 2", direct);
        row("generated virtual",
            "add-generated-column|table=%O|column=a b|type=numeric|expression=%QT * 2|virtual=true", direct, 18);
        row("identity", "add-identity|table=things|column=number|always=true", direct);
        row("drop identity", "drop-identity|table=things|column=tenth", direct);
        row("serial", "serial-to-identity|table=things|column=counted", direct);
        row("collation", "set-collation|table=loose|column=detail|collation=\"C\"", direct);
        row("replace index", "replace-index|name=things_label|columns=label, amount", direct);
        row("replace index concurrently", "replace-index|name=things_label|columns=label, number|unique=true",
            "concurrent-index");
        row("rename index", "rename-index|name=things_odd|new-name=an \"index\"", direct);
        row("rebuild index", "rebuild-index|name=things_odd", direct);
        row("rebuild index concurrently", "rebuild-index|name=things_key", "concurrent-index");
        row("replace key", "replace-primary-key|table=loose|columns=thing", direct);
        row("replace key concurrently", "replace-primary-key|table=loose|columns=thing, id", "concurrent-index");
        row("exclusion", "add-exclusion|table=things|expression=room WITH =, during WITH &&|predicate=amount > 1",
            direct);
        row("drop constraint", "drop-constraint|table=things|name=things_number", direct);
        row("drop check", "drop-constraint|table=things|name=amount_small", "two-phase-constraint");
        row("drop key", "drop-constraint|table=details|name=details_thing", "two-phase-constraint");
        row("rename constraint", "rename-constraint|table=things|name=things_key|new-name=the \"key\"", direct);
        row("validate", "validate-constraint|table=things|name=amount_large", "two-phase-constraint");
        row("key actions", "change-foreign-key|table=details|name=details_thing|on-update=cascade", direct);
        row("key actions two-phase", "change-foreign-key|table=details|name=details_thing|on-delete=restrict",
            "two-phase-constraint");
        row("create table",
            "create-table|table=new \"one\"|definition=id bigint PRIMARY KEY, order_id bigint REFERENCES"
            " %S.customers",
            direct);
        row("create partitioned", "create-table|table=fresh|definition=id int, at date|expression=RANGE (at)", direct);
        row("move table", "move-table|table=things|new-schema=other Schema", direct);
        row("move table view", "move-table|table=%O|new-schema=other Schema", "expand-contract");
        row("logged", "set-logged|table=scratch", direct);
        row("unlogged", "set-unlogged|table=loose", direct);
        row("options", "set-options|table=scratch|options=fillfactor=90, autovacuum_enabled=false", direct);
        row("options reset", "set-options|table=scratch|options=fillfactor", direct);
        row("bloat", "remove-bloat|table=%O", direct);
        row("attach",
            "attach-partition|table=log|partition=log_c|bound=FOR VALUES FROM ('2026-03-01') TO ('2026-04-01')",
            direct);
        row("attach checked",
            "attach-partition|table=log|partition=log_c|bound=FOR VALUES FROM ('2026-03-01') TO ('2026-04-01')",
            "two-phase-constraint");
        row("detach", "detach-partition|table=log|partition=log_b", direct);
        row("rename enum value", "rename-enum-value|type-name=colour|value=gr'een|new-name=\"green\"", direct);
        row("remove enum value", "remove-enum-value|type-name=colour|value=gr'een", direct);
        row("domain check", "add-domain-check|type-name=short_text|expression=VALUE <> 'x'", direct);
        row("domain check two-phase", "add-domain-check|type-name=short_text|expression=VALUE <> 'x'|name=no \"x\"",
            "two-phase-constraint");
        row("attribute", "add-attribute|type-name=address|column=post code|type=text", direct);
        row("drop attribute", "drop-attribute|type-name=address|column=town", direct);
        row("drop domain check", "drop-domain-check|type-name=short_text|name=not_long", direct);
        row("create enum",
            "create-type|type-name=a \"type\"|definition=CREATE TYPE %S.\"a \"\"type\"\"\" AS ENUM ('a', 'b''c');",
            direct);
        row("create domain", "create-type|type-name=d|definition=CREATE DOMAIN %S.d AS int CHECK (VALUE > 0)", direct);
        row("drop type", "drop-type|type-name=stage", direct);
        row("create schema", "create-schema|new-schema=a \"schema\"", direct);
        row("drop schema", "drop-schema|schema=other Schema", direct);
        row("create view", "create-view|table=a \"view\"|definition=SELECT id FROM %S.things;", direct);
        row("replace view",
            "replace-view|table=base_view|definition=SELECT label, id, amount::text AS total FROM"
            " %S.things",
            direct);
        row("drop view", "drop-view|table=upper_view", direct);
        row("create matview", "create-materialized-view|table=mv|definition=SELECT count(*) FROM %S.things", direct);
        row("replace matview",
            "replace-materialized-view|table=totals|definition=SELECT room, max(amount)::bigint AS"
            " total, 1 AS one FROM %S.things GROUP BY room",
            direct);
        row("create trigger",
            "create-trigger|table=things|name=t r|definition=CREATE TRIGGER \"t r\" AFTER UPDATE ON"
            " %S.things FOR EACH ROW EXECUTE FUNCTION %S.stamp()",
            direct);
        row("replace trigger",
            "replace-trigger|table=loose|name=stamp_it|definition=CREATE TRIGGER stamp_it BEFORE INSERT"
            " OR UPDATE ON %S.loose FOR EACH ROW EXECUTE FUNCTION %S.stamp();",
            direct);
        row("drop trigger", "drop-trigger|table=loose|name=stamp_it", direct);
        row("create function",
            "create-function|name=f|definition=CREATE FUNCTION %S.f(a int) RETURNS int LANGUAGE sql AS"
            " $$ SELECT a; $$;",
            direct);
        row("replace function",
            "replace-function|name=twice|definition=CREATE FUNCTION %S.twice(i int) RETURNS int"
            " LANGUAGE sql STABLE AS $$ SELECT i + i $$",
            direct);
        row("drop function", "drop-function|name=twice", direct);
        row("fill column", "fill-column|table=loose|column=detail|expression=concat(state, '!')", direct);
        row("copy rows", "copy-rows|table=loose|referenced-table=guarded|columns=id", direct);
        row("delete rows", "delete-rows|table=loose|predicate=id > 100", direct);
        row("archive rows", "archive-rows|table=loose|new-name=loose old|predicate=id > 100", direct);
        row("policy",
            "add-policy|table=things|name=a policy|command=update|role=a role|using=amount > 3|check=amount < 9",
            direct);
        row("drop policy", "drop-policy|table=loose|name=mine", direct);
        row("row security", "enable-row-security|table=loose", direct);
        row("row security off", "disable-row-security|table=guarded", direct);
        row("grant", "grant-privileges|table=things|privileges=select, update|role=a role", direct);
        row("grant all", "grant-privileges|table=things|privileges=select", direct);
        row("revoke", "revoke-privileges|table=loose|privileges=select|role=a role", direct);
        row("owner", "change-owner|table=things|role=a role", direct);
        row("fill batched", "fill-column|table=loose|column=detail|expression=concat(state, '!')", "batched-backfill");
        row("copy rows batched", "copy-rows|table=loose|referenced-table=guarded|columns=id|predicate=id > 5",
            "batched-backfill");
        row("delete rows batched", "delete-rows|table=%O|predicate=id > 100", "batched-backfill");
        row("archive rows batched", "archive-rows|table=loose|new-name=loose old|predicate=id > 100",
            "batched-backfill");
        row("fill backup", "fill-column|table=loose|column=detail|expression=concat(state, '!')|predicate=id < 2000",
            "backup-table");
        row("delete backup", "delete-rows|table=loose|predicate=id > 100", "backup-table");
        row("drop column backup", "drop-column|table=%O|column=%T", "backup-table");
        row("drop serial backup", "drop-column|table=things|column=counted", "backup-table");
        row("lazy add", "add-column|table=loose|column=a b|type=text|using=upper(detail)|not-null=true",
            "lazy-migration");
        row("lazy default", "add-column|table=%O|column=token|type=uuid|default=gen_random_uuid()", "lazy-migration");
        row("lazy fill", "fill-column|table=loose|column=detail|expression=state", "lazy-migration");
        row("big bang", "drop-constraint|table=things|name=amount_small", "big-bang");
        row("big bang type", "change-type|table=%O|column=%T|type=double precision", "big-bang");
        row("pg_repack", "remove-bloat|table=%O", "pg-repack");
        row("pg_repack tablespace", "set-tablespace|table=loose|tablespace=fast disk", "pg-repack");
        row("pgroll rename", "rename-column|table=%O|column=%T|new-name=amount", "pgroll");
        row("pgroll type", "change-type|table=%O|column=code|type=text", "pgroll");
        row("blue-green", "change-engine|version=18", "blue-green");
        row("platform", "move-platform|version=elsewhere", "blue-green");
        row("strangler", "move-to-service|table=loose", "strangler-fig");
        row("two databases", "move-to-service|table=guarded", "dual-write");
        row("split table", "split-table|table=%O|new-name=more of it|columns=note, qty", "dual-write");
        row("split required", "split-table|table=%O|new-name=totals of|columns=%QT, %QC", "dual-write");
        row("split rows", "split-rows|table=loose|new-name=sent ones|predicate=state = 'sent'", "dual-write");
        row("merge", "merge-tables|table=spare|referenced-table=loose", "dual-write");
        row("move to children", "move-column|table=customers|column=name|referenced-table=%O|new-name=na me",
            "dual-write");
        row("move to parent", "move-column|table=ticket_notes|column=note|referenced-table=tickets", "dual-write");
        row("move by columns",
            "move-column|table=details|column=text|referenced-table=loose|columns=thing|referenced-columns=id|new-name="
            "from",
            "dual-write");
        row("move required", "move-column|table=things|column=number|referenced-table=extras", "dual-write");
        row("move with default", "move-column|table=things|column=tint|referenced-table=extras", "dual-write");
        row("normalise", "normalise-column|table=spare|column=state|new-name=the \"states\"", "dual-write");
        row("widen key", "widen-key|table=tickets", "parallel-column");
        row("widen serial", "widen-key|table=counted_ones", "parallel-column");
        row("widen by type", "change-type|table=tickets|column=id|type=bigint", "parallel-column");
        row("partition range",
            "partition-table|table=events|columns=at|method=range|values=2026-01-01, 2026-02-01, 2026-03-01",
            "shadow-table");
        row("partition list", "partition-table|table=events|columns=kind|method=list|values=a, b", "shadow-table");
        row("partition hash", "partition-table|table=events|columns=id|method=hash|values=3", "shadow-table");
        row("text to enum", "change-type|table=spare|column=state|type=%S.stage", "parallel-column");
        row("enum to text", "change-type|table=things|column=tint|type=text", "parallel-column");
        row("timestamp", "change-type|table=events|column=seen|type=timestamptz|using=seen AT TIME ZONE 'UTC'",
            "parallel-column");
        row("varchar to text", "change-type|table=%O|column=code|type=text", direct);
        row("json to jsonb", "change-type|table=%O|column=doc|type=jsonb", "parallel-column");
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
        auto database = this->database(major, hostile);
        QVERIFY(database);
        const tests::Names &names = hostile ? tests::hostileNames : tests::plainNames;
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

        const auto lost = std::ranges::find_if(
            steps, [](const plan::Step &step) { return !step.reversible && step.down().isEmpty(); });
        // gates around a command speak of what the command has done elsewhere
        const bool commands = std::ranges::contains(steps, plan::StepKind::Command, &plan::Step::kind);
        const auto run = [&](auto from, auto to) {
            return std::all_of(from, to, [&](const plan::Step &step) {
                return tests::runStep(*database, step, Direction::Up) &&
                       ((commands && step.kind == plan::StepKind::Gate) || tests::stepHolds(*database, step));
            });
        };
        QVERIFY(run(steps.begin(), lost));
        for (auto step = std::make_reverse_iterator(lost); step != steps.rend(); ++step)
            QVERIFY(tests::runStep(*database, *step, Direction::Down));
        const QString different = tests::differences(before, tests::readCatalog(*database));
        QVERIFY2(different.isEmpty(), qPrintable(different));
        QCOMPARE(tests::rowsHash(*database), rowsBefore);
        QVERIFY(run(steps.begin(), steps.end())); // again, and to the end
        if (lost != steps.end())
            return;
        for (const plan::Step &step : std::views::reverse(steps))
            QVERIFY(tests::runStep(*database, step, Direction::Down));
        m_databases[{major, hostile}] = std::move(database);
    }
};

QTEST_GUILESS_MAIN(TestChanges)
#include "tst_changes.moc"
