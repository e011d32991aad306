// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "advisor/strategy.h"
#include "changecase.h"
#include "planrun.h"

#include <atomic>
#include <mutex>
#include <thread>

using namespace Qt::StringLiterals;
using namespace lockstep;
using plan::Direction;
using plan::Phase;

/// An application's version that writes rows of rising ids for as long as it lives. A write that lost against another
/// (deadlock, a lock not had in time) is made again, as an application would; any other refusal is a fault.
class Writer
{
public:
    Writer(const db::Profile &profile, QString sql, qint64 firstId)
        : m_thread([this, profile, sql = std::move(sql), firstId](const std::stop_token &stop) {
            auto database = db::Connection::open(profile, {});
            if (!database) {
                note(tests::words(database.error()));
                return;
            }
            static const QStringList again{u"40P01"_s, u"55P03"_s, u"40001"_s};
            for (qint64 id = firstId; !stop.stop_requested(); ++id) {
                const QString statement = QString(sql).replace(u"%1"_s, QString::number(id));
                for (;;) {
                    const auto done = (*database)->executeScript(statement);
                    if (done)
                        break;
                    if (!again.contains(done.error().sqlState)) {
                        note(statement + u' ' + tests::words(done.error()));
                        return;
                    }
                    static_cast<void>((*database)->execute(u"ROLLBACK"_s));
                }
                ++m_written;
                std::this_thread::sleep_for(std::chrono::milliseconds(1));
            }
        })
    {
    }
    void stop()
    {
        m_thread.request_stop();
        if (m_thread.joinable())
            m_thread.join();
    }
    [[nodiscard]] qint64 written() const { return m_written; }
    [[nodiscard]] QString fault()
    {
        const std::lock_guard lock(m_mutex);
        return m_fault;
    }

private:
    void note(const QString &fault)
    {
        const std::lock_guard lock(m_mutex);
        m_fault = fault;
    }
    std::atomic<qint64> m_written = 0;
    std::mutex m_mutex;
    QString m_fault;
    std::jthread m_thread; // last: the others are there before it runs
};

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
        QVERIFY(tests::makeTemplate(u"versions"_s, tests::moreSchemaSql(tests::plainNames)));
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
            "INSERT INTO loose (id, detail) VALUES (%1, 'a'); UPDATE loose SET detail = 'w%1' WHERE id = %1",
            "INSERT INTO loose (id) VALUES (%1); INSERT INTO loose_details (id, detail) VALUES (%1, 'w%1')"
            " ON CONFLICT (id) DO UPDATE SET detail = excluded.detail",
            "SELECT count(*) FROM loose_details WHERE detail = 'w' || id AND id >= 1000000");
        row("split rows", "split-rows|table=loose|new-name=sent_ones|predicate=state = 'sent'", "dual-write",
            "INSERT INTO loose (id, state, detail) VALUES (%1, 'new', 'w%1'); UPDATE loose SET state = 'sent' WHERE id "
            "="
            " %1",
            "INSERT INTO sent_ones (id, state, detail) VALUES (%1, 'sent', 'w%1')",
            "SELECT count(*) FROM sent_ones WHERE detail = 'w' || id AND id >= 1000000");
        row("merge", "merge-tables|table=spare|referenced-table=loose", "dual-write",
            "INSERT INTO spare (id, detail) VALUES (%1, 'a'); UPDATE spare SET detail = 'w%1' WHERE id = %1",
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
            "INSERT INTO events (id, at, kind, payload) VALUES (%1, '2026-01-05', 'a', 'x'); UPDATE events SET payload "
            "="
            " 'w%1' WHERE id = %1",
            "INSERT INTO events (id, at, kind, payload) VALUES (%1, '2026-01-05', 'a', 'x'); UPDATE events SET payload "
            "="
            " 'w%1' WHERE id = %1",
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
        const catalog::Catalog before = tests::readCatalog(*database);
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
            QVERIFY2(made, made ? "" : qPrintable(tests::words(made.error())));
        }
        const db::Profile profile = tests::server()->profile(before.database);
        Writer older(profile, oldWrite, 1'000'000);
        std::unique_ptr<Writer> newer;
        bool contracting = false;
        for (const plan::Step &step : made->steps) {
            if (step.phase != Phase::Expand && !newer)
                newer = std::make_unique<Writer>(profile, newWrite, 2'000'000);
            if (step.phase == Phase::Contract && !contracting) {
                contracting = true;
                QTest::qWait(150); // both at once
                QCOMPARE(older.fault(), QString());
                older.stop(); // contract is what begins when no old version is left
            }
            bool done = false;
            for (int attempt = 0; attempt < 20 && !done; ++attempt) // locks are short-lived, the policy is to try again
                done = tests::runStep(*database, step, Direction::Up);
            QVERIFY(done);
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
};

QTEST_GUILESS_MAIN(TestBothVersions)
#include "tst_bothversions.moc"
