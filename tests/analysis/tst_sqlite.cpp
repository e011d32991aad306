// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "analysis/history.h"
#include "catalog/compare.h"
#include "catalog/engines.h"
#include "catalog/lookup.h"
#include "support/sqlitefile.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace lockstep;
using analysis::LockMode;

static const QString conformanceSchema = uR"sql(
CREATE TABLE p (id INTEGER PRIMARY KEY, name TEXT NOT NULL, code INT UNIQUE, filler TEXT DEFAULT 'x' CHECK (length(filler) < 500));
CREATE TABLE c (id INTEGER PRIMARY KEY AUTOINCREMENT, p INT REFERENCES p ON DELETE CASCADE, note TEXT, twice AS (p * 2));
CREATE TABLE "we""ird; drop" ("a b" INT, "select" TEXT, PRIMARY KEY ("a b")) WITHOUT ROWID;
CREATE TABLE empty (a, b);
CREATE TABLE log (id INT);
CREATE INDEX c_p ON c (p);
CREATE VIEW names AS SELECT name FROM p;
CREATE TRIGGER logs AFTER INSERT ON c BEGIN INSERT INTO log VALUES (new.id); END;
WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 3000)
INSERT INTO p (id, name, code, filler) SELECT i, 'name ' || i, i, printf('%.200c', 'x') FROM n;
INSERT INTO c (p, note) SELECT id, printf('%.200c', 'y') FROM p;
INSERT INTO "we""ird; drop" SELECT id, name FROM p;
)sql"_s;

static const char *const statements[] = {
    "CREATE TABLE t (a INT PRIMARY KEY, b TEXT)",
    "CREATE TABLE IF NOT EXISTS p (a)",
    "CREATE TABLE p (a)",
    "CREATE TABLE t AS SELECT * FROM p",
    "CREATE TABLE t (a INT) STRICT",
    "CREATE TABLE t (a nonsense nonsense (",
    "CREATE TEMP TABLE t (a)",
    "ALTER TABLE p RENAME TO q",
    "ALTER TABLE \"we\"\"ird; drop\" RENAME TO \"order\"",
    "ALTER TABLE p RENAME COLUMN name TO title",
    "ALTER TABLE p RENAME absent TO title",
    "ALTER TABLE p ADD COLUMN extra INT",
    "ALTER TABLE p ADD COLUMN extra INT NOT NULL DEFAULT 0",
    "ALTER TABLE p ADD COLUMN extra INT NOT NULL",
    "ALTER TABLE empty ADD COLUMN extra INT NOT NULL",
    "ALTER TABLE p ADD COLUMN extra INT CHECK (extra IS NULL)",
    "ALTER TABLE p ADD COLUMN extra INT UNIQUE",
    "ALTER TABLE p ADD COLUMN extra INT PRIMARY KEY",
    "ALTER TABLE p ADD COLUMN extra TEXT DEFAULT CURRENT_TIMESTAMP",
    "ALTER TABLE p ADD COLUMN extra INT REFERENCES c",
    "ALTER TABLE p ADD COLUMN extra INT AS (id * 2)",
    "ALTER TABLE p ADD COLUMN extra INT AS (id * 2) STORED",
    "ALTER TABLE p DROP COLUMN filler",
    "ALTER TABLE p DROP COLUMN name", // the view reads it
    "ALTER TABLE p DROP COLUMN code", // unique
    "ALTER TABLE p DROP COLUMN id",
    "ALTER TABLE c DROP COLUMN note",
    "ALTER TABLE c DROP COLUMN twice", // virtual: nothing is stored
    "ALTER TABLE c DROP COLUMN p",
    "ALTER TABLE \"we\"\"ird; drop\" DROP COLUMN \"select\"",
    "ALTER TABLE empty DROP COLUMN b",
    "DROP TABLE c",
    "DROP TABLE p",
    "DROP TABLE IF EXISTS absent",
    "DROP TABLE absent",
    "CREATE INDEX i ON p (name)",
    "CREATE UNIQUE INDEX i ON p (name, code) WHERE code > 5",
    "CREATE INDEX i ON p (lower(name))",
    "CREATE INDEX i ON absent (name)",
    "DROP INDEX c_p",
    "DROP INDEX sqlite_autoindex_p_1",
    "CREATE VIEW w AS SELECT * FROM absent",
    "CREATE VIEW names AS SELECT 1",
    "DROP VIEW names",
    "CREATE TRIGGER g AFTER DELETE ON p BEGIN DELETE FROM log; SELECT CASE WHEN 1 THEN 2 END; END",
    "CREATE TRIGGER g INSTEAD OF INSERT ON names BEGIN SELECT 1; END",
    "CREATE TRIGGER g AFTER INSERT ON absent BEGIN SELECT 1; END",
    "DROP TRIGGER logs",
    "INSERT INTO c (p) VALUES (1)",
    "INSERT INTO p (id, name) VALUES (-1, 'n') ON CONFLICT DO NOTHING",
    "UPDATE p SET name = 'n' WHERE id = 7",
    "UPDATE names SET name = 'n'",
    "DELETE FROM p WHERE id = 3",
    "DELETE FROM log",
    "WITH w AS (SELECT 1 AS x) DELETE FROM log WHERE id IN (SELECT x FROM w)",
    "REPLACE INTO \"we\"\"ird; drop\" VALUES (1, 'x')",
    "SELECT * FROM names",
    "SELECT * FROM absent",
    "SELECT 1",
    "REINDEX c_p",
    "REINDEX",
    "ANALYZE p",
    "VACUUM",
    "PRAGMA user_version = 5",
    "PRAGMA table_info(p)",
    "BEGIN IMMEDIATE",
    "BEGIN EXCLUSIVE",
    "BEGIN",
};

