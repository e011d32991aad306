// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "advisor/advise.h"
#include "advisor/strategy.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace lockstep;
using advisor::Fact;

static const QByteArray small = R"({"lockstep-decision-tree": 1, "title": "t", "root": "a",
"settings": {"large-rows": "5"},
"questions": {
 "a": {"text": "A?", "why": "w", "fact": "table-large", "default": "no",
       "answers": [{"id": "yes", "text": "Yes", "next": "b"}, {"id": "no", "text": "No", "next": "x"}]},
 "b": {"text": "B?", "why": "w", "default": "one",
       "answers": [{"id": "one", "text": "1", "next": "x"}, {"id": "two", "text": "2", "next": "y"}]}},
"outcomes": {
 "x": {"strategy": "direct-versioned", "title": "X", "reasons": ["r"], "costs": ["c"], "reversal": "back"},
 "y": {"strategy": "pgroll", "title": "Y", "reasons": ["r"], "costs": ["c"], "reversal": "back"}}})";

class TestTree : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void builtIn()
    {
        const auto tree = advisor::builtInTree();
        QVERIFY2(tree, tree ? "" : qPrintable(tree.error().message + tree.error().arguments.join(u' ')));
        QCOMPARE(tree->root, u"downtime"_s);
        QCOMPARE(tree->settings.value(u"large-rows"_s), u"10000000"_s);
    }

    /// Every strategy is somewhere in the tree, has its page, and every outcome names one.
    void strategiesAndPages()
    {
        const auto tree = advisor::builtInTree();
        QVERIFY(tree);
        QSet<QString> used;
        for (const advisor::Outcome &outcome : tree->outcomes)
            used.insert(outcome.strategy);
        for (const advisor::StrategyDescriptor &row : advisor::strategies()) {
            const QString id = QString::fromLatin1(row.id);
            QVERIFY2(used.contains(id), row.id);
            QFile page(u":/lockstep/strategies/%1.md"_s.arg(id));
            QVERIFY2(page.open(QIODevice::ReadOnly), row.id);
            const QByteArray text = page.readAll();
            QVERIFY2(text.startsWith("# ") && text.size() > 800, row.id);
            // a plan between two states is no strategy of one change: `plan --to` makes it
            QCOMPARE(text.contains("Lockstep does not write these steps yet") || text.contains("--to wanted"),
                     row.generate == nullptr);
        }
    }

    /// Every outcome can be reached by answering.
    void everyLeafIsReached()
    {
        const auto tree = advisor::builtInTree();
        QVERIFY(tree);
        for (const advisor::Outcome &wanted : tree->outcomes) {
            QMap<QString, QString> answers;
            QString at = wanted.id;
            while (at != tree->root) { // back up to the root, one way is enough
                bool found = false;
                for (const advisor::Question &question : tree->questions)
                    for (const advisor::Answer &answer : question.answers)
                        if (!found && answer.next == at && !answers.contains(question.id)) {
                            answers.insert(question.id, answer.id);
                            at = question.id;
                            found = true;
                        }
                QVERIFY2(found, qPrintable(wanted.id));
            }
            QCOMPARE(advisor::advise(*tree, {}, answers).outcome, wanted.id);
        }
    }

    /// What the documents that the project was made from recommend, by scenario: the decision matrix, then the tree.
    void scenarios_data()
    {
        QTest::addColumn<QString>("answers");
        QTest::addColumn<QString>("strategy");
        QTest::newRow("single region, under 10 M rows")
            << u"downtime=yes simple-change=no small-data=yes"_s << u"big-bang"_s;
        QTest::newRow("multi-region") << u"change-kind=rename-column replicated-rename=yes"_s << u"expand-contract"_s;
        QTest::newRow("zero-downtime SLA") << u"change-kind=split-or-merge"_s << u"dual-write"_s;
        QTest::newRow("legacy monolith") << u"change-kind=service tight-coupling=yes"_s << u"strangler-fig"_s;
        QTest::newRow("small team") << u"change-kind=rename-column"_s << u"expand-contract"_s;
        QTest::newRow("simple with downtime") << u"downtime=yes simple-change=yes"_s << u"direct-versioned"_s;
        QTest::newRow("declared schema") << u"downtime=yes simple-change=no small-data=yes schema-source=declared"_s
                                         << u"state-based-diff"_s;
        QTest::newRow("multi-step with downtime")
            << u"downtime=yes simple-change=no small-data=no"_s << u"direct-versioned"_s;
        QTest::newRow("large MySQL") << u"table-large=yes engine=mysql"_s << u"gh-ost"_s;
        QTest::newRow("large MySQL with keys")
            << u"table-large=yes engine=mysql mysql-foreign-keys=yes"_s << u"pt-online-schema-change"_s;
        QTest::newRow("large PostgreSQL, bloat")
            << u"table-large=yes engine=postgresql change-kind=bloat"_s << u"pg-repack"_s;
        QTest::newRow("large PostgreSQL, index")
            << u"table-large=yes engine=postgresql change-kind=index"_s << u"concurrent-index"_s;
        QTest::newRow("large PostgreSQL, pgroll")
            << u"table-large=yes engine=postgresql change-kind=rename-column pgroll-rename=yes"_s << u"pgroll"_s;
        QTest::newRow("nullable column") << u"change-kind=add-column"_s << u"additive-only"_s;
        QTest::newRow("column type") << u"change-kind=change-type"_s << u"parallel-column"_s;
        QTest::newRow("drop a column") << u"change-kind=drop-column"_s << u"deprecate-then-drop"_s;
        QTest::newRow("drop with backup") << u"change-kind=drop-column keep-values=backup"_s << u"backup-table"_s;
        QTest::newRow("full engine migration") << u"change-kind=engine"_s << u"blue-green"_s;
        QTest::newRow("cross-database") << u"change-kind=service"_s << u"dual-write"_s;
        QTest::newRow("large dataset, lazily")
            << u"change-kind=add-column column-nature=volatile backfill=lazy"_s << u"lazy-migration"_s;
        QTest::newRow("validate under real traffic")
            << u"change-kind=engine try-under-traffic=shadow"_s << u"shadow-table"_s;
        QTest::newRow("enum append") << u"change-kind=enum"_s << u"additive-only"_s;
        QTest::newRow("anything else") << QString() << u"direct-versioned"_s;
    }
    void scenarios()
    {
        QFETCH(QString, answers);
        QFETCH(QString, strategy);
        QMap<QString, QString> given;
        for (const QString &answer : answers.split(u' ', Qt::SkipEmptyParts))
            given.insert(answer.section(u'=', 0, 0), answer.section(u'=', 1));
        const auto tree = advisor::builtInTree();
        const advisor::Advice advice = advisor::advise(*tree, {}, given);
        QCOMPARE(tree->outcomes[advice.outcome].strategy, strategy);
        for (auto answer = given.cbegin(); answer != given.cend(); ++answer) // each was asked and taken
            QVERIFY2(std::ranges::any_of(advice.path,
                                         [&](const advisor::PathStep &step) {
                                             return step.question == answer.key() && step.answer == answer.value();
                                         }),
                     qPrintable(answer.key()));
    }

    void advise()
    {
        const auto tree = advisor::readTree(small);
        QVERIFY(tree);
        const Fact yes{u"yes"_s, {u"advisor.evidence.table-size"_s, {}}};
        const auto byFact = advisor::advise(*tree, {{u"table-large"_s, yes}}, {});
        QCOMPARE(byFact.outcome, u"x"_s);
        QCOMPARE(byFact.path.size(), 2u);
        QVERIFY(byFact.path[0].fact && !byFact.path[0].assumed && !byFact.path[0].overruled);
        QVERIFY(byFact.path[1].assumed);
        QCOMPARE(byFact.alternatives, (std::vector<advisor::Alternative>{{u"b"_s, u"two"_s, u"y"_s}}));

        const auto overruled =
            advisor::advise(*tree, {{u"table-large"_s, yes}}, {{u"a"_s, u"no"_s}, {u"b"_s, u"two"_s}});
        QCOMPARE(overruled.outcome, u"x"_s);
        QVERIFY(overruled.path[0].overruled);
        QCOMPARE(overruled.alternatives, (std::vector<advisor::Alternative>{{u"a"_s, u"yes"_s, u"y"_s}}));

        const auto nonsense =
            advisor::advise(*tree, {{u"table-large"_s, Fact{u"perhaps"_s, {}}}}, {{u"a"_s, u"never"_s}});
        QVERIFY(nonsense.path[0].assumed);
    }

    void faults_data()
    {
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<QByteArray>("after");
        QTest::addColumn<QString>("id");
        QTest::addColumn<QString>("place");
        const auto row = [](const char *name, const QByteArray &before, const QByteArray &after, const QString &id,
                            const QString &place) { QTest::newRow(name) << before << after << id << place; };
        row("circle", R"("id": "one", "text": "1", "next": "x")", R"("id": "one", "text": "1", "next": "a")",
            u"advisor.tree-circle"_s, u"questions.a"_s);
        row("unknown next", R"("next": "y")", R"("next": "z")", u"advisor.tree-unknown-next"_s, u"questions.b.two"_s);
        row("unknown root", R"("root": "a")", R"("root": "q")", u"advisor.tree-unknown-next"_s, u"root"_s);
        row("unknown fact", "table-large", "moon-phase", u"advisor.tree-unknown-fact"_s, u"questions.a"_s);
        row("unknown strategy", "pgroll", "prayer", u"advisor.tree-unknown-strategy"_s, u"outcomes.y"_s);
        row("unknown default", R"("default": "one")", R"("default": "six")", u"advisor.tree-unknown-default"_s,
            u"questions.b"_s);
        row("dead end", R"([{"id": "one", "text": "1", "next": "x"}, {"id": "two", "text": "2", "next": "y"}])", "[]",
            u"advisor.tree-dead-end"_s, u"questions.b"_s);
        row("answer twice", R"("id": "two")", R"("id": "one")", u"advisor.tree-id-twice"_s, u"questions.b"_s);
        row("unreachable", R"("next": "y")", R"("next": "x")", u"advisor.tree-unreachable"_s, u"y"_s);
        row("unknown field", R"("title": "t")", R"("title": "t", "colour": "red")", u"plan.field-unknown"_s,
            u"colour"_s);
        row("missing text", R"("text": "B?", )", "", u"plan.field-expected"_s, u"questions.b.text"_s);
        row("no number", R"("large-rows": "5")", R"("large-rows": "many")", u"advisor.tree-not-a-number"_s,
            u"settings.large-rows"_s);
        row("newer", R"("lockstep-decision-tree": 1)", R"("lockstep-decision-tree": 2)", u"advisor.tree-newer"_s,
            QString());
        row("not a tree", R"("lockstep-decision-tree": 1, )", "", u"advisor.not-a-tree"_s, QString());
    }
    void faults()
    {
        QFETCH(QByteArray, before);
        QFETCH(QByteArray, after);
        QFETCH(QString, id);
        QFETCH(QString, place);
        QVERIFY(small.contains(before));
        QByteArray text = small;
        const auto tree = advisor::readTree(text.replace(before, after));
        QVERIFY(!tree);
        QCOMPARE(tree.error().message, id);
        QCOMPARE(tree.error().where, place);
    }
};

QTEST_GUILESS_MAIN(TestTree)
#include "tst_tree.moc"
