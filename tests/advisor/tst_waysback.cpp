// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "advisor/strategy.h"
#include "changecase.h"
#include "planrun.h"
#include "rehearsal/runner.h"
#include "writer.h"

using namespace Qt::StringLiterals;
using namespace lockstep;
using rehearsal::Event;
using rehearsal::Outcome;
using rehearsal::Pass;

/// Plans whose way back brings rows home in batches, rehearsed there, back and there again while somebody works on the
/// table: schema and rows are right in between and in the end.
class TestWaysBack : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        QString why;
        if (!tests::server(0, &why))
            QSKIP(qPrintable(why));
        QVERIFY(tests::makeTemplate(u"waysback"_s, tests::moreSchemaSql(tests::plainNames)));
    }
    void thereAndBackAndThere_data();
    void thereAndBackAndThere();
    void batchesAreCompared();
    void canBeRolledBack_data();
    void canBeRolledBack();

private:
    static plan::Plan planOf(const QString &change, const QString &strategy, const catalog::Catalog &before);
    static QString count(db::Connection &database, const QString &sql)
    {
        const auto rows = database.execute(sql);
        return rows ? rows->value().toString() : tests::words(rows.error());
    }
};

void TestWaysBack::thereAndBackAndThere_data()
{
    QTest::addColumn<QString>("change");
    QTest::addColumn<QString>("strategy");
    QTest::addColumn<QString>("write");
    QTest::addColumn<QString>("wrongBack"); ///< the number of rows that are not as they were after the way back
    QTest::addColumn<QString>("wrongThere");
    const auto row = [](const char *name, const char *change, const char *strategy, const char *write,
                        const char *wrongBack, const char *wrongThere) {
        QTest::newRow(name) << QString::fromLatin1(change) << QString::fromLatin1(strategy)
                            << QString::fromLatin1(write) << QString::fromLatin1(wrongBack)
                            << QString::fromLatin1(wrongThere);
    };
    const char *loose = "INSERT INTO loose (id, thing, state) VALUES (%1, 1, 'new');"
                        " UPDATE loose SET thing = thing + 1 WHERE id = %1 % 2400; DELETE FROM loose WHERE id = %1 - 9";
    const char *sameLoose = "SELECT 2500 - count(*) FROM loose WHERE id <= 2500 AND detail = 'detail ' || id "
                            "AND lower_bound = 3 AND state = (ARRAY['new', 'paid', 'sent'])[1 + id % 3]";
    row("dropped column", "drop-column|table=loose|column=detail", "backup-table", loose, sameLoose, "SELECT 0");
    row("dropped column with a default", "drop-column|table=loose|column=lower_bound", "backup-table", loose, sameLoose,
        "SELECT 0");
    row("dropped counter", "drop-column|table=things|column=counted", "backup-table",
        "INSERT INTO things (id, number, label, tint, amount) VALUES (%1, %1, 'w', 'red', 5);"
        " UPDATE things SET amount = amount + 1 WHERE id = %1 % 1900",
        "SELECT count(*) - count(DISTINCT counted) + count(*) FILTER (WHERE id <= 2000 AND counted <> id) FROM things",
        "SELECT 0");
    row("filled column", "fill-column|table=loose|column=detail|expression=concat(state, '!')|predicate=id < 2000",
        "backup-table", loose, sameLoose, "SELECT count(*) FROM loose WHERE id < 2000 AND detail <> state || '!'");
    row("deleted rows", "delete-rows|table=loose|predicate=state = 'sent'", "backup-table", loose, sameLoose,
        "SELECT count(*) FROM loose WHERE state = 'sent'");
    row("deleted rows without a key", "delete-rows|table=keyless|predicate=a > 100", "backup-table",
        "INSERT INTO keyless (a, b) VALUES (-%1, 'new'); UPDATE keyless SET b = b WHERE a = 1 + %1 % 90;"
        " DELETE FROM keyless WHERE a = 9 - %1",
        "SELECT 3000 - count(*) FROM keyless WHERE a >= 0 AND b ~ '^b[0-9]+$' AND a = substr(b, 2)::int % 1500",
        "SELECT count(*) FROM keyless WHERE a > 100");
    row("archived rows", "archive-rows|table=loose|new-name=loose old|predicate=state = 'sent'", "batched-backfill",
        loose, sameLoose,
        "SELECT (SELECT count(*) FROM loose WHERE state = 'sent') + 833 - (SELECT count(*) FROM \"loose old\")");
    row("split columns", "split-table|table=loose|new-name=loose_details|columns=detail, lower_bound", "dual-write",
        loose, sameLoose,
        "SELECT 2500 - count(*) FROM loose_details WHERE id <= 2500 AND detail = 'detail ' || id AND lower_bound = 3");
    row("split rows", "split-rows|table=loose|new-name=sent_ones|predicate=state = 'sent'", "dual-write", loose,
        sameLoose, "SELECT (SELECT count(*) FROM loose WHERE state = 'sent') + 833 - (SELECT count(*) FROM sent_ones)");
    row("moved to the parent", "move-column|table=ticket_notes|column=note|referenced-table=tickets", "dual-write",
        "INSERT INTO tickets (id, title) OVERRIDING SYSTEM VALUE VALUES (%1, 't');"
        " UPDATE tickets SET title = 'y' WHERE id = %1 % 1400; INSERT INTO ticket_notes (ticket, seq) VALUES (%1, 1);"
        " UPDATE ticket_notes SET seq = 2 WHERE ticket = %1",
        "SELECT 1200 - count(*) FROM ticket_notes WHERE ticket <= 1200 AND note = 'n'",
        "SELECT 1200 - count(*) FROM tickets WHERE id <= 1200 AND note = 'n'");
    row("moved, required, with a default", "move-column|table=things|column=tint|referenced-table=extras", "dual-write",
        "UPDATE things SET amount = amount + 1 WHERE id = %1 % 1900; UPDATE extras SET more = 'm' WHERE thing = %1 % "
        "999",
        "SELECT count(*) FROM things WHERE tint <> CASE WHEN id % 2 = 0 THEN 'blue' ELSE 'red' END::colour",
        "SELECT count(*) FROM extras WHERE tint <> CASE WHEN thing % 2 = 0 THEN 'blue' ELSE 'red' END::colour");
    row("normalised", "normalise-column|table=spare|column=state|new-name=states", "dual-write",
        "INSERT INTO spare (id, thing) VALUES (%1, 1); UPDATE spare SET thing = thing + 1 WHERE id = 5000 + %1 % 1190",
        "SELECT 1199 - count(*) FROM spare WHERE id < 7000 AND state = (ARRAY['new', 'paid', 'sent'])[1 + (id - 5000) "
        "% 3]",
        "SELECT 1199 - count(*) FROM spare l JOIN states s ON s.id = l.state_id WHERE l.id < 7000 "
        "AND s.value = (ARRAY['new', 'paid', 'sent'])[1 + (l.id - 5000) % 3]");
    row("merged", "merge-tables|table=spare|referenced-table=loose", "dual-write",
        "UPDATE loose SET thing = thing + 1 WHERE id = %1 % 2400; INSERT INTO loose (id) VALUES (%1)",
        "SELECT 2500 - count(*) FILTER (WHERE id <= 2500 AND detail = 'detail ' || id) "
        "+ count(*) FILTER (WHERE id BETWEEN 5001 AND 6999) FROM loose",
        "SELECT 1199 - count(*) FROM loose WHERE id BETWEEN 5001 AND 6999");
    row("renamed column", "rename-column|table=loose|column=detail|new-name=remark", "expand-contract", loose,
        sameLoose, "SELECT 2500 - count(*) FROM loose WHERE id <= 2500 AND remark = 'detail ' || id");
}