/// What is said about statements of SQLite, beside what the library does with a file.
class TestSqliteAnalysis : public QObject
{
    Q_OBJECT

    tests::SqliteFolder m_folder;
    QString m_template[2];

    /// A copy of the file that was filled once.
    std::unique_ptr<db::Connection> copy(bool wal)
    {
        const QString file = m_folder.path(u"run.db"_s);
        for (const char *ending : {"", "-journal", "-wal", "-shm"})
            QFile::remove(file + QLatin1StringView(ending));
        if (!QFile::copy(m_template[wal], file))
            return nullptr;
        auto connection = db::Connection::open(m_folder.profile(u"run.db"_s), {});
        return connection && (*connection)->execute(u"PRAGMA busy_timeout = 0"_s) ? std::move(*connection) : nullptr;
    }
    /// The leaves of a table's b-tree with what is in them.
    QHash<qint64, QByteArray> leaves(db::Connection &connection, const QString &table)
    {
        QHash<qint64, QByteArray> out;
        QFile file(m_folder.path(u"run.db"_s));
        const auto rows = connection.execute(
            u"SELECT pageno, pgoffset, pgsize FROM dbstat WHERE name = $1 AND pagetype = 'leaf'"_s, {table});
        if (!file.open(QIODevice::ReadOnly) || !rows)
            return out;
        for (const QVariantList &row : rows->rows) {
            file.seek(row[1].toLongLong());
            out[row[0].toLongLong()] = file.read(row[2].toLongLong());
        }
        return out;
    }

private Q_SLOTS:
    void initTestCase()
    {
        for (const bool wal : {false, true}) {
            const QString name = wal ? u"wal.db"_s : u"delete.db"_s;
            const auto made = m_folder.fresh(
                name, conformanceSchema +
                          (wal ? u"PRAGMA journal_mode = wal; PRAGMA wal_checkpoint(TRUNCATE)"_s : QString()));
            QVERIFY(made);
            m_template[wal] = m_folder.path(name);
        }
    }

