// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "advisor/strategy.h"
#include "changecase.h"
#include "planrun.h"
#include "writer.h"

#include <ranges>

using namespace Qt::StringLiterals;
using namespace lockstep;
using plan::Direction;
using plan::Phase;
using tests::Writer;

/// What expand and contract promises: while the plan runs, the old version of the application writes until contract and
/// the new one from the end of expand on, both at once in between, and in the end no write is missing.
class TestBothVersions : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        QString why;
        if (!tests::server(0, &why))
            QSKIP(qPrintable(why));
        const QString more = uR"(
CREATE TABLE papers (id int PRIMARY KEY, state text, doc json, place point);
INSERT INTO papers SELECT i, 'new', '{"a":  1}', '(1,2)' FROM generate_series(1, 1500) i;
DO $$BEGIN CREATE ROLE clerk; EXCEPTION WHEN duplicate_object THEN NULL; END$$;
DO $$BEGIN CREATE ROLE messenger; EXCEPTION WHEN duplicate_object THEN NULL; END$$;
CREATE TABLE letters (id int PRIMARY KEY, clerk text DEFAULT current_user, state text, detail text);
INSERT INTO letters SELECT i, 'somebody', 'sent', 'd' FROM generate_series(1, 1500) i;
ALTER TABLE letters ENABLE ROW LEVEL SECURITY;
CREATE POLICY own ON letters TO clerk USING (clerk = current_user);
CREATE POLICY brought ON letters FOR INSERT TO messenger WITH CHECK (true);
GRANT SELECT, INSERT, UPDATE, DELETE ON letters TO clerk;
GRANT INSERT ON letters TO messenger;
DO $$BEGIN CREATE ROLE "the; owner"; EXCEPTION WHEN duplicate_object THEN NULL; END$$;
ALTER TABLE letters OWNER TO "the; owner";
ALTER TABLE papers OWNER TO "the; owner";
GRANT SELECT, INSERT, UPDATE ON papers TO clerk;
CREATE TABLE drafts (LIKE papers INCLUDING ALL);
INSERT INTO drafts SELECT i, 'new' FROM generate_series(5001, 6500) i;
GRANT SELECT, INSERT, UPDATE ON drafts TO messenger;
CREATE TABLE firms (id int PRIMARY KEY, name text);
CREATE TABLE bills (id int PRIMARY KEY, firm int NOT NULL REFERENCES firms);
INSERT INTO firms SELECT i, 'f' FROM generate_series(1, 1500) i;
INSERT INTO bills SELECT i, i FROM generate_series(1, 1500) i;
GRANT SELECT, INSERT, UPDATE ON firms TO clerk;
GRANT SELECT, INSERT, UPDATE ON bills TO messenger;
CREATE SCHEMA lib;
CREATE FUNCTION lib.longest() RETURNS int LANGUAGE sql AS 'SELECT 50';
CREATE FUNCTION lib.fits(t text) RETURNS boolean LANGUAGE plpgsql AS 'BEGIN RETURN length(t) < longest(); END';
CREATE TABLE checked (id int PRIMARY KEY, state text);
INSERT INTO checked SELECT i, 'sent' FROM generate_series(1, 20) i;
ALTER TABLE checked ADD CHECK (lib.fits(state)) NOT VALID;
)"_s;
        QVERIFY(tests::makeTemplate(u"versions"_s, tests::moreSchemaSql(tests::plainNames) + more));
    }

    void noWriteIsMissing_data()
    {
        QTest::addColumn<QString>("change");
        QTest::addColumn<QString>("strategy");
        QTest::addColumn<QString>("oldWrite");
        QTest::addColumn<QString>("newWrite");
        QTest::addColumn<QString>("found"); ///< the number of rows that were written and hold what was written
        const auto row = [](const char *name, const char *change, const char *strategy, const char *oldWrite,
                            const char *newWrite, const char *found) {
            QTest::newRow(name) << QString::fromLatin1(change) << QString::fromLatin1(strategy)
                                << QString::fromLatin1(oldWrite) << QString::fromLatin1(newWrite)
                                << QString::fromLatin1(found);
        };
        row("rename column", "rename-column|table=loose|column=detail|new-name=remark", "expand-contract",
            "INSERT INTO loose (id, detail) VALUES (%1, 'a'); UPDATE loose SET detail = 'w%1' WHERE id = %1",
            "INSERT INTO loose (id, remark) VALUES (%1, 'a'); UPDATE loose SET remark = 'w%1' WHERE id = %1",
            "SELECT count(*) FROM loose WHERE remark = 'w' || id AND id >= 1000000");
        row("change type", "change-type|table=loose|column=lower_bound|type=bigint", "parallel-column",
            "INSERT INTO loose (id, lower_bound) VALUES (%1, 1); UPDATE loose SET lower_bound = %1 WHERE id = %1",
            "INSERT INTO loose (id, lower_bound) VALUES (%1, 1); UPDATE loose SET lower_bound = %1 WHERE id = %1",
            "SELECT count(*) FROM loose WHERE lower_bound = id AND id >= 1000000");
        row("two renames together",
            "rename-column|table=spare|column=detail|new-name=remark + "
            "rename-column|table=spare|column=state|new-name=status",
            "expand-contract",
            "INSERT INTO spare (id, detail, state) VALUES (%1, 'a', 'b');"
            " UPDATE spare SET detail = 'w%1' WHERE id = %1; UPDATE spare SET state = 'v%1' WHERE id = %1",
            "INSERT INTO spare (id, remark, status) VALUES (%1, 'a', 'v%1'); UPDATE spare SET remark = 'w%1' WHERE id "
            "= "
            "%1",
            "SELECT count(*) FROM spare WHERE remark = 'w' || id AND status = 'v' || id AND id >= 1000000");
        row("a rename and a type together",
            "rename-column|table=loose|column=detail|new-name=remark + "
            "change-type|table=loose|column=lower_bound|type=bigint",
            "expand-contract",
            "INSERT INTO loose (id, detail, lower_bound) VALUES (%1, 'w%1', 1); UPDATE loose SET lower_bound = %1 "
            "WHERE "
            "id = %1",
            "INSERT INTO loose (id, remark, lower_bound) VALUES (%1, 'w%1', 1); UPDATE loose SET lower_bound = %1 "
            "WHERE "
            "id = %1",
            "SELECT count(*) FROM loose WHERE remark = 'w' || id AND lower_bound = id AND id >= 1000000");
        row("rename table", "rename-table|table=loose|new-name=tight", "expand-contract",
            "INSERT INTO loose (id, detail) VALUES (%1, 'w%1')", "INSERT INTO tight (id, detail) VALUES (%1, 'w%1')",
            "SELECT count(*) FROM tight WHERE detail = 'w' || id AND id >= 1000000");
        row("move table", "move-table|table=loose|new-schema=other Schema", "expand-contract",
            "INSERT INTO public.loose (id, detail) VALUES (%1, 'w%1')",
            "INSERT INTO \"other Schema\".loose (id, detail) VALUES (%1, 'w%1')",
            "SELECT count(*) FROM \"other Schema\".loose WHERE detail = 'w' || id AND id >= 1000000");
        // the old version writes the child's column, the new one the parent's, for other parents
        row("move to the parent", "move-column|table=ticket_notes|column=note|referenced-table=tickets", "dual-write",
            "INSERT INTO tickets (id, title) OVERRIDING SYSTEM VALUE VALUES (%1, 't');"
            " INSERT INTO ticket_notes (ticket, seq, note) VALUES (%1, 1, 'a');"
            " UPDATE ticket_notes SET note = 'w%1' WHERE ticket = %1",
            "INSERT INTO tickets (id, title) OVERRIDING SYSTEM VALUE VALUES (%1, 't');"
            " INSERT INTO ticket_notes (ticket, seq) VALUES (%1, 1); UPDATE tickets SET note = 'w%1' WHERE id = %1;"
            " INSERT INTO ticket_notes (ticket, seq) VALUES (%1, 2)",
            "SELECT count(*) FROM tickets WHERE note = 'w' || id AND id >= 1000000");
        row("move to the children", "move-column|table=customers|column=name|referenced-table=orders", "dual-write",
            "INSERT INTO customers (id, name) VALUES (%1, 'a'); INSERT INTO orders (id, customer) VALUES (%1, %1);"
            " UPDATE customers SET name = 'w%1' WHERE id = %1",
            "INSERT INTO customers (id) VALUES (%1); INSERT INTO orders (id, customer, name) VALUES (%1, %1, 'a');"
            " UPDATE orders SET name = 'w%1' WHERE customer = %1; INSERT INTO orders (id, customer) VALUES (-%1, %1)",
            "SELECT count(DISTINCT customer) FROM orders WHERE name = 'w' || customer AND customer >= 1000000");
        row("split table", "split-table|table=loose|new-name=loose_details|columns=detail", "dual-write",
            "INSERT INTO loose (id, detail) VALUES (-%1, 'a'); UPDATE loose SET id = %1 WHERE id = -%1;"
            " UPDATE loose SET detail = 'w%1' WHERE id = %1",
            "INSERT INTO loose (id) VALUES (-%1); INSERT INTO loose_details (id, detail) VALUES (-%1, 'w%1')"
            " ON CONFLICT (id) DO UPDATE SET detail = excluded.detail; UPDATE loose SET id = %1 WHERE id = -%1",
            "SELECT count(*) FROM loose_details WHERE detail = 'w' || id AND id >= 1000000");
        row("split rows", "split-rows|table=loose|new-name=sent_ones|predicate=state = 'sent'", "dual-write",
            "INSERT INTO loose (id, state, detail) VALUES (-%1, 'new', 'w%1'); UPDATE loose SET state = 'sent' WHERE "
            "id "
            "= -%1; UPDATE loose SET id = %1 WHERE id = -%1",
            "INSERT INTO sent_ones (id, state, detail) VALUES (%1, 'sent', 'w%1')",
            "SELECT count(*) FROM sent_ones WHERE detail = 'w' || id AND id >= 1000000");
        row("split rows with json", "split-rows|table=papers|new-name=sent_ones|predicate=state = 'sent'", "dual-write",
            "INSERT INTO papers (id, state, doc, place) VALUES (%1, 'new', '{\"a\": 0}', '(1,2)');"
            " UPDATE papers SET state = 'sent', doc = '{\"a\": 1}' WHERE id = %1;"
            " UPDATE papers SET doc = '{\"a\":  %1}', place = '(3,4)' WHERE id = %1",
            "INSERT INTO sent_ones (id, state, doc, place) VALUES (%1, 'sent', '{\"a\": 0}', '(3,4)');"
            " UPDATE sent_ones SET doc = '{\"a\":  %1}' WHERE id = %1",
            "SELECT count(*) FROM sent_ones WHERE doc::text = '{\"a\":  ' || id || '}' AND place ~= '(3,4)'"
            " AND id >= 1000000");
        row("partition with json", "partition-table|table=papers|columns=id|method=hash|values=3", "shadow-table",
            "SET ROLE clerk; INSERT INTO papers (id, state, doc) VALUES (%1, 'new', '{}');"
            " UPDATE papers SET doc = '{\"a\": %1}' WHERE id = %1; RESET ROLE",
            "INSERT INTO papers (id, state, doc) VALUES (%1, 'new', '{}'); UPDATE papers SET doc = '{\"a\": %1}' WHERE "
            "id = %1",
            "SELECT count(*) FROM papers WHERE doc->>'a' = id::text AND id >= 1000000");
        row("split table of somebody else", "split-table|table=papers|new-name=places|columns=doc, place", "dual-write",
            "SET ROLE clerk; INSERT INTO papers (id, doc) VALUES (%1, '{}');"
            " UPDATE papers SET doc = '{\"a\": %1}', place = '(5,6)' WHERE id = %1; RESET ROLE",
            "SET ROLE clerk; INSERT INTO papers (id) VALUES (%1); INSERT INTO places (id, doc, place)"
            " VALUES (%1, '{\"a\": %1}', '(5,6)') ON CONFLICT (id) DO UPDATE SET doc = excluded.doc, place = "
            "excluded.place; RESET ROLE",
            "SELECT count(*) FROM places WHERE doc->>'a' = id::text AND place ~= '(5,6)' AND id >= 1000000");
        // roles that may write one of the two tables
        row("normalise what is somebody else's", "normalise-column|table=papers|column=state|new-name=states",
            "dual-write", "SET ROLE clerk; INSERT INTO papers (id, state) VALUES (%1, 'v' || %1 % 7); RESET ROLE",
            "SET ROLE clerk; INSERT INTO states (value) VALUES ('v' || %1 % 7) ON CONFLICT DO NOTHING;"
            " INSERT INTO papers (id, state_id) SELECT %1, id FROM states WHERE value = 'v' || %1 % 7; RESET ROLE",
            "SELECT count(*) FROM papers p JOIN states s ON s.id = p.state_id WHERE s.value = 'v' || p.id % 7"
            " AND p.id >= 1000000");
        row("merge by roles of their own", "merge-tables|table=drafts|referenced-table=papers", "dual-write",
            "SET ROLE messenger; INSERT INTO drafts (id, state) VALUES (%1, 'a');"
            " UPDATE drafts SET state = 'w%1' WHERE id = %1; RESET ROLE",
            "SET ROLE clerk; INSERT INTO papers (id, state) VALUES (%1, 'w%1');"
            " UPDATE papers SET doc = '{}' WHERE id = 5001 + %1 % 1500; RESET ROLE",
            "SELECT count(*) FROM papers WHERE state = 'w' || id AND id >= 1000000");
        row("move between tables of different writers", "move-column|table=firms|column=name|referenced-table=bills",
            "dual-write",
            "SET ROLE clerk; INSERT INTO firms (id, name) VALUES (%1, 'a'); SET ROLE messenger;"
            " INSERT INTO bills (id, firm) VALUES (%1, %1); SET ROLE clerk;"
            " UPDATE firms SET name = 'w%1' WHERE id = %1; RESET ROLE",
            "SET ROLE clerk; INSERT INTO firms (id) VALUES (%1); SET ROLE messenger;"
            " INSERT INTO bills (id, firm, name) VALUES (%1, %1, 'a'); UPDATE bills SET name = 'w%1' WHERE firm = %1;"
            " INSERT INTO bills (id, firm) VALUES (-%1, %1); RESET ROLE",
            "SELECT count(DISTINCT firm) FROM bills WHERE name = 'w' || firm AND firm >= 1000000");
        // roles that see their own rows alone, or none at all
        row("split rows under policies", "split-rows|table=letters|new-name=sent_ones|predicate=state = 'sent'",
            "dual-write",
            "SET ROLE clerk; INSERT INTO letters (id, state, detail) VALUES (%1, 'new', 'a');"
            " UPDATE letters SET state = 'sent', detail = 'w%1' WHERE id = %1; SET ROLE messenger;"
            " INSERT INTO letters (id, state, detail) VALUES (-%1, 'sent', 'w%1'); RESET ROLE",
            "SET ROLE clerk; INSERT INTO sent_ones (id, state, detail) VALUES (%1, 'sent', 'a');"
            " UPDATE sent_ones SET detail = 'w%1' WHERE id = %1; RESET ROLE",
            "SELECT count(*) FROM sent_ones WHERE detail = 'w' || id AND clerk = 'clerk' AND id >= 1000000 AND"
            " (SELECT relrowsecurity AND NOT EXISTS (SELECT FROM sent_ones WHERE id <= -1000000 AND clerk <> "
            "'messenger')"
            " FROM pg_class WHERE oid = 'sent_ones'::regclass)");
        row("partition under policies", "partition-table|table=letters|columns=id|method=hash|values=3", "shadow-table",
            "SET ROLE messenger; INSERT INTO letters (id, detail) VALUES (%1, 'w%1'); RESET ROLE",
            "SET ROLE clerk; INSERT INTO letters (id, detail) VALUES (%1, 'a');"
            " UPDATE letters SET detail = 'w%1' WHERE id = %1; RESET ROLE",
            "SELECT count(*) FROM letters WHERE detail = 'w' || id AND id >= 1000000 AND"
            " (SELECT relrowsecurity FROM pg_class WHERE oid = 'letters'::regclass)");
        row("rows that cease to be of those that move",
            "split-rows|table=loose|new-name=sent_ones|predicate=state = 'sent'", "dual-write",
            "INSERT INTO loose (id, state, detail) VALUES (-%1, 'sent', 'w%1'); UPDATE loose SET state = 'new' WHERE "
            "id = -%1",
            "INSERT INTO sent_ones (id, state, detail) VALUES (%1, 'sent', 'w%1')",
            "SELECT (SELECT count(*) FROM loose WHERE state = 'new' AND id <= -1000000) + (SELECT count(*) FROM "
            "sent_ones WHERE detail = 'w' || id AND id >= 2000000)");
        row("merge", "merge-tables|table=spare|referenced-table=loose", "dual-write",
            "INSERT INTO spare (id, detail) VALUES (-%1, 'a'); UPDATE spare SET id = %1 WHERE id = -%1;"
            " UPDATE spare SET detail = 'w%1' WHERE id = %1",
            "INSERT INTO loose (id, detail) VALUES (%1, 'w%1')",
            "SELECT count(*) FROM loose WHERE detail = 'w' || id AND id >= 1000000");
        row("normalise", "normalise-column|table=spare|column=state|new-name=states", "dual-write",
            "INSERT INTO spare (id, state) VALUES (%1, 'v' || %1 % 7)",
            "INSERT INTO states (value) VALUES ('v' || %1 % 7) ON CONFLICT DO NOTHING;"
            " INSERT INTO spare (id, state_id) SELECT %1, id FROM states WHERE value = 'v' || %1 % 7",
            "SELECT count(*) FROM spare l JOIN states s ON s.id = l.state_id WHERE s.value = 'v' || l.id % 7 AND l.id "
            ">="
            " 1000000");
        row("partition", "partition-table|table=events|columns=id|method=hash|values=3", "shadow-table",
            "INSERT INTO events (id, at, kind, payload) VALUES (-%1, '2026-01-05', 'a', 'x');"
            " UPDATE events SET payload = 'w%1' WHERE id = -%1; UPDATE events SET id = %1 WHERE id = -%1",
            "INSERT INTO events (id, at, kind, payload) VALUES (-%1, '2026-01-05', 'a', 'x');"
            " UPDATE events SET id = %1 WHERE id = -%1; UPDATE events SET payload = 'w%1' WHERE id = %1",
            "SELECT count(*) FROM events WHERE payload = 'w' || id AND id >= 1000000");
        row("widen key", "widen-key|table=tickets", "parallel-column",
            "INSERT INTO ticket_notes (ticket, seq, note) VALUES (7, %1, 'w%1')",
            "INSERT INTO ticket_notes (ticket, seq, note) VALUES (9, %1, 'w%1')",
            "SELECT count(*) FROM ticket_notes WHERE note = 'w' || seq AND seq >= 1000000 AND ticket IN (7, 9)");
        row("lazy", "fill-column|table=loose|column=detail|expression=concat('w', id)|predicate=id >= 1000000",
            "lazy-migration", "INSERT INTO loose (id) VALUES (%1)", "INSERT INTO loose (id, detail) VALUES (%1, 'w%1')",
            "SELECT count(*) FROM loose WHERE detail = 'w' || id AND id >= 1000000");
    }
    void noWriteIsMissing()
    {
        QFETCH(QString, change);
        QFETCH(QString, strategy);
        QFETCH(QString, oldWrite);
        QFETCH(QString, newWrite);
        QFETCH(QString, found);
        const auto database = tests::copyOf(u"versions"_s);
        QVERIFY(database);
        const plan::Plan plan = planFor(*database, change, strategy);
        const db::Profile profile = database->profile();
        Writer older(profile, oldWrite, 1'000'000);
        std::unique_ptr<Writer> newer;
        bool contracting = false;
        for (const plan::Step &step : plan.steps) {
            if (step.phase != Phase::Expand && !newer)
                newer = std::make_unique<Writer>(profile, newWrite, 2'000'000);
            if (step.phase == Phase::Contract && !contracting) {
                contracting = true;
                QTest::qWait(150); // both at once
                QCOMPARE(older.fault(), QString());
                older.stop(); // contract is what begins when no old version is left
            }
            QVERIFY(wentThrough(*database, step, Direction::Up));
            QVERIFY(tests::stepHolds(*database, step));
        }
        older.stop();
        QVERIFY(newer);
        QTest::qWait(50);
        newer->stop();
        QCOMPARE(older.fault(), QString());
        QCOMPARE(newer->fault(), QString());
        QVERIFY(older.written() > 10);
        QVERIFY(newer->written() > 10);
        const auto rows = database->execute(found);
        QVERIFY2(rows, rows ? "" : qPrintable(tests::words(rows.error())));
        QCOMPARE(rows->value().toLongLong(), older.written() + newer->written());
    }

    void noWriteIsMissingOnTheWayBack_data()
    {
        QTest::addColumn<QString>("change");
        QTest::addColumn<QString>("strategy");
        QTest::addColumn<QString>("newWrite");
        QTest::addColumn<QString>("oldWrite");
        QTest::addColumn<QString>("found");
        QTest::addColumn<QString>("lost"); ///< the number of rows that were there and lack what they had
        const auto row = [](const char *name, const char *change, const char *strategy, const char *newWrite,
                            const char *oldWrite, const char *found, const char *lost) {
            QTest::newRow(name) << QString::fromLatin1(change) << QString::fromLatin1(strategy)
                                << QString::fromLatin1(newWrite) << QString::fromLatin1(oldWrite)
                                << QString::fromLatin1(found) << QString::fromLatin1(lost);
        };
        row("rename column", "rename-column|table=loose|column=detail|new-name=remark", "expand-contract",
            "INSERT INTO loose (id, remark) VALUES (%1, 'a'); UPDATE loose SET remark = 'w%1' WHERE id = %1",
            "INSERT INTO loose (id, detail) VALUES (%1, 'a'); UPDATE loose SET detail = 'w%1' WHERE id = %1",
            "SELECT count(*) FROM loose WHERE detail = 'w' || id AND id >= 1000000",
            "SELECT 2500 - count(detail) FROM loose WHERE id <= 2500");
        row("move to the parent", "move-column|table=ticket_notes|column=note|referenced-table=tickets", "dual-write",
            "INSERT INTO tickets (id, title) OVERRIDING SYSTEM VALUE VALUES (%1, 't');"
            " INSERT INTO ticket_notes (ticket, seq) VALUES (%1, 1); UPDATE tickets SET note = 'w%1' WHERE id = %1;"
            " UPDATE tickets SET note = 'x%1' WHERE id = %1 % 1500; UPDATE tickets SET title = 'y' WHERE id = %1 % "
            "1400",
            "INSERT INTO tickets (id, title) OVERRIDING SYSTEM VALUE VALUES (%1, 't');"
            " INSERT INTO ticket_notes (ticket, seq, note) VALUES (%1, 1, 'a');"
            " UPDATE ticket_notes SET note = 'w%1' WHERE ticket = %1",
            "SELECT count(*) FROM ticket_notes WHERE note = 'w' || ticket AND ticket >= 1000000",
            "SELECT 1200 - count(note) FROM ticket_notes WHERE ticket <= 1200");
        row("split table", "split-table|table=loose|new-name=loose_details|columns=detail, lower_bound", "dual-write",
            "INSERT INTO loose (id) VALUES (%1); INSERT INTO loose_details (id, detail) VALUES (%1, 'w%1')"
            " ON CONFLICT (id) DO UPDATE SET detail = excluded.detail;"
            " UPDATE loose_details SET detail = 'x%1' WHERE id = %1 % 2500;"
            " UPDATE loose SET state = 'y' WHERE id = %1 % 2400",
            "INSERT INTO loose (id, detail) VALUES (%1, 'a'); UPDATE loose SET detail = 'w%1' WHERE id = %1",
            "SELECT count(*) FROM loose WHERE detail = 'w' || id AND lower_bound = 3 AND id >= 1000000",
            "SELECT 2500 - count(detail) FROM loose WHERE id <= 2500 AND lower_bound = 3");
        row("split rows", "split-rows|table=loose|new-name=sent_ones|predicate=state = 'sent'", "dual-write",
            "INSERT INTO sent_ones (id, state, detail) VALUES (%1, 'sent', 'a');"
            " UPDATE sent_ones SET detail = 'w%1' WHERE id = %1",
            "INSERT INTO loose (id, state, detail) VALUES (%1, 'new', 'w%1'); UPDATE loose SET state = 'sent' WHERE id "
            "= %1",
            "SELECT count(*) FROM loose WHERE detail = 'w' || id AND state = 'sent' AND id >= 1000000",
            "SELECT 2500 - count(detail) FROM loose WHERE id <= 2500");
        row("normalise", "normalise-column|table=spare|column=state|new-name=states", "dual-write",
            "INSERT INTO states (value) VALUES ('v' || %1 % 7) ON CONFLICT DO NOTHING;"
            " INSERT INTO spare (id, state_id) SELECT %1, id FROM states WHERE value = 'v' || %1 % 7;"
            " UPDATE spare SET detail = 'y' WHERE id = 5000 + %1 % 1200",
            "INSERT INTO spare (id, state) VALUES (%1, 'v' || %1 % 7)",
            "SELECT count(*) FROM spare WHERE state = 'v' || id % 7 AND id >= 1000000",
            "SELECT 1199 - count(state) FROM spare WHERE id < 7000");
    }
    /// All is done, and then taken back while the new version writes, and from where it is deployed again the old one,
    /// too. What both wrote is in the old place; and what was there before is there again.
    void noWriteIsMissingOnTheWayBack()
    {
        QFETCH(QString, change);
        QFETCH(QString, strategy);
        QFETCH(QString, newWrite);
        QFETCH(QString, oldWrite);
        QFETCH(QString, found);
        QFETCH(QString, lost);
        const auto database = tests::copyOf(u"versions"_s);
        QVERIFY(database);
        const catalog::Catalog before = tests::readCatalog(*database);
        const plan::Plan plan = planFor(*database, change, strategy);
        for (const plan::Step &step : plan.steps)
            QVERIFY(wentThrough(*database, step, Direction::Up));
        const db::Profile profile = database->profile();
        Writer newer(profile, newWrite, 2'000'000);
        std::unique_ptr<Writer> older;
        QTest::qWait(50);
        for (const plan::Step &step : plan.steps | std::views::reverse) {
            if (step.phase == Phase::Expand && newer.isRunning()) {
                QTest::qWait(150); // both at once
                newer.stop();
                QCOMPARE(newer.fault(), QString());
            }
            if (step.kind == plan::StepKind::DeployMarker && !older)
                older = std::make_unique<Writer>(profile, oldWrite, 1'000'000);
            QVERIFY(wentThrough(*database, step, Direction::Down));
        }
        QVERIFY(older);
        QTest::qWait(50);
        older->stop();
        QCOMPARE(older->fault(), QString());
        QVERIFY(older->written() > 10);
        QVERIFY(newer.written() > 10);
        const auto rows = database->execute(found);
        QVERIFY2(rows, rows ? "" : qPrintable(tests::words(rows.error())));
        QCOMPARE(rows->value().toLongLong(), older->written() + newer.written());
        const auto lacking = database->execute(lost);
        QVERIFY2(lacking, lacking ? "" : qPrintable(tests::words(lacking.error())));
        QCOMPARE(lacking->value().toLongLong(), 0);
        QCOMPARE(tests::differences(before, tests::readCatalog(*database)), QString());
    }

    /// The check of the table calls a function that only the application's own search_path finds: the triggers are not
    /// made, and the application does not notice.
    void whatTriggersCallIsLookedForFirst()
    {
        const auto database = tests::copyOf(u"versions"_s);
        QVERIFY(database);
        const plan::Plan plan = planFor(
            *database, u"split-rows|table=checked|new-name=sent_ones|predicate=state = 'sent'"_s, u"dual-write"_s);
        const auto step = std::ranges::find(plan.steps, u"write-both"_s, &plan::Step::role);
        QVERIFY(step != plan.steps.end());
        QVERIFY((tests::PlanWalk{*database, plan.steps}.up(step)));
        const QString write = u"SET search_path = public, lib; UPDATE checked SET state = 'new' WHERE id = 1"_s;
        QTest::ignoreMessage(QtWarningMsg,
                             QRegularExpression(u"longest\\(\\).* does not exist[\\s\\S]*SET search_path"_s));
        QVERIFY(!tests::runStep(*database, *step, Direction::Up));
        QVERIFY(database->executeScript(write + u"; RESET search_path"_s));
        QVERIFY(database->execute(u"ALTER FUNCTION lib.fits SET search_path = lib"_s));
        QVERIFY(tests::runStep(*database, *step, Direction::Up));
        QVERIFY(database->executeScript(write));
        const auto rows = database->execute(u"SELECT count(*) FROM sent_ones WHERE id = 1"_s);
        QVERIFY(rows);
        QCOMPARE(rows->value().toInt(), 0); // nothing of the trial stays
    }

