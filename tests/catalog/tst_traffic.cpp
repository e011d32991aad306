// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "catalog/lookup.h"
#include "richschema.h"

using namespace lockstep;
using namespace Qt::StringLiterals;

/// What pg_stat_statements counted, by table.
class TestTraffic : public QObject
{
    Q_OBJECT

    std::unique_ptr<db::Sandbox> m_server; ///< with the library loaded
    std::unique_ptr<db::Connection> m_connection;

    static double perMinute(const catalog::Catalog &catalog, QStringView table, bool writes)
    {
        double sum = 0;
        for (const catalog::Relation &relation : catalog.relations) {
            if (relation.name != table)
                continue;
            for (const catalog::StatementFamily &family : catalog.traffic) {
                if (std::ranges::contains(writes ? family.writes : family.reads, relation.oid))
                    sum += family.perMinute;
            }
        }
        return sum;
    }
    static std::unique_ptr<db::Connection> connected(const db::Profile &profile)
    {
        auto connection = db::Connection::open(profile, {});
        return connection ? std::move(*connection) : nullptr;
    }

private Q_SLOTS:
    void init()
    {
        db::Sandbox::Options options;
        options.settings.insert(u"shared_preload_libraries"_s, u"pg_stat_statements"_s);
        options.major = 17; // Debian's has the contrib modules
        if (!m_server) {
            auto started = db::Sandbox::start(options);
            if (!started && started.error().code == base::ErrorCode::NotFound)
                QSKIP(qPrintable(tests::words(started.error())));
            QVERIFY2(started, started ? "" : qPrintable(tests::words(started.error())));
            m_server = std::move(*started);
        }
        static int number = 0;
        const QString name = u"traffic_%1"_s.arg(++number);
        QVERIFY(m_server->createDatabase(name));
        m_connection = connected(m_server->profile(name));
        QVERIFY(m_connection);
    }

    void callsAreCountedByTable()
    {
        QVERIFY(m_connection->executeScript(
            u"CREATE SCHEMA \"we\"\"ird; drop\"; CREATE EXTENSION pg_stat_statements SCHEMA \"we\"\"ird; drop\";"
            "CREATE TABLE orders (id int PRIMARY KEY, note text); CREATE TABLE \"Quiet\" (id int);"
            "CREATE VIEW open_orders AS SELECT * FROM orders WHERE note IS NULL;"_s));
        for (int i = 0; i < 30; ++i)
            QVERIFY(m_connection->executeScript(u"SELECT note FROM public.orders WHERE id = %1"_s.arg(i)));
        for (int i = 0; i < 10; ++i)
            QVERIFY(m_connection->executeScript(u"INSERT INTO orders VALUES (%1, 'x')"_s.arg(i)));
        for (int i = 0; i < 5; ++i)
            QVERIFY(m_connection->executeScript(u"SELECT count(*) FROM open_orders WHERE id > %1"_s.arg(i)));
        const auto catalog = tests::read(*m_connection);
        QVERIFY(!catalog.traffic.empty());
        // statistics began less than a minute ago, and less than a minute counts as one
        QCOMPARE(perMinute(catalog, u"orders", false), 35.0);
        QCOMPARE(perMinute(catalog, u"orders", true), 10.0);
        QCOMPARE(perMinute(catalog, u"open_orders", false), 5.0);
        QCOMPARE(perMinute(catalog, u"Quiet", false), 0.0);
        QVERIFY(catalog.traffic.front().text.contains(u"$1"_s));
        const auto again = catalog::fromJson(catalog::toJson(catalog));
        QVERIFY(again);
        QCOMPARE(again->traffic, catalog.traffic);
        QCOMPARE(catalog::structureHash(*again), catalog::structureHash(catalog));
    }
    void withoutRightsOnlyOwnStatements()
    {
        QVERIFY(m_connection->executeScript(
            u"CREATE EXTENSION pg_stat_statements; CREATE TABLE orders (id int); SELECT * FROM orders;"
            "DROP ROLE IF EXISTS onlooker; CREATE ROLE onlooker LOGIN; GRANT SELECT ON orders TO onlooker"_s));
        db::Profile profile = m_connection->profile();
        profile.user = u"onlooker"_s;
        auto other = connected(profile);
        QVERIFY(other);
        QVERIFY(other->executeScript(u"SELECT id FROM orders"_s));
        const auto catalog = tests::read(*other);
        QCOMPARE(perMinute(catalog, u"orders", false), 1.0);
    }
    void absentExtension()
    {
        QVERIFY(m_connection->executeScript(u"CREATE TABLE orders (id int); SELECT * FROM orders"_s));
        QVERIFY(tests::read(*m_connection).traffic.empty());
    }
    void extensionThatIsNotLoaded()
    {
        auto plain = tests::freshDatabase(17);
        if (!plain)
            QSKIP(qPrintable(tests::whyNot()));
        if (!plain->executeScript(u"CREATE EXTENSION pg_stat_statements; CREATE TABLE orders (id int)"_s))
            QSKIP("This server has no contrib modules");
        const auto catalog = tests::read(*plain);
        QVERIFY(catalog.traffic.empty());
        QCOMPARE(catalog.relations.size(), 3U); // the table and the extension's two views: the rest is there
    }
};

QTEST_GUILESS_MAIN(TestTraffic)
#include "tst_traffic.moc"
