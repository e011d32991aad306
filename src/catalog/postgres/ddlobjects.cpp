// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "catalog/postgres/ddlparts.h"
#include "sql/quote.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lockstep::catalog::postgres {

namespace ddlobjects {

QString compositeColumns(const Relation &relation)
{
    QStringList columns;
    for (const Column &column : relation.columns)
        columns += sql::quoteIfNeeded(column.name) + u' ' + column.type +
                   (column.collation.isEmpty() ? QString() : QString(u" COLLATE "_s + column.collation));
    return columns.join(u", "_s);
}

QString viewQuery(const Relation &view)
{
    QString query = view.viewDefinition.trimmed();
    while (query.endsWith(u';'))
        query.chop(1);
    return query;
}

} // namespace ddlobjects

void makeType(Script &script, const Type &type)
{
    const QString name = script.name(type.schema, type.name);
    switch (type.kind) {
    case TypeKind::Enum: {
        QStringList labels;
        for (const QString &label : type.labels)
            labels += sql::quoteLiteral(label);
        script.add(u"CREATE TYPE "_s + name + u" AS ENUM ("_s + labels.join(u", "_s) + u')');
        return;
    }
    case TypeKind::Composite:
        if (const Relation *relation = script.lookup.relation(type.relation))
            script.add(u"CREATE TYPE "_s + name + u" AS ("_s + ddlobjects::compositeColumns(*relation) + u')');
        return;
    case TypeKind::Range:
        script.add(u"CREATE TYPE "_s + name + u" AS RANGE ("_s + type.range + u')');
        return;
    case TypeKind::Domain: {
        // From 17 on NOT NULL is a constraint with a name and comes with the others.
        const bool named = std::ranges::any_of(type.constraints,
                                               [](const Constraint &c) { return c.kind == ConstraintKind::NotNull; });
        script.add(u"CREATE DOMAIN "_s + name + u" AS "_s + type.baseType +
                   (type.collation.isEmpty() ? QString() : QString(u" COLLATE "_s + type.collation)) +
                   (type.defaultExpression.isEmpty() ? QString() : QString(u" DEFAULT "_s + type.defaultExpression)) +
                   (type.notNull && !named ? u" NOT NULL"_s : QString()));
        if (!constraintsNeedType(script, type))
            makeDomainConstraints(script, type);
        return;
    }
    default:
        script.out.leftOut.push_back({u"catalog.type-left-out"_s, {name}});
    }
}

QString createTypeStatement(const Catalog &catalog, const Type &type)
{
    const bool named = std::ranges::contains(type.constraints, ConstraintKind::NotNull, &Constraint::kind);
    Type plain = type;
    plain.notNull = type.notNull && !named;
    plain.constraints.clear();
    Script script(catalog);
    makeType(script, plain);
    if (script.out.statements.size() != 1)
        return {};
    QString statement = script.out.statements.front();
    for (const Constraint &constraint : type.constraints)
        statement += u" CONSTRAINT "_s + sql::quoteIfNeeded(constraint.name) + u' ' + constraint.definition;
    return statement;
}

bool constraintsNeedType(const Script &script, const Type &domain)
{
    const auto users = script.lookup.dependents(domain.oid);
    return std::ranges::any_of(users, [&](const Dependency *user) {
        const auto callers = script.lookup.dependents(user->dependent);
        return user->via == "function"_L1 && std::ranges::any_of(callers, [&](const Dependency *d) {
                   return d->via == "constraint"_L1 && d->dependent == domain.oid;
               });
    });
}

void makeDomainConstraints(Script &script, const Type &domain)
{
    const QString name = script.name(domain.schema, domain.name);
    for (const Constraint &constraint : domain.constraints) {
        script.add(u"ALTER DOMAIN "_s + name + u" ADD CONSTRAINT "_s + sql::quoteIfNeeded(constraint.name) + u' ' +
                   constraint.definition);
        if (!constraint.comment.isEmpty())
            script.add(commentOn(u"CONSTRAINT"_s, constraint.name, u"DOMAIN "_s + name, constraint.comment));
    }
}

void makeSequence(Script &script, const Sequence &s)
{
    const auto number = [](qint64 n) { return QString::number(n); };
    script.add((s.persistence == Persistence::Unlogged ? u"CREATE UNLOGGED SEQUENCE "_s : u"CREATE SEQUENCE "_s) +
               script.name(s.schema, s.name) + u" AS "_s + s.type + u" INCREMENT BY "_s + number(s.increment) +
               u" MINVALUE "_s + number(s.minimum) + u" MAXVALUE "_s + number(s.maximum) + u" START WITH "_s +
               number(s.start) + u" CACHE "_s + number(s.cache) + (s.cycles ? u" CYCLE"_s : u" NO CYCLE"_s));
}

