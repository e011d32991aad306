// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "clirun.h"

#include "base/file.h"
#include "support/testserver.h"

#include <QDir>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

#include <thread>

using namespace Qt::StringLiterals;
using namespace lockstep;

/// The whole way in the terminal, on a real server: catalog, plan, lint, rehearse, export, report, watch.
class TestWay : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    std::unique_ptr<db::Connection> m_connection;
    QString m_conninfo;
    QString at(const QString &name) const { return m_folder.filePath(name); }

private Q_SLOTS:
    void initTestCase()
    {
        qputenv("XDG_DATA_HOME", m_folder.path().toUtf8());
        QString why;
        if (!tests::server(0, &why))
            QSKIP(qPrintable(why));
        m_connection = tests::freshDatabase();
        QVERIFY(m_connection);
        QVERIFY(m_connection->executeScript(uR"(
            CREATE TABLE orders (id bigint PRIMARY KEY, "we""ird; drop" text, amount int NOT NULL);
            INSERT INTO orders SELECT i, 'x', i FROM generate_series(1, 1000) i;
            ANALYZE orders;)"_s));
        const db::Profile &profile = m_connection->profile();
        m_conninfo = u"host=%1 dbname=%2 user=%3"_s.arg(profile.host, profile.database, profile.user);
        const auto result = tests::ran(u"catalog"_s, {u"-c"_s, m_conninfo, u"-o"_s, at(u"c.json"_s)});
        QVERIFY2(result.code == cli::Success, qPrintable(result.err));
        QVERIFY(QFile::exists(at(u"c.json"_s)));
    }
    void theSameWishGivesTheSameBytes()
    {
        const QStringList wish{u"--catalog"_s,
                               at(u"c.json"_s),
                               u"--title"_s,
                               u"Note"_s,
                               u"add-column"_s,
                               u"table=orders"_s,
                               u"column=note"_s,
                               u"type=text"_s,
                               u"rename-column"_s,
                               u"table=orders"_s,
                               u"column=we\"ird; drop"_s,
                               u"new-name"_s + u"=plain"_s};
        for (const QString &name : {u"one.lockstep"_s, u"two.lockstep"_s}) {
            const auto result = tests::ran(u"plan"_s, QStringList{u"-o"_s, at(name)} + wish);
            QVERIFY2(result.code == cli::Success, qPrintable(result.err));
            QVERIFY2(result.out.contains(u"SHARE UPDATE EXCLUSIVE"_s) || result.out.contains(u"ACCESS EXCLUSIVE"_s),
                     qPrintable(result.out));
        }
        const auto one = base::readFile(at(u"one.lockstep"_s));
        const auto two = base::readFile(at(u"two.lockstep"_s));
        QVERIFY(one && two);
        QCOMPARE(*one, *two);
    }
    /// A sandbox knows neither the roles of the server nor always its version.
    void whatBelongsToOthersInAnotherVersion()
    {
        QVERIFY(m_connection->executeScript(uR"(
            CREATE ROLE "its; owner"; CREATE ROLE "its; clerk";
            CREATE TABLE theirs (id int PRIMARY KEY, note text);
            INSERT INTO theirs SELECT i, 'n' FROM generate_series(1, 100) i;
            GRANT SELECT, INSERT ON theirs TO "its; clerk";
            GRANT UPDATE (note) ON theirs TO "its; clerk";
            ALTER TABLE theirs OWNER TO "its; owner";)"_s));
        const auto made =
            tests::ran(u"plan"_s, {u"-c"_s, m_conninfo, u"-o"_s, at(u"theirs.lockstep"_s), u"--validate"_s,
                                   u"split-table"_s, u"table=theirs"_s, u"new-name=notes"_s, u"columns=note"_s});
        QVERIFY2(made.code == cli::Success, qPrintable(made.err));
        QVERIFY2(made.err.contains(u"Validated"_s), qPrintable(made.err));
        const auto rehearsed = tests::ran(u"rehearse"_s, {u"-c"_s, m_conninfo, u"--sandbox"_s, u"--server-version"_s,
                                                          u"17"_s, at(u"theirs.lockstep"_s)});
        QVERIFY2(rehearsed.code == cli::Success, qPrintable(rehearsed.out + rehearsed.err));
        QVERIFY(m_connection->executeScript(u"DROP TABLE theirs"_s));
    }
    void aPlanIsValidatedOnAnEmptyCopy()
    {
        const auto good = tests::ran(u"plan"_s, {u"--catalog"_s, at(u"c.json"_s), u"--validate"_s, u"split-table"_s,
                                                 u"table=orders"_s, u"new-name=amounts"_s, u"columns=amount"_s});
        QVERIFY2(good.code == cli::Success, qPrintable(good.err));
        QVERIFY2(good.err.contains(u"Validated"_s), qPrintable(good.err));
        const auto bad = tests::ran(u"plan"_s, {u"--catalog"_s, at(u"c.json"_s), u"--validate"_s, u"create-view"_s,
                                                u"table=v"_s, u"definition=SELECT nothing FROM orders"_s});
        QCOMPARE(bad.code, int(cli::FindingsFound));
        QVERIFY2(bad.err.contains(u"s1: "_s), qPrintable(bad.err));
    }
    void aPlanIsLintedExportedAndReported()
    {
        const auto lint =
            tests::ran(u"lint"_s, {u"--catalog"_s, at(u"c.json"_s), u"--format"_s, u"json"_s, at(u"one.lockstep"_s)});
        QVERIFY2(lint.code == cli::Success || lint.code == cli::FindingsFound, qPrintable(lint.err));
        QVERIFY(lint.out.contains(u"\"kind\":\"ALTER TABLE\""_s));
        const auto exported =
            tests::ran(u"export"_s, {u"-t"_s, u"flyway"_s, u"-o"_s, at(u"out"_s), at(u"one.lockstep"_s)});
        QVERIFY2(exported.code == cli::Success, qPrintable(exported.err));
        QVERIFY(!QDir(at(u"out"_s)).entryList({u"V*.sql"_s}).isEmpty());
        const auto written =
            tests::ran(u"report"_s, {u"--catalog"_s, at(u"c.json"_s), u"-o"_s, at(u"r.html"_s), at(u"one.lockstep"_s)});
        QVERIFY2(written.code == cli::Success, qPrintable(written.err));
        const auto html = base::readFile(at(u"r.html"_s));
        QVERIFY(html);
        QVERIFY(html->contains("public.orders"));
        QVERIFY(html->contains("we&quot;&quot;ird; drop"));
        QVERIFY(!html->contains("<script"));
    }
    void rehearsedOnASandboxMadeFromTheCatalog()
    {
        const auto result = tests::ran(
            u"rehearse"_s, {u"--catalog"_s, at(u"c.json"_s), u"-o"_s, at(u"r.json"_s), at(u"one.lockstep"_s)});
        QVERIFY2(result.code == cli::Success, qPrintable(result.out + result.err));
        const auto bytes = base::readFile(at(u"r.json"_s));
        QVERIFY(bytes);
        QVERIFY(QJsonDocument::fromJson(*bytes).isObject());
        const auto page = tests::ran(u"report"_s, {u"--catalog"_s, at(u"c.json"_s), u"--rehearsal"_s, u"last"_s,
                                                   u"-o"_s, at(u"r2.html"_s), at(u"one.lockstep"_s)});
        QVERIFY2(page.code == cli::Success, qPrintable(page.err));
    }
    void productionIsRefused()
    {
        // a connection string without --role counts as production
        const auto result = tests::ran(u"rehearse"_s, {u"-c"_s, m_conninfo, at(u"one.lockstep"_s)});
        QCOMPARE(result.code, int(cli::UsageError));
        const auto columns =
            m_connection->execute(u"SELECT count(*) FROM information_schema.columns WHERE table_name = 'orders'"_s);
        QVERIFY(columns);
        QCOMPARE(columns->value().toInt(), 3);
    }
    void watchShowsWhoWaits()
    {
        auto blocker = db::Connection::open(m_connection->profile(), {});
        QVERIFY(blocker);
        QVERIFY((*blocker)->executeScript(u"BEGIN; LOCK TABLE orders IN ACCESS EXCLUSIVE MODE"_s));
        std::jthread waiter([profile = m_connection->profile()] {
            auto connection = db::Connection::open(profile, {});
            if (connection)
                static_cast<void>((*connection)->execute(u"SELECT count(*) FROM orders"_s));
        });
        QTest::qWait(500);
        const auto text = tests::ran(u"watch"_s, {u"-c"_s, m_conninfo, u"--count"_s, u"1"_s});
        const auto json = tests::ran(u"watch"_s, {u"-c"_s, m_conninfo, u"--count"_s, u"1"_s, u"--format"_s, u"json"_s});
        QVERIFY((*blocker)->executeScript(u"ROLLBACK"_s));
        QCOMPARE(text.code, int(cli::Success));
        QVERIFY2(text.out.contains(u"AccessShareLock"_s), qPrintable(text.out));
        QVERIFY2(json.out.contains(QString::number((*blocker)->backendPid())), qPrintable(json.out));
    }
    void errors_data()
    {
        QTest::addColumn<QString>("command");
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<int>("code");
        QTest::newRow("no change") << u"plan"_s << QStringList{u"--catalog"_s, u"%c"_s} << 2;
        QTest::newRow("unknown change") << u"plan"_s << QStringList{u"--catalog"_s, u"%c"_s, u"explode"_s} << 2;
        QTest::newRow("unknown field") << u"plan"_s
                                       << QStringList{u"--catalog"_s, u"%c"_s, u"add-column"_s, u"colour=red"_s} << 2;
        QTest::newRow("missing field") << u"plan"_s
                                       << QStringList{u"--catalog"_s, u"%c"_s, u"add-column"_s, u"table=orders"_s} << 2;
        QTest::newRow("absent table") << u"plan"_s
                                      << QStringList{u"--catalog"_s, u"%c"_s, u"drop-column"_s, u"table=nope"_s,
                                                     u"column=x"_s}
                                      << 2;
        QTest::newRow("no catalog") << u"plan"_s << QStringList{u"drop-table"_s, u"table=orders"_s} << 2;
        QTest::newRow("no such server") << u"catalog"_s << QStringList{u"-c"_s, u"host=/nowhere dbname=x"_s} << 3;
        QTest::newRow("bad connection string") << u"catalog"_s << QStringList{u"-c"_s, u"host='"_s} << 2;
        QTest::newRow("unknown connection") << u"watch"_s << QStringList{u"-c"_s, u"shop"_s} << 2;
        QTest::newRow("unknown tool") << u"export"_s << QStringList{u"-t"_s, u"cobol"_s, u"x"_s} << 2;
        QTest::newRow("unknown page") << u"explain"_s << QStringList{u"nothing"_s} << 2;
        QTest::newRow("absent plan") << u"report"_s << QStringList{u"/nowhere/x.lockstep"_s} << 2;
    }
    void errors()
    {
        QFETCH(QString, command);
        QFETCH(QStringList, arguments);
        QFETCH(int, code);
        arguments.replaceInStrings(u"%c"_s, at(u"c.json"_s));
        const auto result = tests::ran(command, arguments);
        QCOMPARE(result.code, code);
        QVERIFY(result.err.startsWith(u"lockstep: "_s));
    }
    void aPasswordIsNeverPrinted()
    {
        const auto result = tests::ran(u"catalog"_s, {u"-c"_s, u"host=/nowhere dbname=x password=hush-hush"_s});
        QVERIFY(!result.err.contains(u"hush-hush"_s));
        QVERIFY(!result.out.contains(u"hush-hush"_s));
    }
    void helpOfEveryCommand()
    {
        for (const cli::CommandDescriptor &row : cli::commands()) {
            const auto result = tests::ran(QString::fromLatin1(row.id), {u"--help"_s});
            QCOMPARE(result.code, int(cli::Success));
            QVERIFY(result.out.contains(u"lockstep "_s + QString::fromLatin1(row.id)));
        }
    }
};

QTEST_GUILESS_MAIN(TestWay)
#include "tst_way.moc"