plan::Plan TestWaysBack::planOf(const QString &change, const QString &strategy, const catalog::Catalog &before)
{
    advisor::GeneratorOptions generator;
    generator.inlineBackfillRows = 100;
    auto made = advisor::addChange(advisor::newPlan(before, u"t"_s),
                                   {tests::changeFrom(change, tests::plainNames), strategy, {}, {}}, before, generator);
    if (!made)
        qFatal("%s", qPrintable(tests::words(made.error())));
    for (plan::Step &step : made->steps) {
        if (step.backfill)
            step.backfill->batchRows = 200;
        if (!step.reversible && step.down().isEmpty())
            step.enabled = false; // from there on there is no way back
        step.retry = {40, 20, 200};
    }
    return *std::move(made);
}

void TestWaysBack::thereAndBackAndThere()
{
    QFETCH(QString, change);
    QFETCH(QString, strategy);
    QFETCH(QString, write);
    QFETCH(QString, wrongBack);
    QFETCH(QString, wrongThere);
    const auto database = tests::copyOf(u"waysback"_s);
    QVERIFY(database);
    const catalog::Catalog before = tests::readCatalog(*database);
    const plan::Plan plan = planOf(change, strategy, before);
    QVERIFY(std::ranges::any_of(plan.steps, [](const plan::Step &step) { return step.back.has_value(); }));
    tests::Writer writer(database->profile(), write, 1'000'000);
    QString wrong = u"not looked at"_s;
    const auto result = rehearsal::run(plan, {}, database->profile(), {}, {}, {}, [&](const Event &e) {
        if (e.kind != Event::Kind::PassStarted || e.pass != Pass::UpAgain)
            return;
        const auto own = db::Connection::open(database->profile(), {});
        wrong = count(**own, wrongBack);
    });
    writer.stop();
    QVERIFY2(result, result ? "" : qPrintable(tests::words(result.error())));
    QVERIFY2(result->outcome == Outcome::Ok, qPrintable(result->error ? tests::words(*result->error) : QString()));
    QCOMPARE(writer.fault(), QString());
    QVERIFY(writer.written() > 20);
    QVERIFY(result->schemaRestored);
    QCOMPARE(wrong, u"0"_s);
    QCOMPARE(count(*database, wrongThere), u"0"_s);
    qint64 home = 0;
    for (const rehearsal::StatementResult &statement : result->statements) {
        for (const rehearsal::CheckedRange &range : statement.wrongRanges)
            QVERIFY2(range.repaired, qPrintable(statement.step));
        for (const rehearsal::Mismatch &mismatch : statement.mismatches)
            QVERIFY2(!mismatch.dangerous, qPrintable(statement.sql + u'\n' + mismatch.what + u' ' + mismatch.relation +
                                                     u": " + mismatch.predicted + u", " + mismatch.observed));
        if (statement.pass == Pass::Down)
            home += statement.batches;
    }
    QVERIFY2(home > 0, "nothing came home in batches");
    QVERIFY(count(*database, u"SELECT count(*) FROM pg_namespace WHERE nspname = 'lockstep'"_s) == u"0"_s);
}