void makeView(Script &script, const Relation &view)
{
    const bool materialized = view.kind == RelationKind::MaterializedView;
    const bool method = materialized && !view.accessMethod.isEmpty() && view.accessMethod != "heap"_L1;
    script.add((materialized ? u"CREATE MATERIALIZED VIEW "_s : u"CREATE VIEW "_s) + script.name(view) + u' ' +
               (method ? QString(u"USING "_s + sql::quoteIfNeeded(view.accessMethod) + u' ') : QString()) +
               optionClause(view.options) + u"AS "_s + ddlobjects::viewQuery(view) +
               (materialized ? u" WITH NO DATA"_s : QString()));
}

void makeTriggers(Script &script, const Relation &relation)
{
    const QString table = u"ALTER TABLE ONLY "_s + script.name(relation);
    const auto state = [](QChar enabled) {
        return enabled == u'D' ? u" DISABLE"_s : enabled == u'R' ? u" ENABLE REPLICA"_s : u" ENABLE ALWAYS"_s;
    };
    for (const Rule &rule : relation.rules) {
        QString definition = rule.definition.trimmed();
        while (definition.endsWith(u';'))
            definition.chop(1);
        script.add(definition);
        if (rule.enabled != u'O')
            script.add(table + state(rule.enabled) + u" RULE "_s + sql::quoteIfNeeded(rule.name));
    }
    // What is on a partition because it is on its parent came with the parent's.
    for (const Trigger &trigger : relation.triggers) {
        if (!trigger.parent)
            script.add(trigger.definition);
        if (trigger.enabled != u'O')
            script.add(table + state(trigger.enabled) + u" TRIGGER "_s + sql::quoteIfNeeded(trigger.name));
    }
}

void makePolicies(Script &script, const Relation &table)
{
    const QString name = script.name(table);
    if (table.rowSecurity)
        script.add(u"ALTER TABLE ONLY "_s + name + u" ENABLE ROW LEVEL SECURITY"_s);
    if (table.forceRowSecurity)
        script.add(u"ALTER TABLE ONLY "_s + name + u" FORCE ROW LEVEL SECURITY"_s);
    for (const Policy &policy : table.policies) {
        QStringList roles;
        for (const QString &role : policy.roles)
            roles += role == "public"_L1 ? u"PUBLIC"_s : sql::quoteIdentifier(role);
        QString sql = u"CREATE POLICY "_s + sql::quoteIfNeeded(policy.name) + u" ON "_s + name +
                      (policy.permissive ? QString() : u" AS RESTRICTIVE"_s) + u" FOR "_s + policy.command + u" TO "_s +
                      roles.join(u", "_s);
        if (!policy.usingExpression.isEmpty())
            sql += u" USING ("_s + policy.usingExpression + u')';
        if (!policy.checkExpression.isEmpty())
            sql += u" WITH CHECK ("_s + policy.checkExpression + u')';
        script.add(sql);
    }
}

void makeComments(Script &script, const Relation &relation)
{
    const QString name = script.name(relation);
    const auto word = [&] {
        switch (relation.kind) {
        case RelationKind::View:
            return u"VIEW "_s;
        case RelationKind::MaterializedView:
            return u"MATERIALIZED VIEW "_s;
        case RelationKind::Foreign:
            return u"FOREIGN TABLE "_s;
        case RelationKind::Composite:
            return u"TYPE "_s;
        default:
            return u"TABLE "_s;
        }
    };
    const auto say = [&](const QString &statement) {
        if (!statement.isEmpty())
            script.add(statement);
    };
    if (relation.kind != RelationKind::Composite)
        say(commentOn(word() + name, relation.comment));
    for (const Column &column : relation.columns)
        say(commentOn(u"COLUMN "_s + name + u'.' + sql::quoteIfNeeded(column.name), column.comment));
    const auto parts = [&](const QString &kind, const auto &list) {
        for (const auto &one : list)
            say(commentOn(kind, one.name, name, one.comment));
    };
    parts(u"CONSTRAINT"_s, relation.constraints);
    parts(u"TRIGGER"_s, relation.triggers);
    parts(u"RULE"_s, relation.rules);
    parts(u"POLICY"_s, relation.policies);
    for (const Index *index : script.lookup.indexesOf(relation.oid))
        say(commentOn(u"INDEX "_s + script.name(relation.schema, index->name), index->comment));
    for (const StatisticsObject &object : relation.statistics)
        say(commentOn(u"STATISTICS "_s + sql::qualifiedName(object.schema, object.name), object.comment));
}

QString commentOn(const QString &object, const QString &comment)
{
    return comment.isEmpty() ? QString() : QString(u"COMMENT ON "_s + object + u" IS " + sql::quoteLiteral(comment));
}

QString commentOn(const QString &kind, const QString &name, const QString &relation, const QString &comment)
{
    return commentOn(kind + u' ' + sql::quoteIfNeeded(name) + u" ON " + relation, comment);
}

} // namespace lockstep::catalog::postgres
