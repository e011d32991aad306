// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "advisor/strategy.h"
#include "sqlitecase.h"

#include <QProcess>
#include <QStandardPaths>
#include <QTest>

#include <ranges>

using namespace Qt::StringLiterals;
using namespace lockstep;
using namespace lockstep::tests::sqlite;
using plan::ChangeKind;
using plan::Direction;
using plan::StepKind;

/// The runbooks of SQLite with their commands run as they stand, over, back, and over again.
class TestSqliteBlueGreen : public QObject
{
    Q_OBJECT

    tests::SqliteFolder m_folder;

    std::unique_ptr<db::Connection> open(const QString &file)
    {
        auto opened = db::Connection::open(m_folder.profile(file), {});
        return opened ? std::move(*opened) : nullptr;
    }
    qint64 number(const QString &file, const QString &sql)
    {
        const auto rows = open(file)->execute(sql);
        return rows ? rows->value().toLongLong() : -1;
    }
    QString shell(QString command)
    {
        for (const auto &[word, file] : {std::pair("BLUE", "blue file.db"), std::pair("GREEN", "green.db"),
                                         std::pair("SERVICE", "service.db"), std::pair("DATABASE", "blue file.db")}) {
            const QString path = m_folder.path(QString::fromLatin1(file));
            const QString mark = QString::fromLatin1(word);
            command.replace(u'\'' + mark + u'\'', u'\'' + path + u'\'');
            for (const char *ending : {"-wal", "-shm"})
                command.replace(mark + QLatin1StringView(ending), u'\'' + path + QLatin1StringView(ending) + u'\'');
            command.replace(QRegularExpression(u"\\b"_s + mark + u"\\b"), u'\'' + path + u'\'');
        }
        QProcess process;
        process.setWorkingDirectory(m_folder.path(u"."_s));
        process.setProcessChannelMode(QProcess::MergedChannels);
        process.start(u"sh"_s, {u"-e"_s, u"-c"_s, command});
        process.waitForFinished();
        const bool good = process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0;
        return good ? QString() : command + u'\n' + QString::fromUtf8(process.readAll());
    }
    QString take(const plan::Step &step, Direction direction)
    {
        const QString text = direction == Direction::Up ? step.up() : step.down();
        if (step.kind == StepKind::Command)
            return text.isEmpty() ? QString() : shell(text);
        const auto blue = open(u"blue file.db"_s);
        if (QString fault = run(*blue, step, direction); !fault.isEmpty())
            return fault;
        return direction == Direction::Up ? check(*blue, step) : QString();
    }
    plan::Plan planFor(const plan::Decision &decision)
    {
        const auto before = catalog::readCatalog(*open(u"blue file.db"_s));
        auto made = advisor::addChange(advisor::newPlan(*before, u"t"_s), decision, *before);
        if (!made)
            qFatal("%s", qPrintable(text::message(made.error())));
        return *std::move(made);
    }
    void fresh()
    {
        const auto blue = m_folder.fresh(u"blue file.db"_s, u"PRAGMA journal_mode = WAL; PRAGMA user_version = 7;"_s +
                                                                schemaOf(shapes[3]));
        QVERIFY(blue);
        for (const char *file : {"green.db", "service.db"})
            QFile::remove(m_folder.path(QString::fromLatin1(file)));
    }

private Q_SLOTS:
    void initTestCase()
    {
        if (QStandardPaths::findExecutable(u"sqlite3"_s).isEmpty())
            QSKIP("sqlite3 is not installed");
    }

    void overAndBackAndOver_data()
    {
        QTest::addColumn<QString>("kind");
        QTest::newRow("another library") << u"change-engine"_s;
        QTest::newRow("another place") << u"move-platform"_s;
    }
    void overAndBackAndOver()
    {
        QFETCH(QString, kind);
        fresh();
        plan::Decision decision;
        decision.change.kind = *plan::changeKindFromId(kind);
        decision.strategy = u"blue-green"_s;
        const plan::Plan plan = planFor(decision);
        const auto &steps = plan.steps;
        const auto stopped = std::ranges::find(steps, u"stop-writes"_s, &plan::Step::role);
        const auto switched = std::ranges::find(steps, u"switch-to-green"_s, &plan::Step::role);
        const QString write = u"INSERT INTO log VALUES ('%1')"_s, count = u"SELECT count(*) FROM log WHERE x = '%1'"_s;
        for (auto step = steps.begin(); step != stopped; ++step)
            QCOMPARE(take(*step, Direction::Up), QString());
        QVERIFY(open(u"blue file.db"_s)->execute(write.arg(u"blue"_s))); // in the WAL, and not in the copy to try
        QCOMPARE(number(u"green.db"_s, count.arg(u"blue"_s)), 0);
        for (auto step = stopped; step != switched; ++step)
            QCOMPARE(take(*step, Direction::Up), QString());
        QCOMPARE(number(u"green.db"_s, count.arg(u"blue"_s)), 1);
        QCOMPARE(number(u"green.db"_s, u"PRAGMA user_version"_s), 7);
        QCOMPARE(rowsOf(*open(u"green.db"_s)), rowsOf(*open(u"blue file.db"_s)));
        QVERIFY(open(u"green.db"_s)->execute(write.arg(u"green"_s)));

        for (auto step = std::make_reverse_iterator(switched); step != std::make_reverse_iterator(stopped); ++step)
            QCOMPARE(take(*step, Direction::Down), QString());
        QCOMPARE(number(u"blue file.db"_s, count.arg(u"green"_s)), 1); // what was written there is here again
        QVERIFY(open(u"blue file.db"_s)->execute(write.arg(u"blue again"_s)));
        for (auto step = stopped; step != steps.end(); ++step)
            QCOMPARE(take(*step, Direction::Up), QString());
        QCOMPARE(number(u"green.db"_s, count.arg(u"blue again"_s)), 1);
        QVERIFY(!QFile::exists(m_folder.path(u"blue file.db"_s)));
    }

