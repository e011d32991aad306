// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "catalog/compare.h"
#include "catalog/engines.h"
#include "catalog/lookup.h"
#include "catalog/sqlite/normal.h"
#include "catalog/sqlite/tabletext.h"
#include "support/sqlitefile.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace lockstep;
using catalog::Catalog;

static const QString schemaWithEverything = uR"sql(
CREATE TABLE customer (id INTEGER PRIMARY KEY AUTOINCREMENT, email TEXT NOT NULL COLLATE NOCASE UNIQUE);
CREATE TABLE "Order" ( -- what was bought
  id INTEGER PRIMARY KEY,
  /* who, in (parentheses) */ customer INT NOT NULL ON CONFLICT FAIL REFERENCES customer ON DELETE CASCADE,
  placed DEFAULT (date('now', 'utc')), amount DECIMAL(10, 2) DEFAULT -1.5 CHECK (amount > -2),
  "select" VARCHAR(5) DEFAULT 'a,b)' CONSTRAINT "short, please" CHECK (length("select") < 5),
  twice AS (amount * 2), thrice INT GENERATED ALWAYS AS (amount * 3) STORED NOT NULL,
  CONSTRAINT pair UNIQUE (customer, placed) ON CONFLICT REPLACE,
  FOREIGN KEY (customer, placed) REFERENCES elsewhere (a, b) ON UPDATE SET NULL DEFERRABLE INITIALLY DEFERRED,
  CHECK (amount <> 7)
);
CREATE TABLE "we""ird; drop" ("a b" INT, [it's] TEXT, `c``d` BLOB, PRIMARY KEY ("a b", [it's])) WITHOUT ROWID;
CREATE TABLE exact (i INTEGER, t TEXT) STRICT;
CREATE TABLE bare (a, b);
CREATE INDEX late ON "Order" (placed DESC, lower("select"), customer COLLATE RTRIM) WHERE amount > 1;
CREATE UNIQUE INDEX "od;d" ON "we""ird; drop" ([it's]);
CREATE VIEW totals AS SELECT customer, sum(amount) AS total FROM "Order" GROUP BY customer;
CREATE VIEW "upon view" AS SELECT * FROM totals;
CREATE TRIGGER watch AFTER UPDATE OF amount ON "Order" WHEN new.amount > 5 BEGIN
  INSERT INTO bare VALUES (new.id, CASE WHEN 1 THEN 'x;y' END); END;
CREATE TRIGGER through INSTEAD OF INSERT ON totals BEGIN SELECT 1; END;
CREATE VIRTUAL TABLE words USING fts5(body);
)sql"_s;

/// A Catalog of an SQLite file.
class TestSqliteCatalog : public QObject
{
    Q_OBJECT

    tests::SqliteFolder m_folder;

    Catalog read(const QString &file, const QString &script)
    {
        const auto connection = m_folder.fresh(file, script);
        if (!connection)
            return {};
        auto result = catalog::readCatalog(*connection);
        if (!result)
            qWarning("%s", qPrintable(result.error().context));
        return result ? std::move(*result) : Catalog{};
    }

private Q_SLOTS:
    void holdsEverything()
    {
        const Catalog all = read(u"all.db"_s, schemaWithEverything + u"INSERT INTO bare VALUES (1, 2), (3, 4);"_s);
        QCOMPARE(all.server.engine, sql::Engine::Sqlite);
        QVERIFY(all.server.version > 3000000);
        QCOMPARE(all.server.settings.value(u"foreign_keys"_s), u"0"_s);
        const catalog::Lookup lookup(all);
        for (const catalog::Relation &relation : all.relations)
            QVERIFY2(!relation.incomplete, qPrintable(relation.name));

        const catalog::Relation *customer = lookup.relation(u"main"_s, u"customer"_s);
        QVERIFY(customer);
        QCOMPARE(customer->columns[0].options, QStringList{u"AUTOINCREMENT"_s});
        QCOMPARE(customer->columns[1].collation, u"NOCASE"_s);

        const catalog::Relation *order = lookup.relation(u"main"_s, u"Order"_s);
        QVERIFY(order);
        QCOMPARE(order->columns.size(), 7U);
        QCOMPARE(lookup.column(*order, u"customer"_s)->options, QStringList{u"NOT NULL ON CONFLICT FAIL"_s});
        QVERIFY(lookup.column(*order, u"customer"_s)->notNull);
        QCOMPARE(lookup.column(*order, u"placed"_s)->defaultExpression, u"date ('now', 'utc')"_s);
        QCOMPARE(lookup.column(*order, u"amount"_s)->type, u"DECIMAL(10, 2)"_s);
        QCOMPARE(lookup.column(*order, u"amount"_s)->defaultExpression, u"- 1.5"_s);
        QCOMPARE(lookup.column(*order, u"twice"_s)->generated, catalog::Generated::Virtual);
        QCOMPARE(lookup.column(*order, u"thrice"_s)->generated, catalog::Generated::Stored);
        QCOMPARE(lookup.column(*order, u"thrice"_s)->defaultExpression, u"amount * 3"_s);
        QStringList constraints;
        for (const catalog::Constraint &constraint : order->constraints)
            constraints << constraint.name;
        QCOMPARE(constraints,
                 (QStringList{u"check (amount <> 7)"_s, u"check (amount > - 2)"_s, u"foreign key (customer)"_s,
                              u"foreign key (customer, placed)"_s, u"pair"_s, u"primary key"_s, u"short, please"_s}));
        QCOMPARE(order->constraints[2].referencedTable, customer->oid);
        QCOMPARE(order->constraints[2].referencedColumns, std::vector<int>{1});
        QCOMPARE(order->constraints[2].onDelete, u'c');
        QVERIFY(order->constraints[3].deferred && order->constraints[3].referencedTable == 0);
        QCOMPARE(order->constraints[4].definition, u"UNIQUE (\"customer\", \"placed\") ON CONFLICT REPLACE"_s);
        QVERIFY(order->constraints[4].index != 0 && order->constraints[5].index == 0); // the rowid needs none
        QCOMPARE(order->triggers.size(), 1U);

        const catalog::Index *late = lookup.index(u"main"_s, u"late"_s);
        QVERIFY(late);
        QCOMPARE(late->keys.size(), 3U);
        QVERIFY(late->keys[0].descending && late->keys[0].expression == u"placed");
        QVERIFY(late->keys[1].column == 0 && late->keys[1].expression == u"lower (\"select\")");
        QCOMPARE(late->keys[2].collation, u"RTRIM"_s);
        QCOMPARE(late->predicate, u"amount > 1"_s);

        const catalog::Relation *weird = lookup.relation(u"main"_s, u"we\"ird; drop"_s);
        QVERIFY(weird);
        QCOMPARE(weird->options, QStringList{u"WITHOUT ROWID"_s});
        QCOMPARE(weird->columns[2].name, u"c`d"_s);
        QCOMPARE(lookup.relation(u"main"_s, u"exact"_s)->options, QStringList{u"STRICT"_s});
        QCOMPARE(lookup.relation(u"main"_s, u"bare"_s)->rows, 2.0);
        QVERIFY(lookup.relation(u"main"_s, u"bare"_s)->heapBytes > 0);
        QCOMPARE(lookup.relation(u"main"_s, u"words"_s)->kind, catalog::RelationKind::Foreign);
        QVERIFY(!lookup.relation(u"main"_s, u"words_content"_s)); // the virtual table's own

        const catalog::Relation *totals = lookup.relation(u"main"_s, u"totals"_s);
        QCOMPARE(totals->kind, catalog::RelationKind::View);
        QVERIFY(std::ranges::any_of(all.dependencies, [&](const catalog::Dependency &d) {
            return d.dependent == totals->oid && d.referenced == order->oid && d.via == u"view"_s;
        }));
    }

    void isKeptInFiles()
    {
        const Catalog all = read(u"kept.db"_s, schemaWithEverything);
        const auto back = catalog::fromJson(catalog::toJson(all));
        QVERIFY(back);
        QCOMPARE(*back, all);
    }

    void isRebuilt()
    {
        const Catalog all = read(u"from.db"_s, schemaWithEverything);
        const auto target = m_folder.fresh(u"to.db"_s);
        const auto report = catalog::loadInto(*target, all);
        QVERIFY(report);
        QVERIFY2(report->isComplete(), report->faults.empty() ? "" : qPrintable(report->faults[0].error.context));
        const auto again = catalog::readCatalog(*target);
        QVERIFY(again);
        QVERIFY(catalog::compare(all, *again).empty());
        QCOMPARE(catalog::structureHash(all), catalog::structureHash(*again));
    }

    void whatSqliteRewordsIsTheSame()
    {
        const auto connection = m_folder.fresh(u"reworded.db"_s, schemaWithEverything);
        const auto before = catalog::readCatalog(*connection);
        QVERIFY(before);
        QVERIFY(connection->executeScript(
            u"ALTER TABLE \"Order\" RENAME TO other; ALTER TABLE other RENAME COLUMN amount TO money;"
            "ALTER TABLE bare RENAME TO \"b;are\""_s));
        const auto between = catalog::readCatalog(*connection);
        QVERIFY(between && !catalog::compare(*before, *between).empty());
        QVERIFY(connection->executeScript(
            u"ALTER TABLE \"b;are\" RENAME TO bare; ALTER TABLE other RENAME COLUMN money TO amount; "
            "ALTER TABLE other RENAME TO \"Order\""_s));
        const auto after = catalog::readCatalog(*connection);
        QVERIFY(after);
        for (const catalog::Difference &d : catalog::compare(*before, *after))
            qWarning("%s %s: %s / %s", qPrintable(d.object), qPrintable(d.field), qPrintable(d.first),
                     qPrintable(d.second));
        QVERIFY(catalog::compare(*before, *after).empty());
    }

    void everyDifferenceIsFound_data()
    {
        QTest::addColumn<QString>("other");
        for (const char *other :
             {"CREATE TABLE t (a INT NOT NULL, b)", "CREATE TABLE t (a TEXT, b)", "CREATE TABLE t (a INT DEFAULT 1, b)",
              "CREATE TABLE t (a INT COLLATE NOCASE, b)", "CREATE TABLE t (a INT CHECK (a > 1), b)",
              "CREATE TABLE t (a INT UNIQUE, b)", "CREATE TABLE t (a INT PRIMARY KEY, b)",
              "CREATE TABLE t (a INT, b, c)", "CREATE TABLE t (a INT, b, FOREIGN KEY (a) REFERENCES t (b))",
              "CREATE TABLE t (a INT, b AS (a))", "CREATE TABLE t (a INT, b); CREATE INDEX i ON t (a)",
              "CREATE TABLE t (a INT, b); CREATE VIEW v AS SELECT 1",
              "CREATE TABLE t (a INT, b); CREATE TRIGGER g INSERT ON t BEGIN SELECT 1; END"})
            QTest::newRow(other) << QString::fromLatin1(other);
    }
    void everyDifferenceIsFound()
    {
        QFETCH(QString, other);
        const Catalog one = read(u"one.db"_s, u"CREATE TABLE t (a INT, b)"_s);
        QVERIFY(!catalog::compare(one, read(u"other.db"_s, other)).empty());
    }

    void piecesStayWordForWord_data()
    {
        QTest::addColumn<QByteArray>("sql");
        QTest::addColumn<QByteArray>("dropped"); ///< without b
        QTest::addColumn<QByteArray>("added");   ///< a column and a check
        QTest::addColumn<QByteArray>("edited");  ///< b with another type, another default and NOT NULL
        const auto row = [](const char *name, const char *sql, const char *dropped, const char *added,
                            const char *edited) {
            QTest::newRow(name) << QByteArray(sql) << QByteArray(dropped) << QByteArray(added) << QByteArray(edited);
        };
        row("one line", "CREATE TABLE t(a INT, b TEXT DEFAULT 'q', CHECK (a > 0))",
            "CREATE TABLE t(a INT, CHECK (a > 0))",
            "CREATE TABLE t(a INT, b TEXT DEFAULT 'q', n, CHECK (a > 0), CHECK (1))",
            "CREATE TABLE t(a INT, b NUM DEFAULT 7 NOT NULL, CHECK (a > 0))");
        row("comments behind",
            "CREATE TABLE t (\n  a INT, -- of a\n  b TEXT /* (x) */ DEFAULT 'q', -- of b, too\n  c -- of c\n) STRICT",
            "CREATE TABLE t (\n  a INT, -- of a\n  c -- of c\n) STRICT",
            "CREATE TABLE t (\n  a INT, -- of a\n  b TEXT /* (x) */ DEFAULT 'q', -- of b, too\n  c, -- of c\n  n,\n  "
            "CHECK (1)\n) STRICT",
            "CREATE TABLE t (\n  a INT, -- of a\n  b NUM /* (x) */ DEFAULT 7 NOT NULL, -- of b, too\n  c -- of c\n) "
            "STRICT");
        row("comments before", "CREATE TABLE t (\n\t-- of a\n\ta INT,\n\t-- of b\n\tb TEXT DEFAULT 'q')",
            "CREATE TABLE t (\n\t-- of a\n\ta INT)",
            "CREATE TABLE t (\n\t-- of a\n\ta INT,\n\t-- of b\n\tb TEXT DEFAULT 'q',\n\tn,\n\tCHECK (1))",
            "CREATE TABLE t (\n\t-- of a\n\ta INT,\n\t-- of b\n\tb NUM DEFAULT 7 NOT NULL)");
        row("last with a comment before it", "CREATE TABLE t (a INT, -- of a\n b TEXT DEFAULT 'q')",
            "CREATE TABLE t (a INT -- of a\n)",
            "CREATE TABLE t (a INT, -- of a\n b TEXT DEFAULT 'q',\n n,\n CHECK (1))",
            "CREATE TABLE t (a INT, -- of a\n b NUM DEFAULT 7 NOT NULL)");
        row("first", "CREATE TABLE t (\n  b TEXT DEFAULT 'q', -- of b\n  a INT\n)", "CREATE TABLE t (\n  a INT\n)",
            "CREATE TABLE t (\n  b TEXT DEFAULT 'q', -- of b\n  a INT,\n  n,\n  CHECK (1)\n)",
            "CREATE TABLE t (\n  b NUM DEFAULT 7 NOT NULL, -- of b\n  a INT\n)");
        row("comma first", "CREATE TABLE t (\n  a INT\n  , b TEXT DEFAULT 'q'\n  , c\n)",
            "CREATE TABLE t (\n  a INT,\n   c\n)",
            "CREATE TABLE t (\n  a INT\n  , b TEXT DEFAULT 'q'\n  , c,\n  n,\n  CHECK (1)\n)",
            "CREATE TABLE t (\n  a INT\n  , b NUM DEFAULT 7 NOT NULL\n  , c\n)");
        row("a comment in the column", "CREATE TABLE t (a, b TEXT -- what\n DEFAULT 'q')", "CREATE TABLE t (a)",
            "CREATE TABLE t (a, b TEXT -- what\n DEFAULT 'q', n, CHECK (1))",
            "CREATE TABLE t (a, b NUM -- what\n DEFAULT 7 NOT NULL)");
        row("no commas between constraints", "CREATE TABLE t (a, b TEXT DEFAULT 'q', CHECK (2) CHECK (3))",
            "CREATE TABLE t (a, CHECK (2) CHECK (3))",
            "CREATE TABLE t (a, b TEXT DEFAULT 'q', n, CHECK (2) CHECK (3), CHECK (1))",
            "CREATE TABLE t (a, b NUM DEFAULT 7 NOT NULL, CHECK (2) CHECK (3))");
    }
    void piecesStayWordForWord()
    {
        using catalog::sqlite::Clause;
        QFETCH(QByteArray, sql);
        QFETCH(QByteArray, dropped);
        QFETCH(QByteArray, added);
        QFETCH(QByteArray, edited);
        const auto text = catalog::sqlite::parseTable(sql);
        QVERIFY(text);
        QCOMPARE(catalog::sqlite::tableSql(*text).toUtf8(), sql);
        auto less = *text;
        std::erase_if(less.columns, [](const auto &column) { return column.name == u"b"; });
        QCOMPARE(catalog::sqlite::tableSql(less).toUtf8(), dropped);
        auto more = *text;
        more.columns.emplace_back().sql = "n";
        more.constraints.emplace_back().sql = "CHECK (1)";
        QCOMPARE(catalog::sqlite::tableSql(more).toUtf8(), added);
        auto other = *text;
        auto &b = *other.column(u"b"_s);
        catalog::sqlite::setClause(b, Clause::Kind::Default, "DEFAULT 7");
        catalog::sqlite::setType(b, "NUM");
        catalog::sqlite::setClause(b, Clause::Kind::NotNull, "NOT NULL");
        QCOMPARE(catalog::sqlite::tableSql(other).toUtf8(), edited);
        catalog::sqlite::setClause(b, Clause::Kind::NotNull, {});
        catalog::sqlite::setType(b, "TEXT");
        catalog::sqlite::setClause(b, Clause::Kind::Default, "DEFAULT 'q'");
        QCOMPARE(catalog::sqlite::tableSql(other).toUtf8(), sql);
        other.name = u"an\"other"_s;
        QVERIFY(catalog::sqlite::tableSql(other).startsWith(u"CREATE TABLE \"an\"\"other\""));
        for (const QByteArray &made : {dropped, added, edited})
            QVERIFY2(catalog::sqlite::parseTable(made), made.constData());
    }
    void whatIsNoTable()
    {
        QVERIFY(!catalog::sqlite::parseTable("CREATE VIRTUAL TABLE t USING fts5(a)"));
        QCOMPARE(catalog::sqlite::normalised("SELECT \"a\" , \"select\"\n FROM t-- c\n"),
                 u"SELECT a, \"select\" FROM t"_s);
    }
};

QTEST_GUILESS_MAIN(TestSqliteCatalog)
#include "tst_sqlite.moc"
