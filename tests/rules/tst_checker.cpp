// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Rules over texts being edited: what is kept of the last time and what is checked anew is what a check of the whole
// says, edit after edit.

#include "analysis/history.h"
#include "rules/check.h"
#include "samplecatalog.h"
#include "sql/split.h"

#include <QRandomGenerator>
#include <QTest>

using namespace lockstep;
using namespace lockstep::rules;
using namespace Qt::StringLiterals;

/// Statements that rules look back or ahead from: timeouts, transactions, later indexes, ANALYZE, replacements, keys.
static const QList<QByteArray> pieces = {
    "SET lock_timeout = '2s'",
    "SET statement_timeout = '1min'",
    "SET LOCAL lock_timeout = '1s'",
    "RESET lock_timeout",
    "BEGIN",
    "COMMIT",
    "ROLLBACK",
    "ALTER TABLE purchase ADD COLUMN x int NOT NULL",
    "ALTER TABLE purchase ALTER COLUMN note TYPE bytea USING note::bytea",
    "ANALYZE purchase",
    "ALTER TABLE purchase ADD CONSTRAINT f FOREIGN KEY (customer) REFERENCES customer",
    "ALTER TABLE purchase ADD CONSTRAINT c CHECK (id > 0) NOT VALID",
    "ALTER TABLE purchase VALIDATE CONSTRAINT c",
    "CREATE INDEX i ON purchase (customer)",
    "CREATE INDEX CONCURRENTLY IF NOT EXISTS j ON purchase (note)",
    "DROP INDEX purchase_note",
    "DROP TABLE purchase",
    "CREATE TABLE made (id int, note text)",
    "ALTER TABLE made ADD PRIMARY KEY (id)",
    "UPDATE purchase SET note = 'x'",
    "DELETE FROM customer",
    "LOCK TABLE customer",
    "ALTER TABLE customer RENAME TO clients",
    "CREATE TYPE mood AS ENUM ('sad')",
    "ALTER TYPE mood ADD VALUE 'fine'",
    "VACUUM purchase",
    "-- lockstep:cut\n",
    "SELECT 1",
};

class TestChecker : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void editsAtRandom_data()
    {
        QTest::addColumn<quint32>("seed");
        for (quint32 seed = 1; seed <= 30; ++seed)
            QTest::addRow("seed %u", seed) << seed;
    }
    void editsAtRandom()
    {
        QFETCH(quint32, seed);
        QRandomGenerator random(seed);
        const auto any = [&](qsizetype bound) { return random.bounded(int(bound)); };
        Settings settings;
        for (const RuleDescriptor &rule : rules::rules())
            settings.levels.insert(QString::fromLatin1(rule.id), Level::Warning);
        settings.transactions = TransactionMode(seed % 3);
        catalog::Catalog start;
        if (seed % 2)
            start = tests::sampleCatalog();
        analysis::Script script;
        script.inTransaction = settings.transactions == TransactionMode::File;
        for (int i = 0; i < 14; ++i)
            script.text += pieces[any(pieces.size())] + ";\n";

        analysis::HistoryAnalyzer analyzer{start};
        Checker checker(settings);
        int kept = 0;
        for (int edit = 0; edit < 30; ++edit) {
            std::vector<Finding> found;
            bool asked = false;
            catalog::Catalog then;
            const auto ask = [&](std::size_t, std::size_t same, const catalog::Catalog &before) {
                asked = true;
                kept += int(same);
                then = before;
                found = checker.check(script.text, analyzer.effects()[0], before, same);
            };
            std::ignore = analyzer.update({script}, {}, ask);
            if (asked)
                QCOMPARE(found, check(script.text, analyzer.effects()[0], then, settings));
            if (edit % 5 == 4) { // a look at what a fix would do, and back
                const analysis::Script fixed{"SELECT 2;\n" + script.text, script.inTransaction, false};
                std::ignore = analyzer.update({fixed}, {}, [](std::size_t, std::size_t, const catalog::Catalog &) {});
                std::ignore = analyzer.update({script});
            }

            const auto ranges = sql::splitStatements(script.text);
            const int kind = any(5);
            const auto &range = ranges[std::size_t(any(qsizetype(ranges.size())))];
            if (kind == 0)
                script.text.insert(range.offset, pieces[any(pieces.size())] + ";\n");
            else if (kind == 1 && ranges.size() > 3)
                script.text.remove(range.offset, range.length);
            else if (kind == 2)
                script.text.replace(range.offset, range.length, pieces[any(pieces.size())]);
            else if (kind == 3)
                script.text.insert(range.offset, any(2) ? "/* moved */\n" : "\n-- lockstep:cut\n");
            else
                script.text += pieces[any(pieces.size())] + ";\n";
        }
        QVERIFY(kept > 0);
    }
};

QTEST_GUILESS_MAIN(TestChecker)
#include "tst_checker.moc"
