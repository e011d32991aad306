// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "analysis/history.h"
#include "sql/split.h"

#include <QRandomGenerator>
#include <QTest>

using namespace lockstep;
using namespace lockstep::analysis;

namespace {

using Effects = std::vector<std::vector<Effect>>;

/// What an analyser says that reads everything for the first time, with the Catalogs the scripts start from.
Effects fresh(const std::vector<Script> &scripts, std::vector<QString> *hashes = nullptr,
              const catalog::Catalog &start = {})
{
    HistoryAnalyzer analyzer{start};
    analyzer.update(scripts, {}, [&](std::size_t, std::size_t, const catalog::Catalog &before) {
        if (hashes)
            hashes->push_back(catalog::structureHash(before));
    });
    return analyzer.effects();
}

std::vector<Script> scripts(const QList<QByteArray> &texts)
{
    std::vector<Script> result;
    for (const QByteArray &text : texts)
        result.push_back({text, false, false});
    return result;
}

const QList<QByteArray> pieces = {
    "CREATE TABLE a (id int PRIMARY KEY, b text)",
    "CREATE TABLE c (id int REFERENCES a, note varchar(10))",
    "ALTER TABLE a ADD COLUMN d int DEFAULT 1",
    "ALTER TABLE a ALTER COLUMN b TYPE varchar(20)",
    "ALTER TABLE c ALTER COLUMN note TYPE text",
    "CREATE INDEX i ON a (b)",
    "DROP INDEX i",
    "DROP TABLE c",
    "DROP TABLE a CASCADE",
    "ALTER TABLE a RENAME TO z",
    "ALTER TABLE z RENAME TO a",
    "BEGIN",
    "COMMIT",
    "ROLLBACK",
    "SAVEPOINT s",
    "ROLLBACK TO s",
    "SET search_path = other, public",
    "CREATE SCHEMA other",
    "CREATE TABLE other.a (x int)",
    "ALTER TABLE nope ADD b int",
    "ALTR TABLE a",
    "VACUUM a",
    "CREATE VIEW v AS SELECT b FROM a",
    "-- only a remark\nSELECT 1",
};

} // namespace

