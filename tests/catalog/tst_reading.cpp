// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "catalog/compare.h"
#include "catalog/lookup.h"
#include "richschema.h"

#include <QElapsedTimer>

#include <thread>

using namespace lockstep;
using namespace Qt::StringLiterals;

/// Reading must neither hang behind other sessions nor stand in their way, and a role without rights gets what it may
/// see.
class TestReading : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void lockedTable_data() { tests::majorRows(); }
    void lockedTable();
    void lockComesInBetween();
    void unprivileged_data() { tests::majorRows(); }
    void unprivileged();
    void leavesNoTrace();
    void cancelled();
    void droppedMeanwhile();
    void plainDefinitionsAreTheServers_data() { tests::majorRows(); }
    void plainDefinitionsAreTheServers();
};

static std::unique_ptr<db::Connection> second(const db::Connection &first, const QString &user = {})
{
    db::Profile profile = first.profile();
    if (!user.isEmpty())
        profile.user = user;
    auto connection = db::Connection::open(profile, {});
    if (!connection)
        qCritical().noquote() << tests::words(connection.error());
    return connection ? std::move(*connection) : nullptr;
}

void TestReading::lockedTable()
{
    QFETCH(int, major);
    auto reader = tests::freshDatabase(major);
    if (!reader)
        QSKIP(qPrintable(tests::whyNot()));
    QCOMPARE(tests::loadRich(*reader), QString());
    const auto before = tests::read(*reader);
    auto locker = second(*reader);
    QVERIFY(locker->executeScript(
        u"BEGIN; LOCK TABLE ONLY customers, ONLY base_of_all, ONLY events IN ACCESS EXCLUSIVE MODE;"
        " ALTER SEQUENCE free_seq INCREMENT BY -1"_s));
    QElapsedTimer timer;
    timer.start();
    const auto locked = tests::read(*reader);
    QVERIFY2(timer.elapsed() < 5000, qPrintable(QString::number(timer.elapsed())));
    QCOMPARE(locked.relations.size(), before.relations.size());
    QCOMPARE(locked.indexes.size(), before.indexes.size());

    const catalog::Lookup lookup(locked);
    const auto *customers = lookup.relation(u"public"_s, u"customers"_s);
    QVERIFY(customers->incomplete);
    QCOMPARE(lookup.column(*customers, u"name"_s)->defaultExpression, u"'who; \"knows\"'::text"_s); // needs no lock
    QVERIFY(lookup.relation(u"public"_s, u"plain_view"_s)->incomplete);
    QVERIFY(lookup.relation(u"public"_s, u"plain_view"_s)->viewDefinition.isEmpty());
    const auto *other = lookup.relation(u"we\"ird; drop"_s, u"View; 1"_s); // stands on a view on the locked table
    QVERIFY(!other->incomplete && !other->viewDefinition.isEmpty());
    QVERIFY(!lookup.relation(u"public"_s, u"heir"_s)->incomplete);

    QVERIFY(locker->executeScript(u"ROLLBACK"_s));
    const auto after = tests::read(*reader);
    QCOMPARE(catalog::structureHash(after), catalog::structureHash(before));
}

