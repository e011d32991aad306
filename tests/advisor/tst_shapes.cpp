// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "advisor/strategy.h"
#include "plan/analyze.h"
#include "planrun.h"
#include "shapechanges.h"
#include "text/messages.h"

#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>

#include <set>

using namespace Qt::StringLiterals;
using namespace lockstep;

/// Every kind of change, by every strategy that has steps for it, on every kind of table and server version: up with
/// its checks, half-way and back, up and back, up again; structure and rows are exactly as before. A plan that is
/// refused has its reason in data/known-refusals.txt. A version has a turn at a sixth of them, with LOCKSTEP_EVERY at
/// all.
class TestShapes : public QObject
{
    Q_OBJECT

    static constexpr int oldest = 13, newest = 18;
    tests::KeptDatabases m_databases;
    QTemporaryDir m_tablespaces;
    std::set<int> m_withTablespace; ///< versions

    bool makeTablespace(int major);
    /// The id of the message with which this row is refused, or nothing.
    static QString knownRefusal(const QString &row, int major);

private Q_SLOTS:
    void initTestCase_data();
    void upAndDown_data();
    void upAndDown();
    void everyKindIsThere();
};

/// Lines are "row, strategy, shape shape: id", with * for every strategy or shape, and "before 17 " at their beginning
/// where that is all.
QString TestShapes::knownRefusal(const QString &row, int major)
{
    static const QStringList lines = [] {
        QFile file(QStringLiteral(LOCKSTEP_TEST_DATA "/known-refusals.txt"));
        if (!file.open(QIODevice::ReadOnly))
            qFatal("no known-refusals.txt");
        return QString::fromUtf8(file.readAll()).split(u'\n');
    }();
    static const QRegularExpression before(u"^before (\\d+) "_s);
    const QStringList wanted = row.split(u", "_s);
    for (QString line : lines) {
        if (line.isEmpty() || line.startsWith(u'#'))
            continue;
        if (const auto only = before.match(line); only.hasMatch()) {
            if (major >= only.captured(1).toInt())
                continue;
            line = line.mid(only.capturedLength());
        }
        const QStringList parts = line.section(u": "_s, 0, 0).split(u", "_s);
        const auto fits = [&](qsizetype n) {
            return parts.value(n) == u"*" || parts.value(n).split(u' ').contains(wanted.value(n));
        };
        if (parts.value(0) == wanted.value(0) && fits(1) && fits(2))
            return line.section(u": "_s, 1).trimmed();
    }
    return {};
}

bool TestShapes::makeTablespace(int major)
{
    const QString folder = m_tablespaces.filePath(QString::number(major));
    QFile::setPermissions(m_tablespaces.path(), QFile::Permissions(0x7777)); // the server may run as another user
    const auto database = db::Connection::open(tests::server(major)->profile(), {});
    for (const QString &statement : {u"COPY (SELECT 1) TO PROGRAM 'cat > /dev/null && mkdir %1'"_s.arg(folder),
                                     u"CREATE TABLESPACE \"fast disk\" LOCATION '%1'"_s.arg(folder)})
        if (const auto done = database ? (*database)->execute(statement) : std::unexpected(database.error()); !done) {
            qWarning().noquote() << tests::words(done.error());
            return false;
        }
    return true;
}

void TestShapes::initTestCase_data()
{
    QTest::addColumn<int>("major");
    for (int major = oldest; major <= newest; ++major)
        QTest::addRow("%d", major) << major;
}

void TestShapes::upAndDown_data()
{
    QTest::addColumn<QString>("change");
    QTest::addColumn<QString>("strategy");
    QTest::addColumn<int>("shape");
    QTest::addColumn<int>("since");
    QTest::addColumn<int>("turn");
    int turn = 0;
    for (const tests::ShapeChange &row : tests::shapeChanges())
        for (int shape = 0; shape < int(tests::shapes().size()); ++shape) {
            const tests::Shape &at = tests::shapes()[size_t(shape)];
            if (row.only && !(at.*row.only))
                continue;
            const QString text = tests::withNames(QString::fromUtf8(row.change), at);
            const plan::Change change = tests::changeFrom(text, {at.schema, {}, {}, {}});
            for (const advisor::StrategyDescriptor &strategy : advisor::strategies()) {
                // does what direct-versioned does, while nobody is there: once is enough
                const bool again = QLatin1StringView(strategy.id) == "big-bang"_L1 && qstrcmp(at.name, "hostile") != 0;
                if (strategy.generate && strategy.generates(change, sql::Engine::PostgreSql) && !again)
                    QTest::addRow("%s, %s, %s", row.name, strategy.id, at.name)
                        << text << QString::fromLatin1(strategy.id) << shape << row.since << ++turn;
            }
        }
}

