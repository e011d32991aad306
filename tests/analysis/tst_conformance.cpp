// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The analyser against the newest server, statement after statement. Histories of real programs are read from the
// folder LOCKSTEP_HISTORIES (unpacked Debian packages roundcube-core, pdns-backend-pgsql, mediawiki,
// zabbix-server-pgsql, kea-admin, icinga2-ido-pgsql, icingaweb2-module-director), when set. Single statements on every
// server: tst_matrix.cpp.

#include "conformance.h"
#include "sql/split.h"

#include <QDir>
#include <QTest>

using namespace lockstep;
using namespace lockstep::analysis;
using namespace Qt::StringLiterals;

class TestConformance : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void histories_data();
    void histories();
};

void TestConformance::histories_data()
{
    QTest::addColumn<QStringList>("files");
    const QString root = qEnvironmentVariable("LOCKSTEP_HISTORIES");
    const auto sorted = [&](const QString &folder, const QStringList &filters) {
        QStringList result;
        const QFileInfoList files = QDir(root + folder).entryInfoList(filters, QDir::Files, QDir::Name);
        for (const QFileInfo &file : files)
            result.append(file.filePath());
        return result;
    };
    const auto row = [&](const char *name, const QStringList &files) {
        if (!root.isEmpty() && !files.isEmpty() && QFile::exists(files.first()))
            QTest::newRow(name) << files;
    };
    for (const char *own : {"alone", "application", "copies", "detach"})
        QTest::newRow(own) << QStringList{QStringLiteral(LOCKSTEP_TEST_DATA "/history/") + QString::fromLatin1(own) +
                                          u".sql"_s};
    row("roundcube-initial", {root + u"/roundcube-core/usr/share/roundcube/SQL/postgres.initial.sql"_s});
    row("roundcube-history",
        QStringList(QFile::exists(QStringLiteral(LOCKSTEP_TEST_DATA "/history/roundcube-oldest.sql"))
                        ? QStringLiteral(LOCKSTEP_TEST_DATA "/history/roundcube-oldest.sql")
                        : QString()) +
            sorted(u"/roundcube-core/usr/share/roundcube/SQL/postgres"_s, {u"*.sql"_s}));
    const QString pdns = root + u"/pdns-backend-pgsql/usr/share/pdns-backend-pgsql/schema/"_s;
    row("pdns", {pdns + u"schema.pgsql.sql"_s});
    row("mediawiki",
        sorted(u"/mediawiki/usr/share/mediawiki/maintenance/postgres"_s, {u"tables.sql"_s, u"tables-generated.sql"_s}) +
            sorted(u"/mediawiki/usr/share/mediawiki/maintenance/postgres/archives"_s, {u"*.sql"_s}));
    row("zabbix", {root + u"/zabbix-schema.sql"_s});
    row("kea", sorted(u"/kea-admin/usr/share/kea/scripts/pgsql"_s, {u"dhcpdb_create.pgsql"_s}));
    const QString ido = u"/icinga2-ido-pgsql/usr/share/icinga2-ido-pgsql/schema"_s;
    row("icinga-ido", sorted(ido, {u"pgsql.sql"_s}) + sorted(ido + u"/upgrade"_s, {u"*.sql"_s}));
    const QString director = u"/icingaweb2-module-director/usr/share/icingaweb2/modules/director/schema"_s;
    row("icinga-director",
        sorted(director, {u"pgsql.sql"_s}) + sorted(director + u"/pgsql-migrations"_s, {u"*.sql"_s}));
    const QStringList extra = sorted(u"/extra"_s, {u"*.sql"_s});
    for (const QString &file : extra)
        row(qPrintable(QFileInfo(file).completeBaseName()), {file});
    if (root.isEmpty() || !QDir(root).exists())
        QTest::newRow("skipped") << QStringList{};
}

void TestConformance::histories()
{
    QFETCH(QStringList, files);
    if (files.isEmpty())
        QSKIP("LOCKSTEP_HISTORIES names no folder with unpacked packages");
    const tests::Pair pair;
    if (!pair)
        QSKIP("no PostgreSQL server");
    prove::Prover prover(*pair.worker, *pair.watcher);
    const int major = pair.worker->serverVersion() / 10000;
    Analyzer analyzer(catalog::Catalog{}, AnalysisOptions{major, {}, false});
    const QStringList known = tests::knownDifferences(major);
    tests::Tally tally;
    int failures = 0, refused = 0;
    for (const QString &file : std::as_const(files)) {
        const QByteArray script = tests::readAll(file);
        for (const sql::StatementRange &range : sql::splitStatements(script)) {
            const QByteArray statement = script.sliced(range.offset, range.length);
            if (statement.startsWith('\\'))
                continue;
            const QByteArray word = statement.left(8).toUpper();
            if (word.startsWith("BEGIN") || word.startsWith("COMMIT") || word.startsWith("START TR") ||
                word.startsWith("END"))
                continue; // every statement in a transaction of its own, to see its own locks
            const prove::Observation observed = prover.observe(statement, prove::Prover::Keep::Commit);
            if (observed.error) {
                ++refused;
                continue; // an error of the history's own; the analyser does not see the statement either
            }
            const std::vector<Effect> effects = analyzer.analyze(statement);
            if (effects.empty())
                continue;
            const prove::Comparison comparison = prove::compare(effects[0], observed);
            tally.add(comparison);
            if (!comparison.exact() &&
                !known.contains(QString::fromUtf8(QTest::currentDataTag()) + u": "_s + QString::fromUtf8(statement))) {
                ++failures;
                std::printf("  %s: %s\n      %s\n", qPrintable(QFileInfo(file).fileName()),
                            statement.left(300).constData(), qPrintable(comparison.lines.join(u"\n      "_s)));
            }
        }
    }
    tally.print(QString::fromUtf8(QTest::currentDataTag()) + u" (%1 refused)"_s.arg(refused));
    QCOMPARE(failures, 0);
}

QTEST_GUILESS_MAIN(TestConformance)
#include "tst_conformance.moc"
