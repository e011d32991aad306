// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "advisor/strategy.h"
#include "changecase.h"
#include "changerows.h"
#include "plan/analyze.h"
#include "plan/names.h"
#include "planrun.h"

#include <QFile>

#include <set>

using namespace Qt::StringLiterals;
using namespace lockstep;
using analysis::ActionKind;
using plan::Direction;

/// Every change by every strategy that plans it, on tables of fifty million rows: no step holds a lock that keeps
/// others from writing through work that grows with a table, and none writes all rows in one statement, on the way
/// there and on the way back. What does has its reason in data/known-long.txt, where no line may be out of date.
class TestLongWork : public QObject
{
    Q_OBJECT

    static catalog::Catalog large(int major);
    static bool isLong(const plan::StatementEffect &statement, const QHash<QString, analysis::LockMode> &held);
    static QStringList findings(const plan::Plan &plan, const catalog::Catalog &catalog);
    static QMap<QString, QString> known();

    QMap<QString, QString> m_found; ///< what, and a statement
    std::set<QString> m_planned;    ///< kinds with strategies that had a plan for one of the rows

private Q_SLOTS:
    void initTestCase()
    {
        QString why;
        if (!tests::server(0, &why))
            QSKIP(qPrintable(why));
    }
    void planned_data();
    void planned();
    void everyStrategyPlansSomething();
    void knownLinesAreTrue();
};

catalog::Catalog TestLongWork::large(int major)
{
    static QMap<int, catalog::Catalog> catalogs;
    if (!catalogs.contains(major)) {
        const QString name = u"large_%1"_s.arg(major);
        if (!tests::makeTemplate(name, tests::moreSchemaSql(tests::plainNames), major))
            return {};
        const auto database = tests::copyOf(name, major);
        catalog::Catalog catalog = tests::readCatalog(*database);
        for (catalog::Relation &relation : catalog.relations) {
            relation.rows = 50e6;
            relation.heapBytes = qint64(8) << 30;
        }
        catalogs.insert(major, std::move(catalog));
    }
    return catalogs.value(major);
}

bool TestLongWork::isLong(const plan::StatementEffect &statement, const QHash<QString, analysis::LockMode> &held)
{
    const bool rows = std::ranges::any_of(statement.effect.actions, [](const analysis::Action &action) {
        return action.kind == ActionKind::Update || action.kind == ActionKind::Delete || action.fromQuery;
    });
    // a table made of a query's columns alone, or of a sequence's one row
    if (rows && !statement.sql.endsWith(" WITH NO DATA"_L1) && !statement.sql.contains(" lockstep_position"_L1))
        return true;
    const bool works = std::ranges::any_of(statement.effect.relations, [](const analysis::RelationEffect &r) {
        return !r.isNew && !r.bornInScript && (r.rewrite || r.scan || r.indexRebuild);
    });
    return works && std::ranges::any_of(held, [](analysis::LockMode mode) {
               return analysis::dangerOf(mode) >= analysis::Danger::BlocksWrites;
           });
}

/// "down swap-keys", and the statement.
QStringList TestLongWork::findings(const plan::Plan &plan, const catalog::Catalog &catalog)
{
    QStringList out;
    QHash<QString, analysis::LockMode> held;
    std::pair<QString, bool> where;
    for (const plan::StatementEffect &statement : plan::analyzePlan(plan, catalog, true)) {
        const plan::Step &step = *plan.step(statement.step);
        const Direction direction = statement.down ? Direction::Down : Direction::Up;
        const bool within = plan::isOneTransaction(step, direction) || statement.effect.insideTransaction;
        if (where != std::pair(statement.step, statement.down) || !within)
            held.clear();
        where = {statement.step, statement.down};
        if (step.kind == plan::StepKind::Backfill && !statement.down)
            continue;
        if (plan::batchesOf(step, direction, statement.sql))
            continue;
        // the analyser does not see a temporary table go with its transaction
        if (statement.effect.error && !statement.sql.startsWith("CREATE TEMPORARY TABLE "_L1))
            out << u"error "_s + step.role + u'\n' + statement.sql + u'\n' + tests::words(*statement.effect.error);
        for (const analysis::RelationEffect &r : statement.effect.relations) {
            const bool table = r.kind == analysis::RelationKind::Table || r.kind == analysis::RelationKind::Partitioned;
            if (table && !r.isNew && !r.bornInScript)
                held[r.name] = std::max(held.value(r.name), r.lock);
        }
        if (isLong(statement, held))
            out << (statement.down ? u"down "_s : u"up "_s) + step.role + u'\n' + statement.sql;
    }
    return out;
}

