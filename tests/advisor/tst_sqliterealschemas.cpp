// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "advisor/sitting.h"
#include "drawnchanges.h"
#include "plan/analyze.h"
#include "plan/names.h"
#include "sqliterows.h"

#include <QTest>

#include <ranges>

using namespace Qt::StringLiterals;
using namespace lockstep;
using namespace lockstep::tests::sqlite;
using plan::Change;
using plan::ChangeKind;
using plan::Direction;

/// Plans for the SQLite schemas of real programs with some hundred rows in every table: changes drawn at random, each
/// by every strategy that writes its steps, up, down and up again; and several changes of one table together.
/// Where Zabbix's own triggers note every row that is written: what they noted stays.
static const QString written = u"changelog"_s;

class TestSqliteRealSchemas : public QObject
{
    Q_OBJECT

    tests::DrawnChanges m_draws{sql::Engine::Sqlite};
    tests::SqliteFolder m_folder;
    std::vector<ChangeKind> m_left;    ///< kinds that no schema has had planned yet
    QMap<QString, QStringList> m_said; ///< refusals, by what they say

    /// A schema as it was before.
    struct Before {
        catalog::Catalog catalog;
        QString rows, texts;
    };
    static QString firstOther(const QString &wanted, const QString &is)
    {
        const QStringList one = wanted.split(u'\n'), other = is.split(u'\n');
        qsizetype i = 0;
        while (i < one.size() && one[i] == other.value(i))
            ++i;
        return u"after the way back:\n"_s + other.value(i) + u"\ninstead of\n" + one.value(i);
    }

    static std::vector<ChangeKind> kinds()
    {
        static constexpr ChangeKind runbooks[] = {ChangeKind::MoveToService, ChangeKind::ChangeEngine,
                                                  ChangeKind::MovePlatform}; // tst_sqlitebluegreen runs their commands
        std::vector<ChangeKind> out;
        for (const plan::ChangeDescriptor &row : plan::changeDescriptors())
            if (advisor::isPlanned(row.kind, sql::Engine::Sqlite) && !std::ranges::contains(runbooks, row.kind))
                out.push_back(row.kind);
        return out;
    }
    Change drawn(const catalog::Catalog &catalog, ChangeKind kind);
    std::unique_ptr<db::Connection> work();
    std::optional<Before> made(const QString &file);
    QString thereAndBack(const plan::Plan &plan, const Before &before, QString *held);
    void refuse(const base::Error &error, const QString &what);

    static void schemas()
    {
        QTest::addColumn<QString>("file");
        QTest::newRow("roundcube") << u"roundcube-core/usr/share/roundcube/SQL/sqlite.initial.sql"_s;
        QTest::newRow("powerdns") << u"pdns-backend-sqlite3/usr/share/pdns-backend-sqlite3/schema/schema.sqlite3.sql"_s;
        QTest::newRow("zabbix") << u"zabbix-proxy-sqlite-schema.sql"_s;
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_draws.chooseSeed();
        m_left = kinds();
    }
    void twentyChanges_data() { schemas(); }
    void twentyChanges();
    void everyKindWasPlanned();
    void changesTogether_data() { schemas(); }
    void changesTogether();
    void cleanupTestCase();
};

/// Of few tables only; the others refuse it, one like the other.
static bool isLikely(const catalog::Catalog &catalog, const Change &change)
{
    const auto table = std::ranges::find(catalog.relations, change.table, &catalog::Relation::name);
    if (table == catalog.relations.end())
        return true;
    const bool hasKey =
        std::ranges::contains(table->constraints, catalog::ConstraintKind::PrimaryKey, &catalog::Constraint::kind);
    switch (change.kind) {
    case ChangeKind::AddPrimaryKey:
        return !hasKey;
    case ChangeKind::AddIdentity:
        return hasKey && table->columns[0].type.compare(u"integer", Qt::CaseInsensitive) == 0;
    case ChangeKind::DropIdentity:
        return table->source.contains(u"AUTOINCREMENT"_s, Qt::CaseInsensitive);
    default:
        return true;
    }
}

