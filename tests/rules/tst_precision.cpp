// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Whether findings of class `long` come where, and only where, a real server held a blocking lock on a table that was
// there before the file while it wrote, read or indexed one: the histories of real programs, statement by statement.
// Beside it the figures of squawk, when that is on PATH.

#include "analysis/analyzer.h"
#include "analysis/prove/prover.h"
#include "base/file.h"
#include "rules/check.h"
#include "sql/split.h"
#include "support/histories.h"
#include "support/testserver.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QSet>
#include <QStandardPaths>
#include <QTest>

#include <cstdio>

using namespace lockstep;
using namespace Qt::StringLiterals;

namespace {

struct Score {
    int right = 0, wrong = 0, missed = 0;
    void add(bool truth, bool said)
    {
        right += truth && said;
        wrong += !truth && said;
        missed += truth && !said;
    }
    void add(const Score &other)
    {
        right += other.right;
        wrong += other.wrong;
        missed += other.missed;
    }
    [[nodiscard]] double precision() const { return right + wrong ? double(right) / (right + wrong) : 1; }
    [[nodiscard]] double recall() const { return right + missed ? double(right) / (right + missed) : 1; }
};

/// Squawk's rules about work that grows with the table under a blocking lock. Left out: those that warn of a brief lock
/// (ban-drop-column, renaming-..., require-concurrent-index-deletion), of errors (adding-required-field) and of style.
const QSet<QString> &squawkLong()
{
    static const QSet<QString> rules{
        u"require-concurrent-index-creation"_s, u"require-concurrent-reindex"_s,   u"constraint-missing-not-valid"_s,
        u"adding-foreign-key-constraint"_s,     u"disallowed-unique-constraint"_s, u"adding-serial-primary-key-field"_s,
        u"adding-field-with-default"_s,         u"adding-not-nullable-field"_s,    u"changing-column-type"_s};
    return rules;
}

/// Lines (from 0) of a file on which squawk has a finding that counts.
QSet<int> squawkLines(const QString &program, const QString &file)
{
    QProcess process;
    process.start(program, {u"--reporter"_s, u"json"_s, u"--pg-version"_s, u"17"_s, file});
    QSet<int> lines;
    if (!process.waitForFinished(60'000))
        return lines;
    for (const QJsonValue &value : QJsonDocument::fromJson(process.readAllStandardOutput()).array()) {
        const QJsonObject finding = value.toObject();
        if (squawkLong().contains(finding[u"rule_name"_s].toString()))
            lines.insert(finding[u"line"_s].toInt());
    }
    return lines;
}

/// What the server did: a blocking lock on a relation that was there before the file, and work on one.
bool isLong(const analysis::prove::Observation &observed, const QString &kind, const QSet<QString> &before)
{
    if (kind == "TRUNCATE TABLE"_L1) // an empty file is no work
        return false;
    bool blocks = false, works = false;
    for (const QString &line : observed.debug)
        works = works || line.startsWith("validating foreign key constraint"_L1);
    for (const analysis::RelationEffect &relation : observed.relations) {
        if (relation.isNew || relation.kind == analysis::RelationKind::Index)
            continue;
        works = works || relation.rewrite || relation.scan;
        blocks = blocks || (analysis::dangerOf(relation.lock) >= analysis::Danger::BlocksWrites &&
                            before.contains(relation.schema.value_or(QString()) + u'.' + relation.name));
    }
    return blocks && works;
}

QSet<QString> relationsOf(const catalog::Catalog &catalog)
{
    QSet<QString> names;
    for (const catalog::Relation &relation : catalog.relations) {
        for (const catalog::Schema &schema : catalog.schemas) {
            if (schema.oid == relation.schema)
                names.insert(schema.name + u'.' + relation.name);
        }
    }
    return names;
}

bool isTransactionControl(const QByteArray &statement)
{
    const QByteArray word = statement.left(8).toUpper();
    return word.startsWith("BEGIN") || word.startsWith("COMMIT") || word.startsWith("START TR") ||
           word.startsWith("END") || word.startsWith("ROLLBACK") || word.startsWith('\\');
}

} // namespace

class TestPrecision : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void histories();
};

void TestPrecision::histories()
{
    const std::vector<tests::History> all = tests::realHistories();
    if (all.empty())
        QSKIP("LOCKSTEP_HISTORIES names no folder with unpacked packages");
    const QString squawk = QStandardPaths::findExecutable(u"squawk"_s);
    Score ours, theirs;
    std::printf("%-20s %10s %6s %29s %29s\n", "", "statements", "long", "lockstep right wrong missed",
                squawk.isEmpty() ? "(squawk is not on PATH)" : "squawk right wrong missed");
    for (const tests::History &history : all) {
        const auto worker = tests::freshDatabase();
        if (!worker)
            QSKIP(qPrintable(tests::whyNot()));
        const auto watcher = db::Connection::open(worker->profile(), {});
        QVERIFY(watcher);
        static_cast<void>(worker->execute(u"SET client_min_messages = warning"_s));
        analysis::prove::Prover prover(*worker, **watcher);
        analysis::Analyzer analyzer(catalog::Catalog{}, {worker->serverVersion() / 10000, {}, false});
        Score mine, squawks;
        int statements = 0;
        for (const QString &file : history.files) {
            const auto script = base::readFile(file);
            QVERIFY(script);
            const catalog::Catalog before = analyzer.catalog();
            QSet<QString> names = relationsOf(before);
            const std::vector<analysis::Effect> effects = analyzer.analyze(*script);
            const std::vector<rules::Finding> findings = rules::check(*script, effects, before);
            const QSet<int> lines = squawk.isEmpty() ? QSet<int>() : squawkLines(squawk, file);
            const sql::LineIndex index(*script);
            for (const analysis::Effect &effect : effects) {
                const QByteArray statement = script->sliced(effect.offset, effect.length);
                if (isTransactionControl(statement))
                    continue;
                const auto observed = prover.observe(statement, analysis::prove::Prover::Keep::Commit);
                if (observed.error)
                    continue; // an error of the history's own
                ++statements;
                const bool truth = isLong(observed, effect.kind, names);
                for (const analysis::RelationEffect &relation : observed.relations) {
                    if (relation.isNew) // dropped and made again: nobody uses it
                        names.remove(relation.schema.value_or(QString()) + u'.' + relation.name);
                }
                const auto counts = [&](const rules::Finding &finding) {
                    return finding.offset == effect.offset && finding.findingClass == rules::FindingClass::Long;
                };
                const bool said = std::ranges::any_of(findings, counts);
                mine.add(truth, said);
                if (truth != said)
                    std::printf("  %s: %s\n", truth ? "missed" : "wrong", statement.left(200).constData());
                const int first = index.at(effect.offset).line - 1;
                const int last = index.at(effect.offset + effect.length - 1).line - 1;
                squawks.add(truth, std::ranges::any_of(lines, [&](int line) { return line >= first && line <= last; }));
            }
        }
        std::printf("%-20s %10d %6d %15d %5d %6d %15d %5d %6d\n", qPrintable(history.name), statements,
                    mine.right + mine.missed, mine.right, mine.wrong, mine.missed, squawks.right, squawks.wrong,
                    squawks.missed);
        ours.add(mine);
        theirs.add(squawks);
    }
    std::printf("lockstep: precision %.3f recall %.3f\n", ours.precision(), ours.recall());
    if (!squawk.isEmpty())
        std::printf("squawk:   precision %.3f recall %.3f\n", theirs.precision(), theirs.recall());
    std::fflush(stdout);
    QVERIFY(ours.right > 0);
    QVERIFY(ours.precision() >= 0.98);
    QVERIFY(ours.recall() >= 0.98);
}

QTEST_GUILESS_MAIN(TestPrecision)
#include "tst_precision.moc"
