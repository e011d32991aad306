// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/json.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace lockstep;

enum class Colour { Red, Green };
static constexpr std::array colours{base::EnumName{Colour::Red, "red"_L1}, base::EnumName{Colour::Green, "green"_L1}};

class TestJson : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writes_data()
    {
        QTest::addColumn<QJsonValue>("value");
        QTest::addColumn<QByteArray>("bytes");
        const auto row = [](const char *name, const QJsonValue &value, const char *bytes) {
            QTest::newRow(name) << value << QByteArray(bytes);
        };
        row("empty object", QJsonObject(), "{}\n");
        row("empty array", QJsonArray(), "[]\n");
        row("sorted keys", QJsonObject{{u"b"_s, 1}, {u"a"_s, true}, {u"C"_s, QJsonValue()}},
            "{\n  \"C\": null,\n  \"a\": true,\n  \"b\": 1\n}\n");
        row("nested", QJsonObject{{u"a"_s, QJsonArray{1, QJsonObject{{u"x"_s, u"y"_s}}}}},
            "{\n  \"a\": [\n    1,\n    {\n      \"x\": \"y\"\n    }\n  ]\n}\n");
        row("whole number", 9007199254740993LL, "9007199254740993\n");
        row("negative", -5, "-5\n");
        row("shortest", 0.1, "0.1\n");
        row("whole double", 3.0, "3\n");
        row("large", 1e300, "1e+300\n");
        row("escapes", u"a\"b\\c\nd\te\x01"_s, "\"a\\\"b\\\\c\\nd\\te\\u0001\"\n");
        row("unicode", u"ä€😀"_s, "\"ä€😀\"\n");
        row("half a pair", QString(QChar(0xd83d)), "\"\\ud83d\"\n");
    }
    void writes()
    {
        QFETCH(QJsonValue, value);
        QFETCH(QByteArray, bytes);
        QCOMPARE(base::writeJson(value), bytes);
        if (value.isObject() || value.isArray()) {
            const auto again = base::parseJson(bytes, u"f"_s);
            QVERIFY(again);
            QCOMPARE(*again, value);
        }
    }

    void readsWithPlaces_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("message");
        QTest::addColumn<QStringList>("arguments");
        const auto row = [](const char *json, const QString &message, const QStringList &arguments) {
            QTest::newRow(json) << QByteArray(json) << message << arguments;
        };
        const QString fine;
        row(R"({"title":"x","steps":[{"title":"a","colour":"green"}]})", fine, {});
        row(R"({"title":"x"})", fine, {});
        row(R"({"title":1})", u"json.wrong-type"_s, {u"title"_s, u"string"_s});
        row(R"({})", u"json.missing"_s, {u"title"_s});
        row(R"({"title":null})", u"json.missing"_s, {u"title"_s});
        row(R"({"title":"x","steps":{}})", u"json.wrong-type"_s, {u"steps"_s, u"array"_s});
        row(R"({"title":"x","steps":[{"title":"a","colour":"red"},7]})", u"json.wrong-type"_s,
            {u"steps[1]"_s, u"object"_s});
        row(R"({"title":"x","steps":[{"title":"a","colour":"red"},{"title":7}]})", u"json.wrong-type"_s,
            {u"steps[1].title"_s, u"string"_s});
        row(R"({"title":"x","steps":[{"title":"a","colour":"blue"}]})", u"json.unknown-word"_s,
            {u"steps[0].colour"_s, u"blue"_s});
        row(R"({"title":"x","steps":[{"title":"a","colour":"red","count":1.5}]})", u"json.wrong-type"_s,
            {u"steps[0].count"_s, u"integer"_s});
        row(R"({"title":"x","steps":[{"title":"a","colour":"red","names":["a",2]}]})", u"json.wrong-type"_s,
            {u"steps[0].names[1]"_s, u"string"_s});
        row("{\"title\":\n  nul}", u"json.not-json"_s, {u"2"_s, u"4"_s});
        row("[]", u"json.not-an-object"_s, {});
    }
    void readsWithPlaces()
    {
        QFETCH(QByteArray, json);
        QFETCH(QString, message);
        QFETCH(QStringList, arguments);
        const auto read = [&]() -> base::Status {
            const auto root = base::JsonReader::fromBytes(json, u"plan.json"_s);
            if (!root)
                return std::unexpected(root.error());
            (void)root->string(u"title");
            for (const auto &step : root->objects(u"steps")) {
                (void)step.string(u"title");
                (void)step.word<Colour>(u"colour", colours);
                (void)step.integer(u"count", 0);
                (void)step.strings(u"names");
            }
            return root->status();
        };
        const auto status = read();
        QCOMPARE(status ? QString() : status.error().message, message);
        if (status)
            return;
        QCOMPARE(status.error().arguments, arguments);
        QVERIFY2(status.error().where.startsWith("plan.json"_L1), qPrintable(status.error().where));
        QCOMPARE(status.error().code, base::ErrorCode::InvalidInput);
    }

    void readsValues()
    {
        const auto root = base::JsonReader::fromBytes(
            R"({"big":9007199254740993,"half":0.5,"yes":true,"o":{"k":"v"},"c":"green","null":null})", u"f"_s);
        QVERIFY(root);
        QCOMPARE(root->integer(u"big"), 9007199254740993LL);
        QCOMPARE(root->number(u"half"), 0.5);
        QCOMPARE(root->boolean(u"yes"), true);
        QCOMPARE(root->object(u"o").string(u"k"), u"v"_s);
        QCOMPARE(root->object(u"o").place(u"k"), u"o.k"_s);
        QCOMPARE(root->word<Colour>(u"c", colours), Colour::Green);
        QCOMPARE(root->word<Colour>(u"none", colours, Colour::Green), Colour::Green);
        QCOMPARE(root->string(u"null", u"fallback"_s), u"fallback"_s);
        QVERIFY(!root->has(u"null"));
        QVERIFY(root->status());
    }
};

QTEST_GUILESS_MAIN(TestJson)
#include "tst_json.moc"
