// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "advisor/strategy.h"
#include "changecase.h"
#include "planrun.h"
#include "support/schemacheck.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QProcess>
#include <QStandardPaths>

using namespace Qt::StringLiterals;
using namespace lockstep;

/// The migration file of every kind of change that pgroll knows: what the plan's command writes, as a shell writes it,
/// is what pgroll's format allows. With --interop the schema that pgroll publishes says so, too.
class TestPgroll : public QObject
{
    Q_OBJECT
    catalog::Catalog m_catalog;
    QJsonObject m_published; ///< the schema that pgroll publishes, or empty

    /// What the command's printf writes.
    static QJsonObject written(const plan::Plan &plan)
    {
        const QString line = plan.steps.front().up().section(u" > '"_s, 0, 0);
        QProcess process;
        process.start(u"sh"_s, {u"-c"_s, line});
        process.waitForFinished();
        return QJsonDocument::fromJson(process.readAllStandardOutput()).object();
    }

    static QJsonObject readSchema(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
    }

    /// The published one, out of pgroll's npm package among the tools of --interop; empty where it is not.
    static QJsonObject published()
    {
        const QString node = QStandardPaths::findExecutable(u"node"_s);
        for (const QString &folder : qEnvironmentVariable("PATH").split(u':')) {
            const QString source = QDir::cleanPath(folder + u"/../@xata.io/pgroll/src/schema.ts"_s);
            if (node.isEmpty() || !QFileInfo::exists(source))
                continue;
            QProcess process;
            process.start(node, {u"-e"_s,
                                 u"const text = require('fs').readFileSync(process.argv[1], 'utf8');"
                                 "const from = text.indexOf('{', text.indexOf('export const schema')), to ="
                                 " text.lastIndexOf('}');"
                                 "process.stdout.write(JSON.stringify(eval('(' + text.slice(from, to + 1) + ')')))"_s,
                                 source});
            process.waitForFinished();
            return QJsonDocument::fromJson(process.readAllStandardOutput()).object();
        }
        return {};
    }

private Q_SLOTS:
    void initTestCase()
    {
        QString why;
        if (!tests::server(0, &why))
            QSKIP(qPrintable(why));
        const auto database = tests::freshDatabase();
        QVERIFY(database);
        const auto made = database->executeScript(tests::moreSchemaSql(tests::hostileNames));
        QVERIFY2(made, made ? "" : qPrintable(tests::words(made.error())));
        m_catalog = tests::readCatalog(*database);
        m_published = published();
    }

    void valid_data()
    {
        QTest::addColumn<QString>("change");
        QTest::addColumn<QString>("operation");
        const auto row = [](const char *change, const char *operation) {
            QTest::newRow(change) << QString::fromUtf8(change) << QString::fromLatin1(operation);
        };
        row("add-column|table=%O|column=a \"b\"|type=text|default='it''s'|not-null=true", "add_column");
        row("add-column|table=%O|column=c|type=numeric|using=%QT * 2", "add_column");
        row("drop-column|table=%O|column=note", "drop_column");
        row("rename-column|table=%O|column=%T|new-name=amount", "rename_column");
        row("change-type|table=%O|column=%T|type=double precision", "alter_column");
        row("set-not-null|table=%O|column=%C|default=1", "alter_column");
        row("drop-not-null|table=%O|column=%T", "alter_column");
        row("set-default|table=%O|column=qty|default=7", "alter_column");
        row("drop-default|table=%O|column=%T", "alter_column");
        row("add-index|table=%O|columns=%T|unique=true|predicate=qty > 3", "create_index");
        row("add-index|table=%O|columns=note|method=hash", "create_index");
        row("drop-index|name=partial_idx", "drop_index");
        row("add-check|table=%O|expression=%QT < 100000 AND qty > 0", "create_constraint");
        row("add-unique|table=%O|columns=code", "create_constraint");
        row("add-primary-key|table=spare|columns=id", "create_constraint");
        row("add-foreign-key|table=lines|columns=x|referenced-table=%O|on-delete=set null|on-update=cascade",
            "create_constraint");
        row("drop-constraint|table=%O|name=code_key", "drop_multicolumn_constraint");
        row("rename-constraint|table=%O|name=code_key|new-name=the \"key\"", "rename_constraint");
        row("rename-table|table=%O|new-name=purchases", "rename_table");
        row("drop-table|table=nokey", "drop_table");
    }
    void valid()
    {
        QFETCH(QString, change);
        QFETCH(QString, operation);
        plan::Change wish = tests::changeFrom(change, tests::hostileNames);
        catalog::Catalog catalog = m_catalog;
        if (wish.kind == plan::ChangeKind::AddPrimaryKey) // spare has one
            std::erase_if(std::ranges::find(catalog.relations, wish.table, &catalog::Relation::name)->constraints,
                          [](const auto &c) { return c.kind == catalog::ConstraintKind::PrimaryKey; });
        const auto made = advisor::addChange(advisor::newPlan(catalog, u"t"_s), {wish, u"pgroll"_s, {}, {}}, catalog);
        QVERIFY2(made, made ? "" : qPrintable(tests::words(made.error())));
        const QJsonObject file = written(*made);
        const QJsonArray operations = file[u"operations"].toArray();
        QCOMPARE(operations.size(), 1);
        QCOMPARE(operations.first().toObject().keys(), QStringList{operation});
        const tests::SchemaCheck own(readSchema(QStringLiteral(LOCKSTEP_TEST_DATA "/pgroll.schema.json")));
        QCOMPARE(own.fault(file), QString());
        if (m_published.isEmpty())
            return;
        const QJsonObject rules =
            QJsonObject{{u"$defs"_s, m_published[u"$defs"]}, {u"$ref"_s, u"#/$defs/PgRollMigration"_s}};
        QCOMPARE(tests::SchemaCheck(rules).fault(file), QString());
    }

    /// The check finds what is wrong.
    void invalid()
    {
        const tests::SchemaCheck own(readSchema(QStringLiteral(LOCKSTEP_TEST_DATA "/pgroll.schema.json")));
        const auto fault = [&](const char *json) {
            return own.fault(QJsonDocument::fromJson(QByteArray(json)).object());
        };
        QVERIFY(fault(R"({"operations": [{"rename_column": {"table": "a", "from": "b", "to": "c"}}]})").isEmpty());
        QVERIFY(!fault(R"({"operations": [{"rename_column": {"table": "a", "from": "b"}}]})").isEmpty());
        QVERIFY(
            !fault(R"({"operations": [{"alter_column": {"table": "a", "column": "b", "nullable": true}}]})").isEmpty());
        QVERIFY(
            !fault(R"({"operations": [{"create_index": {"table": "a", "name": "i", "columns": ["b"]}}]})").isEmpty());
        QVERIFY(!fault(R"({"operations": [{"vacuum": {}}]})").isEmpty());
    }

    void refused()
    {
        const auto made =
            advisor::addChange(advisor::newPlan(m_catalog, u"t"_s),
                               {tests::changeFrom(u"add-index|table=%O|columns=(lower(note))"_s, tests::hostileNames),
                                u"pgroll"_s,
                                {},
                                {}},
                               m_catalog);
        QVERIFY(!made);
        QCOMPARE(made.error().message, u"advisor.pgroll-index"_s);
    }
};

QTEST_GUILESS_MAIN(TestPgroll)
#include "tst_pgroll.moc"
