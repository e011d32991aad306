// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "history/store.h"

#include <QProcess>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>
#include <QTimeZone>

using namespace lockstep;
using namespace Qt::StringLiterals;

namespace {

rehearsal::Result sample(const QString &id, int minute = 0)
{
    rehearsal::Result r;
    r.id = id;
    r.planTitle = u"Rename we\"ird; drop — ümlaut"_s;
    r.planHash = u"abc"_s;
    r.target = u"shop (staging)"_s;
    r.serverVersion = u"17.11"_s;
    r.startedAt = QDateTime({2026, 11, 20}, {10, minute, 0, 123}, QTimeZone::UTC);
    r.durationMs = 4321;
    r.preflight = {{u"disk"_s, rehearsal::PreflightCheck::Verdict::Warning, {u"rehearsal.disk-unknown"_s, {u"x"_s}}}};
    rehearsal::StatementResult s;
    s.step = u"s1"_s;
    s.sql = u"ALTER TABLE t\nADD COLUMN x int"_s;
    s.durationMs = 12;
    s.lockWaitMs = 5;
    s.attempts = 3;
    s.walBytes = 1234567890123;
    s.temporaryBytes = 7;
    s.kind = u"ALTER TABLE"_s;
    s.tableBytes = 99;
    s.tableRows = 1.5;
    s.rewritten = {u"public.t"_s};
    s.scanned = {u"t"_s};
    s.note = {u"rehearsal.no-down"_s, {u"s1"_s}};
    s.locks = {{u"public"_s, u"t"_s, analysis::LockMode::AccessExclusive, 1, 11, 5, false, false}};
    s.blocked = {{77, u"pgbench"_s, u"UPDATE"_s, u"public.t"_s, 9}};
    s.mismatches = {{u"lock"_s, u"public.t"_s, u"SHARE"_s, u"ACCESS EXCLUSIVE"_s, true}};
    s.error = base::Error{base::ErrorCode::Timeout, u"db.timeout"_s, {u"a"_s}, u"s1"_s, u"words"_s, u"55P03"_s};
    r.statements = {s};
    r.schemaRestored = false;
    r.schemaDifferences = {u"table t: column x"_s};
    r.error = base::Error{base::ErrorCode::Cancelled, u"rehearsal.cancelled"_s, {}, {}, {}, {}};
    r.outcome = rehearsal::Outcome::Cancelled;
    return r;
}

} // namespace

class TestStore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyFieldComesBack();
    void listNewestFirst();
    void removed();
    void notAHistory();
    void newerFile();
    void twoStoresAtOnce();
    void twoProcessesAtOnce();
    void killedWhileWriting();
    void compared();
};

void TestStore::everyFieldComesBack()
{
    const rehearsal::Result r = sample(u"one"_s);
    const auto back = rehearsal::fromJson(rehearsal::toJson(r));
    QVERIFY(back);
    QVERIFY(*back == r);
    QVERIFY(!rehearsal::fromJson("{}"));
    QVERIFY(!rehearsal::fromJson("nonsense"));
    QTemporaryDir dir;
    {
        auto store = history::Store::open(dir.filePath(u"deep/er/h.sqlite"_s));
        QVERIFY(store);
        QVERIFY((*store)->add(r));
    }
    auto store = history::Store::open(dir.filePath(u"deep/er/h.sqlite"_s));
    QVERIFY(store);
    const auto read = (*store)->rehearsal(u"one"_s);
    QVERIFY(read);
    QVERIFY(*read == r);
}

void TestStore::listNewestFirst()
{
    QTemporaryDir dir;
    auto store = history::Store::open(dir.filePath(u"h.sqlite"_s));
    QVERIFY(store);
    QVERIFY((*store)->add(sample(u"a"_s, 1)));
    QVERIFY((*store)->add(sample(u"c"_s, 3)));
    auto other = sample(u"b"_s, 2);
    other.planHash = u"other"_s;
    QVERIFY((*store)->add(other));
    QVERIFY((*store)->add(other)); // replaced, not doubled
    const auto all = (*store)->rehearsals();
    QVERIFY(all);
    const auto &list = *all;
    QCOMPARE(list.size(), 3u);
    QCOMPARE(list[0].id, u"c"_s);
    QCOMPARE(list[1].id, u"b"_s);
    QCOMPARE(list[0].mismatches, 1);
    QCOMPARE(list[0].outcome, rehearsal::Outcome::Cancelled);
    QCOMPARE(list[0].startedAt, sample(u"c"_s, 3).startedAt);
    const auto filtered = (*store)->rehearsals(u"abc"_s);
    QVERIFY(filtered);
    const auto &ofPlan = *filtered;
    QCOMPARE(ofPlan.size(), 2u);
    QCOMPARE(ofPlan[1].id, u"a"_s);
}

void TestStore::removed()
{
    QTemporaryDir dir;
    auto store = history::Store::open(dir.filePath(u"h.sqlite"_s));
    QVERIFY((*store)->add(sample(u"a"_s)));
    QVERIFY((*store)->remove(u"a"_s));
    QCOMPARE((*store)->remove(u"a"_s).error().code, base::ErrorCode::NotFound);
    QCOMPARE((*store)->rehearsal(u"a"_s).error().code, base::ErrorCode::NotFound);
}