/// "set-not-null direct-versioned up set-not-null" and why.
QMap<QString, QString> TestLongWork::known()
{
    QFile file(QStringLiteral(LOCKSTEP_TEST_DATA "/known-long.txt"));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no known-long.txt");
    QMap<QString, QString> out;
    for (const QString &line : QString::fromUtf8(file.readAll()).split(u'\n'))
        if (!line.isEmpty() && !line.startsWith(u'#'))
            out.insert(line.section(u':', 0, 0).trimmed(), line.section(u':', 1).trimmed());
    return out;
}

void TestLongWork::planned_data()
{
    QTest::addColumn<int>("major");
    QTest::addColumn<QString>("change");
    QTest::addColumn<int>("since");
    for (const int major : {13, 18}) {
        std::set<QString> seen;
        for (const auto &rows : {tests::plainRows(), tests::rarerRows()})
            for (const tests::ChangeRow &row : rows)
                if (seen.insert(QString::fromUtf8(row.change)).second)
                    QTest::addRow("%s on %d", row.name, major) << major << QString::fromUtf8(row.change) << row.since;
    }
}

void TestLongWork::planned()
{
    QFETCH(int, major);
    QFETCH(QString, change);
    QFETCH(int, since);
    QString why;
    if (major < since)
        QSKIP("needs a newer server");
    if (!tests::server(major, &why))
        QSKIP(qPrintable(why));
    const catalog::Catalog catalog = large(major);
    QVERIFY(!catalog.isEmpty());
    const plan::Change wanted = tests::changeFrom(change, tests::plainNames);
    const QMap<QString, QString> expected = known();
    bool any = false;
    for (const advisor::StrategyDescriptor &strategy : advisor::strategies()) {
        // big-bang does what direct-versioned does, while nobody is there
        if (!strategy.generate || !strategy.generates(wanted, sql::Engine::PostgreSql) ||
            QLatin1StringView(strategy.id) == "big-bang"_L1)
            continue;
        const auto made = advisor::addChange(advisor::newPlan(catalog, u"t"_s),
                                             {wanted, QString::fromLatin1(strategy.id), {}, {}}, catalog);
        if (!made)
            continue;
        any = true;
        m_planned.insert(plan::changeKindName(wanted.kind) + u' ' + QLatin1StringView(strategy.id));
        const QString what = plan::changeKindName(wanted.kind) + u' ' + QLatin1StringView(strategy.id) + u' ';
        for (const QString &finding : findings(*made, catalog)) {
            if (finding.startsWith("error "_L1) && QLatin1StringView(strategy.id) == "direct-versioned"_L1)
                continue; // the server says so before anything is done
            m_found.insert(what + finding.section(u'\n', 0, 0), finding.section(u'\n', 1));
            if (!expected.contains(what + finding.section(u'\n', 0, 0)))
                QTest::qFail(qPrintable(what + finding), __FILE__, __LINE__);
        }
    }
    QVERIFY(any);
}

/// No kind by no strategy is left out.
void TestLongWork::everyStrategyPlansSomething()
{
    for (const plan::ChangeDescriptor &kind : plan::changeDescriptors()) {
        plan::Change change;
        change.kind = kind.kind;
        for (const advisor::StrategyDescriptor &strategy : advisor::strategies()) {
            const QString what = plan::changeKindName(kind.kind) + u' ' + QLatin1StringView(strategy.id);
            if (!strategy.generates(change, sql::Engine::PostgreSql) || what.endsWith(" big-bang"_L1))
                continue;
            if (!m_planned.contains(what))
                QTest::qFail(qPrintable(what), __FILE__, __LINE__);
        }
    }
}

void TestLongWork::knownLinesAreTrue()
{
    const QMap<QString, QString> expected = known();
    for (auto line = expected.begin(); line != expected.end(); ++line) {
        QVERIFY2(m_found.contains(line.key()), qPrintable(line.key()));
        QVERIFY2(!line->isEmpty(), qPrintable(line.key()));
    }
}

QTEST_GUILESS_MAIN(TestLongWork)
#include "tst_longwork.moc"