    void conforms_data()
    {
        QTest::addColumn<bool>("wal");
        QTest::addColumn<QString>("sql");
        for (const bool wal : {false, true})
            for (const char *sql : statements)
                QTest::addRow("%s: %s", wal ? "wal" : "journal", sql) << wal << QString::fromLatin1(sql);
    }
    void conforms()
    {
        QFETCH(bool, wal);
        QFETCH(QString, sql);
        auto worker = copy(wal);
        QVERIFY(worker);
        const auto start = catalog::readCatalog(*worker);
        QVERIFY(start);
        analysis::Analyzer analyzer(*start);
        const auto effects = analyzer.analyze(sql.toUtf8());
        QCOMPARE(effects.size(), 1U);
        const analysis::Effect &effect = effects.front();

        QHash<QString, QHash<qint64, QByteArray>> before;
        for (const catalog::Relation &relation : start->relations)
            before[relation.name] = leaves(*worker, relation.name);
        const auto done = worker->execute(sql);
        QCOMPARE(effect.error.has_value(), !done);
        if (!done)
            return;
        if (worker->inTransaction())
            QVERIFY(worker->execute(u"COMMIT"_s));

        // the schema afterwards
        const auto now = catalog::readCatalog(*worker);
        QVERIFY(now);
        QVERIFY(catalog::compare(*now, analyzer.catalog()).empty());

        // rewritten: more than half of the leaves are other ones (the file has them only without a WAL)
        if (!wal) {
            for (const catalog::Relation &relation : start->relations) {
                if (relation.rows < 100 || sql.contains("RENAME TO"_L1) || effect.kind == "DELETE"_L1)
                    continue;
                const auto after = leaves(*worker, relation.name);
                int same = 0;
                for (auto it = after.cbegin(); it != after.cend(); ++it)
                    same += before[relation.name].value(it.key()) == *it;
                const bool there = !after.isEmpty();
                const auto predicted =
                    std::ranges::find(effect.relations, relation.name, &analysis::RelationEffect::name);
                const bool foreseen = predicted != effect.relations.end() && predicted->rewrite;
                if (there && effect.kind != "VACUUM"_L1)
                    QCOMPARE(foreseen, 2 * same < after.size());
            }
        }

        // what it may run beside: another session holds each lock in turn
        const LockMode lock = effect.strongestLock();
        const std::pair<LockMode, QString> holds[] = {
            {LockMode::DatabaseShared, u"BEGIN; SELECT count(*) FROM sqlite_schema"_s},
            {LockMode::DatabaseReserved, u"BEGIN IMMEDIATE"_s},
            {LockMode::DatabaseExclusive, u"BEGIN EXCLUSIVE"_s},
        };
        for (const auto &[held, hold] : holds) {
            if (wal && held == LockMode::DatabaseExclusive)
                continue; // there it is RESERVED
            worker.reset();
            worker = copy(wal);
            const auto other = db::Connection::open(m_folder.profile(u"run.db"_s), {});
            QVERIFY(other && (*other)->executeScript(hold));
            const auto beside = worker->execute(sql);
            if (!beside)
                QCOMPARE(beside.error().code, base::ErrorCode::Timeout);
            QCOMPARE(!beside, analysis::conflicts(lock, held));
        }
    }

    /// Each statement of a transaction, beside a session that reads: what is written waits for COMMIT, unless it no
    /// longer fits the cache.
    void transactions_data()
    {
        QTest::addColumn<bool>("wal");
        QTest::addColumn<QStringList>("script");
        QTest::addColumn<bool>("fits");
        const QString large = u"INSERT INTO log SELECT randomblob(1000) FROM p, (SELECT 1 UNION ALL SELECT 2)"_s;
        for (const bool wal : {false, true}) {
            const auto row = [wal](const char *name, const QStringList &script, bool fits = true) {
                QTest::addRow("%s: %s", wal ? "wal" : "journal", name) << wal << script << fits;
            };
            row("writes", {u"BEGIN IMMEDIATE"_s, u"INSERT INTO log VALUES (1)"_s, u"COMMIT"_s});
            row("makes", {u"BEGIN"_s, u"CREATE TABLE t (a)"_s, u"ALTER TABLE p DROP COLUMN filler"_s, u"END"_s});
            row("reads", {u"BEGIN"_s, u"SELECT * FROM log"_s, u"COMMIT"_s});
            row("releases", {u"SAVEPOINT a"_s, u"DELETE FROM log"_s, u"SAVEPOINT b"_s, u"INSERT INTO log VALUES (1)"_s,
                             u"RELEASE b"_s, u"RELEASE a"_s});
            row("takes back", {u"BEGIN IMMEDIATE"_s, u"INSERT INTO log VALUES (1)"_s, u"ROLLBACK"_s});
            row("large", {u"BEGIN IMMEDIATE"_s, large, u"COMMIT"_s}, false);
        }
    }
    void transactions()
    {
        QFETCH(bool, wal);
        QFETCH(QStringList, script);
        QFETCH(bool, fits);
        auto worker = copy(wal);
        const auto start = catalog::readCatalog(*worker);
        QVERIFY(start);
        const auto effects = analysis::Analyzer(*start).analyze(script.join(u';').toUtf8());
        QCOMPARE(qsizetype(effects.size()), script.size());
        const auto opened = [this] { return db::Connection::open(m_folder.profile(u"run.db"_s), {}); };
        auto reader = opened();
        QVERIFY(reader);

        // who reads already: COMMIT waits
        QVERIFY((*reader)->executeScript(u"BEGIN; SELECT count(*) FROM sqlite_schema"_s));
        bool waited = false;
        for (qsizetype i = 0; i < script.size() && !waited; ++i) {
            const analysis::Effect &effect = effects[size_t(i)];
            QVERIFY(!effect.error);
            const bool untilCommit = effect.notes.contains("analysis.sqlite-until-commit"_L1);
            const auto done = worker->execute(script[i]);
            waited = !done;
            if (waited)
                QCOMPARE(done.error().code, base::ErrorCode::Timeout);
            QCOMPARE(waited, !untilCommit && analysis::conflicts(effect.strongestLock(), LockMode::DatabaseShared));
        }

        // who comes to read: waits from where the cache was too small
        reader->reset();
        worker.reset();
        worker = copy(wal);
        reader = opened();
        QVERIFY(worker && reader && (*reader)->execute(u"PRAGMA busy_timeout = 0"_s));
        for (qsizetype i = 0; i < script.size(); ++i) {
            QVERIFY(worker->execute(script[i]));
            const bool until = effects[size_t(i)].notes.contains("analysis.sqlite-until-commit"_L1);
            QCOMPARE(!(*reader)->execute(u"SELECT count(*) FROM sqlite_schema"_s), until && !fits);
        }
    }

