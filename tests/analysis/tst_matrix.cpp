// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The analyser against every server from 13 to 18. data/*.sql, data/matrix/*.sql: a schema, then after the line
// "--probes" one statement a line, each measured on that schema and rolled back. With a line "--kinds" before it, each
// probe is tried with every name there in place of {T}. Statements that no transaction block takes come last, after
// "--alone": they stay, one after the other. A line may begin with the servers it is for.
//
// A probe that a server refuses counts, too: the analyser has to foresee it. Two analysers answer: one has read the
// server's Catalog, the other has only seen the statements that made the schema: it knows that no table has rows, and
// takes names that it has not seen for things that may be there.

#include "catalog/postgres/reader.h"
#include "conformance.h"
#include "sql/split.h"

#include <QDir>
#include <QTest>

#include <algorithm>

using namespace lockstep;
using namespace lockstep::analysis;
using namespace Qt::StringLiterals;

class TestMatrix : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void statements_data();
    void statements();

private:
    void run(const QString &path, int major, tests::Tally &total);
    void compare(const QString &file, const QByteArray &probe, const Effect &effect, const prove::Observation &observed,
                 bool byScript);

    QStringList m_known;
    tests::Tally m_tally;
    int m_failures = 0;
};

namespace {

/// The lines of a probe file that are for this server, by section.
struct Probes {
    QByteArray schema;
    QByteArrayList kinds, probes, alone;
    Probes(const QByteArray &text, int major)
    {
        QByteArrayList first;
        QByteArrayList *section = &first;
        for (const QByteArray &line : text.split('\n')) {
            if (line == "--kinds")
                section = &kinds;
            else if (line == "--probes")
                section = &probes;
            else if (line == "--alone")
                section = &alone;
            else if (const QByteArray statement = tests::forServer(line, major); !statement.isEmpty())
                section->append(statement);
        }
        const bool ends = std::ranges::any_of(first, [](const QByteArray &line) { return line.endsWith(';'); });
        schema = first.join(ends ? "\n" : ";\n");
        kinds = kinds.isEmpty() ? QByteArrayList{{}} : kinds.join(' ').split(' ');
    }
};

/// The one effect of a statement, in a transaction block that is taken back, or where it takes none, outside of one.
Effect predict(Analyzer &analyzer, const QByteArray &statement)
{
    std::vector<Effect> effects = analyzer.preview("BEGIN;" + statement);
    if (effects.size() > 1 && effects[1].error && effects[1].error->sqlState == "25001"_L1)
        effects = analyzer.preview(statement);
    return effects.empty() ? Effect{} : effects.back();
}

} // namespace

void TestMatrix::statements_data()
{
    QTest::addColumn<int>("major");
    for (int major = 13; major <= 18; ++major)
        QTest::newRow(qPrintable(QString::number(major))) << major;
}

void TestMatrix::statements()
{
    QFETCH(int, major);
    QString why;
    if (!tests::server(major, &why))
        QSKIP(qPrintable(why));
    m_known = tests::knownDifferences(major);
    m_failures = 0;
    tests::Tally total;
    const QString only = qEnvironmentVariable("LOCKSTEP_PROBES"); // one file, while working on it
    for (const QString &folder : {u""_s, u"/matrix"_s}) {
        const QDir data(QStringLiteral(LOCKSTEP_TEST_DATA) + folder);
        for (const QFileInfo &info : data.entryInfoList({u"*.sql"_s}, QDir::Files, QDir::Name)) {
            if (only.isEmpty() || only == info.completeBaseName())
                run(info.filePath(), major, total);
        }
    }
    total.print(u"PostgreSQL %1"_s.arg(major));
    QCOMPARE(m_failures, 0);
}

void TestMatrix::compare(const QString &file, const QByteArray &probe, const Effect &effect,
                         const prove::Observation &observed, bool byScript)
{
    prove::Comparison comparison = prove::compare(effect, observed);
    if (!byScript && effect.certainty == Certainty::Data && !comparison.underPredicted) {
        comparison.locksExact = true; // it says that this is for the case that there are rows
        comparison.overPredicted = false;
    }
    static const QStringList absent{u"42P01"_s, u"42704"_s, u"42883"_s, u"3F000"_s, u"42P06"_s, u"26000"_s};
    if (byScript && comparison.errorDiffers && observed.error && absent.contains(observed.error->sqlState))
        return;
    m_tally.add(comparison);
    const QString text = QString::fromUtf8(probe);
    if (comparison.exact() || m_known.contains(file + u": "_s + text))
        return;
    ++m_failures;
    std::printf("  %s  [%s]\n      %s\n", probe.constData(), byScript ? "script" : "catalog",
                qPrintable(comparison.lines.join(u"\n      "_s)));
}

void TestMatrix::run(const QString &path, int major, tests::Tally &total)
{
    const QString name = QFileInfo(path).completeBaseName();
    const Probes lines(tests::readAll(path), major);
    const tests::Pair pair(major);
    QVERIFY2(pair, qPrintable(tests::whyNot()));
    prove::Prover prover(*pair.worker, *pair.watcher);
    catalog::Catalog start;
    if (const auto empty = catalog::postgres::readCatalog(*pair.worker, {}))
        start.server.version = empty->server.version;
    Analyzer byScript(start, AnalysisOptions{major, {}, false});
    for (const sql::StatementRange &range : sql::splitStatements(lines.schema)) {
        const QByteArray statement = lines.schema.sliced(range.offset, range.length);
        const auto done = pair.worker->execute(QString::fromUtf8(statement));
        QVERIFY2(done.has_value(), done ? "" : qPrintable(done.error().context + QString::fromUtf8(statement)));
        for (const Effect &effect : byScript.analyze(statement))
            QVERIFY2(!effect.error, effect.error
                                        ? qPrintable(effect.error->message + u' ' + effect.error->arguments.join(u' ') +
                                                     u' ' + QString::fromUtf8(statement))
                                        : "");
    }
    const auto read = catalog::postgres::readCatalog(*pair.worker, {});
    QVERIFY2(read.has_value(), read ? "" : qPrintable(read.error().message + read.error().context));
    Analyzer byCatalog(*read, AnalysisOptions{major, {}, false});
    m_tally = {};
    for (const QByteArray &kind : lines.kinds) {
        for (QByteArray probe : lines.probes) {
            if (!kind.isEmpty() && !probe.contains("{T}"))
                continue;
            probe.replace("{T}", kind);
            if (kind.isEmpty()) { // what a session keeps over a rollback
                for (const QString &leftover : {u"DEALLOCATE ALL"_s, u"DISCARD PLANS"_s})
                    static_cast<void>(pair.worker->execute(leftover));
            }
            const prove::Observation observed = prover.observe(probe, prove::Prover::Keep::RollBack);
            compare(name, probe, predict(byScript, probe), observed, true);
            compare(name, probe, predict(byCatalog, probe), observed, false);
        }
    }
    for (const QByteArray &statement : lines.alone) {
        const prove::Observation observed = prover.observe(statement, prove::Prover::Keep::Commit);
        for (Analyzer *analyzer : {&byScript, &byCatalog}) {
            const std::vector<Effect> effects = analyzer->analyze(statement);
            compare(name, statement, effects.empty() ? Effect{} : effects.back(), observed, analyzer == &byScript);
        }
    }
    m_tally.print(u"  %1 on %2"_s.arg(name).arg(major));
    total.add(m_tally);
}

QTEST_GUILESS_MAIN(TestMatrix)
#include "tst_matrix.moc"
