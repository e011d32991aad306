// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "analysis/analyzer.h"
#include "base/file.h"
#include "resources/resources.h"
#include "rules/check.h"
#include "support/schemacheck.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

using namespace lockstep;
using namespace Qt::StringLiterals;

class TestSettings : public QObject
{
    Q_OBJECT

    /// With ' for ", which moc cannot read in raw strings.
    static QByteArray json(const char *text) { return QByteArray(text).replace('\'', '"'); }
    static rules::Settings settings(const QByteArray &text)
    {
        const auto result = rules::readSettings(text, u"lockstep.json"_s);
        return result ? *result : rules::Settings{};
    }
    static QString schemaFault(const QByteArray &text)
    {
        resources::ensure();
        QFile file(u":/lockstep/schemas/settings-1.schema.json"_s);
        if (!file.open(QIODevice::ReadOnly))
            return u"no schema"_s;
        return tests::SchemaCheck(QJsonDocument::fromJson(file.readAll()).object())
            .fault(QJsonDocument::fromJson(text).object());
    }

private Q_SLOTS:
    void everyMemberIsRead()
    {
        const QByteArray text = json(
            "{ "
            "'$schema': 'urn:lockstep:schema:settings-1', 'lockstep-settings': 1, "
            "'rules': {'drop-table': 'off', 'cluster': 'error'}, "
            "'thresholds': {'small-rows': 1, 'small-bytes': 2, 'large-rows': 3, 'large-bytes': 4, 'busy-statements': "
            "5, "
            "'longest-lock-timeout': 6, 'index-columns': 7, 'locked-tables': 8, 'sequence-used': 9}, "
            "'ignore': ['vendor/**'], 'server-version': 14, 'search-path': 'app, public', 'pgbouncer': true, "
            "'transactions': 'file', "
            "'suppress': [{'rule': 'drop-table', 'path': 'old/*.sql', 'relation': 'public.a', 'reason': ' gone '}] "
            "} ");
        const auto result = rules::readSettings(text, u"lockstep.json"_s);
        QVERIFY2(result, result ? "" : qPrintable(result.error().message));
        QCOMPARE(result->levels.value(u"drop-table"_s), rules::Level::Off);
        QCOMPARE(result->levels.value(u"cluster"_s), rules::Level::Error);
        QCOMPARE(result->thresholds, (rules::Thresholds{1, 2, 3, 4, 5, 6, 7, 8, 9}));
        QCOMPARE(result->ignored, QStringList{u"vendor/**"_s});
        QCOMPARE(result->serverMajor, 14);
        QCOMPARE(result->searchPath, u"app, public"_s);
        QVERIFY(result->pgbouncer);
        QCOMPARE(result->transactions, rules::TransactionMode::File);
        QCOMPARE(result->suppressions.size(), 1U);
        QCOMPARE(result->suppressions[0],
                 (rules::SettingsSuppression{u"drop-table"_s, u"old/*.sql"_s, u"public.a"_s, u"gone"_s}));
        QCOMPARE(schemaFault(text), QString());
    }
    void nothingChangesNothing()
    {
        const auto result = rules::readSettings("{}", u"lockstep.json"_s);
        QVERIFY(result);
        QCOMPARE(*result, rules::Settings{});
        QCOMPARE(schemaFault("{}"), QString());
    }
    void faultsNameTheirPlace_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("message");
        QTest::addColumn<QString>("place");
        QTest::addColumn<bool>("inSchema"); // the published schema finds it, too
        const auto row = [](const QByteArray &text, const char *message, const char *place, bool inSchema = true) {
            QTest::newRow(text) << text << QString::fromLatin1(message) << QString::fromLatin1(place) << inSchema;
        };
        row("{", "json.not-json", "1", false);
        row("[]", "json.not-an-object", "", false);
        row(json("{'ruels': {}}"), "settings.unknown-member", "ruels");
        row(json("{'lockstep-settings': 2}"), "settings.newer-format", "lockstep-settings");
        row(json("{'rules': []}"), "json.wrong-type", "rules");
        row(json("{'rules': {'drop-tabel': 'off'}}"), "settings.unknown-rule", "rules.drop-tabel", false);
        row(json("{'rules': {'drop-table': 'loud'}}"), "json.unknown-word", "rules.drop-table");
        row(json("{'rules': {'drop-table': 1}}"), "json.wrong-type", "rules.drop-table");
        row(json("{'thresholds': {'small-row': 1}}"), "settings.unknown-member", "thresholds.small-row");
        row(json("{'thresholds': {'small-rows': '1'}}"), "json.wrong-type", "thresholds.small-rows");
        row(json("{'thresholds': {'large-rows': -1}}"), "settings.negative", "thresholds.large-rows");
        row(json("{'ignore': 'x'}"), "json.wrong-type", "ignore");
        row(json("{'ignore': [1]}"), "json.wrong-type", "ignore[0]");
        row(json("{'server-version': 9}"), "settings.server-version", "server-version");
        row(json("{'transactions': 'each'}"), "json.unknown-word", "transactions");
        row(json("{'pgbouncer': 'yes'}"), "json.wrong-type", "pgbouncer");
        row(json("{'suppress': [{'rule': 'cluster'}]}"), "json.missing", "suppress[0].reason");
        row(json("{'suppress': [{'rule': 'cluster', 'reason': ' '}]}"), "settings.no-reason", "suppress[0].reason");
        row(json("{'suppress': [{'rule': 'clutter', 'reason': 'r'}]}"), "settings.unknown-rule", "suppress[0].rule",
            false);
        row(json("{'suppress': [{'rule': 'cluster', 'reason': 'r', 'file': ''}]}"), "settings.unknown-member",
            "suppress[0].file");
    }
    void faultsNameTheirPlace()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, message);
        QFETCH(QString, place);
        QFETCH(bool, inSchema);
        const auto result = rules::readSettings(text, u"lockstep.json"_s);
        QVERIFY(!result);
        QCOMPARE(result.error().message, message);
        QCOMPARE(result.error().arguments.value(0), place);
        QVERIFY(result.error().where.startsWith("lockstep.json"_L1));
        QCOMPARE(!schemaFault(text).isEmpty(), inSchema);
    }
    void globs_data()
    {
        QTest::addColumn<QString>("glob");
        QTest::addColumn<QString>("path");
        QTest::addColumn<bool>("matches");
        const auto row = [](const QString &glob, const QString &path, bool matches) {
            QTest::newRow(qPrintable(glob + u" | " + path)) << glob << path << matches;
        };
        row(u"*.sql"_s, u"a/b/1.sql"_s, true);
        row(u"*.sql"_s, u"a/b/1.sql.bak"_s, false);
        row(u"a/*.sql"_s, u"a/1.sql"_s, true);
        row(u"a/*.sql"_s, u"a/b/1.sql"_s, false);
        row(u"a/**/*.sql"_s, u"a/1.sql"_s, true);
        row(u"a/**/*.sql"_s, u"a/b/c/1.sql"_s, true);
        row(u"**/old/**"_s, u"x/old/1.sql"_s, true);
        row(u"**/old/**"_s, u"x/older/1.sql"_s, false);
        row(u"V?__x.sql"_s, u"V1__x.sql"_s, true);
        row(u"V?__x.sql"_s, u"V10__x.sql"_s, false);
        row(u"a+b/[1].sql"_s, u"a+b/[1].sql"_s, true);
        row(u"a+b/[1].sql"_s, u"aab/1.sql"_s, false);
    }
    void globs()
    {
        QFETCH(QString, glob);
        QFETCH(QString, path);
        QFETCH(bool, matches);
        QCOMPARE(rules::globMatches(glob, path), matches);
    }
    void pathsStartAtTheFile()
    {
        QTemporaryDir folder;
        QVERIFY(QDir(folder.path()).mkpath(u"db/old"_s));
        QVERIFY(base::writeFile(folder.filePath(u"lockstep.json"_s), json("{'ignore': ['db/old/**']}")));
        const QString found = rules::findSettings(folder.filePath(u"db/old"_s));
        QCOMPARE(QFileInfo(found).canonicalFilePath(),
                 QFileInfo(folder.filePath(u"lockstep.json"_s)).canonicalFilePath());
        const auto loaded = rules::loadSettings(found);
        QVERIFY(loaded);
        QVERIFY(loaded->ignores(folder.filePath(u"db/old/1.sql"_s)));
        QVERIFY(!loaded->ignores(folder.filePath(u"db/1.sql"_s)));
        QCOMPARE(rules::findSettings(folder.filePath(u"db/1.sql"_s)), found); // a file need not be there yet
        QCOMPARE(rules::loadSettings(folder.filePath(u"no.json"_s)).error().code, base::ErrorCode::NotFound);
    }

    void levels_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("expected");
        QTest::newRow("as the rule says") << QByteArray("{}") << u"drop-table warning"_s;
        QTest::newRow("off") << json("{'rules': {'drop-table': 'off'}}") << QString();
        QTest::newRow("info") << json("{'rules': {'drop-table': 'info'}}") << u"drop-table info"_s;
        QTest::newRow("error") << json("{'rules': {'drop-table': 'error'}}") << u"drop-table error"_s;
    }
    void levels()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, expected);
        analysis::Analyzer analyzer(catalog::Catalog{});
        std::ignore = analyzer.analyze("CREATE TABLE a (x int)");
        const catalog::Catalog catalog = analyzer.catalog();
        const QByteArray script = "DROP TABLE a";
        QStringList found;
        for (const rules::Finding &finding : rules::check(script, analyzer.analyze(script), catalog, settings(text))) {
            static constexpr std::array names{"info", "warning", "error"};
            if (finding.rule == "drop-table"_L1)
                found << finding.rule + u' ' + QLatin1StringView(names[std::size_t(finding.severity)]);
        }
        QCOMPARE(found.join(u','), expected);
    }
    void thresholdsDecide()
    {
        analysis::Analyzer analyzer(catalog::Catalog{});
        std::ignore = analyzer.analyze("CREATE TABLE a (x int)");
        catalog::Catalog catalog = analyzer.catalog();
        catalog.server.version = 170000;
        catalog.relations.front().liveRows = 1000;
        catalog.relations.front().heapBytes = 8192;
        const QByteArray script = "CREATE INDEX ON a (x)";
        const auto effects = analyzer.analyze(script);
        const auto index = [&](const QByteArray &text) -> std::optional<rules::Severity> {
            for (const rules::Finding &finding : rules::check(script, effects, catalog, settings(text)))
                if (finding.rule == "index-without-concurrently"_L1)
                    return finding.severity;
            return {};
        };
        QCOMPARE(index("{}"), std::nullopt);
        QCOMPARE(index(json("{'thresholds': {'small-rows': 500}}")), rules::Severity::Warning);
        QCOMPARE(index(json("{'thresholds': {'small-rows': 500, 'large-rows': 1000}}")), rules::Severity::Error);
    }
};

QTEST_GUILESS_MAIN(TestSettings)
#include "tst_settings.moc"