    void tellsWhatIsTouched()
    {
        const auto worker = copy(false);
        const auto start = catalog::readCatalog(*worker);
        QVERIFY(start);
        analysis::Analyzer analyzer(*start);
        const auto names = [](const analysis::Effect &effect) {
            QStringList out;
            for (const analysis::RelationEffect &r : effect.relations)
                out << r.name + u':' + analysis::viaName(r.via) + (r.scan ? u" scan"_s : QString()) +
                           (r.rewrite ? u" rewrite"_s : QString()) + (r.indexRebuild ? u" index"_s : QString());
            return out;
        };
        QCOMPARE(names(analyzer.analyze("INSERT INTO c (p) VALUES (1)")[0]),
                 (QStringList{u"c:named"_s, u"log:trigger"_s}));
        QCOMPARE(names(analyzer.analyze("SELECT * FROM names")[0]), (QStringList{u"p:view"_s}));
        QCOMPARE(names(analyzer.analyze("CREATE INDEX i ON p (name)")[0]), (QStringList{u"p:named scan index"_s}));
        QCOMPARE(names(analyzer.analyze("ALTER TABLE p ADD COLUMN y INT CHECK (y > 0)")[0]),
                 (QStringList{u"p:named scan"_s}));
        QCOMPARE(names(analyzer.analyze("ALTER TABLE p DROP COLUMN filler")[0]), (QStringList{u"p:named rewrite"_s}));
        QVERIFY(analyzer.analyze("DROP TABLE c")[0].losesData);
        QVERIFY(!analyzer.analyze("VACUUM")[0].transactional);
        QCOMPARE(analyzer.analyze("BEGIN; PRAGMA foreign_keys = on; COMMIT")[1].notes,
                 QStringList{u"analysis.sqlite-pragma-ignored"_s});
        const auto rolledBack = analyzer.analyze("BEGIN; DROP TABLE p; ROLLBACK; SELECT * FROM p");
        QVERIFY(!rolledBack[3].error);
        QCOMPARE(catalog::Lookup(analyzer.catalog()).relation(u"main"_s, u"p"_s)->rows, 3000.0); // its figures as well
        QVERIFY(analyzer.preview("DROP TABLE p")[0].losesData);
        std::ignore = analyzer.analyze("CREATE TABLE n (id INTEGER PRIMARY KEY); INSERT INTO n SELECT id FROM p; "
                                       "CREATE TABLE m (id); INSERT INTO m VALUES (1); ALTER TABLE n RENAME TO o");
        QCOMPARE(catalog::Lookup(analyzer.catalog()).relation(u"main"_s, u"o"_s)->rows, 3000.0);
        QCOMPARE(catalog::Lookup(analyzer.catalog()).relation(u"main"_s, u"m"_s)->rows, -1.0);
        QVERIFY(analyzer.analyze("ALTER TABLE o ADD COLUMN x INT NOT NULL")[0].error);
        QVERIFY(!analyzer.analyze("SELECT * FROM p")[0].error);
    }

