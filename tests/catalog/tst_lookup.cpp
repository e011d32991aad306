// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "catalog/lookup.h"
#include "richschema.h"

using namespace lockstep;
using namespace Qt::StringLiterals;

class TestLookup : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void searchPath_data();
    void searchPath();
    void byNameAndOid();
    void foreignKeysBothWays();
    void children();
    void dependents();
    void contents();

private:
    catalog::Catalog m_catalog;
};

void TestLookup::initTestCase()
{
    auto source = tests::freshDatabase();
    if (!source)
        QSKIP(qPrintable(tests::whyNot()));
    QCOMPARE(tests::loadRich(*source), QString());
    QVERIFY(source->executeScript(u"INSERT INTO second_base SELECT i, 'x' FROM generate_series(1, 5000) i;"
                                  " ANALYZE second_base; SELECT nextval('free_seq')"_s));
    m_catalog = tests::read(*source);
}

void TestLookup::searchPath_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("found"); // schema
    QTest::newRow("default") << u"\"$user\", public"_s << u"t"_s << u"public"_s;
    QTest::newRow("user first") << u"\"$user\", public"_s << u"mine"_s << u"ann"_s;
    QTest::newRow("order") << u"b, a"_s << u"both"_s << u"b"_s;
    QTest::newRow("folded") << u"B,A"_s << u"both"_s << u"b"_s;
    QTest::newRow("quoted") << u"\"Mixed \"\"Case\", a"_s << u"m"_s << u"Mixed \"Case"_s;
    QTest::newRow("quoted comma") << u"\"x, y\""_s << u"comma"_s << u"x, y"_s;
    QTest::newRow("not on the path") << u"a"_s << u"m"_s << QString();
    QTest::newRow("empty") << u"\"\""_s << u"t"_s << QString();
}

void TestLookup::searchPath()
{
    QFETCH(QString, path);
    QFETCH(QString, name);
    QFETCH(QString, found);
    catalog::Catalog c;
    c.server.user = u"ann"_s;
    c.server.settings.insert(u"search_path"_s, path);
    catalog::Oid oid = 0;
    for (const auto &[schema, tables] :
         {std::pair(u"public"_s, QStringList{u"t"_s, u"mine"_s}), std::pair(u"ann"_s, QStringList{u"mine"_s}),
          std::pair(u"a"_s, QStringList{u"both"_s}), std::pair(u"b"_s, QStringList{u"both"_s}),
          std::pair(u"Mixed \"Case"_s, QStringList{u"m"_s}), std::pair(u"x, y"_s, QStringList{u"comma"_s})}) {
        c.schemas.push_back({++oid, schema, {}});
        const auto schemaOid = oid;
        for (const QString &table : tables) {
            catalog::Relation relation;
            relation.oid = ++oid;
            relation.schema = schemaOid;
            relation.name = table;
            c.relations.push_back(relation);
        }
    }
    const catalog::Lookup lookup(c);
    const auto *relation = lookup.find({}, name);
    QCOMPARE(relation ? lookup.schemaName(relation->schema) : QString(), found);
}

void TestLookup::byNameAndOid()
{
    const catalog::Lookup lookup(m_catalog);
    for (const auto &relation : m_catalog.relations) {
        QCOMPARE(lookup.relation(relation.oid), &relation);
        QCOMPARE(lookup.relation(lookup.schemaName(relation.schema), relation.name), &relation);
        for (const auto &column : relation.columns) {
            QCOMPARE(lookup.column(relation, column.number), &column);
            QCOMPARE(lookup.column(relation, column.name), &column);
        }
        QCOMPARE(lookup.column(relation, 99), nullptr);
    }
    for (const auto &index : m_catalog.indexes)
        QCOMPARE(lookup.index(index.oid), &index);
    for (const auto &type : m_catalog.types)
        QCOMPARE(lookup.type(type.oid), &type);
    for (const auto &function : m_catalog.functions)
        QCOMPARE(lookup.function(function.oid), &function);
    QVERIFY(lookup.index(u"we\"ird; drop"_s, u"pk; 1"_s)->primary);
    QCOMPARE(lookup.relation(u"public"_s, u"nothing here"_s), nullptr);
}

void TestLookup::foreignKeysBothWays()
{
    const catalog::Lookup lookup(m_catalog);
    const auto *customers = lookup.relation(u"public"_s, u"customers"_s);
    QStringList names;
    for (const auto &key : lookup.referencing(customers->oid)) {
        QCOMPARE(key.constraint->referencedTable, customers->oid);
        if (!key.constraint->parent)
            names += key.from->name + u'.' + key.constraint->name;
    }
    names.sort();
    QCOMPARE(names, (QStringList{u"Table; 1.fk; customer"_s, u"events.events_customer_fkey"_s}));
}