    void aDifferenceStopsIt()
    {
        fresh();
        plan::Decision decision;
        decision.change.kind = ChangeKind::MovePlatform;
        decision.strategy = u"blue-green"_s;
        const plan::Plan plan = planFor(decision);
        const auto compare = std::ranges::find(plan.steps, u"compare-sides"_s, &plan::Step::role);
        for (auto step = plan.steps.begin(); step != compare; ++step)
            QCOMPARE(take(*step, Direction::Up), QString());
        QVERIFY(open(u"green.db"_s)->execute(u"UPDATE other SET label = 'else' WHERE id = 2"_s));
        QVERIFY(take(*compare, Direction::Up).contains(u"else"_s));
    }

    /// A server takes no text for a number.
    void valuesThatFitNoServer()
    {
        fresh();
        plan::Decision decision;
        decision.change.kind = ChangeKind::ChangeEngine;
        decision.change.version = u"PostgreSQL 18"_s;
        decision.strategy = u"blue-green"_s;
        const plan::Plan plan = planFor(decision);
        const auto gate = std::ranges::find(plan.steps, u"values-fit-server"_s, &plan::Step::role);
        const auto blue = open(u"blue file.db"_s);
        QCOMPARE(check(*blue, *gate), QString());
        QVERIFY(blue->execute(u"UPDATE more SET \"plus; one\" = 'many'"_s));
        QVERIFY(!check(*blue, *gate).isEmpty());
    }

    void toAServiceAndBack_data()
    {
        QTest::addColumn<QString>("strategy");
        QTest::newRow("strangler fig") << u"strangler-fig"_s;
        QTest::newRow("both written") << u"dual-write"_s;
    }
    void toAServiceAndBack()
    {
        QFETCH(QString, strategy);
        fresh();
        plan::Decision decision;
        decision.change.kind = ChangeKind::MoveToService;
        decision.change.table = u"more"_s;
        decision.strategy = strategy;
        const auto before = catalog::readCatalog(*open(u"blue file.db"_s));
        const plan::Plan plan = planFor(decision);
        const auto at = [&](const QString &role) { return std::ranges::find(plan.steps, role, &plan::Step::role); };
        const auto copied = at(u"copy-to-service"_s), handed = at(u"nothing-noted"_s);
        const QString sum = u"SELECT sum(\"plus; one\") FROM more"_s, id = q(shapes[3].names.id);
        for (auto step = plan.steps.begin(); step != handed; ++step) {
            QCOMPARE(take(*step, Direction::Up), QString());
            if (step == copied)
                QVERIFY(open(u"blue file.db"_s)
                            ->executeScript(u"INSERT INTO more (%1, \"plus; one\") VALUES (50, 100), (51, 1000);"
                                            "UPDATE more SET %1 = 52, \"plus; one\" = 7 WHERE %1 = 51;"
                                            "DELETE FROM more WHERE %1 = 3"_s.arg(id)));
        }
        QCOMPARE(take(*handed, Direction::Up), QString());
        QCOMPARE(number(u"service.db"_s, sum), 109); // 100 + 7 + 2
        QVERIFY(open(u"service.db"_s)->execute(u"UPDATE more SET \"plus; one\" = 5000 WHERE "_s + id + u" = 50"));
        for (const plan::Step &step : plan.steps | std::views::reverse)
            if (&step <= &*handed)
                QCOMPARE(take(step, Direction::Down), QString());
        QCOMPARE(number(u"blue file.db"_s, sum), 5009);
        QCOMPARE(differences(*before, *catalog::readCatalog(*open(u"blue file.db"_s))), QString());
        for (const plan::Step &step : plan.steps)
            QCOMPARE(take(step, Direction::Up), QString());
        QCOMPARE(number(u"service.db"_s, sum), 5009);
    }
};

QTEST_GUILESS_MAIN(TestSqliteBlueGreen)
#include "tst_sqlitebluegreen.moc"
