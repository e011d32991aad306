// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "clirun.h"

#include "base/file.h"
#include "catalog/compare.h"
#include "catalog/engines.h"
#include "support/sqlitefile.h"

#include <QDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace lockstep;

/// The whole way in the terminal on an SQLite file: catalog, plan, lint, rehearse, export, report.
class TestSqliteWay : public QObject
{
    Q_OBJECT

    tests::SqliteFolder m_folder;
    QString at(const QString &name) const { return m_folder.path(name); }
    QString word() const { return u"sqlite:"_s + at(u"we=ird; shop.db"_s); }

private Q_SLOTS:
    void initTestCase()
    {
        qputenv("XDG_DATA_HOME", at(u"data"_s).toUtf8());
        const auto made = m_folder.fresh(u"we=ird; shop.db"_s, uR"(
            CREATE TABLE customer (id INTEGER PRIMARY KEY, name TEXT);
            CREATE TABLE "ord;ers" (id INTEGER PRIMARY KEY, customer INT REFERENCES customer, amount TEXT);
            CREATE INDEX by_customer ON "ord;ers" (customer);
            INSERT INTO customer VALUES (1, 'ann'); INSERT INTO "ord;ers" VALUES (1, 1, '10'), (2, 1, '20');)"_s);
        QVERIFY(made);
        const auto result = tests::ran(u"catalog"_s, {u"-c"_s, word(), u"-o"_s, at(u"c.lockcat"_s)});
        QVERIFY2(result.code == cli::Success, qPrintable(result.err));
        QVERIFY2(result.out.startsWith(u"we=ird; shop.db, SQLite 3."), qPrintable(result.out));
    }

    void plansSafely()
    {
        const QStringList wish{u"--catalog"_s,    at(u"c.lockcat"_s), u"--validate"_s,     u"--title"_s,
                               u"Shop"_s,         u"add-column"_s,    u"table=ord;ers"_s,  u"column=note"_s,
                               u"type=TEXT"_s,    u"change-type"_s,   u"table=ord;ers"_s,  u"column=amount"_s,
                               u"type=INTEGER"_s, u"set-not-null"_s,  u"table=customer"_s, u"column=name"_s};
        const auto result = tests::ran(u"plan"_s, QStringList{u"-o"_s, at(u"one.lockstep"_s)} + wish);
        QVERIFY2(result.code == cli::Success, qPrintable(result.err));
        QVERIFY2(result.out.contains(u"DATABASE EXCLUSIVE"), qPrintable(result.out));
        QVERIFY2(result.out.contains(u"table-rebuild") && result.out.contains(u"direct-versioned"),
                 qPrintable(result.out));
        QVERIFY2(result.err.contains(u"Validated"), qPrintable(result.err));
        const auto again = tests::ran(u"plan"_s, QStringList{u"-o"_s, at(u"two.lockstep"_s)} + wish);
        QCOMPARE(*base::readFile(at(u"one.lockstep"_s)), *base::readFile(at(u"two.lockstep"_s)));
    }

    void refusesWhatSqliteHasNot()
    {
        const auto result = tests::ran(
            u"plan"_s, {u"--catalog"_s, at(u"c.lockcat"_s), u"add-enum-value"_s, u"type-name=x"_s, u"value=y"_s});
        QVERIFY(result.code != cli::Success);
        QVERIFY2(result.err.contains(u"SQLite"), qPrintable(result.err));
    }

    void lints()
    {
        const QString file = at(u"m.sql"_s);
        QVERIFY(base::writeFile(file, "ALTER TABLE customer ADD COLUMN mail TEXT;\nCREATE INDEX i ON customer (mail);\n"
                                      "CREATE TRIGGER t AFTER INSERT ON customer BEGIN DELETE FROM [ord;ers]; END;\n"
                                      "DROP TABLE [ord;ers];\nSELECT missing FROM customer;\n"));
        const auto json = tests::ran(u"lint"_s, {u"--catalog"_s, at(u"c.lockcat"_s), u"--format"_s, u"json"_s, file});
        QCOMPARE(json.code, int(cli::FindingsFound));
        QCOMPARE(json.out.count(u'\n'), 5);
        QVERIFY2(json.out.contains(u"DATABASE EXCLUSIVE") && json.out.contains(u"\"drop-table\""),
                 qPrintable(json.out));
        QVERIFY2(!json.out.contains(u"concurrently", Qt::CaseInsensitive),
                 qPrintable(json.out)); // no advice for another engine
        QVERIFY2(json.out.contains(u"no such column"), qPrintable(json.out));
        const auto against = tests::ran(u"lint"_s, {u"--against"_s, word(), file});
        QCOMPARE(against.code, int(cli::FindingsFound));
    }

