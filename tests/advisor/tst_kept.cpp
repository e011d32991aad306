// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "advisor/strategy.h"
#include "planrun.h"
#include "shapechanges.h"

using namespace Qt::StringLiterals;
using namespace lockstep;

/// A change leaves everything else as it was, on the way there, too: comments, privileges, what ANALYZE is told, how
/// columns are stored, whatever is made again on the way.
class TestKept : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        QString why;
        if (!tests::server(0, &why))
            QSKIP(qPrintable(why));
    }
    void nothingElseChanges_data();
    void nothingElseChanges();
    void underComputedColumns();
};

void TestKept::nothingElseChanges_data()
{
    QTest::addColumn<QString>("change");
    QTest::addColumn<QString>("strategy");
    QTest::addColumn<QString>("kind");    ///< of the table
    QTest::addColumn<QString>("changes"); ///< beginnings of what is different, "kind object field"; * for the table
    const auto row = [](const char *name, const char *change, const char *strategy, const char *kind,
                        const char *changes) {
        QTest::newRow(name) << QString::fromUtf8(change) << QString::fromLatin1(strategy) << QString::fromLatin1(kind)
                            << QString::fromUtf8(changes);
    };
    const char *number = "change-type|table={T}|column=qty|type=bigint";
    const char *text = "change-type|table={T}|column=code|type=text";
    row("number at once", number, "direct-versioned", "triggers", "column *.qty type");
    row("number beside", number, "parallel-column", "triggers", "column *.qty type");
    row("text at once", text, "direct-versioned", "small", "column *.code type");
    row("text beside", text, "parallel-column", "small", "column *.code type");
    row("text by expand and contract", text, "expand-contract", "secured", "column *.code type");
    row("key", "widen-key|table={T}", "parallel-column", "small", "column *.id type");
    row("key with those that point at it", "widen-key|table={T}", "parallel-column", "keys",
        "column *.id type; column public.children.t type; column *.boss type; sequence public.orders_");
    row("name", "rename-column|table={T}|column={NOTE}|new-name=remark", "expand-contract", "secured",
        "column *.note ; column *.remark ; index public.by_note ; index public.by_remark ; statistics *.together "
        "definition; given public.orders"
        " remark; no more public.orders note");
    row("foreign key beside", "change-foreign-key|table={T}|name=own_parent|on-delete=cascade", "two-phase-constraint",
        "small", "constraint *.own_parent definition; constraint *.own_parent onDelete");
    row("foreign key at once", "change-foreign-key|table={T}|name=own_parent|on-delete=cascade", "direct-versioned",
        "small", "constraint *.own_parent definition; constraint *.own_parent onDelete");
    row("index beside", "replace-index|name=odd|columns=code, qty", "concurrent-index", "small",
        "index public.odd keys; index public.odd definition; index public.odd method");
    row("index at once", "replace-index|name=odd|columns=code, qty", "direct-versioned", "small",
        "index public.odd keys; index public.odd definition; index public.odd method");
    row("key of others", "replace-primary-key|table={T}|columns=number|name=key", "concurrent-index", "small",
        "constraint *.key columns; constraint *.key definition; index public.key keys; index public.key definition;"
        " constraint *.orders_");
    row("trigger",
        "replace-trigger|table={T}|name=a; touch|definition=CREATE TRIGGER \"a; touch\" BEFORE DELETE"
        " ON [S].[T] FOR EACH ROW EXECUTE FUNCTION [S].touch();",
        "direct-versioned", "triggers", "trigger *.\"a; touch\" definition");
    row("materialised view",
        "replace-materialized-view|table=totals|definition=SELECT [STATE], sum([AMOUNT]) + 0 AS total"
        " FROM [S].[T] GROUP BY 1",
        "direct-versioned", "views", "materialized view public.totals viewDefinition");
    row("partitions", "partition-table|table=extras|columns=id|method=hash|values=2", "shadow-table", "small",
        "table public.extras kind; table public.extras partitionKey; table public.extras accessMethod; table "
        "public.extras_p; column public.extras_p; constraint public.extras_p; index public.extras_p;"
        " index public.extras_pkey partitioned; index public.extras_pkey definition; statistics public.extras_p;"
        " table public.extras_default; column public.extras_default; constraint public.extras_default;"
        " index public.extras_default");
}

