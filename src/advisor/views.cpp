// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "advisor/views.h"

#include "advisor/direct/direct.h"
#include "advisor/privileges.h"
#include "catalog/postgres/ddl.h"
#include "sql/quote.h"
#include "sql/sqltext.h"

namespace lockstep::advisor {

using namespace Qt::StringLiterals;
using catalog::RelationKind;
using catalog::postgres::commentOn;

bool isView(const catalog::Relation &relation)
{
    return relation.kind == RelationKind::View || relation.kind == RelationKind::MaterializedView;
}

void collectReaders(const catalog::Lookup &lookup, catalog::Oid relation, Views &out)
{
    for (const catalog::Dependency *dependency : lookup.dependents(relation)) {
        const catalog::Relation *view = lookup.relation(dependency->dependent);
        if (!view || !isView(*view) || view->oid == relation)
            continue;
        std::erase(out, view); // behind everything it reads
        out.push_back(view);
        collectReaders(lookup, view->oid, out);
    }
}

QStringList functionsOver(const catalog::Lookup &lookup, const catalog::Relation &view)
{
    QStringList out;
    for (const catalog::Dependency *dependency : lookup.dependents(view.oid))
        if (const catalog::Function *function = lookup.function(dependency->dependent))
            out << function->name;
    return out;
}

QString ViewMaker::nameOf(const catalog::Relation &view) const
{
    return sql::qualifiedName(lookup.schemaName(view.schema), view.name);
}

QString ViewMaker::word(const catalog::Relation &view)
{
    return view.kind == RelationKind::View ? u"VIEW "_s : u"MATERIALIZED VIEW "_s;
}

QString ViewMaker::drop(const catalog::Relation &view) const
{
    return u"DROP "_s + word(view) + nameOf(view);
}

QString ViewMaker::create(const catalog::Relation &view, const QString &name, QString query)
{
    query = query.trimmed();
    if (query.endsWith(u';'))
        query.chop(1);
    QStringList options;
    for (const QString &option : view.options)
        options << option.section(u'=', 0, 0) + u" = " + sql::quoteLiteral(option.section(u'=', 1));
    return u"CREATE "_s + word(view) + name +
           (options.isEmpty() ? QString() : u" WITH ("_s + options.join(u", "_s) + u')') + u" AS\n" + query;
}

QStringList ViewMaker::parts(const catalog::Relation &view) const
{
    QStringList out;
    const QString name = nameOf(view);
    out << commentOn(word(view) + name, view.comment);
    for (const catalog::Column &column : view.columns)
        out << commentOn(u"COLUMN "_s + name + u'.' + sql::quoteIfNeeded(column.name), column.comment);
    for (const catalog::Column &column : view.columns)
        if (!column.defaultExpression.isEmpty())
            out << u"ALTER VIEW "_s + name + u" ALTER COLUMN " + sql::quoteIfNeeded(column.name) + u" SET DEFAULT " +
                       column.defaultExpression;
    for (const catalog::Rule &rule : view.rules)
        out << ruleAgain(name, rule);
    for (const catalog::Trigger &trigger : view.triggers)
        out << triggerAgain(name, trigger);
    for (const catalog::Column &column : view.columns)
        out += grantsOfColumn(name, view.grants, column.name, column.name);
    out.removeAll(QString());
    return out;
}

QStringList ViewMaker::indexRemarks(const catalog::Relation &view) const
{
    QStringList out;
    for (const catalog::Index *index : lookup.indexesOf(view.oid))
        out << commentOn(u"INDEX "_s + sql::qualifiedName(lookup.schemaName(view.schema), index->name), index->comment);
    out.removeAll(QString());
    return out;
}

QStringList ViewMaker::again(const catalog::Relation &view) const
{
    QStringList out{create(view, nameOf(view), view.viewDefinition)};
    for (const catalog::Index *index : lookup.indexesOf(view.oid))
        out << index->definition;
    return out + indexRemarks(view) + parts(view);
}

QString notePrivileges(const QStringList &names)
{
    QStringList oids;
    for (const QString &name : names)
        oids << u"to_regclass("_s + sql::quoteLiteral(name) + u')';
    return u"CREATE TEMPORARY TABLE lockstep_privileges ON COMMIT DROP AS SELECT c.oid::pg_catalog.regclass::text AS"
           " relation, c.relowner, a.grantee, a.privilege_type, a.is_grantable FROM pg_catalog.pg_class c LEFT JOIN"
           " LATERAL pg_catalog.aclexplode(c.relacl) a ON a.grantee <> c.relowner WHERE c.oid IN ("_s +
           oids.join(u", "_s) + u')';
}

QString restorePrivileges()
{
    const QString body =
        u"\nDECLARE\n    g record;\nBEGIN\n"
        "    FOR g IN SELECT * FROM pg_temp.lockstep_privileges LOOP\n"
        "        EXECUTE pg_catalog.format('ALTER TABLE %s OWNER TO %s', g.relation, g.relowner::pg_catalog.regrole);\n"
        "        IF g.grantee IS NOT NULL THEN\n"
        "            EXECUTE pg_catalog.format('GRANT %s ON %s TO %s%s', g.privilege_type, g.relation,\n"
        "                CASE g.grantee WHEN 0 THEN 'PUBLIC' ELSE g.grantee::pg_catalog.regrole::text END,\n"
        "                CASE WHEN g.is_grantable THEN ' WITH GRANT OPTION' ELSE '' END);\n"
        "        END IF;\n"
        "    END LOOP;\nEND\n"_s;
    return u"DO "_s + sql::dollarQuoted(body);
}

} // namespace lockstep::advisor