    void rehearses()
    {
        const auto sandbox = tests::ran(u"rehearse"_s, {u"--catalog"_s, at(u"c.lockcat"_s), at(u"one.lockstep"_s)});
        QVERIFY2(sandbox.code == cli::Success, qPrintable(sandbox.out + sandbox.err));
        const auto refused = tests::ran(u"rehearse"_s, {u"-c"_s, word(), at(u"one.lockstep"_s)});
        QCOMPARE(refused.code, int(cli::UsageError)); // production unless said otherwise
        QVERIFY(QFile::copy(at(u"we=ird; shop.db"_s), at(u"staging.db"_s)));
        const auto staging = tests::ran(u"rehearse"_s, {u"-c"_s, u"sqlite:"_s + at(u"staging.db"_s), u"--role"_s,
                                                        u"staging"_s, u"-o"_s, at(u"r.json"_s), at(u"one.lockstep"_s)});
        QVERIFY2(staging.code == cli::Success, qPrintable(staging.out + staging.err));
        const auto page = tests::ran(u"report"_s, {u"--catalog"_s, at(u"c.lockcat"_s), u"--rehearsal"_s,
                                                   at(u"r.json"_s), u"-o"_s, at(u"r.html"_s), at(u"one.lockstep"_s)});
        QVERIFY2(page.code == cli::Success, qPrintable(page.err));
        const auto html = base::readFile(at(u"r.html"_s));
        QVERIFY(html && html->contains("ord;ers") && html->contains("DATABASE EXCLUSIVE"));
    }

    void exportedFilesDoTheSame_data()
    {
        QTest::addColumn<QString>("tool");
        for (const char *tool : {"plain", "flyway", "golang-migrate"})
            QTest::newRow(tool) << QString::fromLatin1(tool);
    }
    /// The files are run as their tool runs them: one after another, Flyway's in a transaction unless a .conf says no.
    void exportedFilesDoTheSame()
    {
        QFETCH(QString, tool);
        const QString folder = at(u"out-"_s + tool);
        const auto written = tests::ran(u"export"_s, {u"-t"_s, tool, u"-o"_s, folder, at(u"one.lockstep"_s)});
        QVERIFY2(written.code == cli::Success, qPrintable(written.err));
        const QString file = tool + u".db"_s;
        QVERIFY(QFile::copy(at(u"we=ird; shop.db"_s), at(file)));
        const auto connection = db::Connection::open(m_folder.profile(file), {});
        QVERIFY(connection);
        const auto before = catalog::readCatalog(**connection);
        const auto runAll = [&](const QStringList &pattern, bool back) -> QString {
            QStringList names = QDir(folder).entryList(pattern, QDir::Files, QDir::Name);
            if (back)
                std::ranges::reverse(names);
            for (const QString &name : names) {
                const QString text = QString::fromUtf8(*base::readFile(folder + u'/' + name));
                const bool wrapped = tool == u"flyway" && !QFile::exists(folder + u'/' + name + u".conf");
                const auto done = (*connection)->executeScript(wrapped ? u"BEGIN;\n"_s + text + u"\nCOMMIT;" : text);
                if (!done)
                    return name + u": "_s + done.error().context;
            }
            return {};
        };
        QCOMPARE(runAll(tool == u"flyway" ? QStringList{u"V*.sql"_s} : QStringList{u"*.up.sql"_s}, false), QString());
        const auto up = catalog::readCatalog(**connection);
        QVERIFY(up && !catalog::compare(*before, *up).empty());
        QCOMPARE(
            (*connection)->execute(u"SELECT sum(amount) || typeof(max(amount)) FROM \"ord;ers\""_s)->value().toString(),
            u"30integer"_s);
        QCOMPARE(runAll(tool == u"flyway" ? QStringList{u"U*.sql"_s} : QStringList{u"*.down.sql"_s}, true), QString());
        const auto down = catalog::readCatalog(**connection);
        QVERIFY(down && catalog::compare(*before, *down).empty());
        QCOMPARE((*connection)
                     ->execute(u"SELECT count(*) FROM \"ord;ers\" WHERE typeof(amount) = 'text'"_s)
                     ->value()
                     .toInt(),
                 2);
    }
};

QTEST_GUILESS_MAIN(TestSqliteWay)
#include "tst_sqlite.moc"
