// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/file.h"
#include "clirun.h"
#include "support/testserver.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace lockstep;

/// `plan --to`: another schema, wherever it stands, instead of changes in words.
class TestPlanTo : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    std::unique_ptr<db::Connection> m_here, m_there;

    QString at(const QString &name) const { return m_folder.filePath(name); }
    static QString conninfo(const db::Connection &connection)
    {
        const db::Profile &profile = connection.profile();
        return u"host=%1 dbname=%2 user=%3"_s.arg(profile.host, profile.database, profile.user);
    }
    /// The kinds of the changes that were planned.
    QStringList planned(const QStringList &more, QJsonObject *all = nullptr) const
    {
        const auto result =
            tests::ran(u"plan"_s, QStringList{u"--catalog"_s, at(u"here.lockcat"_s), u"--format"_s, u"json"_s} + more);
        if (result.code != cli::Success)
            qWarning().noquote() << result.err;
        const QJsonObject json = QJsonDocument::fromJson(result.out.toUtf8()).object();
        if (all)
            *all = json;
        QStringList kinds;
        for (const auto &advice : json.value("advice"_L1).toArray())
            kinds << advice.toObject().value("change"_L1).toObject().value("kind"_L1).toString();
        return kinds;
    }

private Q_SLOTS:
    void initTestCase()
    {
        qputenv("XDG_DATA_HOME", m_folder.path().toUtf8());
        QString why;
        if (!tests::server(0, &why))
            QSKIP(qPrintable(why));
        m_here = tests::freshDatabase();
        m_there = tests::freshDatabase();
        QVERIFY(m_here && m_there);
        const QString table =
            u"CREATE TABLE orders (id bigint PRIMARY KEY, note text); CREATE TYPE c AS ENUM ('a', 'b'); CREATE DOMAIN of_c AS c;"_s;
        const QString wanted =
            table +
            u"ALTER TABLE orders ADD COLUMN \"st\"\"ate\" text; DROP TYPE c CASCADE; CREATE TYPE c AS ENUM ('b', 'a'); CREATE DOMAIN of_c AS c;"_s;
        QVERIFY(m_here->executeScript(table) && m_there->executeScript(wanted));
        for (const auto &[connection, name] :
             {std::pair{m_here.get(), u"here.lockcat"_s}, {m_there.get(), u"there.lockcat"_s}})
            QCOMPARE(tests::ran(u"catalog"_s, {u"-c"_s, conninfo(*connection), u"-o"_s, at(name)}).code,
                     int(cli::Success));
        QVERIFY(base::writeFile(at(u"wanted.sql"_s), wanted.toUtf8()));
        QVERIFY(base::writeFile(at(u"migrations/V1__orders.sql"_s), table.toUtf8()));
        QVERIFY(base::writeFile(at(u"migrations/V2__state.sql"_s), wanted.sliced(table.size()).toUtf8()));
    }

    void wherever_data()
    {
        QTest::addColumn<QString>("to");
        QTest::newRow("saved Catalog") << at(u"there.lockcat"_s);
        QTest::newRow("SQL") << at(u"wanted.sql"_s);
        QTest::newRow("folder") << at(u"migrations"_s);
        QTest::newRow("connection") << conninfo(*m_there);
    }
    void wherever()
    {
        QFETCH(QString, to);
        QJsonObject all;
        QCOMPARE(planned({u"--to"_s, to}, &all), QStringList{u"add-column"_s});
        const QJsonArray left = all.value("left"_L1).toArray();
        QCOMPARE(left.size(), 1);
        QCOMPARE(left.first().toObject().value("object"_L1).toString(), u"public.c"_s);
        QVERIFY(all.value("refused"_L1).toArray().isEmpty());
    }

    /// What the plan does already is not planned again, however the server prints it.
    void ontoAPlan()
    {
        const QString plan = at(u"begun.lockstep"_s);
        QCOMPARE(planned({u"--to"_s, at(u"there.lockcat"_s), u"-o"_s, plan}).size(), 1);
        QCOMPARE(planned({u"--to"_s, at(u"there.lockcat"_s), u"--onto"_s, plan}), QStringList());
    }

    void owners()
    {
        const QString role = u"\"plan\"\"to\""_s;
        QVERIFY(m_there->executeScript(u"CREATE ROLE %1; GRANT SELECT ON orders TO %1"_s.arg(role)));
        const QStringList to{u"--to"_s, conninfo(*m_there)};
        QCOMPARE(planned(to), QStringList{u"add-column"_s});
        QCOMPARE(planned(to + QStringList{u"--owners"_s}), (QStringList{u"add-column"_s, u"grant-privileges"_s}));
    }

    void faults()
    {
        const auto none =
            tests::ran(u"plan"_s, {u"--catalog"_s, at(u"here.lockcat"_s), u"--to"_s, at(u"none.lockcat"_s)});
        QCOMPARE(none.code, int(cli::UsageError));
        QVERIFY2(none.err.contains(u"none.lockcat"_s), qPrintable(none.err));
        const auto nobody = tests::ran(u"plan"_s, {u"--catalog"_s, at(u"here.lockcat"_s), u"--to"_s, u"nobody"_s});
        QCOMPARE(nobody.code, int(cli::UsageError));
        QVERIFY2(nobody.err.contains(u"nobody"_s), qPrintable(nobody.err));
        QVERIFY(
            base::writeFile(at(u"faulty.sql"_s), "CREATE TABLE orders (id bigint PRIMARY KEY, note text, b nothing);"));
        const auto faulty =
            tests::ran(u"plan"_s, {u"--catalog"_s, at(u"here.lockcat"_s), u"--to"_s, at(u"faulty.sql"_s)});
        QVERIFY2(faulty.err.contains(u"nothing"_s), qPrintable(faulty.err));
    }
};

QTEST_GUILESS_MAIN(TestPlanTo)
#include "tst_planto.moc"