/// What SQLite has that the other engine has not, or spells otherwise.
Change TestSqliteRealSchemas::drawn(const catalog::Catalog &catalog, ChangeKind kind)
{
    using enum ChangeKind;
    Change change = m_draws.drawn(catalog, kind);
    for (int tries = 0; tries < 500 && !isLikely(catalog, change); ++tries)
        change = m_draws.drawn(catalog, kind);
    const catalog::Relation &table = *std::ranges::find_if(catalog.relations, [&](const catalog::Relation &one) {
        return one.name == change.table || (kind == CreateView && one.kind == catalog::RelationKind::Table);
    });
    const auto coin = [&] { return m_draws.number(2) == 0; };
    const auto oneOf = [&](const QStringList &words) { return words[m_draws.number(int(words.size()))]; };
    const QString column = q(m_draws.any(table.columns).name);
    switch (kind) {
    case AddColumn:
        change.type = oneOf({u"INT"_s, u"TEXT"_s, u"NUMERIC(10, 2)"_s, u"date time"_s});
        change.defaultExpression = oneOf({{}, u"7"_s, u"'it''s; so'"_s, u"-1.5"_s, u"1 + 1"_s});
        change.notNull = coin();
        change.usingExpression = coin() ? column : QString();
        break;
    case AddGeneratedColumn:
        change.isVirtual = coin();
        break;
    case ChangeType:
        change.type = oneOf({u"TEXT"_s, u"INTEGER"_s, u"NUMERIC"_s, u"BLOB"_s, u"varchar(9)"_s});
        change.usingExpression = m_draws.number(4) == 0 ? u"length("_s + q(change.column) + u')' : QString();
        break;
    case SetNotNull:
    case SetDefault:
        change.defaultExpression = kind == SetNotNull && coin() ? QString() : oneOf({u"0"_s, u"'x'"_s, u"2 * 3"_s});
        break;
    case SetCollation:
        change.collation = oneOf({u"NOCASE"_s, u"RTRIM"_s, u"BINARY"_s});
        break;
    case SetOptions:
        change.options = {oneOf({u"STRICT"_s, u"WITHOUT ROWID"_s})};
        break;
    case AddIdentity:
    case DropIdentity:
        change.column = table.columns[0].name;
        break;
    case AddIndex:
        change.columns << (coin() ? u"(length("_s + column + u"))" : QString());
        change.columns.removeAll(QString());
        change.predicate = coin() ? column + u" IS NOT NULL" : QString();
        change.unique = m_draws.number(4) == 0;
        break;
    case ReplaceIndex:
    case FillColumn:
        change.predicate.clear();
        change.expression = oneOf({u"'new; ' || "_s + column, u"NULL"_s, u"5"_s});
        break;
    case ReplacePrimaryKey:
    case AddPrimaryKey:
        change.columns = coin() ? QStringList{m_draws.any(table.columns).name, table.columns[0].name}
                                : QStringList{table.columns[0].name};
        change.columns.removeDuplicates();
        break;
    case CopyRows: { // to where there is something to copy
        QStringList alike;
        for (const catalog::Relation &one : catalog.relations)
            if (one.kind == catalog::RelationKind::Table && one.name != table.name &&
                std::ranges::contains(one.columns, change.column, &catalog::Column::name))
                alike << one.name;
        change.referencedTable = alike.isEmpty() ? change.referencedTable : oneOf(alike);
        change.columns.clear();
        break;
    }
    case MoveColumn: // to where a foreign key leads
        for (const catalog::Constraint &one : table.constraints)
            if (one.kind == catalog::ConstraintKind::ForeignKey)
                change.referencedTable =
                    std::ranges::find(catalog.relations, one.referencedTable, &catalog::Relation::oid)->name;
        change.columns.clear();
        break;
    case CreateTable:
        change.table = u"the \"new\" one"_s;
        change.expression.clear();
        change.definition = u"a INTEGER PRIMARY KEY, b REFERENCES "_s + q(u"the \"new\" one"_s) + u" -- the last";
        break;
    case ReplaceView:
    case DropView:
        change.table = u"a; \"view\""_s;
        change.definition = u"SELECT "_s + column + u" FROM " + q(table.name);
        break;
    case CreateTrigger:
    case ReplaceTrigger:
    case DropTrigger:
        change.name = kind == CreateTrigger ? u"one \"more\""_s : u"a; \"trigger\""_s;
        change.definition = u"CREATE TRIGGER "_s + q(change.name) + u" AFTER DELETE ON " + q(table.name) +
                            u" BEGIN SELECT old." + column + u"; END";
        break;
    case RunSql:
        change.name = u"by hand"_s;
        change.definition = u"CREATE TABLE hand AS SELECT "_s + column + u" FROM " + q(table.name);
        change.undo = u"DROP TABLE hand"_s;
        break;
    default:
        break;
    }
    return change;
}

