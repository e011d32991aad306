// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "clirun.h"

#include "base/file.h"
#include "formats/lintformat.h"
#include "rules/check.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <QUrl>
#include <QXmlStreamReader>

using namespace Qt::StringLiterals;
using namespace lockstep;

/// A tab, wide and combining characters, names that mean something to every format, an error, two findings alike.
static const QByteArray script = "CREATE TABLE \"a<b>&'%,:\" (id int, n int);\n"
                                 "CREATE TABLE t (id int);\n";
static const QByteArray second = "\t/* \xe6\x97\xa5\xcc\x81 */ CREATE INDEX \xc3\xa4 ON \"a<b>&'%,:\" (id);\n"
                                 "ALTER TABEL x;\n"
                                 "ALTER TABLE t\n  ADD CHECK (id > 0);\nALTER TABLE t\n  ADD CHECK (id > 0);\n";

class TestLintFormats : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    QString m_first, m_second;

    [[nodiscard]] tests::Ran lint(const QString &format, const QStringList &more = {}) const
    {
        return tests::ran(u"lint"_s, QStringList{u"--format"_s, format} + more + QStringList{m_first, m_second});
    }

    /// What the JSON lines say, statement by statement.
    struct Counts {
        int statements = 0, refused = 0, withFindings = 0;
        int severities[3] = {};
        [[nodiscard]] int findings() const { return severities[0] + severities[1] + severities[2]; }
    };
    [[nodiscard]] Counts counts() const
    {
        Counts out;
        for (const QString &line : lint(u"json"_s).out.split(u'\n', Qt::SkipEmptyParts)) {
            const QJsonObject row = QJsonDocument::fromJson(line.toUtf8()).object();
            ++out.statements;
            out.refused += row["error"_L1].isNull() ? 0 : 1;
            out.withFindings += row["findings"_L1].toArray().isEmpty() ? 0 : 1;
            for (const QJsonValue &finding : row["findings"_L1].toArray())
                ++out.severities[(QStringList{u"info"_s, u"warning"_s, u"error"_s})
                                     .indexOf(finding["severity"_L1].toString())];
        }
        return out;
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_first = m_folder.filePath(u"1, ä%.sql"_s);
        m_second = m_folder.filePath(u"2.sql"_s);
        QVERIFY(base::writeFile(m_first, script));
        QVERIFY(base::writeFile(m_second, second));
    }

    void everyFormatReportsAndIsListed_data()
    {
        QTest::addColumn<QString>("format");
        for (const formats::LintFormatDescriptor &row : formats::lintFormats())
            QTest::newRow(row.id) << QString::fromLatin1(row.id);
    }
    void everyFormatReportsAndIsListed()
    {
        QFETCH(QString, format);
        const auto result = lint(format);
        QCOMPARE(result.code, int(cli::FindingsFound));
        QVERIFY(result.out.contains(u"check-without-not-valid"_s));
        QVERIFY(result.out.contains(u"TABEL"_s));
        QVERIFY(tests::ran(u"lint"_s, {u"--help"_s}).out.contains(format));
    }

    void caretStandsUnderThePlace()
    {
        const QStringList lines = lint(u"text"_s).out.split(u'\n');
        const qsizetype at = lines.indexOf(QRegularExpression(u".*2\\.sql:1:11: warning index-without.*"_s));
        QVERIFY(at >= 0);
        QCOMPARE(lines[at + 1], u"    \t/* 日\u0301 */ CREATE INDEX ä ON \"a<b>&'%,:\" (id);"_s);
        // the tab is kept, the wide character takes two columns, the accent on it none
        QCOMPARE(lines[at + 2], u"    \t         ^"_s + QString(33, u'~'));
        const qsizetype error = lines.indexOf(QRegularExpression(u".*2\\.sql:2:7: error: syntax error.*"_s));
        QVERIFY(error >= 0);
        QCOMPARE(lines[error + 2], u"          ^"_s);
        const Counts expected = counts();
        QCOMPARE(lines[lines.size() - 2],
                 u"%1 statements in 2 files, %2 findings (%3 errors, %4 warnings, %5 remarks), "
                 "1 that the server would refuse"_s.arg(expected.statements)
                     .arg(expected.findings())
                     .arg(expected.severities[2])
                     .arg(expected.severities[1])
                     .arg(expected.severities[0]));
    }

    void longLinesAreCut()
    {
        const QString path = m_folder.filePath(u"long.sql"_s);
        QVERIFY(base::writeFile(path, "SELECT '" + QByteArray(100'000, 'x') + "'; ALTER TABEL x; SELECT '" +
                                          QByteArray(100'000, 'y') + "';\n"));
        const auto result = tests::ran(u"lint"_s, {path});
        const QStringList lines = result.out.split(u'\n');
        QVERIFY2(result.out.size() < 1000, qPrintable(QString::number(result.out.size())));
        const qsizetype caret = lines[2].indexOf(u'^');
        QCOMPARE(lines[1].sliced(caret, 5), u"TABEL"_s);
        QVERIFY(lines[1].trimmed().startsWith(u'…') && lines[1].endsWith(u'…'));
    }

    void colourOnlyWhereItIsWanted()
    {
        QVERIFY(!lint(u"text"_s).out.contains(u'\x1b'));
        const QString coloured = lint(u"text"_s, {u"--color"_s, u"always"_s}).out;
        QVERIFY(coloured.contains(u"\x1b[1;33mwarning\x1b[0m"_s));
        static const QRegularExpression codes(u"\x1b\\[[0-9;]*m"_s);
        QCOMPARE(QString(coloured).remove(codes), lint(u"text"_s).out);
        QCOMPARE(lint(u"text"_s, {u"--color"_s, u"mauve"_s}).code, int(cli::UsageError));
    }

    void sarif()
    {
        const QJsonObject log = QJsonDocument::fromJson(lint(u"sarif"_s).out.toUtf8()).object();
        QCOMPARE(log["version"_L1].toString(), u"2.1.0"_s);
        QCOMPARE(log["runs"_L1].toArray().size(), 1);
        const QJsonObject run = log["runs"_L1][0].toObject();
        QCOMPARE(run["columnKind"_L1].toString(), u"unicodeCodePoints"_s);
        const QJsonObject driver = run["tool"_L1]["driver"_L1].toObject();
        QCOMPARE(driver["name"_L1].toString(), u"Lockstep"_s);
        const QJsonArray rules = driver["rules"_L1].toArray();
        QCOMPARE(rules.size(), qsizetype(rules::rules().size()) + 2);
        for (const QJsonValue &rule : rules) {
            QVERIFY2(!rule["shortDescription"_L1]["text"_L1].toString().isEmpty(),
                     qPrintable(rule["id"_L1].toString()));
            if (rule["id"_L1].toString() != "sql-error"_L1 && rule["id"_L1].toString() != "mismatch"_L1)
                QVERIFY(!rule["help"_L1]["markdown"_L1].toString().isEmpty());
            if (rule.toObject().contains("helpUri"_L1))
                QVERIFY(QUrl(rule["helpUri"_L1].toString(), QUrl::StrictMode).isValid());
        }
        const QJsonArray results = run["results"_L1].toArray();
        QCOMPARE(results.size(), counts().findings() + 1);
        QSet<QString> prints;
        for (const QJsonValue &result : results) {
            QCOMPARE(rules[result["ruleIndex"_L1].toInt()]["id"_L1].toString(), result["ruleId"_L1].toString());
            QVERIFY((QStringList{u"note"_s, u"warning"_s, u"error"_s}).contains(result["level"_L1].toString()));
            QVERIFY(!result["message"_L1]["text"_L1].toString().isEmpty());
            const QJsonValue place = result["locations"_L1][0]["physicalLocation"_L1];
            const QUrl uri(place["artifactLocation"_L1]["uri"_L1].toString(), QUrl::StrictMode);
            QVERIFY(uri.isValid());
            QVERIFY(uri.toLocalFile() == m_first || uri.toLocalFile() == m_second);
            const QJsonValue region = place["region"_L1];
            QVERIFY(region["endLine"_L1].toInt() > region["startLine"_L1].toInt() ||
                    region["endColumn"_L1].toInt() > region["startColumn"_L1].toInt());
            prints << result["partialFingerprints"_L1]["lockstepFinding/v1"_L1].toString();
        }
        QCOMPARE(prints.size(), results.size()); // also of two that are alike
        const auto index = std::ranges::find_if(results, [](const QJsonValue &result) {
            return result["ruleId"_L1].toString() == "index-without-concurrently"_L1;
        });
        QVERIFY(index != results.end());
        const QJsonValue region = (*index)["locations"_L1][0]["physicalLocation"_L1]["region"_L1];
        QCOMPARE(region["startColumn"_L1].toInt(), 11);
        QCOMPARE(second.sliced(region["byteOffset"_L1].toInt(), 12), QByteArray("CREATE INDEX"));

        // the same findings further down are the same to whoever follows them from run to run
        QVERIFY(base::writeFile(m_second, "-- moved\n\n" + second));
        const QJsonArray moved =
            QJsonDocument::fromJson(lint(u"sarif"_s).out.toUtf8()).object()["runs"_L1][0]["results"_L1].toArray();
        QVERIFY(base::writeFile(m_second, second));
        QSet<QString> same;
        for (const QJsonValue &result : moved)
            same << result["partialFingerprints"_L1]["lockstepFinding/v1"_L1].toString();
        QCOMPARE(same, prints);
    }

    void sarifCarriesFixesAndSuppressions()
    {
        const QString path = m_folder.filePath(u"3.sql"_s);
        const QByteArray text = "CREATE INDEX i ON \"a<b>&'%,:\" (n);\n"
                                "-- lockstep:ignore drop-table: nobody reads it\nDROP TABLE t;\n";
        QVERIFY(base::writeFile(path, text));
        const auto ran = tests::ran(u"lint"_s, {u"--format"_s, u"sarif"_s, m_first, path});
        const QJsonArray results =
            QJsonDocument::fromJson(ran.out.toUtf8()).object()["runs"_L1][0]["results"_L1].toArray();
        bool fixed = false;
        bool suppressed = false;
        for (const QJsonValue &result : results) {
            if (result["ruleId"_L1].toString() == "index-without-concurrently"_L1) {
                const QJsonValue change = result["fixes"_L1][0]["artifactChanges"_L1][0];
                const QJsonValue edit = change["replacements"_L1][0];
                QByteArray after = text;
                after.replace(edit["deletedRegion"_L1]["byteOffset"_L1].toInt(),
                              edit["deletedRegion"_L1]["byteLength"_L1].toInt(),
                              edit["insertedContent"_L1]["text"_L1].toString().toUtf8());
                fixed = after.startsWith("CREATE INDEX CONCURRENTLY i ON");
            } else if (result["ruleId"_L1].toString() == "drop-table"_L1) {
                suppressed = true;
                QCOMPARE(result["suppressions"_L1][0]["kind"_L1].toString(), u"inSource"_s);
                QCOMPARE(result["suppressions"_L1][0]["justification"_L1].toString(), u"nobody reads it"_s);
            }
        }
        QVERIFY(fixed);
        QVERIFY(suppressed);
        QVERIFY(!tests::ran(u"lint"_s, {m_first, path}).out.contains(u"drop-table"_s));
    }

    void relativeNamesAreRelativeToTheSources()
    {
        const QString before = QDir::currentPath();
        QVERIFY(QDir::setCurrent(m_folder.path()));
        const auto result = tests::ran(u"lint"_s, {u"--format"_s, u"sarif"_s, u"1, ä%.sql"_s, u"2.sql"_s});
        QVERIFY(QDir::setCurrent(before));
        const QJsonArray results =
            QJsonDocument::fromJson(result.out.toUtf8()).object()["runs"_L1][0]["results"_L1].toArray();
        const QJsonValue artifact = results.last()["locations"_L1][0]["physicalLocation"_L1]["artifactLocation"_L1];
        QCOMPARE(artifact["uri"_L1].toString(), u"2.sql"_s);
        QCOMPARE(artifact["uriBaseId"_L1].toString(), u"SRCROOT"_s);
    }

    void github()
    {
        const QStringList lines = lint(u"github"_s).out.split(u'\n', Qt::SkipEmptyParts);
        QCOMPARE(lines.size(), counts().findings() + 1);
        static const QRegularExpression form(u"^::(notice|warning|error) file=([^,:]+),line=(\\d+),endLine=(\\d+)"
                                             "(,col=\\d+,endColumn=\\d+)?,title=([^,:]+)::(.+)$"_s);
        for (const QString &line : lines)
            QVERIFY2(form.match(line).hasMatch(), qPrintable(line));
        const auto first = form.match(lines.filter(u"index-without-concurrently"_s).value(0));
        QCOMPARE(first.captured(2), m_second);
        QCOMPARE(first.captured(5), u",col=11,endColumn=45"_s);
        QVERIFY2(first.captured(7).contains(u"a<b>&'%25,:"_s), qPrintable(lines[0])); // only % is special in a message
        QVERIFY(first.captured(7).contains(u"%0ACREATE INDEX CONCURRENTLY"_s));
        const QString check = lines.filter(u"check-without-not-valid"_s).value(0);
        QVERIFY(form.match(check).captured(5).isEmpty()); // over two lines
    }

    void junit()
    {
        QXmlStreamReader xml(lint(u"junit"_s).out);
        QStringList open;
        QMap<QString, int> seen;
        int promised = 0;
        while (!xml.atEnd()) {
            xml.readNext();
            if (xml.isStartElement()) {
                open << xml.name().toString();
                ++seen[open.join(u'/')];
                if (xml.name() == "testsuite"_L1) {
                    promised += xml.attributes().value("tests"_L1).toInt();
                    QVERIFY(xml.attributes().value("name"_L1) == m_first ||
                            xml.attributes().value("name"_L1) == m_second);
                }
            } else if (xml.isEndElement()) {
                open.removeLast();
            }
        }
        QVERIFY2(!xml.hasError(), qPrintable(xml.errorString()));
        QCOMPARE(promised, counts().statements);
        QCOMPARE(seen.value(u"testsuites/testsuite/testcase"_s), promised);
        QCOMPARE(seen.value(u"testsuites/testsuite/testcase/failure"_s), counts().withFindings);
        QCOMPARE(seen.value(u"testsuites/testsuite/testcase/error"_s), 1);
    }

    void whatXmlCannotHoldIsReplaced()
    {
        const QString path = m_folder.filePath(u"control.sql"_s);
        QVERIFY(base::writeFile(path, "CREATE TABLE \"\x01\x02\" (id int);"));
        QVERIFY(base::writeFile(m_folder.filePath(u"control2.sql"_s), "CREATE INDEX ON \"\x01\x02\" (id);"));
        const auto result =
            tests::ran(u"lint"_s, {u"--format"_s, u"junit"_s, path, m_folder.filePath(u"control2.sql"_s)});
        QXmlStreamReader xml(result.out);
        while (!xml.atEnd())
            xml.readNext();
        QVERIFY2(!xml.hasError(), qPrintable(xml.errorString()));
    }

    /// A server that does something else than predicted is not to be had on demand: the printers are asked directly.
    void aMismatchIsLoud()
    {
        const formats::LintText text(u"x.sql"_s, "ALTER TABLE t ADD a int;");
        review::LintedStatement statement;
        statement.effect.length = text.text().size() - 1;
        statement.effect.kind = u"ALTER TABLE"_s;
        analysis::prove::Proof proof;
        proof.verdict = analysis::prove::Verdict::Mismatch;
        proof.comparison.lines = {u"public.t: predicted SHARE, seen ACCESS EXCLUSIVE"_s};
        proof.observed.relations = {{u"public"_s, u"t"_s}};
        QMap<QString, QString> printed;
        for (const formats::LintFormatDescriptor &row : formats::lintFormats()) {
            QTextStream out(&printed[QString::fromLatin1(row.id)]);
            const auto printer = row.make(out, {});
            printer->print({text, 0, statement, &proof});
            printer->finish();
        }
        for (auto format = printed.cbegin(); format != printed.cend(); ++format)
            QVERIFY2(format->contains(u"mismatch"_s) && format->contains(u"seen ACCESS EXCLUSIVE"_s),
                     qPrintable(format.key() + u": "_s + *format));
        const QJsonObject object = QJsonDocument::fromJson(printed[u"json"_s].toUtf8()).object()["proof"_L1].toObject();
        QCOMPARE(object["verdict"_L1].toString(), u"mismatch"_s);
        QCOMPARE(object["seen"_L1][0]["name"_L1].toString(), u"t"_s);
        QVERIFY(printed[u"text"_s].contains(u"0 statements proven, 1 mismatches, 0 not proven"_s));
    }

    void outputIsWrittenInOneStep()
    {
        const QString target = m_folder.filePath(u"out.sarif"_s);
        const auto result = lint(u"sarif"_s, {u"--output"_s, target});
        QCOMPARE(result.code, int(cli::FindingsFound));
        QVERIFY(result.out.isEmpty());
        QCOMPARE(QString::fromUtf8(base::readFile(target).value_or("?")), lint(u"sarif"_s).out);
        const auto refused = lint(u"text"_s, {u"--output"_s, u"/nowhere/at/all/x"_s});
        QCOMPARE(refused.code, int(cli::UsageError));
        QVERIFY(!refused.err.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestLintFormats)
#include "tst_lintformats.moc"