/// What somebody has hung on the table since the run began makes the batches of the way back lock what was not
/// foreseen.
void TestWaysBack::batchesAreCompared()
{
    const auto database = tests::copyOf(u"waysback"_s);
    QVERIFY(database);
    QVERIFY(database->executeScript(
        u"CREATE TABLE audit (id int); CREATE FUNCTION note() RETURNS trigger LANGUAGE plpgsql AS "
        "'BEGIN INSERT INTO audit VALUES (NEW.id); RETURN NULL; END'"_s));
    const catalog::Catalog before = tests::readCatalog(*database);
    const plan::Plan plan =
        planOf(u"fill-column|table=loose|column=detail|expression=concat(state, '!')"_s, u"backup-table"_s, before);
    const auto result = rehearsal::run(plan, {}, database->profile(), {}, {}, {}, [&](const Event &e) {
        if (e.kind != Event::Kind::PassStarted)
            return;
        const auto own = db::Connection::open(database->profile(), {});
        if (e.pass == Pass::Down)
            (void)(*own)->execute(u"CREATE TRIGGER note AFTER UPDATE ON loose FOR EACH ROW EXECUTE FUNCTION note()"_s);
        if (e.pass == Pass::VerifyDown)
            (void)(*own)->execute(u"DROP TRIGGER note ON loose"_s);
    });
    QVERIFY2(result, result ? "" : qPrintable(tests::words(result.error())));
    QVERIFY2(result->outcome == Outcome::Ok, qPrintable(result->error ? tests::words(*result->error) : QString()));
    int there = 0, back = 0;
    for (const rehearsal::StatementResult &statement : result->statements) {
        if (statement.batches == 0)
            continue;
        QStringList unforeseen;
        for (const rehearsal::Mismatch &mismatch : statement.mismatches)
            unforeseen << mismatch.what + u' ' + mismatch.relation;
        const bool home = statement.pass == Pass::Down;
        ++(home ? back : there);
        QCOMPARE(unforeseen, home ? QStringList{u"lock public.audit"_s} : QStringList());
    }
    QVERIFY(there > 0);
    QCOMPARE(back, 1);
}

void TestWaysBack::canBeRolledBack_data()
{
    QTest::addColumn<QString>("change");
    QTest::newRow("split columns") << u"split-table|table=loose|new-name=loose_details|columns=detail, lower_bound"_s;
    QTest::newRow("moved to the parent") << u"move-column|table=ticket_notes|column=note|referenced-table=tickets"_s;
    QTest::newRow("moved, required") << u"move-column|table=things|column=tint|referenced-table=extras"_s;
}

/// Also on a large table the whole way there fits into one transaction that is rolled back.
void TestWaysBack::canBeRolledBack()
{
    QFETCH(QString, change);
    const auto database = tests::copyOf(u"waysback"_s);
    QVERIFY(database);
    const catalog::Catalog before = tests::readCatalog(*database);
    const QString rows = tests::rowsHash(*database);
    const plan::Plan plan = planOf(change, u"dual-write"_s, before);
    const auto dropped = std::ranges::find(plan.steps, u"drop-moved-columns"_s, &plan::Step::role);
    QVERIFY(dropped != plan.steps.end() && dropped->enabled && dropped->backApart);
    rehearsal::Options options;
    options.rollBack = true;
    const auto result = rehearsal::run(plan, {}, database->profile(), {}, options);
    QVERIFY2(result, result ? "" : qPrintable(tests::words(result.error())));
    QVERIFY2(result->outcome == Outcome::Ok, qPrintable(result->error ? tests::words(*result->error) : QString()));
    QVERIFY(std::ranges::contains(result->statements, dropped->id, &rehearsal::StatementResult::step));
    QVERIFY(result->rolledBack);
    QCOMPARE(tests::differences(before, tests::readCatalog(*database)), QString());
    QCOMPARE(tests::rowsHash(*database), rows);
}

QTEST_GUILESS_MAIN(TestWaysBack)
#include "tst_waysback.moc"