void TestShapes::upAndDown()
{
    QFETCH_GLOBAL(int, major);
    QFETCH(QString, change);
    QFETCH(QString, strategy);
    QFETCH(int, shape);
    QFETCH(int, since);
    QFETCH(int, turn);
    if (major < since)
        QSKIP("needs a newer server");
    if (!qEnvironmentVariableIsSet("LOCKSTEP_EVERY") && (turn + major) % (newest - oldest + 1) != 0)
        QSKIP("another server's turn");
    QString why;
    if (!tests::server(major, &why))
        QSKIP(qPrintable(why));
    const tests::Shape &at = tests::shapes()[size_t(shape)];
    if (change.startsWith("set-tablespace"_L1) && !m_withTablespace.contains(major)) {
        QVERIFY(makeTablespace(major));
        m_withTablespace.insert(major);
    }
    auto database = m_databases.take(QString::fromLatin1(at.name), major, tests::shapeSql(at));
    QVERIFY(database);
    const catalog::Catalog before = tests::readCatalog(*database);
    const QString rowsBefore = tests::rowsHash(*database);

    advisor::GeneratorOptions options;
    options.inlineBackfillRows = 50;
    const auto made =
        advisor::addChange(advisor::newPlan(before, u"t"_s),
                           {tests::changeFrom(change, {at.schema, {}, {}, {}}), strategy, {}, {}}, before, options);
    const QString key = QString::fromUtf8(QTest::currentDataTag());
    if (!made) {
        QVERIFY2(text::isKnown(made.error().message), qPrintable(tests::words(made.error())));
        QVERIFY2(knownRefusal(key, major) == made.error().message,
                 qPrintable(QString(u"REFUSED "_s + key + u": "_s + tests::words(made.error()))));
        m_databases.keep(QString::fromLatin1(at.name), major, std::move(database));
        return;
    }
    const bool fails = knownRefusal(key, major) == u"the proof on an empty copy";
    QVERIFY2(fails || knownRefusal(key, major).isEmpty(), "is not refused any more");
    const std::vector<plan::Step> &steps = made->steps;
    QVERIFY(!steps.empty());
    for (const base::Error &problem : plan::validate(*made))
        QFAIL(qPrintable(tests::words(problem)));
    for (const plan::Step &step : steps)
        for (const base::Message &message : {step.title, step.why, step.application})
            QVERIFY2(message.isEmpty() || text::isKnown(message.id), qPrintable(message.id));

    const auto lost = tests::lostStep(steps);
    const tests::PlanWalk walk{*database, steps};
    const auto isAsBefore = [&](bool rowsToo) {
        const QString different = tests::differences(before, tests::readCatalog(*database));
        QVERIFY2(different.isEmpty(), qPrintable(different));
        if (rowsToo)
            QCOMPARE(tests::rowsHash(*database), rowsBefore);
    };
    if (fails) { // on any table, so that the plan is never said to be ready
        QVERIFY(!walk.up(lost));
        return;
    }
    const auto halfWay = steps.begin() + (lost - steps.begin() + 1) / 2;
    for (const auto end : {halfWay, lost}) {
        QVERIFY(walk.up(end));
        QVERIFY(walk.down(end));
        isAsBefore(std::all_of(steps.begin(), end, [](const plan::Step &step) { return step.reversible; }));
        if (QTest::currentTestFailed())
            return;
    }
    QVERIFY(walk.up(steps.end())); // again, and to the end
    if (lost != steps.end())
        return;
    QVERIFY(walk.down(steps.end()));
    m_databases.keep(QString::fromLatin1(at.name), major, std::move(database));
}

void TestShapes::everyKindIsThere()
{
    std::set<plan::ChangeKind> seen;
    for (const tests::ShapeChange &row : tests::shapeChanges())
        seen.insert(tests::changeFrom(tests::withNames(QString::fromUtf8(row.change), tests::shapes().front()),
                                      {u"public"_s, {}, {}, {}})
                        .kind);
    for (const plan::ChangeDescriptor &kind : plan::changeDescriptors())
        QVERIFY2(seen.contains(kind.kind), kind.id);
}

QTEST_GUILESS_MAIN(TestShapes)
#include "tst_shapes.moc"
