// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What only PostgreSQL 18 understands, read by the grammar of 17.

#include "sql/newersyntax.h"
#include "sql/parse.h"

#include <QTest>

using namespace lockstep;
using namespace Qt::StringLiterals;

class TestNewerSyntax : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void understood_data();
    void understood();
    void refused_data();
    void refused();
    void places();
};

void TestNewerSyntax::understood_data()
{
    using sql::NewerSyntax;
    QTest::addColumn<QByteArray>("statement");
    QTest::addColumn<NewerSyntax>("what");
    const auto row = [](const char *statement, NewerSyntax what) {
        QTest::newRow(statement) << QByteArray(statement) << what;
    };
    row("CREATE TABLE t (a int, b int GENERATED ALWAYS AS (a + 1) VIRTUAL)", NewerSyntax::VirtualColumn);
    row("CREATE TABLE t (a int, b int GENERATED ALWAYS AS ((a + 1) * 2))", NewerSyntax::VirtualColumn);
    row("ALTER TABLE t ADD COLUMN b int CONSTRAINT g GENERATED ALWAYS AS (a) VIRTUAL NOT NULL",
        NewerSyntax::VirtualColumn);
    row("ALTER TABLE t ADD CONSTRAINT k NOT NULL a", NewerSyntax::NotNullConstraint);
    row("ALTER TABLE t ADD NOT NULL \"we\"\"ird; drop\" NOT VALID", NewerSyntax::NotNullConstraint);
    row("CREATE TABLE t (a int, CONSTRAINT k NOT NULL a NO INHERIT)", NewerSyntax::NotNullConstraint);
    row("CREATE TABLE t (a int NOT NULL NO INHERIT)", NewerSyntax::NoInheritNotNull);
    row("ALTER TABLE t ADD CHECK (a > 0) NOT ENFORCED", NewerSyntax::NotEnforced);
    row("ALTER TABLE t ADD CONSTRAINT f FOREIGN KEY (a) REFERENCES o (id) NOT ENFORCED", NewerSyntax::NotEnforced);
    row("CREATE TABLE t (a int REFERENCES o ENFORCED)", NewerSyntax::Enforced);
    row("ALTER TABLE t ALTER CONSTRAINT f NOT ENFORCED", NewerSyntax::NotEnforced);
    row("ALTER TABLE t ALTER CONSTRAINT n NO INHERIT", NewerSyntax::NoInheritConstraint);
    row("ALTER TABLE t ALTER CONSTRAINT n INHERIT", NewerSyntax::InheritConstraint);
    row("CREATE TABLE t (id int, v tstzrange, PRIMARY KEY (id, v WITHOUT OVERLAPS))", NewerSyntax::WithoutOverlaps);
    row("ALTER TABLE t ADD FOREIGN KEY (id, PERIOD v) REFERENCES o (id, PERIOD v)", NewerSyntax::Period);
    row("UPDATE t SET a = 1 RETURNING WITH (OLD AS o, NEW AS n) o.a, n.a", NewerSyntax::ReturningAliases);
    row("VACUUM (ANALYZE) ONLY t", NewerSyntax::OnlyRelation);
    row("ALTER DEFAULT PRIVILEGES GRANT SELECT ON LARGE OBJECTS TO PUBLIC", NewerSyntax::LargeObjectDefaults);
}

void TestNewerSyntax::understood()
{
    QFETCH(QByteArray, statement);
    QFETCH(sql::NewerSyntax, what);
    const auto tree = sql::ParseTree::parse(statement);
    QVERIFY2(tree.has_value(), tree ? "" : qPrintable(tree.error().context));
    QVERIFY(!tree->newer().empty());
    QCOMPARE(tree->newer().front().what, what);
    QVERIFY(!sql::newerSyntaxWords(what).isEmpty());
}

void TestNewerSyntax::refused_data()
{
    QTest::addColumn<QByteArray>("statement");
    for (const char *statement :
         {"CREATE TABLE t (a int GENERATED ALWAYS AS (1) VIRTUALLY)", "ALTER TABLE t ADD CHECK a NOT ENFORCED",
          "ALTER TABL t", "VACUUM ONLY t o", "SELECT 1 FROM"})
        QTest::newRow(statement) << QByteArray(statement);
}

/// The complaint is about the text as it was written.
void TestNewerSyntax::refused()
{
    QFETCH(QByteArray, statement);
    const auto tree = sql::ParseTree::parse(statement);
    QVERIFY(!tree.has_value());
    QCOMPARE(tree.error().message, u"sql.syntax"_s);
    QVERIFY(tree.error().arguments.value(1).toLongLong() <= statement.size());
}

/// Offsets are those of the constraint in the rewritten text, also behind something that grew.
void TestNewerSyntax::places()
{
    const auto words = sql::inOlderWords("CREATE TABLE t (b int GENERATED ALWAYS AS (a), CONSTRAINT k NOT NULL a)");
    QVERIFY(words.has_value());
    QCOMPARE(words->text,
             QByteArray("CREATE TABLE t (b int GENERATED ALWAYS AS (a) STORED, CONSTRAINT k CHECK (a IS NOT NULL))"));
    QCOMPARE(words->places.size(), 2U);
    QCOMPARE(words->places[0].offset, words->text.indexOf("GENERATED"));
    QCOMPARE(words->places[1].offset, words->text.indexOf("CONSTRAINT"));
    QVERIFY(!sql::inOlderWords("ALTER TABLE t ADD COLUMN virtual int").has_value());
}

QTEST_GUILESS_MAIN(TestNewerSyntax)
#include "tst_newersyntax.moc"
