// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "clirun.h"

#include "base/file.h"
#include "exchange/patch.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace lockstep;

class TestLintFix : public QObject
{
    Q_OBJECT

    static QString written(const QTemporaryDir &folder, const QString &name, const QByteArray &content)
    {
        const QString path = folder.filePath(name);
        if (!base::writeFile(path, content))
            qFatal("cannot write");
        return path;
    }
    static QByteArray content(const QString &path) { return base::readFile(path).value_or("?"); }

private Q_SLOTS:
    void filesAreFixed()
    {
        const QTemporaryDir folder;
        const QString first = written(folder, u"1.sql"_s,
                                      "CREATE TABLE \"we\"\"ird; drop\" (id int, n int);\nCREATE TABLE t (id int);\n");
        const QByteArray before = "-- an index\nCREATE INDEX i ON \"we\"\"ird; drop\" (n); -- end\n"
                                  "ALTER TABLE t ADD CONSTRAINT c CHECK (id > 0);\n";
        const QString second = written(folder, u"2.sql"_s, before);

        const auto dry = tests::ran(u"lint"_s, {u"--fix"_s, u"--dry-run"_s, first, second});
        QCOMPARE(dry.code, int(cli::FindingsFound));
        QCOMPARE(content(second), before);
        const auto diff = exchange::readPatch(dry.out.toUtf8(), u"diff"_s);
        QVERIFY2(diff, qPrintable(dry.out));
        QCOMPARE(diff->size(), 1UL); // the first file needs nothing
        QCOMPARE(diff->at(0).path, second);

        const auto fixed = tests::ran(u"lint"_s, {u"--fix"_s, first, second});
        const QByteArray after = content(second);
        QVERIFY2(after.contains("CREATE INDEX CONCURRENTLY i ON \"we\"\"ird; drop\" (n); -- end\n"), after.constData());
        QVERIFY2(after.contains("CHECK (id > 0) NOT VALID;\n"), after.constData());
        QVERIFY2(after.contains("VALIDATE CONSTRAINT c;\n"), after.constData());
        QVERIFY(after.startsWith("-- an index\n"));
        QCOMPARE(diff->at(0).applied(before).value_or("?"), after);
        QVERIFY2(fixed.err.contains(second + u": "_s), qPrintable(fixed.err));
        QVERIFY(!fixed.out.contains(u"index-without-concurrently"_s)); // what is left is what is printed
        QVERIFY(!fixed.out.contains(u"check-without-not-valid"_s));

        const auto again = tests::ran(u"lint"_s, {u"--fix"_s, u"--dry-run"_s, first, second});
        QCOMPARE(again.out, QString());
        QCOMPARE(again.code, int(cli::Success));
    }

    void partsOfAFileAreFixedInTheirPlace()
    {
        const QTemporaryDir folder;
        written(folder, u"1_a.sql"_s, "-- +goose Up\nCREATE TABLE a (id int);\n-- +goose Down\nDROP TABLE a;\n");
        const QString second = written(folder, u"2_b.sql"_s,
                                       "-- +goose NO TRANSACTION\n-- +goose Up\nCREATE INDEX i ON a (id);\n"
                                       "-- +goose Down\nDROP INDEX i;\n");
        tests::ran(u"lint"_s, {u"--fix"_s, folder.path()});
        const QByteArray after = content(second);
        QVERIFY2(after.contains("-- +goose Up\nCREATE INDEX CONCURRENTLY i ON a (id);\n"), after.constData());
        QVERIFY(after.contains("-- +goose Down\n"));
    }

