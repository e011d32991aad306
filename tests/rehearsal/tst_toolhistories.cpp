// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "catalog/postgres/reader.h"
#include "rehearsal/preflight.h"
#include "rehearsal/toolhistories.h"
#include "support/testserver.h"

#include <QTest>

using namespace lockstep;
using namespace Qt::StringLiterals;

/// What the histories of migration tools say, in tables as the tools make them.
class TestToolHistories : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_connection = tests::freshDatabase();
        if (!m_connection)
            QSKIP(qPrintable(tests::whyNot()));
    }

    void unfinished_data()
    {
        QTest::addColumn<QString>("schema");
        QTest::addColumn<QString>("table");
        QTest::addColumn<QString>("good");
        QTest::addColumn<QString>("bad");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *tool, const QString &table, const QString &good, const QString &bad,
                            const QString &expected, const QString &schema = u"we\"ird; drop"_s) {
            QTest::newRow(tool) << schema << table << good << bad << expected;
        };
        row("Flyway",
            u"flyway_schema_history (installed_rank int PRIMARY KEY, version varchar(50), script varchar(1000), "
            "success boolean NOT NULL)"_s,
            u"flyway_schema_history VALUES (1, '1', 'V1__a.sql', true)"_s,
            u"flyway_schema_history VALUES (2, '2', 'V2__b.sql', false)"_s, u"V2__b.sql"_s);
        row("Liquibase",
            u"databasechangeloglock (id int PRIMARY KEY, locked boolean NOT NULL, lockgranted timestamp, "
            "lockedby varchar(255))"_s,
            u"databasechangeloglock VALUES (1, false, NULL, NULL)"_s,
            u"databasechangeloglock VALUES (2, true, now(), 'host (10.0.0.1)')"_s, u"host (10.0.0.1)"_s);
        row("golang-migrate", u"schema_migrations (version bigint PRIMARY KEY, dirty boolean NOT NULL)"_s,
            u"schema_migrations VALUES (7, false)"_s, u"schema_migrations VALUES (8, true)"_s, u"8"_s);
        row("Prisma",
            u"_prisma_migrations (id varchar(36) PRIMARY KEY, finished_at timestamptz, migration_name varchar(255), "
            "rolled_back_at timestamptz)"_s,
            u"_prisma_migrations VALUES ('a', now(), '01_init', NULL), ('b', NULL, '02_back', now())"_s,
            u"_prisma_migrations VALUES ('c', NULL, '03_stuck', NULL)"_s, u"03_stuck"_s);
        row("sqlx", u"_sqlx_migrations (version bigint PRIMARY KEY, success boolean NOT NULL)"_s,
            u"_sqlx_migrations VALUES (1, true)"_s, u"_sqlx_migrations VALUES (2, false)"_s, u"2"_s);
        row("Atlas", u"atlas_schema_revisions (version varchar PRIMARY KEY, error text)"_s,
            u"atlas_schema_revisions VALUES ('1', NULL), ('2', '')"_s,
            u"atlas_schema_revisions VALUES ('3', 'syntax error')"_s, u"3"_s);
        row("Knex", u"knex_migrations_lock (index serial PRIMARY KEY, is_locked int)"_s,
            u"knex_migrations_lock VALUES (1, 0)"_s, u"knex_migrations_lock VALUES (2, 1)"_s, u"2"_s);
        row("pgroll", u"migrations (schema name, name text, migration jsonb, done boolean NOT NULL)"_s,
            u"migrations VALUES ('public', '01', '{}', true)"_s, u"migrations VALUES ('public', '02', '{}', false)"_s,
            u"02"_s, u"pgroll"_s);
    }

    void unfinished()
    {
        QFETCH(QString, schema);
        QFETCH(QString, table);
        QFETCH(QString, good);
        QFETCH(QString, bad);
        QFETCH(QString, expected);
        const QString tool = QString::fromLatin1(QTest::currentDataTag());
        const QString quoted = u'"' + QString(schema).replace(u'"', "\"\""_L1) + u'"';
        QVERIFY(m_connection->executeScript(
            u"CREATE SCHEMA %1; CREATE TABLE %1.%2; INSERT INTO %1.%3"_s.arg(quoted, table, good)));
        QCOMPARE(look(), QStringList{});
        QCOMPARE(verdict(), rehearsal::PreflightCheck::Verdict::Ok);
        QVERIFY(m_connection->execute(u"INSERT INTO %1.%2"_s.arg(quoted, bad)));
        QCOMPARE(look(), QStringList{tool + ": "_L1 + expected});
        QCOMPARE(verdict(), rehearsal::PreflightCheck::Verdict::Warning);
    }

    void anotherTableOfTheName()
    {
        QVERIFY(m_connection->executeScript(u"CREATE TABLE schema_migrations (version varchar PRIMARY KEY);"
                                            "CREATE TABLE migrations (id int, name text, done boolean)"_s));
        QCOMPARE(look(), QStringList{});
    }

private:
    QStringList look()
    {
        const auto live = catalog::postgres::readCatalog(*m_connection);
        const auto found = rehearsal::unfinishedMigrations(*m_connection, *live);
        if (!found)
            return {found.error().context};
        QStringList words;
        for (const auto &unfinished : *found)
            words << unfinished.tool + ": "_L1 + unfinished.names.join(u", "_s);
        return words;
    }
    rehearsal::PreflightCheck::Verdict verdict()
    {
        const auto live = catalog::postgres::readCatalog(*m_connection);
        const auto checks = rehearsal::preflight(*m_connection, {}, *live, {});
        return std::ranges::find(checks, u"tool-histories"_s, &rehearsal::PreflightCheck::id)->verdict;
    }

    std::unique_ptr<db::Connection> m_connection;
};

QTEST_GUILESS_MAIN(TestToolHistories)
#include "tst_toolhistories.moc"
