// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sql/namedrelations.h"

#include <QTest>

using namespace lockstep;
using namespace Qt::StringLiterals;

class TestNamedRelations : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void found_data()
    {
        QTest::addColumn<QString>("expected"); // "schema.name", with * when written
        const auto row = [](const char *sql, const QString &expected) { QTest::newRow(sql) << expected; };
        row("SELECT 1", u""_s);
        row("SELECT * FROM a WHERE id = $1", u"a"_s);
        row("SELECT * FROM s.a JOIN \"B c\" USING (id)", u"B c s.a"_s);
        row("SELECT (SELECT max(x) FROM a) FROM b WHERE EXISTS (SELECT FROM c)", u"a b c"_s);
        row("WITH w AS (SELECT * FROM a) SELECT * FROM w, s.w", u"a s.w"_s);
        row("WITH w AS (DELETE FROM a RETURNING *) INSERT INTO b SELECT * FROM w", u"a* b*"_s);
        row("INSERT INTO a SELECT * FROM a", u"a*"_s);
        row("UPDATE a SET x = $1 FROM b", u"a* b"_s);
        row("DELETE FROM a USING b", u"a* b"_s);
        row("MERGE INTO a USING b ON a.x = b.x WHEN MATCHED THEN DELETE", u"a* b"_s);
        row("SELECT * FROM a FOR UPDATE", u"a"_s);
        row("TRUNCATE a", u""_s);
        row("SELEC * FROM a", u""_s);
        row("SELECT 1 FROM a; SELECT 2 FROM b", u""_s);
    }
    void found()
    {
        QFETCH(QString, expected);
        QStringList names;
        for (const sql::NamedRelation &one : sql::namedRelations(QTest::currentDataTag()))
            names << (one.schema.isEmpty() ? one.name : one.schema + u'.' + one.name) + (one.written ? u"*"_s : u""_s);
        QCOMPARE(names.join(u' '), expected);
    }
};

QTEST_GUILESS_MAIN(TestNamedRelations)
#include "tst_namedrelations.moc"
