// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/file.h"
#include "exchange/diff.h"
#include "exchange/patch.h"

#include <QProcess>
#include <QRandomGenerator>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace lockstep;

class TestPatch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reading()
    {
        const QByteArray patch = "commit 1234\n\n    Words\n\ndiff --git a/db/1.sql b/db/1.sql\nindex 1..2 100644\n"
                                 "--- a/db/1.sql\n+++ b/db/1.sql\n@@ -1,3 +1,3 @@ about\n SELECT 1;\n-SELECT 2;\n"
                                 "+SELECT 22;\n SELECT 3;\n\\ No newline at end of file\n"
                                 "--- /dev/null\n+++ \"b/db/\\303\\244.sql\"\n@@ -0,0 +1 @@\n+SELECT 4;\n"
                                 "--- a/db/old.sql\t2026-01-02\n+++ /dev/null\n@@ -1 +0,0 @@\n-SELECT 5;\n";
        const auto files = exchange::readPatch(patch, u"x.patch"_s);
        QVERIFY(files);
        QCOMPARE(files->size(), 3UL);
        const exchange::PatchedFile &one = files->at(0);
        QCOMPARE(one.path, u"db/1.sql"_s);
        QVERIFY(!one.added && !one.removed);
        QCOMPARE(one.hunks.size(), 1UL);
        QVERIFY(one.hunks[0].lines.back().lacksBreak);
        QVERIFY(!one.touches(1, 1));
        QVERIFY(one.touches(2, 2));
        QVERIFY(one.touches(1, 3));
        QVERIFY(!one.touches(3, 3));
        QCOMPARE(files->at(1).path, u"db/ä.sql"_s);
        QVERIFY(files->at(1).added);
        QVERIFY(files->at(2).removed);
        QCOMPARE(files->at(2).path, u"db/old.sql"_s);

        const QByteArray before = "SELECT 1;\nSELECT 2;\nSELECT 3;";
        const QByteArray after = "SELECT 1;\nSELECT 22;\nSELECT 3;";
        QCOMPARE(one.applied(before).value_or("?"), after);
        QCOMPARE(one.applied(after).value_or("?"), after);
        QCOMPARE(files->at(1).applied({}).value_or("?"), QByteArray("SELECT 4;\n"));
        const auto other = one.applied("SELECT 7;\n");
        QVERIFY(!other);
        QCOMPARE(other.error().code, base::ErrorCode::Conflict);
    }

    void aLineTakenOutOfTheMiddleTouches()
    {
        const auto files = exchange::readPatch("--- a/x\n+++ b/x\n@@ -1,3 +1,2 @@\n CREATE TABLE a (\n-  b int,\n"
                                               "   c int);\n",
                                               u"p"_s);
        QVERIFY(files);
        QVERIFY(files->at(0).touches(1, 2));
        QVERIFY(!files->at(0).touches(2, 2));
    }

    void errors_data()
    {
        QTest::addColumn<QByteArray>("patch");
        QTest::addColumn<QString>("message");
        QTest::addColumn<QString>("where");
        const QByteArray head = "--- a/x\n+++ b/x\n";
        QTest::newRow("no patch") << QByteArray("SELECT 1;\n") << u"exchange.no-patch"_s << u"p:1"_s;
        QTest::newRow("empty") << QByteArray() << u"exchange.no-patch"_s << u"p:0"_s;
        QTest::newRow("cut off") << head + "@@ -1,2 +1,2 @@\n a\n" << u"exchange.broken-hunk"_s << u"p:4"_s;
        QTest::newRow("wrong counts") << head + "@@ -1,1 +1,2 @@\n a\n b\n c\n"
                                      << u"exchange.broken-hunk"_s << u"p:5"_s;
        QTest::newRow("no line") << head + "@@ -1 +1 @@\nxyz\n" << u"exchange.broken-hunk"_s << u"p:4"_s;
        QTest::newRow("combined") << QByteArray("@@@ -1,2 -1,2 +1,3 @@@\n") << u"exchange.combined-diff"_s << u"p:1"_s;
    }
    void errors()
    {
        QFETCH(QByteArray, patch);
        const auto files = exchange::readPatch(patch, u"p"_s);
        QVERIFY(!files);
        QTEST(files.error().message, "message");
        QTEST(files.error().where, "where");
    }

    void writing()
    {
        QCOMPARE(exchange::unifiedDiff(u"x.sql"_s, "same\n", "same\n"), QByteArray());
        QByteArray before;
        for (int i = 1; i <= 20; ++i)
            before += "line " + QByteArray::number(i) + '\n';
        const QByteArray after = QByteArray(before).replace("line 2\n", "line two\n").replace("line 19\n", "");
        QCOMPARE(exchange::unifiedDiff(u"db/x.sql"_s, before, after),
                 QByteArray("--- a/db/x.sql\n+++ b/db/x.sql\n@@ -1,5 +1,5 @@\n line 1\n-line 2\n+line two\n line 3\n"
                            " line 4\n line 5\n@@ -16,5 +16,4 @@\n line 16\n line 17\n line 18\n-line 19\n"
                            " line 20\n"));
    }

    void whatIsWrittenIsRead()
    {
        const quint32 seed = QRandomGenerator::system()->generate();
        qInfo("seed %u", seed);
        QRandomGenerator random(seed);
        const auto text = [&] {
            QByteArray out;
            for (int i = random.bounded(30); i > 0; --i)
                out += "line " + QByteArray::number(random.bounded(4)) + '\n';
            if (random.bounded(3) == 0 && !out.isEmpty())
                out.chop(1);
            return out;
        };
        for (int round = 0; round < 2000; ++round) {
            const QByteArray before = text();
            const QByteArray after = text();
            if (before == after)
                continue;
            const QByteArray diff = exchange::unifiedDiff(u"x"_s, before, after);
            const auto files = exchange::readPatch(diff, u"p"_s);
            QVERIFY2(files, diff.constData());
            QCOMPARE(files->at(0).applied(before).value_or("?"), after);
        }
    }

    /// What diff says of two random texts leads from the one to the other, and knows both.
    void randomTexts()
    {
        if (QStandardPaths::findExecutable(u"diff"_s).isEmpty())
            QSKIP("diff is not installed");
        const quint32 seed = QRandomGenerator::system()->generate();
        qInfo("seed %u", seed);
        QRandomGenerator random(seed);
        const QTemporaryDir folder;
        const auto text = [&] {
            QByteArray out;
            for (int i = random.bounded(12); i > 0; --i)
                out += "line " + QByteArray::number(random.bounded(4)) + '\n';
            if (random.bounded(3) == 0 && !out.isEmpty())
                out.chop(1);
            return out;
        };
        for (int round = 0; round < 60; ++round) {
            const QByteArray before = text();
            const QByteArray after = text();
            QVERIFY(base::writeFile(folder.filePath(u"a"_s), before));
            QVERIFY(base::writeFile(folder.filePath(u"b"_s), after));
            QProcess diff;
            diff.setWorkingDirectory(folder.path());
            diff.start(u"diff"_s, {u"-U"_s, u"3"_s, u"a"_s, u"b"_s});
            QVERIFY(diff.waitForFinished());
            const QByteArray patch = diff.readAllStandardOutput();
            if (before == after)
                continue;
            const auto files = exchange::readPatch(patch, u"p"_s);
            QVERIFY2(files, patch.constData());
            QCOMPARE(files->at(0).applied(before).value_or("?"), after);
            QCOMPARE(files->at(0).applied(after).value_or("?"), after);
        }
    }
};

QTEST_GUILESS_MAIN(TestPatch)
#include "tst_patch.moc"
