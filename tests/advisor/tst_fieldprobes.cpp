// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "advisor/fieldprobes.h"
#include "advisor/strategy.h"
#include "analysis/tryout.h"
#include "catalog/engines.h"
#include "db/errorposition.h"
#include "support/fieldcases.h"
#include "support/sqlitefile.h"
#include "support/testserver.h"

#include <QTest>
#include <QThread>

#include <thread>

using namespace Qt::StringLiterals;
using namespace lockstep;
using tests::changeOf;
using tests::FieldCase;

Q_DECLARE_METATYPE(FieldCase)

/// Every field in which people write SQL is asked about where it can be right and where it cannot, on real engines.
class TestFieldProbes : public QObject
{
    Q_OBJECT

    struct Place {
        catalog::Catalog catalog;
        std::optional<analysis::TryOut> copy;
    };
    Place m_postgres, m_sqlite;

    void open(Place &place, db::Connection *database)
    {
        QVERIFY(database);
        auto read = catalog::readCatalog(*database);
        QVERIFY(read.has_value());
        place.catalog = *std::move(read);
        auto copy = analysis::TryOut::open(place.catalog);
        QVERIFY2(copy.has_value(), copy ? "" : qPrintable(copy.error().message));
        place.copy = *std::move(copy);
    }
    void tryCase(Place &place, const FieldCase &one)
    {
        const catalog::Lookup lookup(place.catalog);
        const plan::ChangeField field = *plan::fieldFromName(QString::fromLatin1(one.field));
        const auto ask = [&](const char *text, const advisor::FieldProbe &probe) {
            QStringList statements;
            for (const auto &statement : probe.statements)
                statements << statement.sql;
            auto said = place.copy->refusalOf(statements);
            if (!said)
                qFatal("%s: %s", text, qPrintable(said.error().context));
            return *said;
        };
        const auto probeOf = [&](const char *text) {
            const auto probes = advisor::fieldProbes(changeOf(one, text), place.catalog, lookup);
            const auto found = std::ranges::find(probes, field, &advisor::FieldProbe::field);
            return found == probes.end() ? std::optional<advisor::FieldProbe>() : *found;
        };
        const auto good = probeOf(one.good), bad = probeOf(one.bad);
        QVERIFY(good && bad);
        const auto taken = ask(one.good, *good);
        QVERIFY2(!taken, taken ? qPrintable(taken->error.context) : "");
        const auto refused = ask(one.bad, *bad);
        QVERIFY(refused);
        QVERIFY2(refused->error.context.contains(QString::fromUtf8(one.words)), qPrintable(refused->error.context));
        const qsizetype at = bad->placeInText(refused->statement, db::positionOf(refused->error));
        if (one.at)
            QCOMPARE(at < 0 ? u"nowhere"_s : bad->text.sliced(at), QString::fromUtf8(one.at));
        QVERIFY(!ask(one.good, *good)); // what was refused has left nothing behind
    }
    static void rows(const std::vector<FieldCase> &cases)
    {
        QTest::addColumn<FieldCase>("one");
        int number = 0;
        for (const FieldCase &one : cases)
            QTest::addRow("%d %s %s", ++number, one.kind, one.field) << one;
    }
    /// Each field that holds SQL is in the table, in each kind that the engine has.
    static void noneIsMissing(const std::vector<FieldCase> &cases, sql::Engine engine, const QStringList &notThere = {})
    {
        using enum plan::ChangeField;
        static constexpr plan::ChangeField withSql[] = {Type,       Default,   Using, Predicate, Expression,
                                                        Definition, Collation, Bound, Check};
        for (const auto &kind : plan::changeDescriptors()) {
            if (!advisor::isPlanned(kind.kind, engine))
                continue;
            for (const plan::ChangeField field : withSql) {
                const bool has =
                    std::ranges::contains(kind.required, field) || std::ranges::contains(kind.optional, field);
                const QString name = QLatin1StringView(kind.id) + u' ' + plan::fieldName(field);
                const bool listed = std::ranges::any_of(cases, [&](const FieldCase &one) {
                    return name == QLatin1StringView(one.kind) + u' ' + QLatin1StringView(one.field);
                });
                QVERIFY2(!has || listed != notThere.contains(name), qPrintable(name));
            }
        }
    }

private Q_SLOTS:
    void initTestCase()
    {
        const auto database = tests::freshDatabase();
        if (!database)
            QSKIP(qPrintable(tests::whyNot()));
        QVERIFY(database->executeScript(tests::fieldSchema(false)));
        open(m_postgres, database.get());
        tests::SqliteFolder folder;
        const auto file = folder.fresh(u"fields.db"_s, tests::fieldSchema(true));
        open(m_sqlite, file.get());
    }
    void everyFieldIsAskedAbout()
    {
        noneIsMissing(tests::postgresFieldCases(), sql::Engine::PostgreSql);
        // tables that are partitioned, there are none
        noneIsMissing(tests::sqliteFieldCases(), sql::Engine::Sqlite, {u"create-table expression"_s});
    }
    void postgres_data() { rows(tests::postgresFieldCases()); }
    void postgres()
    {
        QFETCH(FieldCase, one);
        tryCase(m_postgres, one);
    }
    void sqlite_data() { rows(tests::sqliteFieldCases()); }
    void sqlite()
    {
        QFETCH(FieldCase, one);
        tryCase(m_sqlite, one);
    }
    /// A field is not asked about before what its statements name is known.
    void waitsForTheRest()
    {
        const catalog::Lookup lookup(m_postgres.catalog);
        plan::Change change;
        change.kind = plan::ChangeKind::AddColumn;
        change.table = u"orders"_s;
        change.defaultExpression = u"1"_s;
        QVERIFY(advisor::fieldProbes(change, m_postgres.catalog, lookup).empty());
        change.column = u"note"_s; // is there already
        change.type = u"int"_s;
        QVERIFY(advisor::fieldProbes(change, m_postgres.catalog, lookup).empty());
        change.column = u"fresh"_s;
        const auto probes = advisor::fieldProbes(change, m_postgres.catalog, lookup);
        QCOMPARE(probes.size(), 2U);
        QCOMPARE(probes[0].field, plan::ChangeField::Type);
        QCOMPARE(probes[1].needs, std::vector{plan::ChangeField::Type});
        change.table = u"absent"_s;
        QVERIFY(advisor::fieldProbes(change, m_postgres.catalog, lookup).empty());
    }
    /// What takes long is refused, what is wanted no more is cancelled, and the next question is answered.
    void endsInTime()
    {
        std::stop_source stop;
        std::jthread later([&] {
            QThread::msleep(200);
            stop.request_stop();
        });
        const auto said = m_postgres.copy->refusalOf({u"SELECT pg_catalog.pg_sleep(60)"_s}, stop.get_token());
        QVERIFY(!said && said.error().code == base::ErrorCode::Cancelled);
        const auto next = m_postgres.copy->refusalOf({u"SELECT 1"_s});
        QVERIFY(next && !*next);
        const auto slow = m_postgres.copy->refusalOf({u"SELECT pg_catalog.pg_sleep(60)"_s});
        QVERIFY(slow && *slow && (*slow)->error.code == base::ErrorCode::Timeout);
    }
};

QTEST_MAIN(TestFieldProbes)
#include "tst_fieldprobes.moc"
