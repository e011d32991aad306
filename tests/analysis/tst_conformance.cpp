// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The analyser against a real server. data/*.sql: a schema, then after the line "--probes" one statement a line, each
// measured on that schema and rolled back. Histories of real programs are read from the folder LOCKSTEP_HISTORIES
// (unpacked Debian packages roundcube-core, pdns-backend-pgsql, mediawiki, zabbix-server-pgsql, kea-admin), when set.

#include "analysis/analyzer.h"
#include "analysis/prove/prover.h"
#include "sql/split.h"
#include "support/testserver.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTest>

#include <cstdio>

using namespace lockstep;
using namespace lockstep::analysis;
using namespace Qt::StringLiterals;

namespace {

struct Tally {
    int statements = 0, exact = 0, under = 0, over = 0, dangerous = 0, refused = 0, other = 0;
    void add(const prove::Comparison &c)
    {
        ++statements;
        exact += c.exact();
        under += c.underPredicted;
        over += c.overPredicted && !c.underPredicted;
        dangerous += c.dangerous;
        other += c.rewriteDiffers || c.transactionalDiffers || c.errorDiffers;
    }
    void print(const QString &name) const
    {
        std::printf("%-40s %5d statements %5d exact %4d under %4d over %4d dangerous %4d other\n", qPrintable(name),
                    statements, exact, under, over, dangerous, other);
        std::fflush(stdout);
    }
};

QByteArray readAll(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QByteArray bytes = file.readAll();
    return path.endsWith(".gz"_L1) ? QByteArray() : bytes;
}

/// Lines "file: statement" of differences that are known, each with its reason in the comment above it.
QStringList knownDifferences()
{
    QStringList result;
    for (const QByteArray &line : readAll(QStringLiteral(LOCKSTEP_TEST_DATA "/known-differences.txt")).split('\n')) {
        if (!line.trimmed().isEmpty() && !line.startsWith('#'))
            result.append(QString::fromUtf8(line.trimmed()));
    }
    return result;
}

} // namespace

class TestConformance : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void probes_data();
    void probes();
    void histories_data();
    void histories();

private:
    /// Both connections to one new database.
    static bool connect(std::unique_ptr<db::Connection> &worker, std::unique_ptr<db::Connection> &watcher)
    {
        worker = tests::freshDatabase();
        if (!worker)
            return false;
        auto second = db::Connection::open(worker->profile(), {});
        if (second)
            watcher = std::move(*second);
        static_cast<void>(worker->execute(u"SET client_min_messages = warning"_s));
        return watcher != nullptr;
    }
};

void TestConformance::probes_data()
{
    QTest::addColumn<QString>("path");
    const QFileInfoList files =
        QDir(QStringLiteral(LOCKSTEP_TEST_DATA)).entryInfoList({u"*.sql"_s}, QDir::Files, QDir::Name);
    for (const QFileInfo &file : files)
        QTest::newRow(qPrintable(file.completeBaseName())) << file.filePath();
}

void TestConformance::probes()
{
    QFETCH(QString, path);
    std::unique_ptr<db::Connection> worker, watcher;
    if (!connect(worker, watcher))
        QSKIP("no PostgreSQL server");
    const QByteArray text = readAll(path);
    const qsizetype cut = text.indexOf("\n--probes\n");
    QVERIFY(cut > 0);
    Analyzer analyzer(catalog::Catalog{}, AnalysisOptions{worker->serverVersion() / 10000, {}, false});
    const QByteArray schema = text.first(cut);
    for (const sql::StatementRange &range : sql::splitStatements(schema)) {
        const auto done = worker->execute(QString::fromUtf8(schema.sliced(range.offset, range.length)));
        QVERIFY2(done.has_value(), done ? ""
                                        : qPrintable(done.error().context +
                                                     QString::fromUtf8(schema.sliced(range.offset, range.length))));
    }
    for (const Effect &effect : analyzer.analyze(schema))
        QVERIFY2(!effect.error, effect.error
                                    ? qPrintable(effect.error->message + effect.error->arguments.join(u' ') +
                                                 QString::fromUtf8(schema.sliced(effect.offset, effect.length)))
                                    : "");
    prove::Prover prover(*worker, *watcher);
    const QStringList known = knownDifferences();
    Tally tally;
    int failures = 0;
    for (const QByteArray &line : text.sliced(cut + 10).split('\n')) {
        const QByteArray probe = line.trimmed();
        if (probe.isEmpty() || probe.startsWith("--"))
            continue;
        const prove::Observation observed = prover.observe(probe, prove::Prover::Keep::RollBack);
        std::ignore = analyzer.analyze("BEGIN");
        const std::vector<Effect> effects = analyzer.analyze(probe);
        std::ignore = analyzer.analyze("ROLLBACK");
        QCOMPARE(effects.size(), 1U);
        const prove::Comparison comparison = prove::compare(effects[0], observed);
        tally.add(comparison);
        if (!comparison.exact() &&
            !known.contains(QFileInfo(path).completeBaseName() + u": "_s + QString::fromUtf8(probe))) {
            ++failures;
            std::printf("  %s\n      %s\n", probe.constData(), qPrintable(comparison.lines.join(u"\n      "_s)));
        }
    }
    tally.print(QFileInfo(path).completeBaseName());
    QCOMPARE(failures, 0);
}

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
    for (const char *own : {"alone", "application"})
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
    std::unique_ptr<db::Connection> worker, watcher;
    if (!connect(worker, watcher))
        QSKIP("no PostgreSQL server");
    prove::Prover prover(*worker, *watcher);
    Analyzer analyzer(catalog::Catalog{}, AnalysisOptions{worker->serverVersion() / 10000, {}, false});
    const QStringList known = knownDifferences();
    Tally tally;
    int failures = 0;
    for (const QString &file : std::as_const(files)) {
        const QByteArray script = readAll(file);
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
                ++tally.refused;
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
    tally.print(QString::fromUtf8(QTest::currentDataTag()) + u" (%1 refused)"_s.arg(tally.refused));
    QCOMPARE(failures, 0);
}

QTEST_GUILESS_MAIN(TestConformance)
#include "tst_conformance.moc"