/// What is analysed bit by bit is what would be analysed as a whole.
class TestHistory : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void onlyWhatFollowsIsAnalysedAgain()
    {
        HistoryAnalyzer analyzer{catalog::Catalog()};
        auto all = scripts({"CREATE TABLE a (id int); ALTER TABLE a ADD b int; ALTER TABLE a ADD c int",
                            "ALTER TABLE a ADD d int; ALTER TABLE a ADD e int"});
        QCOMPARE(analyzer.update(all), (HistoryAnalyzer::Place{0, 0}));
        QCOMPARE(analyzer.update(all), (HistoryAnalyzer::Place{2, 0}));
        all[1].text = "ALTER TABLE a ADD d int; ALTER TABLE a ADD f int; -- more";
        QCOMPARE(analyzer.update(all), (HistoryAnalyzer::Place{1, 1}));
        QCOMPARE(analyzer.effects(), fresh(all));
        all[1].text = "-- remark\nALTER TABLE a ADD d int; ALTER TABLE a ADD f int;";
        QCOMPARE(analyzer.update(all), (HistoryAnalyzer::Place{2, 0})); // only places moved
        QCOMPARE(analyzer.effects(), fresh(all));
        all[0].text = "CREATE TABLE a (id int); ALTER TABLE a ADD d int; ALTER TABLE a ADD c int";
        QCOMPARE(analyzer.update(all), (HistoryAnalyzer::Place{0, 1}));
        QCOMPARE(analyzer.effects(), fresh(all));
        QVERIFY(analyzer.effects()[1][0].error); // d is there already
        all.pop_back();
        QCOMPARE(analyzer.update(all), (HistoryAnalyzer::Place{1, 0}));
        QCOMPARE(analyzer.effects(), fresh(all));
    }

    void rolledBackIsNoWayBack()
    {
        HistoryAnalyzer analyzer{catalog::Catalog()};
        auto all = scripts({"CREATE TABLE a (id int); BEGIN; DROP TABLE a; SELECT 1; ROLLBACK; SELECT * FROM a"});
        analyzer.update(all);
        all[0].text.replace("SELECT 1", "SELECT 2");
        QCOMPARE(analyzer.update(all), (HistoryAnalyzer::Place{0, 2})); // from DROP on: what it did is rolled back
        QCOMPARE(analyzer.effects(), fresh(all));
    }

    void toolsTransactionsAndDowns()
    {
        HistoryAnalyzer analyzer{catalog::Catalog()};
        std::vector<Script> all = {{"CREATE TABLE a (id int); ALTER TABLE a ADD b int", true, false},
                                   {"DROP TABLE a", false, true},
                                   {"ALTER TABLE a ADD c int", true, false}};
        analyzer.update(all);
        QVERIFY(analyzer.effects()[0][1].insideTransaction);
        QVERIFY(!analyzer.effects()[2][0].error); // the down was taken back
        all[0].text += "; ALTER TABLE a ADD e int";
        analyzer.update(all);
        QCOMPARE(analyzer.effects(), fresh(all));
        all[1].text = "ALTER TABLE a DROP COLUMN e; DROP TABLE a";
        QCOMPARE(analyzer.update(all), (HistoryAnalyzer::Place{1, 0}));
        QCOMPARE(analyzer.effects(), fresh(all));
        all[2].inTransaction = false;
        analyzer.update(all);
        QCOMPARE(analyzer.effects(), fresh(all));
    }

    void stoppedGoesOn()
    {
        HistoryAnalyzer analyzer{catalog::Catalog()};
        const auto all = scripts({"CREATE TABLE a (id int); ALTER TABLE a ADD b int", "ALTER TABLE a ADD c int"});
        std::stop_source stop;
        analyzer.update(all, stop.get_token(),
                        [&](std::size_t, std::size_t, const catalog::Catalog &) { stop.request_stop(); });
        QCOMPARE(analyzer.effects()[0].size(), 2u);
        QVERIFY(analyzer.effects().size() < 2 || analyzer.effects()[1].empty());
        analyzer.update(all);
        QCOMPARE(analyzer.effects(), fresh(all));
    }

    void editsAtRandom_data()
    {
        QTest::addColumn<quint32>("seed");
        for (quint32 seed = 1; seed <= 60; ++seed)
            QTest::addRow("seed %u", seed) << seed;
    }
    void editsAtRandom()
    {
        QFETCH(quint32, seed);
        QRandomGenerator random(seed);
        const auto any = [&](qsizetype bound) { return random.bounded(int(bound)); };
        std::vector<Script> all(3);
        all[1].inTransaction = seed % 3 == 0;
        for (Script &script : all) {
            for (int i = 0; i < 8; ++i)
                script.text += pieces[any(pieces.size())] + ";\n";
        }
        catalog::Catalog start;
        if (seed % 2)
            start.schemas = {{2200, QStringLiteral("public"), {}}};
        HistoryAnalyzer analyzer{start};
        for (int edit = 0; edit < 25; ++edit) {
            Script &script = all[std::size_t(any(3))];
            const auto ranges = sql::splitStatements(script.text);
            const int kind = any(4);
            if (kind == 0 || ranges.empty()) {
                script.text.insert(ranges.empty() ? 0 : ranges[std::size_t(any(qsizetype(ranges.size())))].offset,
                                   pieces[any(pieces.size())] + ";\n");
            } else {
                const auto &range = ranges[std::size_t(any(qsizetype(ranges.size())))];
                if (kind == 1)
                    script.text.remove(range.offset, range.length);
                else if (kind == 2)
                    script.text.replace(range.offset, range.length, pieces[any(pieces.size())]);
                else
                    script.text.insert(range.offset, "/* moved */\n");
            }
            std::vector<QString> hashes;
            const bool withCatalogs = any(2) == 0;
            HistoryAnalyzer::ScriptFn collect;
            if (withCatalogs)
                collect = [&](std::size_t, std::size_t, const catalog::Catalog &before) {
                    hashes.push_back(catalog::structureHash(before));
                };
            std::ignore = analyzer.update(all, {}, collect);
            std::vector<QString> expected;
            const Effects truth = fresh(all, &expected, start);
            QCOMPARE(analyzer.effects(), truth);
            // the scripts that were looked at again are the last ones
            QVERIFY(hashes.size() <= expected.size());
            if (!hashes.empty() && hashes.size() == 3)
                QCOMPARE(hashes, expected);
        }
    }
};

QTEST_GUILESS_MAIN(TestHistory)
#include "tst_history.moc"