void TestReading::lockComesInBetween()
{
    auto reader = tests::freshDatabase();
    if (!reader)
        QSKIP(qPrintable(tests::whyNot()));
    QCOMPARE(tests::loadRich(*reader), QString());
    // Locks come and go while the Catalog is read again and again: no read may fail or hang.
    std::jthread thread([profile = reader->profile()](std::stop_token stop) {
        auto opened = db::Connection::open(profile, {});
        if (!opened)
            return;
        const auto connection = std::move(*opened);
        while (!stop.stop_requested()) {
            (void)connection->executeScript(u"BEGIN; LOCK TABLE customers IN ACCESS EXCLUSIVE MODE"_s);
            std::this_thread::sleep_for(std::chrono::milliseconds(30));
            (void)connection->executeScript(u"ROLLBACK"_s);
            std::this_thread::sleep_for(std::chrono::milliseconds(5));
        }
    });
    QElapsedTimer timer;
    timer.start();
    for (int i = 0; i < 10; ++i) {
        const auto result = catalog::postgres::readCatalog(*reader);
        QVERIFY2(result, qPrintable(tests::words(result)));
    }
    QVERIFY2(timer.elapsed() < 20'000, qPrintable(QString::number(timer.elapsed())));
}

void TestReading::unprivileged()
{
    QFETCH(int, major);
    auto owner = tests::freshDatabase(major);
    if (!owner)
        QSKIP(qPrintable(tests::whyNot()));
    QCOMPARE(tests::loadRich(*owner), QString());
    QVERIFY(owner->executeScript(u"INSERT INTO second_base VALUES (1, 'x'), (2, 'y'); ANALYZE second_base;"
                                 "SELECT nextval('free_seq')"_s));
    (void)owner->executeScript(u"CREATE ROLE nobody_special LOGIN"_s); // roles are the whole server's
    auto reader = second(*owner, u"nobody_special"_s);
    if (!reader)
        QSKIP("the sandbox lets no other role in");
    const auto full = tests::read(*owner), restricted = tests::read(*reader);
    QVERIFY(!restricted.server.superuser);
    QVERIFY(full.server.superuser);
    QCOMPARE(restricted.server.user, u"nobody_special"_s);
    QVERIFY(catalog::compare(full, restricted).empty()); // the catalogs are everyone's
    const catalog::Lookup all(full), some(restricted);
    QVERIFY(all.relation(u"public"_s, u"second_base"_s)->columns.at(1).statistics);
    QVERIFY(!some.relation(u"public"_s, u"second_base"_s)->columns.at(1).statistics);
    const auto value = [](const catalog::Catalog &catalog) {
        for (const auto &sequence : catalog.sequences)
            if (sequence.name == "free_seq"_L1)
                return sequence.lastValue;
        return std::optional<qint64>(-999);
    };
    QCOMPARE(value(full), 50);
    QCOMPARE(value(restricted), std::nullopt);
}

void TestReading::leavesNoTrace()
{
    auto reader = tests::freshDatabase();
    if (!reader)
        QSKIP(qPrintable(tests::whyNot()));
    QCOMPARE(tests::loadRich(*reader), QString());
    QVERIFY(reader->executeScript(u"SET search_path = public, \"Mixed Case\"; SET timezone = 'Asia/Tokyo'"_s));
    (void)tests::read(*reader);
    QVERIFY(!reader->inTransaction());
    QCOMPARE(reader->execute(u"SHOW search_path"_s)->value().toString(), u"public, \"Mixed Case\""_s);
    QCOMPARE(reader->execute(u"SHOW timezone"_s)->value().toString(), u"Asia/Tokyo"_s);
    QCOMPARE(reader->execute(u"SHOW transaction_read_only"_s)->value().toString(), u"off"_s);
    QCOMPARE(reader
                 ->execute(u"SELECT count(*) FROM pg_locks WHERE pid = pg_backend_pid() AND locktype = 'relation'"
                           " AND relation >= 16384"_s)
                 ->value()
                 .toLongLong(),
             0);
}

void TestReading::cancelled()
{
    auto reader = tests::freshDatabase();
    if (!reader)
        QSKIP(qPrintable(tests::whyNot()));
    std::stop_source source;
    int steps = 0;
    const auto result = catalog::postgres::readCatalog(*reader, source.get_token(), [&](const base::Progress &) {
        if (++steps == 3)
            source.request_stop();
    });
    QVERIFY(!result);
    QCOMPARE(result.error().code, base::ErrorCode::Cancelled);
    QVERIFY(!reader->inTransaction());
    QVERIFY(catalog::postgres::readCatalog(*reader)); // and the connection still works
}

void TestReading::droppedMeanwhile()
{
    auto reader = tests::freshDatabase();
    if (!reader)
        QSKIP(qPrintable(tests::whyNot()));
    QCOMPARE(tests::loadRich(*reader), QString());
    auto other = second(*reader);
    int step = 0;
    const auto result = catalog::postgres::readCatalog(*reader, {}, [&](const base::Progress &) {
        if (++step == 3) // the relations are read, the rest is not
            QVERIFY(other->executeScript(
                u"DROP TABLE events CASCADE; DROP FOREIGN TABLE far_away; DROP SEQUENCE free_seq"_s));
    });
    QVERIFY2(result, qPrintable(tests::words(result)));
}

void TestReading::plainDefinitionsAreTheServers()
{
    QFETCH(int, major);
    auto reader = tests::freshDatabase(major);
    if (!reader)
        QSKIP(qPrintable(tests::whyNot()));
    QCOMPARE(tests::loadRich(*reader), QString());
    QVERIFY(reader->executeScript(uR"(CREATE TABLE odd ("Select" integer, user_ text, "user" text, v varchar, c char(3),
        "a""b" cidr, e mood, d positive, n name, t timestamptz);
        CREATE INDEX ON odd ("Select", "user" DESC, "a""b" NULLS FIRST);
        CREATE INDEX ON odd (v, c, e, d, n, t DESC NULLS LAST);
        CREATE INDEX ON odd (v bpchar_ops);
        CREATE INDEX ON odd (user_ text_pattern_ops, v COLLATE "C");
        CREATE INDEX ON odd USING hash (v);
        CREATE UNIQUE INDEX ON odd (t) INCLUDE ("user", "a""b");
        CREATE INDEX ON odd USING spgist ("a""b"))"_s));
    const auto catalog = tests::read(*reader);
    QVERIFY(reader->executeScript(u"SET search_path = ''"_s));
    int seen = 0;
    for (const auto &index : catalog.indexes) {
        const auto rows = reader->execute(u"SELECT pg_get_indexdef(%1)"_s.arg(index.oid));
        QVERIFY(rows);
        QCOMPARE(index.definition, rows->value().toString());
        ++seen;
    }
    QVERIFY(seen > 25);
}

QTEST_GUILESS_MAIN(TestReading)
#include "tst_reading.moc"