std::unique_ptr<db::Connection> TestSqliteRealSchemas::work()
{
    QFile::remove(m_folder.path(u"work.db"_s));
    if (!QFile::copy(m_folder.path(u"original.db"_s), m_folder.path(u"work.db"_s)))
        return nullptr;
    auto opened = db::Connection::open(m_folder.profile(u"work.db"_s), {});
    if (!opened || !(*opened)->execute(u"PRAGMA synchronous = OFF"_s))
        return nullptr;
    return *std::move(opened);
}

/// The program's schema, a view and a trigger in it, and rows.
std::optional<TestSqliteRealSchemas::Before> TestSqliteRealSchemas::made(const QString &file)
{
    m_draws.fromSeed();
    const QByteArray sql = tests::historyFile(file);
    auto database = sql.isEmpty() ? nullptr : m_folder.fresh(u"original.db"_s, QString::fromUtf8(sql));
    const auto catalog =
        database ? catalog::readCatalog(*database) : base::Result<catalog::Catalog>(catalog::Catalog());
    if (!database || !catalog)
        return {};
    const QString on = q(m_draws.drawn(*catalog, ChangeKind::RemoveBloat).table);
    const auto filled = database->executeScript(
        GeneratedRows(*catalog, catalog->relations.size() > 100 ? 60 : 300).script() +
        u"; CREATE VIEW \"a; \"\"view\"\"\" AS SELECT * FROM " + on +
        u"; CREATE TRIGGER \"a; \"\"trigger\"\"\" AFTER UPDATE ON " + on + u" BEGIN SELECT 1; END; ANALYZE");
    if (!filled)
        qWarning().noquote() << filled.error().context;
    const auto whole = catalog::readCatalog(*database);
    if (!filled || !whole || database->execute(u"SELECT count(*) FROM pragma_foreign_key_check"_s)->value().toInt() > 0)
        return {};
    return Before{*whole, rowsOf(*database, {written}), textsOf(*database)};
}

