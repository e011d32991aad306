// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "advisor/sitting.h"
#include "advisor/strategy.h"
#include "changecase.h"
#include "drawnchanges.h"
#include "plan/analyze.h"
#include "planrun.h"

using namespace Qt::StringLiterals;
using namespace lockstep;
using plan::ChangeKind;
using plan::Direction;

/// Plans for the schemas of real programs: changes drawn at random, by any strategy that writes their steps, up and
/// down again. The seed is printed; LOCKSTEP_SEED is another.
class TestRealSchemas : public QObject
{
    Q_OBJECT
    tests::DrawnChanges m_draws{sql::Engine::PostgreSql};
    QSet<QString> m_made; ///< templates

    plan::Change drawn(const catalog::Catalog &catalog)
    {
        using enum ChangeKind;
        static constexpr ChangeKind kinds[] = {
            AddColumn,   DropColumn,         RenameColumn,      ChangeType,       SetNotNull,        DropNotNull,
            SetDefault,  DropDefault,        AddIndex,          AddUnique,        AddCheck,          AddForeignKey,
            RenameTable, MoveTable,          DropConstraint,    RenameConstraint, ReplacePrimaryKey, WidenKey,
            SplitTable,  SplitRows,          NormaliseColumn,   PartitionTable,   SetOptions,        RebuildIndex,
            RenameIndex, FillColumn,         EnableRowSecurity, SetUnlogged,      AddIdentity,       SerialToIdentity,
            DropTable,   DropIndex,          ReplaceIndex,      MoveColumn,       DeleteRows,        ArchiveRows,
            CopyRows,    AddGeneratedColumn, SetCollation,      ChangeForeignKey, MergeTables,       GrantPrivileges,
            AddPolicy,   CreateView,         ValidateConstraint};
        const ChangeKind kind = kinds[m_draws.number(static_cast<int>(std::size(kinds)))];
        plan::Change change = m_draws.drawn(catalog, kind);
        change.method = kind == PartitionTable ? u"hash"_s : QString();
        change.values = {u"2"_s};
        change.options = {u"fillfactor=80"_s};
        change.collation = u"\"C\""_s;
        return change;
    }

    /// Up, checked, and down as far as there is a way back; what was wrong, or nothing.
    static QString forthAndBack(const plan::Plan &plan, db::Connection &database, const catalog::Catalog &before)
    {
        const auto lost = tests::lostStep(plan.steps);
        for (auto step = plan.steps.begin(); step != lost; ++step)
            if (!tests::runStep(database, *step, Direction::Up) || !tests::stepHolds(database, *step))
                return u"up: "_s + step->id;
        for (auto step = std::make_reverse_iterator(lost); step != plan.steps.rend(); ++step)
            if (!tests::runStep(database, *step, Direction::Down))
                return u"down: "_s + step->id;
        return tests::differences(before, tests::readCatalog(database));
    }

    static void schemas()
    {
        QTest::addColumn<QString>("file");
        QTest::newRow("roundcube") << u"roundcube-core/usr/share/roundcube/SQL/postgres.initial.sql"_s;
        QTest::newRow("powerdns") << u"pdns-backend-pgsql/usr/share/pdns-backend-pgsql/schema/schema.pgsql.sql"_s;
        QTest::newRow("zabbix") << u"zabbix-schema.sql"_s;
    }
    /// Without rows: a constraint that is drawn at random knows nothing of them.
    std::unique_ptr<db::Connection> made(const QString &file)
    {
        m_draws.fromSeed();
        const QByteArray sql = tests::historyFile(file);
        const QString name = u"real_"_s + QString::fromLatin1(QTest::currentDataTag());
        if (sql.isEmpty() || (!m_made.contains(name) &&
                              !tests::makeTemplate(name, u"CREATE SCHEMA elsewhere;\n"_s + QString::fromUtf8(sql))))
            return {};
        m_made.insert(name);
        auto database = tests::copyOf(name);
        if (!database || !database->executeScript( // each program notes its own version in a row
                             u"DO $$DECLARE t regclass; BEGIN FOR t IN SELECT oid FROM pg_class WHERE relkind = 'r'"
                             " AND relnamespace = 'public'::regnamespace LOOP EXECUTE format('TRUNCATE %s CASCADE', t);"
                             " END LOOP; END$$"_s))
            return {};
        return database;
    }

private Q_SLOTS:
    void initTestCase()
    {
        QString why;
        if (!tests::server(0, &why))
            QSKIP(qPrintable(why));
        m_draws.chooseSeed();
    }

