// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "text/messages.h"

#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace lockstep;

/// Every message id that the library's sources use has a sentence, and every sentence has its id once.
class TestIds : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyIdHasASentence()
    {
        static const QRegularExpression used(
            uR"re((?:fail\(\s*(?:base::)?ErrorCode::\w+,\s*|Message\{\s*)u"([a-z0-9.-]+)"_s)re"_s);
        QStringList missing;
        int seen = 0;
        QDirIterator files(QStringLiteral(LOCKSTEP_SOURCE_DIR "/src"), {u"*.cpp"_s, u"*.h"_s}, QDir::Files,
                           QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            QVERIFY(file.open(QIODevice::ReadOnly));
            auto matches = used.globalMatch(QString::fromUtf8(file.readAll()));
            while (matches.hasNext()) {
                const QString id = matches.next().captured(1);
                ++seen;
                if (id != u"literal" && !text::isKnown(id))
                    missing << id + u" in " + file.fileName();
            }
        }
        QVERIFY(seen > 3);
        QVERIFY2(missing.isEmpty(), qPrintable(missing.join(u'\n')));
    }
    void everyIdOfARuleHasASentence()
    {
        static const QRegularExpression used(uR"re("(rules\.[a-z0-9-]+)")re"_s);
        int seen = 0;
        QDirIterator files(QStringLiteral(LOCKSTEP_SOURCE_DIR "/src/rules"), {u"*.cpp"_s}, QDir::Files,
                           QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            QVERIFY(file.open(QIODevice::ReadOnly));
            auto matches = used.globalMatch(QString::fromUtf8(file.readAll()));
            while (matches.hasNext()) {
                const QString id = matches.next().captured(1);
                ++seen;
                QVERIFY2(text::isKnown(id), qPrintable(id + u" in " + file.fileName()));
            }
        }
        QVERIFY(seen > 50);
    }
    void everyIdStandsOnce()
    {
        QSet<QByteArray> ids;
        for (const auto &table : text::tables())
            for (const text::MessageRow &row : table) {
                QVERIFY2(!ids.contains(row.id), row.id);
                ids.insert(row.id);
            }
    }
};

QTEST_GUILESS_MAIN(TestIds)
#include "tst_ids.moc"