/// What was wrong, or nothing. `held`: the gate that said no; then what was done is taken back.
QString TestSqliteRealSchemas::thereAndBack(const plan::Plan &plan, const Before &before, QString *held)
{
    const auto database = work();
    if (!database)
        return u"no copy"_s;
    const std::vector<plan::Step> &steps = plan.steps;
    const auto lost = std::ranges::find_if(steps, [](const plan::Step &step) {
        return (step.kind == plan::StepKind::Sql || step.kind == plan::StepKind::Backfill) && !step.reversible;
    });
    const bool fills = std::ranges::any_of(plan.decisions, [](const plan::Decision &one) {
        return one.change.kind == ChangeKind::FillColumn || one.change.kind == ChangeKind::CopyRows ||
               !one.change.usingExpression.isEmpty() ||
               (one.change.kind == ChangeKind::SetNotNull && !one.change.defaultExpression.isEmpty());
    });
    std::size_t done = 0;
    const auto up = [&](std::size_t end) -> QString {
        for (; done < end; ++done) {
            const plan::Step &step = steps[done];
            if (QString fault = run(*database, step, Direction::Up); !fault.isEmpty()) {
                static_cast<void>(database->execute(u"ROLLBACK"_s));
                if (fills && (fault.contains(u"constraint failed"_s) ||
                              fault.contains(u"datatype mismatch"_s))) { // by what was drawn for it
                    *held = u"of a constraint"_s;
                    return {};
                }
                return u"up: "_s + step.role + u' ' + fault;
            }
            if (QString fault = check(*database, step); !fault.isEmpty()) {
                if (step.kind != plan::StepKind::Gate) {
                    if (!fills) // values that two rows may not have
                        return u"verify: "_s + step.role + u' ' + fault;
                    ++done;
                }
                *held = step.role;
                return {};
            }
        }
        return {};
    };
    const auto down = [&]() -> QString {
        for (; done > 0; --done)
            if (QString fault = run(*database, steps[done - 1], Direction::Down); !fault.isEmpty())
                return u"down: "_s + steps[done - 1].role + u' ' + fault;
        if (const QString other = differences(before.catalog, *catalog::readCatalog(*database)); !other.isEmpty())
            return u"schema after the way back: "_s + other;
        if (const QString texts = textsOf(*database); texts != before.texts)
            return firstOther(before.texts, texts);
        if (const QString rows = rowsOf(*database, {written}); rows != before.rows)
            return firstOther(before.rows, rows);
        return {};
    };
    const std::size_t back = std::size_t(lost - steps.begin());
    for (const bool returns : {true, false}) {
        if (QString fault = up(returns ? back : steps.size()); !fault.isEmpty())
            return fault;
        if (!held->isEmpty()) {
            const bool may = std::ranges::all_of(steps | std::views::take(done), [](const plan::Step &step) {
                return step.kind != plan::StepKind::Sql || step.reversible;
            });
            return may ? down() : QString();
        }
        if (returns)
            if (QString fault = down(); !fault.isEmpty())
                return fault;
    }
    const auto after = catalog::readCatalog(*database);
    if (const QString other = differences(advisor::catalogAfter(plan, before.catalog), *after); !other.isEmpty())
        return u"schema otherwise than foreseen: "_s + other;
    const QString whole = database->execute(u"PRAGMA integrity_check"_s)->value().toString();
    const auto orphans = database->execute(u"SELECT count(*) FROM pragma_foreign_key_check"_s);
    if (!orphans)
        return orphans.error().context;
    return whole == u"ok" && (orphans->value().toInt() == 0 || fills) ? QString() : whole + u" or orphans";
}

void TestSqliteRealSchemas::refuse(const base::Error &error, const QString &what)
{
    QVERIFY2(tests::isClear(error), qPrintable(QString(what + text::message(error))));
    QVERIFY2(text::isKnown(error.message), qPrintable(error.message));
    m_said[error.message] << what + text::message(error) + u' ' + error.context;
}