    void twentyChanges_data() { schemas(); }
    void twentyChanges()
    {
        QFETCH(QString, file);
        const auto database = made(file);
        if (!database)
            QSKIP("LOCKSTEP_HISTORIES names no folder with this package");
        const catalog::Catalog before = tests::readCatalog(*database);
        int ran = 0, refused = 0;
        QSet<ChangeKind> kinds;
        for (int draw = 0; draw < 400 && ran < 20; ++draw) {
            const plan::Change change = drawn(before);
            const std::vector<const char *> able = m_draws.strategiesFor(change);
            QVERIFY2(!able.empty(), plan::descriptor(change.kind).id);
            const QString strategy = QString::fromLatin1(m_draws.any(able));
            const auto plan = advisor::addChange(advisor::newPlan(before, u"t"_s), {change, strategy, {}, {}}, before);
            const QString what = tests::shown(change) + strategy + u' ';
            if (!plan) {
                QVERIFY2(tests::isClear(plan.error()), qPrintable(QString(what + tests::words(plan.error()))));
                ++refused;
                continue;
            }
            const QString wrong = forthAndBack(*plan, *database, before);
            QVERIFY2(wrong.isEmpty(), qPrintable(QString(what + wrong)));
            kinds.insert(change.kind);
            ++ran;
        }
        qInfo() << ran << "plans of" << kinds.size() << "kinds," << refused << "refused";
        QCOMPARE(ran, 20);
    }

    /// Several changes of one table in one sitting, each over what those before have left.
    void changesTogether_data() { schemas(); }
    void changesTogether()
    {
        QFETCH(QString, file);
        const auto database = made(file);
        if (!database)
            QSKIP("LOCKSTEP_HISTORIES names no folder with this package");
        const catalog::Catalog before = tests::readCatalog(*database);
        const auto tree = advisor::builtInTree();
        QVERIFY(tree);
        int ran = 0, refused = 0, foreseen = 0;
        for (int draw = 0; draw < 100 && ran < 10; ++draw) {
            std::vector<plan::Change> changes{drawn(before)};
            for (int tries = 0; tries < 2000 && changes.size() < 3; ++tries)
                if (plan::Change next = drawn(before); next.table == changes.front().table &&
                                                       !std::ranges::contains(changes, next.kind, &plan::Change::kind))
                    changes.push_back(std::move(next));
            const auto sitting = advisor::planChanges(advisor::newPlan(before, u"t"_s), changes, before, *tree);
            QVERIFY(sitting);
            QString what;
            int planned = 0;
            for (const advisor::PlannedChange &one : sitting->changes) {
                what += tests::shown(one.change) + one.strategy + u'\n';
                if (one.refused)
                    QVERIFY2(tests::isClear(*one.refused), qPrintable(QString(what + tests::words(*one.refused))));
                planned += one.refused ? 0 : 1;
            }
            refused += int(changes.size()) - planned;
            // What people say about a column that they drop in the same breath is theirs; it is foreseen.
            const bool fails = std::ranges::any_of(plan::analyzePlan(sitting->plan, before),
                                                   [](const auto &one) { return one.effect.error.has_value(); });
            if (planned < 2 || fails) {
                foreseen += fails ? 1 : 0;
                continue;
            }
            const QString wrong = forthAndBack(sitting->plan, *database, before);
            QVERIFY2(wrong.isEmpty(), qPrintable(QString(what + wrong)));
            ++ran;
        }
        qInfo() << ran << "plans of two or three changes," << refused << "changes refused," << foreseen
                << "plans foreseen to fail";
        QCOMPARE(ran, 10);
    }
};

QTEST_GUILESS_MAIN(TestRealSchemas)
#include "tst_realschemas.moc"
