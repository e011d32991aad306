// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "lintpromises.h"

#include <QDir>
#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;

/// The promises over what the fuzzer once found (corpus/, one input a file), over the probes of the analyser, whole,
/// and cut at every so many bytes.
class TestPromises : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void kept_data();
    void kept();
};

void TestPromises::kept_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<int>("cuts");
    const QString source = QStringLiteral(LOCKSTEP_SOURCE_DIR);
    const auto addFolder = [](const QString &folder, int cuts) {
        for (const QFileInfo &file : QDir(folder).entryInfoList(QDir::Files, QDir::Name))
            QTest::newRow(qPrintable(file.fileName())) << file.filePath() << cuts;
    };
    addFolder(source + u"/tests/fuzz/corpus"_s, 0);
    addFolder(source + u"/tests/analysis/data"_s, 20);
}

void TestPromises::kept()
{
    QFETCH(QString, path);
    QFETCH(int, cuts);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray script = file.readAll();
    QCOMPARE(lockstep::tests::brokenPromise(script), std::string());
    for (int cut = 1; cut <= cuts; ++cut)
        QCOMPARE(lockstep::tests::brokenPromise(script.first(script.size() * cut / (cuts + 1))), std::string());
}

QTEST_GUILESS_MAIN(TestPromises)
#include "tst_promises.moc"