void TestSqliteRealSchemas::twentyChanges()
{
    QFETCH(QString, file);
    const auto before = made(file);
    if (!before)
        QSKIP("LOCKSTEP_HISTORIES names no folder with this package");
    std::vector<ChangeKind> order = m_left, rest = kinds();
    std::ranges::copy_if(rest, std::back_inserter(order),
                         [&](ChangeKind kind) { return !std::ranges::contains(m_left, kind); });
    int ran = 0, plans = 0, refused = 0, stopped = 0;
    for (const ChangeKind kind : order) {
        for (int tries = 0; tries < 12 && ran < 20; ++tries) {
            const Change change = drawn(before->catalog, kind);
            advisor::GeneratorOptions options;
            options.inlineBackfillRows = m_draws.number(2) == 0 ? 20 : 100'000;
            int planned = 0;
            for (const char *strategy : m_draws.strategiesFor(change)) {
                const QString what = tests::shown(change) + QString::fromLatin1(strategy) + u' ';
                const auto plan =
                    advisor::addChange(advisor::newPlan(before->catalog, u"t"_s),
                                       {change, QString::fromLatin1(strategy), {}, {}}, before->catalog, options);
                if (!plan) {
                    ++refused;
                    refuse(plan.error(), what);
                    continue;
                }
                QString held;
                const QString wrong = thereAndBack(*plan, *before, &held);
                QVERIFY2(wrong.isEmpty(), qPrintable(QString(what + wrong)));
                if (!held.isEmpty()) {
                    ++stopped;
                    m_said[u"gate "_s + held] << what;
                    continue;
                }
                ++planned;
            }
            plans += planned;
            if (planned == 0)
                continue;
            ++ran;
            std::erase(m_left, kind);
            break;
        }
    }
    qInfo() << ran << "changes in" << plans << "plans," << refused << "refused," << stopped << "stopped by a gate";
    QCOMPARE(ran, 20);
}

void TestSqliteRealSchemas::everyKindWasPlanned()
{
    QStringList left;
    for (const ChangeKind kind : m_left)
        left << plan::changeKindName(kind);
    if (left.size() == qsizetype(kinds().size()))
        QSKIP("no schemas");
    QVERIFY2(left.isEmpty(), qPrintable(left.join(u", "_s)));
}

/// Several changes of one table in one sitting, each over what those before have left.
void TestSqliteRealSchemas::changesTogether()
{
    QFETCH(QString, file);
    const auto before = made(file);
    if (!before)
        QSKIP("LOCKSTEP_HISTORIES names no folder with this package");
    const auto tree = advisor::builtInTree();
    QVERIFY(tree);
    std::vector<ChangeKind> all = kinds();
    int ran = 0, refused = 0, foreseen = 0, stopped = 0;
    for (int draw = 0; draw < 100 && ran < 10; ++draw) {
        std::vector<Change> changes{drawn(before->catalog, m_draws.any(all))};
        for (int tries = 0; tries < 2000 && changes.size() < 4; ++tries)
            if (Change next = drawn(before->catalog, m_draws.any(all));
                next.table == changes.front().table && !std::ranges::contains(changes, next.kind, &Change::kind))
                changes.push_back(std::move(next));
        const auto sitting =
            advisor::planChanges(advisor::newPlan(before->catalog, u"t"_s), changes, before->catalog, *tree);
        QVERIFY(sitting);
        QString what;
        int planned = 0;
        for (const advisor::PlannedChange &one : sitting->changes) {
            what += tests::shown(one.change) + one.strategy + u'\n';
            if (one.refused)
                refuse(*one.refused, what);
            planned += one.refused ? 0 : 1;
        }
        refused += int(changes.size()) - planned;
        // What people say about a column that they drop in the same breath is theirs; it is foreseen.
        const bool fails = std::ranges::any_of(plan::analyzePlan(sitting->plan, before->catalog),
                                               [](const auto &one) { return one.effect.error.has_value(); });
        if (planned < 2 || fails) {
            foreseen += fails ? 1 : 0;
            continue;
        }
        QString held;
        const QString wrong = thereAndBack(sitting->plan, *before, &held);
        QVERIFY2(wrong.isEmpty(), qPrintable(QString(what + wrong)));
        if (held.isEmpty())
            ++ran;
        else
            ++stopped;
    }
    qInfo() << ran << "plans of two to four changes," << refused << "changes refused," << foreseen
            << "plans foreseen to fail," << stopped << "stopped by a gate";
    QCOMPARE(ran, 10);
}

void TestSqliteRealSchemas::cleanupTestCase()
{
    for (auto it = m_said.cbegin(); it != m_said.cend(); ++it)
        qInfo().noquote() << it.value().size() << "times" << it.key() << "such as" << it.value().front();
}

QTEST_GUILESS_MAIN(TestSqliteRealSchemas)
#include "tst_sqliterealschemas.moc"