void TestStore::notAHistory()
{
    QTemporaryDir dir;
    QFile file(dir.filePath(u"h.sqlite"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QByteArray(5000, 'x'));
    file.close();
    const auto store = history::Store::open(file.fileName());
    QVERIFY(!store);
    QCOMPARE(store.error().code, base::ErrorCode::Io);
    QCOMPARE(file.size(), 5000);
}

void TestStore::newerFile()
{
    QTemporaryDir dir;
    const QString path = dir.filePath(u"h.sqlite"_s);
    QVERIFY(history::Store::open(path));
    QProcess::execute(QCoreApplication::applicationFilePath(), {u"--newer"_s, path});
    const auto store = history::Store::open(path);
    QVERIFY(!store);
    QCOMPARE(store.error().code, base::ErrorCode::Unsupported);
}

void TestStore::twoStoresAtOnce()
{
    QTemporaryDir dir;
    auto one = history::Store::open(dir.filePath(u"h.sqlite"_s));
    auto two = history::Store::open(dir.filePath(u"h.sqlite"_s));
    QVERIFY(one && two);
    QVERIFY((*one)->add(sample(u"a"_s)));
    QVERIFY((*two)->add(sample(u"b"_s)));
    QCOMPARE((*one)->rehearsals()->size(), 2u);
}

void TestStore::twoProcessesAtOnce()
{
    // A new file each time: opening it is where they meet.
    for (int round = 0; round < 10; ++round) {
        QTemporaryDir dir;
        const QString path = dir.filePath(u"h.sqlite"_s);
        QProcess processes[4];
        for (int i = 0; i < 4; ++i)
            processes[i].start(QCoreApplication::applicationFilePath(), {u"--add"_s, path, QString::number(i), u"5"_s});
        for (QProcess &process : processes) {
            QVERIFY(process.waitForFinished(60000));
            QCOMPARE(process.exitCode(), 0);
        }
        auto store = history::Store::open(path);
        QCOMPARE((*store)->rehearsals()->size(), 20u);
    }
}

void TestStore::killedWhileWriting()
{
    QTemporaryDir dir;
    const QString path = dir.filePath(u"h.sqlite"_s);
    for (int round = 0; round < 4; ++round) {
        QProcess process;
        process.start(QCoreApplication::applicationFilePath(), {u"--add"_s, path, u"k%1"_s.arg(round), u"100000"_s});
        QByteArray said;
        while (said.count('\n') < 20) {
            QVERIFY(process.waitForReadyRead(20000));
            said += process.readAllStandardOutput();
        }
        process.kill();
        process.waitForFinished();
        said += process.readAllStandardOutput();
        auto store = history::Store::open(path);
        QVERIFY(store);
        // What was said to be stored is stored.
        for (const QByteArray &id : said.left(said.lastIndexOf('\n')).split('\n'))
            QVERIFY2((*store)->rehearsal(QString::fromUtf8(id)), id.constData());
    }
}

void TestStore::compared()
{
    rehearsal::Result a = sample(u"a"_s), b = sample(u"b"_s);
    a.statements.push_back(a.statements[0]); // the same text twice in one step
    a.statements[1].durationMs = 50;
    b.statements.push_back(b.statements[0]);
    b.statements[1].durationMs = 60;
    b.statements[1].blocked.clear();
    rehearsal::StatementResult only;
    only.step = u"s1"_s;
    only.sql = u"ANALYZE t"_s;
    only.durationMs = 8;
    b.statements.push_back(only);
    only.step = u"s9"_s;
    a.statements.push_back(only);
    const auto rows = history::compare(a, b);
    QCOMPARE(rows.size(), 4u);
    QCOMPARE(rows[1].durationMs[0], 50);
    QCOMPARE(rows[1].durationMs[1], 60);
    QCOMPARE(rows[1].blockedMs[0], 9);
    QCOMPARE(rows[1].blockedMs[1], 0);
    QCOMPARE(rows[2].sql, u"ANALYZE t"_s);
    QCOMPARE(rows[2].durationMs[0], -1);
    QCOMPARE(rows[2].durationMs[1], 8);
    QCOMPARE(rows[3].step, u"s9"_s);
    QCOMPARE(rows[3].walBytes[1], -1);
    QVERIFY(history::compare({}, {}).empty());
}

static int addMany(const QStringList &arguments)
{
    auto store = history::Store::open(arguments[2]);
    if (!store)
        return 1;
    for (int i = 0; i < arguments[4].toInt(); ++i) {
        const QString id = u"%1-%2"_s.arg(arguments[3]).arg(i);
        if (!(*store)->add(sample(id)))
            return 2;
        printf("%s\n", qPrintable(id));
        fflush(stdout);
    }
    return 0;
}

static int makeNewer(const QString &path)
{
    QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s);
    database.setDatabaseName(path);
    return database.open() && QSqlQuery(database).exec(u"INSERT INTO schema_version VALUES (9999)"_s) ? 0 : 1;
}

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    const QStringList arguments = app.arguments();
    if (arguments.value(1) == "--add"_L1)
        return addMany(arguments);
    if (arguments.value(1) == "--newer"_L1)
        return makeNewer(arguments[2]);
    TestStore test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_store.moc"
