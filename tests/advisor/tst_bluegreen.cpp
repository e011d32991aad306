// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "advisor/strategy.h"
#include "changecase.h"
#include "planrun.h"

#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace lockstep;
using plan::Direction;
using plan::StepKind;

/// The blue-green runbook as it stands in the plan, run between two real servers of different versions: its commands by
/// a shell, its SQL on blue, its gates until they open; over and back again, and over for good. In the end both sides
/// have held the same rows, and nothing that was written on either is missing.
class TestBlueGreen : public QObject
{
    Q_OBJECT

    std::unique_ptr<db::Sandbox> m_blue, m_green;
    std::unique_ptr<db::Connection> m_onBlue, m_onGreen;
    QTemporaryDir m_folder;

    static std::unique_ptr<db::Sandbox> logical(int major)
    {
        db::Sandbox::Options options;
        options.major = major;
        options.settings = {{u"wal_level"_s, u"logical"_s}};
        auto started = db::Sandbox::start(options);
        return started ? *std::move(started) : nullptr;
    }

    /// "host=... port=... dbname='...'", as one shell word.
    static QString word(const db::Sandbox &server, const QString &database)
    {
        const db::Profile profile = server.profile(database);
        const QString text = u"host=%1 port=%2 user=%3 dbname=%4"_s.arg(profile.host, QString::number(profile.port),
                                                                        profile.user, database);
        return u'\'' + text + u'\'';
    }

    bool shell(const QString &command)
    {
        QString line = u"set -e\n"_s + command;
        line.replace(QRegularExpression(u"\\bBLUE\\b"_s), word(*m_blue, u"shop"_s));
        line.replace(QRegularExpression(u"\\bGREEN\\b"_s), word(*m_green, u"shop"_s));
        QProcess process;
        process.setWorkingDirectory(m_folder.path());
        process.start(u"sh"_s, {u"-c"_s, line});
        if (!process.waitForFinished(60'000) || process.exitCode() != 0) {
            qWarning().noquote() << line << process.readAllStandardError() << process.readAllStandardOutput();
            return false;
        }
        return true;
    }

    bool take(const plan::Step &step, Direction direction)
    {
        if (step.kind == StepKind::Command) {
            const QString command = direction == Direction::Up ? step.up() : step.down();
            return command.isEmpty() || shell(command);
        }
        if (!tests::runStep(*m_onBlue, step, direction))
            return false;
        if (step.kind != StepKind::Gate || direction == Direction::Down || step.verify().isEmpty())
            return true;
        return QTest::qWaitFor(
            [&] {
                const auto rows = m_onBlue->execute(step.verify());
                return rows && rows->value().toBool();
            },
            30'000);
    }

    static qint64 number(db::Connection &database, const QString &sql)
    {
        const auto rows = database.execute(sql);
        return rows ? rows->value().toLongLong() : -1;
    }

private Q_SLOTS:
    void initTestCase()
    {
        if (QStandardPaths::findExecutable(u"psql"_s).isEmpty())
            QSKIP("psql is not installed");
        m_blue = logical(15);
        m_green = logical(17);
        if (!m_blue || !m_green)
            QSKIP("PostgreSQL 15 and 17 are needed");
        QVERIFY(m_blue->createDatabase(u"shop"_s) && m_green->createDatabase(u"shop"_s));
        m_onBlue = *db::Connection::open(m_blue->profile(u"shop"_s), {});
        m_onGreen = *db::Connection::open(m_green->profile(u"shop"_s), {});
        const auto made = m_onBlue->executeScript(tests::moreSchemaSql(tests::hostileNames));
        QVERIFY2(made, made ? "" : qPrintable(tests::words(made.error())));
        QVERIFY(m_onBlue->executeScript(u"CREATE TABLE counted (id serial PRIMARY KEY, v text);"
                                        "INSERT INTO counted (v) SELECT 'v' FROM generate_series(1, 500);"
                                        "GRANT SELECT ON counted TO \"a role\";"
                                        "TRUNCATE \"odd schema\".scratch"_s)); // unlogged: not replicated
    }

    void overAndBackAndOver()
    {
        const auto made = advisor::addChange(
            advisor::newPlan(tests::readCatalog(*m_onBlue), u"t"_s),
            {tests::changeFrom(u"change-engine|version=17"_s, tests::plainNames), u"blue-green"_s, {}, {}},
            tests::readCatalog(*m_onBlue));
        QVERIFY2(made, made ? "" : qPrintable(tests::words(made.error())));
        const auto &steps = made->steps;
        const auto at = [&](const QString &role) { return std::ranges::find(steps, role, &plan::Step::role); };
        const auto copied = at(u"tables-copied"_s), stopped = at(u"stop-writes"_s), switched = at(u"switch-to-green"_s);
        const QString write = u"INSERT INTO counted (v) VALUES ('%1')"_s;

        for (auto step = steps.begin(); step != stopped; ++step) {
            QVERIFY2(take(*step, Direction::Up), qPrintable(step->role));
            if (step == copied) // the application goes on writing to blue
                QVERIFY(m_onBlue->executeScript(write.arg(u"blue"_s) + u"; UPDATE counted SET v = 'w' WHERE id < 100;"
                                                                       " DELETE FROM \"odd schema\".nokey"_s));
        }
        for (auto step = stopped; step != switched; ++step)
            QVERIFY2(take(*step, Direction::Up), qPrintable(step->role));
        QCOMPARE(tests::rowsHash(*m_onGreen), tests::rowsHash(*m_onBlue));
        QCOMPARE(number(*m_onGreen, u"SELECT count(*) FROM counted WHERE v = 'w'"_s), 99);
        QVERIFY(m_onGreen->execute(write.arg(u"green"_s))); // the sequence stands where blue's stood
        QCOMPARE(number(*m_onGreen, u"SELECT max(id) FROM counted"_s), 502);
        QVERIFY(QTest::qWaitFor(
            [&] { return number(*m_onBlue, u"SELECT count(*) FROM counted WHERE v = 'green'"_s) == 1; }, 30'000));

        // back to blue: what was written on green is there
        for (auto step = std::make_reverse_iterator(switched); step != std::make_reverse_iterator(stopped); ++step)
            QVERIFY2(take(*step, Direction::Down), qPrintable(step->role));
        QVERIFY(m_onBlue->execute(write.arg(u"blue again"_s)));
        QCOMPARE(number(*m_onBlue, u"SELECT max(id) FROM counted"_s), 503);
        QVERIFY(QTest::qWaitFor(
            [&] { return number(*m_onGreen, u"SELECT count(*) FROM counted WHERE v = 'blue again'"_s) == 1; }, 30'000));

        for (auto step = stopped; step != steps.end(); ++step)
            QVERIFY2(take(*step, Direction::Up), qPrintable(step->role));
        QCOMPARE(tests::rowsHash(*m_onGreen), tests::rowsHash(*m_onBlue));
        QVERIFY(m_onGreen->execute(write.arg(u"green for good"_s)));
        for (db::Connection *side : {m_onBlue.get(), m_onGreen.get()})
            QCOMPARE(number(*side, u"SELECT count(*) FROM pg_subscription"_s), 0);
        QCOMPARE(number(*m_onGreen, u"SELECT count(*) FROM pg_publication"_s), 0);
        QCOMPARE(number(*m_onGreen, u"SELECT count(*) FROM counted"_s), 504);
    }

    void cleanupTestCase()
    {
        m_onBlue.reset();
        m_onGreen.reset();
    }
};

QTEST_GUILESS_MAIN(TestBlueGreen)
#include "tst_bluegreen.moc"
