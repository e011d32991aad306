// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "advisor/strategy.h"
#include "catalog/compare.h"
#include "catalog/postgres/reader.h"
#include "exchange/exporter.h"
#include "plan/edit.h"
#include "support/testserver.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace lockstep;
using exchange::ExportOptions;
using exchange::File;

static const QString setup =
    u"CREATE SCHEMA \"odd schema\"; CREATE TABLE \"odd schema\".\"we\"\"ird; drop\" (id int PRIMARY KEY, "
    "a text NOT NULL DEFAULT 'x'); CREATE INDEX a_idx ON \"odd schema\".\"we\"\"ird; drop\" (a);"
    "INSERT INTO \"odd schema\".\"we\"\"ird; drop\" SELECT i, i::text FROM generate_series(1, 5000) i; ANALYZE;"_s;

class TestExport : public QObject
{
    Q_OBJECT
    catalog::Catalog m_catalog;
    plan::Plan m_plan;
    QString m_template = u"export_template"_s;

    QString files(const QString &id, const ExportOptions &options = {})
    {
        const auto made = exchange::exporter(id)->write(m_plan, options);
        if (!made)
            return made.error().message;
        QString out;
        for (const File &file : *made)
            out += u"==== "_s + file.path + u'\n' + QString::fromUtf8(file.content);
        return out;
    }

private Q_SLOTS:
    void initTestCase()
    {
        QString why;
        db::Sandbox *sandbox = tests::server(0, &why);
        if (!sandbox)
            QSKIP(qPrintable(why));
        QVERIFY(sandbox->createDatabase(m_template));
        const auto database = db::Connection::open(sandbox->profile(m_template), {});
        QVERIFY(database);
        QVERIFY((*database)->executeScript(setup));
        m_catalog = *catalog::postgres::readCatalog(**database);
        plan::Change rename;
        rename.kind = plan::ChangeKind::RenameColumn;
        rename.schema = u"odd schema"_s;
        rename.table = u"we\"ird; drop"_s;
        rename.column = u"a"_s;
        rename.newName = u"b"_s;
        advisor::GeneratorOptions options;
        options.inlineBackfillRows = 100;
        const auto plan = advisor::addChange(advisor::newPlan(m_catalog, u"Größer, \"better\"\n| name"_s),
                                             {rename, u"expand-contract"_s, {}, {}}, m_catalog, options);
        QVERIFY(plan);
        m_plan = *plan;
        m_plan.database = u"shop"_s;
    }

    void golden_data()
    {
        QTest::addColumn<QString>("id");
        for (const exchange::ExporterDescriptor &row : exchange::exporters())
            QTest::newRow(row.id) << QString::fromLatin1(row.id);
    }
    void golden()
    {
        QFETCH(QString, id);
        const QByteArray text = files(id, {u"20261120235959"_s, {}, {}}).toUtf8();
        QFile file(QStringLiteral(LOCKSTEP_TEST_DATA "/") + id + u".txt");
        if (qEnvironmentVariableIsSet("LOCKSTEP_UPDATE_GOLDEN") && file.open(QIODevice::WriteOnly)) {
            file.write(text);
            file.close();
        }
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(QString::fromUtf8(text), QString::fromUtf8(file.readAll()));
    }