    void whatMustBeCutBecomesFiles()
    {
        const QTemporaryDir folder;
        written(folder, u"1_a.up.sql"_s, "CREATE TABLE a (id int, n int);\n");
        const QByteArray before = "ALTER TABLE a ADD m int;\nCREATE INDEX i ON a (n);\n";
        const QString second = written(folder, u"2_b.up.sql"_s, before);
        const QString cut = folder.filePath(u"3_b_2.up.sql"_s);

        const auto dry = tests::ran(u"lint"_s, {u"--fix"_s, u"--dry-run"_s, folder.path()});
        QCOMPARE(content(second), before);
        QVERIFY(!QFile::exists(cut));
        QVERIFY2(dry.out.contains(u"--- /dev/null\n+++ "_s + cut + u"\n@@ -0,0 +1 @@\n"), qPrintable(dry.out));
        const auto diff = exchange::readPatch(dry.out.toUtf8(), u"diff"_s);
        QVERIFY2(diff && diff->size() == 2, qPrintable(dry.out));

        const auto result = tests::ran(u"lint"_s, {u"--fix"_s, folder.path()});
        QVERIFY2(!content(second).contains("lockstep:cut"), content(second).constData());
        QVERIFY2(!content(second).contains("INDEX"), content(second).constData());
        QCOMPARE(content(cut), "CREATE INDEX CONCURRENTLY i ON a (n);\n");
        QVERIFY2(result.err.contains(cut + u": new, cut from "_s + second), qPrintable(result.err));
        QVERIFY2(!result.err.contains(u"cut it into"_s), qPrintable(result.err));
        QCOMPARE(tests::ran(u"lint"_s, {u"--fix"_s, u"--dry-run"_s, folder.path()}).out, QString());
    }

    void whatCannotBeCutIsSaid()
    {
        const QTemporaryDir folder;
        written(folder, u"1_a.up.sql"_s, "CREATE TABLE a (id int, n int);\n");
        const QString second = written(folder, u"2_b.up.sql"_s, "ALTER TABLE a ADD m int;\nCREATE INDEX i ON a (n);\n");
        const QString third = written(folder, u"3_c.up.sql"_s, "ALTER TABLE a ADD o int;\n");
        const auto result = tests::ran(u"lint"_s, {u"--fix"_s, folder.path()});
        QVERIFY2(content(second).contains("\n-- lockstep:cut\n"), content(second).constData());
        QVERIFY2(result.err.contains(u"cut it into 2 files"_s), qPrintable(result.err));
        QVERIFY2(result.err.contains(u"no number left between "_s + second), qPrintable(result.err));

        QVERIFY(QFile::rename(third, folder.filePath(u"10_c.up.sql"_s))); // now there is room for what was marked
        tests::ran(u"lint"_s, {u"--fix"_s, folder.path()});
        QVERIFY2(!content(second).contains("lockstep:cut"), content(second).constData());
        QCOMPARE(content(folder.filePath(u"3_b_2.up.sql"_s)), "CREATE INDEX CONCURRENTLY i ON a (n);\n");
    }

    void nothingIsWrittenWhereOneFileCannotBe()
    {
        const QTemporaryDir folder;
        QVERIFY(QDir(folder.path()).mkpath(u"2026-01-01-000000_b"_s));
        QVERIFY(QDir(folder.path()).mkpath(u"2025-01-01-000000_a"_s));
        written(folder, u"2025-01-01-000000_a/up.sql"_s, "CREATE TABLE a (id int, n int);\n");
        const QByteArray before = "ALTER TABLE a ADD m int;\nCREATE INDEX i ON a (n);\n";
        const QString up = written(folder, u"2026-01-01-000000_b/up.sql"_s, before);
        written(folder, u"2026-01-01-000001_b_2"_s, "in the way of a folder\n");
        const auto result = tests::ran(u"lint"_s, {u"--fix"_s, folder.path()});
        QCOMPARE(result.code, int(cli::UsageError));
        QCOMPARE(content(up), before);
    }

    void errors_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::newRow("dry run of nothing") << QStringList{u"--dry-run"_s, u"x.sql"_s};
        QTest::newRow("with a patch") << QStringList{u"--fix"_s, u"--patch"_s, u"x.diff"_s};
        QTest::newRow("absent") << QStringList{u"--fix"_s, u"/nowhere/x.sql"_s};
    }
    void errors()
    {
        QFETCH(QStringList, arguments);
        QCOMPARE(tests::ran(u"lint"_s, arguments).code, int(cli::UsageError));
    }
};

QTEST_GUILESS_MAIN(TestLintFix)
#include "tst_lintfix.moc"