private:
    static plan::Plan planFor(db::Connection &database, const QString &change, const QString &strategy)
    {
        const catalog::Catalog before = tests::readCatalog(database);
        advisor::GeneratorOptions options;
        options.inlineBackfillRows = 1000;
        base::Result<plan::Plan> made = advisor::newPlan(before, u"t"_s);
        for (const QString &one : change.split(u" + "_s)) {
            made = advisor::addChange(*std::move(made),
                                      {tests::changeFrom(one, tests::plainNames),
                                       one.startsWith("change-type"_L1) ? u"parallel-column"_s : strategy,
                                       {},
                                       {}},
                                      before, options);
            if (!made)
                qFatal("%s", qPrintable(tests::words(made.error())));
        }
        return *std::move(made);
    }
    /// Locks are short-lived, the policy is to try again: the transaction, or the statement.
    static bool wentThrough(db::Connection &database, const plan::Step &step, Direction direction)
    {
        const auto tried = [](const auto &run) {
            bool done = false;
            for (int attempt = 0; attempt < 20 && !done; ++attempt)
                done = run();
            return done;
        };
        if (plan::isOneTransaction(step, direction))
            return tried([&] { return tests::runStep(database, step, direction); });
        return std::ranges::all_of(plan::statements(step, direction), [&](const plan::ScriptStatement &statement) {
            return tried([&] {
                const auto done = database.execute(statement.sql);
                if (!done)
                    qWarning().noquote() << step.role << statement.sql << "\n" << tests::words(done.error());
                return done.has_value();
            });
        });
    }
};

QTEST_GUILESS_MAIN(TestBothVersions)
#include "tst_bothversions.moc"