    void goesOnFromWhatChanged()
    {
        const auto worker = copy(false);
        const auto start = catalog::readCatalog(*worker);
        QVERIFY(start);
        analysis::HistoryAnalyzer history(*start);
        std::vector<analysis::Script> scripts{
            {"CREATE TABLE t (a)", true, false}, {"DROP TABLE t", false, true}, {"ALTER TABLE t ADD b", false, false}};
        std::ignore = history.update(scripts);
        QVERIFY(!history.effects()[1][0].error && !history.effects()[2][0].error); // the down was taken back
        scripts[0].text = "CREATE TABLE u (a)";
        QCOMPARE(history.update(scripts).script, 0U);
        QVERIFY(history.effects()[2][0].error);
        scripts[2].text = "ALTER TABLE u ADD b; SELECT b FROM u";
        QCOMPARE(history.update(scripts).script, 2U);
        QVERIFY(!history.effects()[2][1].error);
    }

    /// Schemas of many tables are copied from an image that is kept, and read again only where they changed.
    void manyTablesFromTheSameImage()
    {
        QString schema;
        for (int i = 0; i < 90; ++i)
            schema += u"CREATE TABLE t%1 (id INTEGER PRIMARY KEY, a TEXT UNIQUE CHECK (a <> ''), b INT REFERENCES "
                      "t%2 (a)); CREATE INDEX t%1_b ON t%1 (b DESC);"_s.arg(i)
                          .arg(i / 2);
        const QString script = u"CREATE TABLE n (x INT REFERENCES T7); INSERT INTO n SELECT id FROM t3; "
                               "ALTER TABLE t7 RENAME TO seven; ALTER TABLE t12 ADD COLUMN c INT DEFAULT 3; "
                               "BEGIN; DROP TABLE t80; ROLLBACK; DROP TABLE t89; CREATE VIEW v AS SELECT * FROM t1; "
                               "DROP INDEX t5_b; CREATE TRIGGER g AFTER INSERT ON t2 BEGIN DELETE FROM t4; END"_s;
        const auto file = m_folder.fresh(u"many.db"_s, schema + u"INSERT INTO t3 VALUES (1, 'a', NULL);"_s);
        QVERIFY(file);
        const auto start = catalog::readCatalog(*file);
        QVERIFY(start);
        QVERIFY(file->executeScript(script));
        const auto goal = catalog::readCatalog(*file);
        QVERIFY(goal);
        std::vector<analysis::Effect> first;
        for (int turn = 0; turn < 3; ++turn) {
            analysis::Analyzer analyzer(*start);
            const auto effects = analyzer.analyze(script.toUtf8());
            if (turn == 0)
                first = effects;
            QVERIFY(effects == first);
            for (const analysis::Effect &effect : effects)
                QVERIFY2(!effect.error, qPrintable(effect.kind));
            const catalog::Catalog end = analyzer.catalog();
            QCOMPARE(catalog::structureHash(end), catalog::structureHash(*goal));
            QVERIFY(catalog::compare(end, *goal).empty());
            QCOMPARE(catalog::Lookup(end).relation(u"main"_s, u"t3"_s)->rows, 1);
            QCOMPARE(catalog::Lookup(end).relation(u"main"_s, u"n"_s)->rows, 1);
            // and from there on
            const auto more = analysis::Analyzer(end).analyze("DROP TABLE seven; DROP TABLE n");
            QVERIFY(!more[0].error && !more[1].error);
        }
    }

    void reachesNothingElse()
    {
        const auto worker = copy(false);
        const auto start = catalog::readCatalog(*worker);
        QVERIFY(start);
        analysis::Analyzer analyzer(*start);
        const QString other = m_folder.path(u"attached.db"_s);
        const auto effects = analyzer.analyze(
            u"ATTACH '%1' AS o; CREATE TABLE o.t (a); VACUUM INTO '%1'; PRAGMA journal_mode = wal"_s.arg(other)
                .toUtf8());
        QCOMPARE(effects.size(), 4U);
        QVERIFY(!QFile::exists(other));
        QCOMPARE(effects[0].certainty, analysis::Certainty::Unknown);
    }
};

QTEST_GUILESS_MAIN(TestSqliteAnalysis)
#include "tst_sqlite.moc"
