// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "db/connection.h"
#include "db/sandbox.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace lockstep;

class TestSandbox : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (db::findServers().empty())
            QSKIP("no PostgreSQL server programs on this machine");
    }

    void startsAndLeavesNothing()
    {
        QString folder;
        {
            QElapsedTimer timer;
            timer.start();
            auto sandbox = db::Sandbox::start({});
            QVERIFY2(sandbox, qPrintable(sandbox ? QString() : sandbox.error().message + sandbox.error().context));
            qInfo("first start: %lld ms", timer.elapsed());
            folder = (*sandbox)->folder();
            auto connection = db::Connection::open((*sandbox)->profile(), {});
            QVERIFY(connection);
            const auto one = (*connection)->execute(u"SELECT $1::int + 1"_s, {41});
            QVERIFY(one);
            QCOMPARE(one->value().toInt(), 42);
            timer.restart();
            auto second = db::Sandbox::start({});
            QVERIFY(second);
            qInfo("second start: %lld ms", timer.elapsed());
            QVERIFY((*second)->createDatabase(u"we\"ird; drop"_s));
            const auto said =
                (*second)->runProgram(u"psql"_s, {u"-XAtc"_s, u"select current_database()"_s, u"we\"ird; drop"_s});
            QVERIFY2(said, qPrintable(said ? QString() : said.error().context));
            QCOMPARE(*said, "we\"ird; drop\n");
            timer.restart();
            second->reset();
            qInfo("stop: %lld ms", timer.elapsed());
        }
        QVERIFY(!QFileInfo::exists(folder));
    }
};

QTEST_GUILESS_MAIN(TestSandbox)
#include "tst_sandbox.moc"