    /// The plain files and golang-migrate's are run by psql, file by file, up and back down.
    void runs_data()
    {
        QTest::addColumn<QString>("id");
        QTest::newRow("plain") << u"plain"_s;
        QTest::newRow("golang-migrate") << u"golang-migrate"_s;
    }
    void runs()
    {
        QFETCH(QString, id);
        db::Sandbox *sandbox = tests::server();
        const QString name = u"export_"_s + QString(id).replace(u'-', u'_');
        QVERIFY(sandbox->createDatabase(name, m_template));
        const auto made = exchange::exporter(id)->write(m_plan, {});
        QVERIFY(made);
        QStringList up, down;
        QMap<QString, QByteArray> content;
        for (const File &file : *made) {
            content.insert(file.path, file.content);
            if (file.path.endsWith(u".up.sql"))
                up << file.path;
            if (file.path.endsWith(u".down.sql"))
                down.prepend(file.path);
        }
        QVERIFY(std::ranges::is_sorted(up));
        QCOMPARE(up.size(), down.size());
        const db::Profile profile = sandbox->profile(name);
        const auto psql = [&](const QString &path) {
            // golang-migrate sends a file as one query string, and so does psql with --command
            QStringList arguments{u"--no-psqlrc"_s, u"--set"_s, u"ON_ERROR_STOP=1"_s, u"--dbname"_s, name};
            if (id == u"golang-migrate") {
                const auto connection = db::Connection::open(profile, {});
                const auto done = (*connection)->executeScript(QString::fromUtf8(content[path]));
                return done ? QString() : path + u": " + done.error().context;
            }
            QTemporaryDir folder;
            folder.setAutoRemove(true);
            QFile file(folder.filePath(u"x.sql"_s));
            if (!file.open(QIODevice::WriteOnly))
                return file.errorString();
            file.write(content[path]);
            file.close();
            QFile::setPermissions(folder.path(), QFile::Permissions(0x7777));
            file.setPermissions(QFile::Permissions(0x7777));
            const auto done = sandbox->runProgram(u"psql"_s, arguments + QStringList{u"--file"_s, file.fileName()});
            return done
                       ? QString()
                       : path + u": " + done.error().message + done.error().arguments.join(u' ') + done.error().context;
        };
        for (const QString &path : up)
            QCOMPARE(psql(path), QString());
        const auto connection = db::Connection::open(profile, {});
        QCOMPARE((*connection)
                     ->execute(u"SELECT count(*) FROM \"odd schema\".\"we\"\"ird; drop\" WHERE b = id::text"_s)
                     ->value()
                     .toInt(),
                 5000);
        QVERIFY(!catalog::compare(m_catalog, *catalog::postgres::readCatalog(**connection)).empty());
        for (const QString &path : down)
            QCOMPARE(psql(path), QString());
        QCOMPARE((*connection)
                     ->execute(u"SELECT count(*) FROM \"odd schema\".\"we\"\"ird; drop\" WHERE a = id::text"_s)
                     ->value()
                     .toInt(),
                 5000);
        QVERIFY(catalog::compare(m_catalog, *catalog::postgres::readCatalog(**connection)).empty());
    }

    void concurrentlyStandsAlone()
    {
        const auto made = exchange::exporter(u"golang-migrate"_s)->write(m_plan, {});
        QVERIFY(made);
        int alone = 0;
        for (const File &file : *made) {
            QByteArray code;
            for (const QByteArray &line : file.content.split('\n'))
                if (!line.startsWith("--"))
                    code += line + '\n';
            if (file.path.endsWith(u".sql") && code.contains("INDEX CONCURRENTLY")) {
                QCOMPARE(code.count(';') - code.count("ird; drop"), 1);
                ++alone;
            }
        }
        QVERIFY(alone >= 2);
        const QString flyway = files(u"flyway"_s);
        QVERIFY(flyway.contains(u".sql.conf\nexecuteInTransaction=false\n"));
        QVERIFY(!flyway.contains(u"\nBEGIN;\n") && !flyway.contains(u"\nCOMMIT;\n"));
    }

    void transactionsAmongStatementsApart()
    {
        plan::Plan plan = m_plan;
        plan.steps.resize(1);
        plan.steps.front().edits = {};
        plan.steps.front().back.reset();
        plan.steps.front().backApart = true;
        plan.steps.front().generated.down =
            u"ALTER TABLE t VALIDATE CONSTRAINT c;\nBEGIN;\nDROP TABLE u;\nDROP TABLE v;\n"
            "COMMIT;\nCREATE INDEX CONCURRENTLY i ON t (a)"_s;
        const auto made = exchange::exporter(u"golang-migrate"_s)->write(plan, {});
        QVERIFY(made);
        QStringList downs;
        for (const File &file : *made)
            if (file.path.endsWith(u".down.sql"))
                downs << QString::fromUtf8(file.content).section(u'\n', 1).trimmed();
        QCOMPARE(downs, (QStringList{u"CREATE INDEX CONCURRENTLY i ON t (a);"_s,
                                     u"BEGIN;\nDROP TABLE u;\nDROP TABLE v;\nCOMMIT;"_s,
                                     u"ALTER TABLE t VALIDATE CONSTRAINT c;"_s}));
    }