void TestLookup::children()
{
    const catalog::Lookup lookup(m_catalog);
    QStringList names;
    for (const auto *child : lookup.childrenOf(lookup.relation(u"public"_s, u"events"_s)->oid))
        names += child->name;
    QCOMPARE(names, (QStringList{u"events; 2025"_s, u"events_2024"_s, u"events_rest"_s}));
    QVERIFY(lookup.childrenOf(0).empty());
    const auto *heir = lookup.relation(u"public"_s, u"heir"_s);
    QCOMPARE(heir->inherits.size(), 2u);
    QCOMPARE(lookup.relation(heir->inherits[0])->name, u"base_of_all"_s);
}

void TestLookup::dependents()
{
    const catalog::Lookup lookup(m_catalog);
    const auto *customers = lookup.relation(u"public"_s, u"customers"_s);
    const auto who = [&](const QString &column, const QString &via) {
        QSet<QString> names;
        for (const auto *d :
             lookup.dependents(customers->oid, column.isEmpty() ? 0 : lookup.column(*customers, column)->number)) {
            if (d->via != via)
                continue;
            if (const auto *relation = lookup.relation(d->dependent))
                names.insert(relation->name);
            else if (const auto *function = lookup.function(d->dependent))
                names.insert(function->name);
            else if (const auto *index = lookup.index(d->dependent))
                names.insert(index->name);
        }
        return names;
    };
    QCOMPARE(who(u"name"_s, u"view"_s), (QSet<QString>{u"plain_view"_s, u"uses_function"_s}));
    QCOMPARE(who(u"moods"_s, u"view"_s), QSet<QString>{});
    QCOMPARE(who(u"small"_s, u"generated"_s), QSet<QString>{u"customers"_s});
    QCOMPARE(who(u"name"_s, u"trigger"_s), QSet<QString>{u"customers"_s});
    QCOMPARE(who(u"name"_s, u"policy"_s), QSet<QString>{u"customers"_s});
    QCOMPARE(who(u"small"_s, u"index"_s), QSet<QString>{u"we\"ird; index"_s});
    QVERIFY(who({}, u"function"_s).contains(u"rows_of"_s)); // through the row type
    QVERIFY(who({}, u"type"_s).contains(u"row_users"_s));   // a column of the row type, and an array of it
}

void TestLookup::contents()
{
    const catalog::Lookup lookup(m_catalog);
    const auto *customers = lookup.relation(u"public"_s, u"customers"_s);
    QCOMPARE(lookup.column(*customers, u"id"_s)->identity, catalog::Identity::Always);
    QCOMPARE(lookup.column(*customers, u"doubled"_s)->generated, catalog::Generated::Stored);
    QCOMPARE(lookup.column(*customers, u"name"_s)->collation, u"\"C\""_s);
    QCOMPARE(lookup.column(*customers, u"seq"_s)->defaultExpression,
             u"nextval('\"Mixed Case\".\"Seq; 1\"'::regclass)"_s);
    QVERIFY(customers->rowSecurity && customers->forceRowSecurity);
    QCOMPARE(customers->policies.size(), 2u);
    QVERIFY(customers->options.contains(u"toast.autovacuum_enabled=false"_s));
    QCOMPARE(lookup.column(*customers, 12)->name, u"seq"_s); // born left a gap
    const auto *weird = lookup.index(u"public"_s, u"we\"ird; index"_s);
    QCOMPARE(weird->keys.size(), 2u);
    QCOMPARE(weird->keys[0].expression, u"lower(name)"_s);
    QVERIFY(weird->keys[1].descending && weird->keys[1].column == 0);
    QCOMPARE(weird->included, (QStringList{u"code"_s, u"E-Mail"_s}));
    QCOMPARE(weird->predicate, u"(code > 5)"_s);
    const auto *second = lookup.relation(u"public"_s, u"second_base"_s);
    QCOMPARE(second->rows, 5000.0);
    QVERIFY(second->lastAnalyze && second->heapBytes > 100'000);
    QCOMPARE(second->columns[0].statistics->distinct, -1.0);
    QCOMPARE(second->columns[1].statistics->averageWidth, 2);
    const auto *events = lookup.relation(u"public"_s, u"events"_s);
    QCOMPARE(events->kind, catalog::RelationKind::Partitioned);
    QCOMPARE(events->partitionKey, u"RANGE (at)"_s);
    QCOMPARE(lookup.relation(u"public"_s, u"events_rest"_s)->partitionBound, u"DEFAULT"_s);
    QVERIFY(!m_catalog.server.settings.value(u"lock_timeout"_s).contains(u"250"_s)); // not the reader's own
    QVERIFY(m_catalog.server.settings.value(u"search_path"_s).contains(u"public"_s));
    QVERIFY(m_catalog.server.version >= 120000 && m_catalog.server.superuser);
}

QTEST_GUILESS_MAIN(TestLookup)
#include "tst_lookup.moc"
