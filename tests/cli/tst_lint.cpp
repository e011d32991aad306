// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "clirun.h"

#include "base/file.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace lockstep;

class TestLint : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    QString write(const QString &name, const QByteArray &text)
    {
        const QString path = m_folder.filePath(name);
        [&] { QVERIFY(base::writeFile(path, text)); }();
        return path;
    }
    static QList<QJsonObject> rows(const QString &out)
    {
        QList<QJsonObject> list;
        for (const QString &line : out.split(u'\n', Qt::SkipEmptyParts))
            list << QJsonDocument::fromJson(line.toUtf8()).object();
        return list;
    }

private Q_SLOTS:
    void jsonIsOneObjectPerStatement()
    {
        const QByteArray script =
            "-- made by hand\nCREATE TABLE a (id int PRIMARY KEY);\n/* then */ ALTER TABLE a ADD COLUMN b int ;\n";
        const auto result = tests::ran(u"lint"_s, {u"--format"_s, u"json"_s, write(u"1.sql"_s, script)});
        const auto objects = rows(result.out);
        QCOMPARE(objects.size(), 2);
        QCOMPARE(objects[1].value("v"_L1).toInt(), 1);
        QCOMPARE(objects[1].value("kind"_L1).toString(), u"ALTER TABLE"_s);
        QCOMPARE(objects[1].value("index"_L1).toInt(), 1);
        const QByteArray statement = "ALTER TABLE a ADD COLUMN b int";
        QCOMPARE(objects[1].value("offset"_L1).toInt(), int(script.indexOf(statement)));
        QCOMPARE(objects[1].value("length"_L1).toInt(), int(statement.size()));
        QVERIFY(objects[1].value("error"_L1).isNull());
        for (const char *key : {"file", "engine", "transactional", "certainty", "relations", "findings", "error"})
            QVERIFY2(objects[0].contains(QLatin1StringView(key)), key);
        const QJsonObject relation = objects[1].value("relations"_L1).toArray().first().toObject();
        QCOMPARE(relation.value("lock"_L1).toString(), u"ACCESS EXCLUSIVE"_s);
        QCOMPARE(relation.value("schema"_L1).toString(), u"public"_s);
    }
    void suppressionsOfAFileWithoutStatements()
    {
        const QString path = write(u"1.sql"_s, "\n-- lockstep:ignore drop-table: it goes in 2.sql\n");
        const auto result = tests::ran(u"lint"_s, {path});
        QCOMPARE(result.code, int(cli::FindingsFound));
        QVERIFY2(result.out.contains(u"1.sql:2:1: info unused-suppression: "_s), qPrintable(result.out));
        QVERIFY2(result.out.contains(u"0 statements in 1 files, 1 findings"_s), qPrintable(result.out));
        const auto objects = rows(tests::ran(u"lint"_s, {u"--format"_s, u"json"_s, path}).out);
        QCOMPARE(objects.size(), 1);
        QCOMPARE(objects[0].value("offset"_L1).toInt(), 1);
        QCOMPARE(objects[0].value("findings"_L1).toArray().size(), 1);
    }
    void filesAreOneHistory()
    {
        const QString first = write(
            u"a.sql"_s, "CREATE TABLE parent (id int PRIMARY KEY);\nCREATE TABLE child (id int REFERENCES parent);\n");
        const QString second = write(u"b.sql"_s, "DROP TABLE child;\n");
        const auto objects = rows(tests::ran(u"lint"_s, {u"--format"_s, u"json"_s, first, second}).out);
        QCOMPARE(objects.size(), 3);
        // dropping the foreign key locks the referenced table, which only the first file can tell
        QMap<QString, QString> locks;
        for (const QJsonValue &row : objects[2].value("relations"_L1).toArray())
            locks.insert(row["name"_L1].toString(), row["lock"_L1].toString());
        QCOMPARE(locks.value(u"child"_s), u"ACCESS EXCLUSIVE"_s);
        QCOMPARE(locks.value(u"parent"_s), u"ACCESS EXCLUSIVE"_s);
    }
    void whatDoesNotParseIsReportedAndTheFileGoesOn()
    {
        const QString path = write(u"broken.sql"_s, "SELECT 1;\nALTER TABEL x ADD y int;\nSELECT 2;\n");
        const auto json = rows(tests::ran(u"lint"_s, {u"--format"_s, u"json"_s, path}).out);
        QCOMPARE(json.size(), 3);
        QVERIFY(!json[1].value("error"_L1)["message"_L1].toString().isEmpty());
        QVERIFY(json[2].value("error"_L1).isNull());
        const auto text = tests::ran(u"lint"_s, {path});
        QCOMPARE(text.code, int(cli::FindingsFound));
        QVERIFY2(text.out.contains(u"broken.sql:2:"_s), qPrintable(text.out));
        QVERIFY2(text.out.contains(u'^'), qPrintable(text.out));
    }
    void errors_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::newRow("no file") << QStringList{};
        QTest::newRow("absent file") << QStringList{u"/nowhere/x.sql"_s};
        QTest::newRow("version") << QStringList{u"--server-version"_s, u"11"_s, u"x.sql"_s};
        QTest::newRow("format") << QStringList{u"--format"_s, u"yaml"_s, u"x.sql"_s};
        QTest::newRow("option") << QStringList{u"--frobnicate"_s};
        QTest::newRow("catalog") << QStringList{u"--catalog"_s, u"/nowhere/c.json"_s, u"x.sql"_s};
    }
    void errors()
    {
        QFETCH(QStringList, arguments);
        const auto result = tests::ran(u"lint"_s, arguments);
        QCOMPARE(result.code, int(cli::UsageError));
        QVERIFY(result.err.startsWith(u"lockstep: "_s));
    }
};

QTEST_GUILESS_MAIN(TestLint)
#include "tst_lint.moc"