    void forwardOnlyHasNoDowns()
    {
        m_plan.rollback = plan::RollbackPolicy::ForwardOnly;
        for (const exchange::ExporterDescriptor &row : exchange::exporters()) {
            const QString text = files(QString::fromLatin1(row.id));
            QVERIFY(!text.contains(u".down.sql\n") && !text.contains(u"==== U"));
        }
        m_plan.rollback = plan::RollbackPolicy::Hybrid;
    }

    void refusals()
    {
        const plan::Plan kept = m_plan;
        m_plan = *plan::insertStep(
            m_plan, plan::handMadeSql(plan::Phase::Expand, u"m"_s, u"ALTER TABLE a ADD b int; UPDATE a SET b = 1"_s));
        QCOMPARE(files(u"plain"_s), u"exchange.mixed-step"_s);
        m_plan.steps[0].dependsOn = {u"s99"_s};
        QCOMPARE(files(u"plain"_s), u"exchange.plan-does-not-hold"_s);
        m_plan = kept;
    }

    void versions()
    {
        QVERIFY(files(u"plain"_s).startsWith(u"==== 001_"));
        QVERIFY(files(u"flyway"_s).startsWith(u"==== V1__"));
        QVERIFY(files(u"golang-migrate"_s, {u"000041"_s, {}, {}}).contains(u"==== 000042_"));
        QVERIFY(files(u"flyway"_s, {u"20261231235959"_s, {}, {}}).contains(u"==== V20270101000000__"));
    }

    void writing()
    {
        QTemporaryDir folder;
        QCOMPARE(exchange::nextVersion(folder.path()), u"1"_s);
        const std::vector<File> files{{u"V7__a.sql"_s, "a"}, {u"V7__a.sql.conf"_s, "c"}};
        QVERIFY(exchange::writeFiles(files, folder.path()));
        QVERIFY(exchange::writeFiles(files, folder.path())); // the same again is no conflict
        const std::vector<File> others{{u"new.sql"_s, "n"}, {u"V7__a.sql"_s, "b"}};
        const auto refused = exchange::writeFiles(others, folder.path());
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, base::ErrorCode::Conflict);
        QVERIFY(!QFile::exists(folder.filePath(u"new.sql"_s))); // nothing half
        QVERIFY(exchange::writeFiles(others, folder.path(), true));
        QCOMPARE(exchange::nextVersion(folder.path()), u"8"_s);
        QVERIFY(exchange::writeFiles({{u"000012_b.up.sql"_s, {}}}, folder.path()));
        QCOMPARE(exchange::nextVersion(folder.path()), u"000013"_s);
        QVERIFY(exchange::writeFiles({{u"sub/V20261231235959__z.sql"_s, {}}}, folder.path()));
        QCOMPARE(exchange::nextVersion(folder.path()), u"20270101000000"_s);
    }

    /// A comment cannot be left by a line break in a name or title.
    void hostileComments()
    {
        const plan::Plan kept = m_plan;
        m_plan.steps[0].title = base::literal(u"x\nDROP TABLE y;\r\nz"_s);
        m_plan.steps[0].comment = u"\nDELETE FROM y;"_s;
        for (const exchange::ExporterDescriptor &row : exchange::exporters()) {
            const QString text = files(QString::fromLatin1(row.id));
            QVERIFY(!text.contains(u"\nDROP TABLE y") && !text.contains(u"\nDELETE FROM y"));
        }
        m_plan = kept;
    }
};

QTEST_GUILESS_MAIN(TestExport)
#include "tst_export.moc"
