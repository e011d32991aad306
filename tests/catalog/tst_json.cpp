// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "catalog/jsonreader.h"
#include "catalog/jsonwriter.h"
#include "richschema.h"

#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTimeZone>

using namespace lockstep;
using namespace Qt::StringLiterals;

class TestJson : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyFieldIsDescribed();
    void everyFieldTravels();
    void realCatalog();
    void faults_data();
    void faults();
    void files();
};

/// Fills every member with something that is not its default.
struct Filler {
    int number = 1;
    template <catalog::Described S>
    void fill(S &value)
    {
        catalog::Fields<S>::visit([&](const char *, auto member, auto) { fill(value.*member); });
    }
    void fill(QString &text) { text = u"t\"\\\n\t\x01 ü 日 𝄞 %1"_s.arg(++number); }
    void fill(QStringList &list) { list = {u"a"_s, QString(), u"c;%1"_s.arg(++number)}; }
    void fill(QChar &c) { c = QChar(u'A' + ++number % 13); }
    void fill(bool &b) { b = !b; }
    void fill(double &d) { d = ++number + 0.1; }
    void fill(QDateTime &time) { time = QDateTime::fromMSecsSinceEpoch(1790000000123 + ++number, QTimeZone::UTC); }
    void fill(QMap<QString, QString> &map) { map = {{u"a"_s, u"1"_s}, {u"ü"_s, QString()}}; }
    template <typename T>
        requires std::is_integral_v<T>
    void fill(T &n)
    {
        n = std::numeric_limits<T>::max() - T(++number);
    }
    template <typename E>
        requires std::is_enum_v<E>
    void fill(E &value)
    {
        value = E(int(value) == 0 ? 1 : 0);
    }
    template <typename T>
    void fill(std::optional<T> &value)
    {
        fill(value.emplace());
    }
    template <typename T>
    void fill(std::vector<T> &list)
    {
        fill(list.emplace_back());
        fill(list.emplace_back());
    }
};

/// How many members an aggregate has: the most initialisers it takes.
struct Anything {
    template <typename T>
    operator T() const;
};
template <typename S, typename... A>
consteval int memberCount()
{
    if constexpr (requires { S{A{}..., Anything{}}; })
        return memberCount<S, A..., Anything>();
    else
        return int(sizeof...(A));
}

template <typename S>
static void checkCount()
{
    int visited = 0;
    catalog::Fields<S>::visit([&](const char *, auto, auto) { ++visited; });
    QCOMPARE(visited, catalog::Fields<S>::count);
    QCOMPARE(visited, memberCount<S>());
}

void TestJson::everyFieldIsDescribed()
{
    using namespace catalog;
    checkCount<Schema>();
    checkCount<ColumnStatistics>();
    checkCount<Column>();
    checkCount<Constraint>();
    checkCount<IndexKey>();
    checkCount<Index>();
    checkCount<Trigger>();
    checkCount<Rule>();
    checkCount<Policy>();
    checkCount<StatisticsObject>();
    checkCount<Relation>();
    checkCount<Sequence>();
    checkCount<Type>();
    checkCount<Function>();
    checkCount<Extension>();
    checkCount<OtherObject>();
    checkCount<Dependency>();
    checkCount<Replica>();
    checkCount<ReplicationSlot>();
    checkCount<Server>();
    checkCount<StatementFamily>();
    checkCount<Catalog>();
}

void TestJson::everyFieldTravels()
{
    catalog::Catalog catalog;
    Filler().fill(catalog);
    const QByteArray json = toJson(catalog);
    QVERIFY(QJsonDocument::fromJson(json).isObject()); // what others read too
    const auto again = catalog::fromJson(json);
    QVERIFY2(again, qPrintable(tests::words(again)));
    QVERIFY(*again == catalog);
    QCOMPARE(toJson(*again), json);
    const auto pretty = catalog::fromJson(QJsonDocument::fromJson(json).toJson()); // other order, other blanks
    QVERIFY2(pretty, qPrintable(tests::words(pretty)));
    QCOMPARE(pretty->relations.size(), catalog.relations.size());
    QVERIFY(*catalog::fromJson(catalog::toJson({})) == catalog::Catalog());
}

void TestJson::realCatalog()
{
    auto source = tests::freshDatabase();
    if (!source)
        QSKIP(qPrintable(tests::whyNot()));
    QCOMPARE(tests::loadRich(*source), QString());
    const auto catalog = tests::read(*source);
    const auto again = catalog::fromJson(toJson(catalog));
    QVERIFY2(again, qPrintable(tests::words(again)));
    QVERIFY(*again == catalog);
    QCOMPARE(structureHash(*again), structureHash(catalog));
}

void TestJson::faults_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("where");
    const QByteArray head = "{\"format\":\"lockstep-catalog\",\"version\":1,\n";
    QTest::newRow("empty") << QByteArray() << u"1:1"_s;
    QTest::newRow("no object") << QByteArray("[]") << u"1:1"_s;
    QTest::newRow("other format") << QByteArray("{\"format\":\"x\"}") << u"1:14"_s;
    QTest::newRow("newer") << QByteArray("{\"format\":\"lockstep-catalog\",\"version\":2}") << u"1:41"_s;
    QTest::newRow("no version") << QByteArray("{}") << u"1:3"_s;
    QTest::newRow("unknown field") << QByteArray(head + "\"databse\":\"x\"}") << u"2:11"_s;
    QTest::newRow("not a string") << QByteArray(head + "\"database\":3}") << u"2:12"_s;
    QTest::newRow("not a number") << QByteArray(head + "\"schemas\":[\n{\"oid\":\"x\"}]}") << u"3:8"_s;
    QTest::newRow("negative oid") << QByteArray(head + "\"schemas\":[\n{\"oid\":-3}]}") << u"3:8"_s;
    QTest::newRow("fraction") << QByteArray(head + "\"schemas\":[\n{\"oid\":1.5}]}") << u"3:8"_s;
    QTest::newRow("unknown word") << QByteArray(head + "\"relations\":[{\"kind\":\"tabel\"}]}") << u"2:22"_s;
    QTest::newRow("cut off") << QByteArray(head + "\"database\":\"x") << u"2:14"_s;
    QTest::newRow("trailing") << QByteArray(head + "\"database\":\"x\"} x") << u"2:17"_s;
    QTest::newRow("bad escape") << QByteArray(head + "\"database\":\"ü\\x\"}") << u"2:15"_s;
    QTest::newRow("half a pair") << QByteArray(head + "\"database\":\"\\ud834\"}") << u"2:19"_s;
    QTest::newRow("bad time") << QByteArray(head + "\"takenAt\":\"yesterday\"}") << u"2:11"_s;
}

void TestJson::faults()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, where);
    const auto result = catalog::fromJson(json);
    QVERIFY(!result);
    QCOMPARE(result.error().code, base::ErrorCode::InvalidInput);
    QCOMPARE(result.error().where, where);
    QVERIFY(!result.error().arguments.at(2).isEmpty());
}

void TestJson::files()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"a.lockcat"_s);
    catalog::Catalog catalog;
    catalog.database = u"shop"_s;
    QVERIFY(catalog::saveCatalog(catalog, path));
    QVERIFY(*catalog::openCatalog(path) == catalog);
    QCOMPARE(catalog::openCatalog(folder.filePath(u"none"_s)).error().code, base::ErrorCode::NotFound);
    QVERIFY(base::writeFile(path, "{"));
    QVERIFY(catalog::openCatalog(path).error().where.startsWith(path));
}

QTEST_GUILESS_MAIN(TestJson)
#include "tst_json.moc"
