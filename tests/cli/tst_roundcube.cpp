// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "clirun.h"

#include "base/file.h"
#include "plan/plan.h"
#include "rehearsal/result.h"
#include "support/testserver.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace lockstep;

/// The real upgrade history of Roundcube for PostgreSQL, opened, analysed and rehearsed file by file from its oldest
/// schema on (which the package no longer holds: tests/analysis/data/history rebuilds it).
class TestRoundcube : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    QStringList m_files;
    QString at(const QString &name) const { return m_folder.filePath(name); }

private Q_SLOTS:
    void initTestCase()
    {
        qputenv("XDG_DATA_HOME", m_folder.path().toUtf8());
        const QDir folder(qEnvironmentVariable("LOCKSTEP_HISTORIES") +
                          u"/roundcube-core/usr/share/roundcube/SQL/postgres"_s);
        for (const QFileInfo &file : folder.entryInfoList({u"*.sql"_s}, QDir::Files, QDir::Name))
            m_files << file.filePath();
        if (m_files.isEmpty())
            QSKIP("LOCKSTEP_HISTORIES names no folder with the unpacked package roundcube-core");
        QString why;
        if (!tests::server(0, &why))
            QSKIP(qPrintable(why));
        const auto result = tests::ran(
            u"catalog"_s,
            {u"--dump"_s, QStringLiteral(LOCKSTEP_SOURCE_DIR "/tests/analysis/data/history/roundcube-oldest.sql"),
             u"-o"_s, at(u"old.lockcat"_s)});
        QVERIFY2(result.code == cli::Success, qPrintable(result.err));
    }
    void everyFileIsAStep()
    {
        const auto result = tests::ran(u"plan"_s, QStringList{u"--catalog"_s, at(u"old.lockcat"_s), u"-o"_s,
                                                              at(u"all.lockstep"_s), u"--from-sql"_s} +
                                                      m_files);
        QVERIFY2(result.code == cli::Success, qPrintable(result.err));
        const auto all = plan::load(at(u"all.lockstep"_s));
        QVERIFY(all);
        QCOMPARE(qsizetype(all->steps.size()), m_files.size());
    }
    void everyStatementIsUnderstood()
    {
        const auto result = tests::ran(
            u"lint"_s, QStringList{u"--catalog"_s, at(u"old.lockcat"_s), u"--format"_s, u"json"_s} + m_files);
        QVERIFY(result.out.count(u'\n') > 100);
        QCOMPARE(result.out.count(u"\"error\":null"_s), result.out.count(u'\n'));
        QCOMPARE(result.out.count(u"\"certainty\":\"unknown\""_s), 0);
    }
    void rehearsedWithoutAMismatch()
    {
        const auto result = tests::ran(u"rehearse"_s, {u"--catalog"_s, at(u"old.lockcat"_s), u"--up-only"_s, u"-o"_s,
                                                       at(u"result.json"_s), at(u"all.lockstep"_s)});
        QVERIFY2(result.code == cli::Success, qPrintable(result.out + result.err));
        const auto bytes = base::readFile(at(u"result.json"_s));
        QVERIFY(bytes);
        const auto rehearsed = rehearsal::fromJson(*bytes);
        QVERIFY(rehearsed);
        QVERIFY(rehearsed->statements.size() > 100);
        for (const rehearsal::StatementResult &statement : rehearsed->statements)
            QVERIFY2(statement.mismatches.empty(), qPrintable(statement.step + u' ' + statement.sql));
    }
};

QTEST_GUILESS_MAIN(TestRoundcube)
#include "tst_roundcube.moc"
