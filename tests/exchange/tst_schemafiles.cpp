// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/file.h"
#include "catalog/compare.h"
#include "catalog/engines.h"
#include "exchange/schemafiles.h"
#include "support/testserver.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace lockstep;

/// Schemas that stand in files, read through a real server.
class TestSchemaFiles : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;

    QString written(const QString &name, const QByteArray &content) const
    {
        const QString path = m_folder.filePath(name);
        if (!base::writeFile(path, content))
            qFatal("cannot write");
        return path;
    }
    static catalog::Catalog made(const QString &sql)
    {
        const auto database = tests::freshDatabase();
        if (!database || !database->executeScript(sql))
            qFatal("cannot make it");
        return *catalog::readCatalog(*database);
    }

private Q_SLOTS:
    void initTestCase()
    {
        QString why;
        if (!tests::server(0, &why))
            QSKIP(qPrintable(why));
    }

    void eachKindGivesTheSame_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<bool>("knowsOwners");
        const QByteArray table = "CREATE TABLE \"we\"\"ird; drop\" (id int PRIMARY KEY);\n";
        const QByteArray rest = "CREATE TYPE c AS ENUM ('a');\nALTER TABLE \"we\"\"ird; drop\" ADD c c;\n";
        const QByteArray index = "CREATE INDEX CONCURRENTLY i ON \"we\"\"ird; drop\" (c);\n";
        QTest::newRow("saved Catalog") << written(u"a.lockcat"_s,
                                                  catalog::toJson(made(QString::fromUtf8(table + rest))))
                                       << true;
        QTest::newRow("one file with transactions and data")
            << written(u"b.sql"_s, "BEGIN;\n" + table +
                                       "COMMIT;\nINSERT INTO nowhere VALUES (1);\nSET search_path = '';\n" +
                                       QByteArray(rest)
                                           .replace("TYPE c", "TYPE public.c")
                                           .replace(" c c;", " c public.c;")
                                           .replace("TABLE \"", "TABLE public.\""))
            << false;
        written(u"flyway/V1__one.sql"_s, table + "SELECT pg_catalog.set_config('search_path', '', false);");
        written(u"flyway/V2__two.sql"_s, rest);
        written(u"flyway/U2__two.sql"_s, "DROP TYPE c CASCADE;");
        QTest::newRow("folder: each script in settings of its own, ups only")
            << m_folder.filePath(u"flyway"_s) << false;
        QTest::newRow("a file that says where its ups are")
            << written(u"001_all.sql"_s, "-- +goose Up\n" + table + rest + "-- +goose Down\nDROP TABLE nothing;\n")
            << false;
        written(u"plain/1.sql"_s, table);
        written(u"plain/2.sql"_s, rest + index);
        QTest::newRow("outside a transaction") << m_folder.filePath(u"plain"_s) << false;
    }
    void eachKindGivesTheSame()
    {
        QFETCH(QString, path);
        QFETCH(bool, knowsOwners);
        catalog::Catalog expected =
            made(u"CREATE TYPE c AS ENUM ('a'); CREATE TABLE \"we\"\"ird; drop\" (id int PRIMARY KEY, c c)"_s);
        const auto read = exchange::readSchema(path, expected.server);
        QVERIFY2(read.has_value(), read ? "" : qPrintable(read.error().message + read.error().context));
        QVERIFY2(read->faults.empty(), read->faults.empty() ? "" : qPrintable(read->faults.front().error.context));
        QCOMPARE(read->knowsOwners, knowsOwners);
        QCOMPARE(read->catalog.server.major(), expected.server.major());
        QStringList differences;
        for (const catalog::Difference &difference : catalog::compare(expected, read->catalog))
            differences << difference.objectKind + u' ' + difference.object;
        QCOMPARE(differences.join(u'\n'), path.endsWith(u"plain"_s) ? u"index public.i"_s : QString());
    }

    void whatIsRefusedIsSaid()
    {
        const auto read = exchange::readSchema(
            written(u"faulty.sql"_s, "CREATE TABLE a (i int);\nCREATE TABLE b (i nothing);\nCREATE TABLE d (i int);\n"),
            {});
        QVERIFY(read.has_value());
        QCOMPARE(read->catalog.relations.size(), 2U);
        QCOMPARE(read->faults.size(), 1U);
        QVERIFY(read->faults.front().statement.startsWith(u"CREATE TABLE b"_s));
        QCOMPARE(read->catalog.database, u"faulty"_s);
        QCOMPARE(exchange::readSchema(written(u"x.dump"_s, "PGDMP..."), {}).error().code, base::ErrorCode::Unsupported);
        QCOMPARE(exchange::readSchema(m_folder.filePath(u"none"_s), {}).error().code, base::ErrorCode::NotFound);
        std::stop_source stop;
        stop.request_stop();
        QCOMPARE(exchange::readSchema(m_folder.filePath(u"faulty.sql"_s), {}, stop.get_token()).error().code,
                 base::ErrorCode::Cancelled);
    }

    void sqlite()
    {
        catalog::Server like;
        like.engine = sql::Engine::Sqlite;
        const auto read = exchange::readSchema(
            written(u"lite.sql"_s,
                    "CREATE TABLE a (i int); CREATE TRIGGER t AFTER INSERT ON a BEGIN SELECT 1; SELECT 2; END;"),
            like);
        QVERIFY2(read.has_value(), read ? "" : qPrintable(read.error().message + read.error().context));
        QCOMPARE(read->catalog.server.engine, sql::Engine::Sqlite);
        QVERIFY(read->faults.empty() && read->catalog.relations.size() == 1);
        QCOMPARE(read->catalog.relations.front().triggers.size(), 1U);
    }
};

QTEST_GUILESS_MAIN(TestSchemaFiles)
#include "tst_schemafiles.moc"