void TestKept::nothingElseChanges()
{
    QFETCH(QString, change);
    QFETCH(QString, strategy);
    QFETCH(QString, kind);
    QFETCH(QString, changes);
    const auto shape =
        std::ranges::find_if(tests::shapes(), [&](const auto &s) { return kind == QLatin1StringView(s.name); });
    QVERIFY(shape != tests::shapes().end());
    static std::set<QString> made;
    if (made.insert(kind).second)
        QVERIFY(tests::makeTemplate(u"kept_"_s + kind, tests::shapeSql(*shape)));
    const auto database = tests::copyOf(u"kept_"_s + kind);
    QVERIFY(database);
    const catalog::Catalog before = tests::readCatalog(*database);
    advisor::GeneratorOptions options;
    options.inlineBackfillRows = 50;
    const auto plan = advisor::addChange(
        advisor::newPlan(before, u"t"_s),
        {tests::changeFrom(tests::withNames(change, *shape), {shape->schema, {}, {}, {}}), strategy, {}, {}}, before,
        options);
    QVERIFY2(plan, plan ? "" : qPrintable(tests::words(plan.error())));
    const tests::PlanWalk walk{*database, plan->steps};
    QVERIFY(walk.up(plan->steps.end()));
    QStringList foreseen;
    for (const QString &one : changes.replace(u'*', u"public.orders"_s).split(u';'))
        foreseen << one.trimmed();
    const catalog::Catalog after = tests::readCatalog(*database);
    QStringList found;
    for (const catalog::Difference &one : catalog::compare(before, after))
        found << one.objectKind + u' ' + one.object + u' ' + one.field;
    for (const QString &line : tests::differences(before, after).split(u'\n'))
        if (line.startsWith("given "_L1) || line.startsWith("no more "_L1))
            found << line;
    found.removeIf([&](const QString &line) {
        return std::ranges::any_of(foreseen, [&](const QString &start) { return line.startsWith(start); });
    });
    QCOMPARE(found.join(u'\n'), QString());
}

/// What the refusal advises where columns are computed from one that changes its type.
void TestKept::underComputedColumns()
{
    const tests::Shape &shape = tests::shapes()[1];
    QVERIFY(tests::makeTemplate(u"kept_computed"_s, tests::shapeSql(shape)));
    const auto database = tests::copyOf(u"kept_computed"_s);
    QVERIFY(database);
    const catalog::Catalog before = tests::readCatalog(*database);
    const QString rows = tests::rowsHash(*database);
    const auto made = [](const QString &type) {
        return QString(u"ALTER TABLE orders DROP COLUMN doubled, ALTER COLUMN half TYPE "_s + type +
                       u", ADD COLUMN doubled " + type + u" GENERATED ALWAYS AS (half * 2) STORED");
    };
    const QString change =
        u"run-sql|table=orders|name=type of half|definition="_s + made(u"bigint"_s) + u"|undo=" + made(u"int"_s);
    const auto plan = advisor::addChange(
        advisor::newPlan(before, u"t"_s),
        {tests::changeFrom(change, {u"public"_s, {}, {}, {}}), u"direct-versioned"_s, {}, {}}, before);
    QVERIFY2(plan, plan ? "" : qPrintable(tests::words(plan.error())));
    const tests::PlanWalk walk{*database, plan->steps};
    QVERIFY(walk.up(plan->steps.end()));
    const auto wrong = database->execute(u"SELECT count(*) FROM orders WHERE doubled IS DISTINCT FROM half * 2 OR"
                                         " pg_typeof(half) <> 'bigint'::regtype"_s);
    QVERIFY(wrong);
    QCOMPARE(wrong->value().toInt(), 0);
    QVERIFY(walk.down(plan->steps.end()));
    QCOMPARE(tests::differences(before, tests::readCatalog(*database)), QString());
    QCOMPARE(tests::rowsHash(*database), rows);
}

QTEST_GUILESS_MAIN(TestKept)
#include "tst_kept.moc"
