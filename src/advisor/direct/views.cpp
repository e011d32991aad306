// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "advisor/direct/direct.h"
#include "advisor/privileges.h"
#include "advisor/verify.h"
#include "sql/quote.h"
#include "sql/sqltext.h"

namespace lockstep::advisor {

using namespace Qt::StringLiterals;
using catalog::RelationKind;
using plan::Change;
using plan::ChangeKind;

namespace directviews {

using Views = std::vector<const catalog::Relation *>;

bool isView(const catalog::Relation &relation)
{
    return relation.kind == RelationKind::View || relation.kind == RelationKind::MaterializedView;
}

/// Puts the views that read `relation`, directly or through others, behind it: an order in which they can be made.
void collect(const catalog::Lookup &lookup, catalog::Oid relation, Views &out)
{
    for (const catalog::Dependency *dependency : lookup.dependents(relation)) {
        const catalog::Relation *view = lookup.relation(dependency->dependent);
        if (!view || !isView(*view) || view->oid == relation)
            continue;
        std::erase(out, view); // behind everything it reads
        out.push_back(view);
        collect(lookup, view->oid, out);
    }
}

/// Functions over the rows of a view cannot be made again here.
QStringList otherUsers(const catalog::Lookup &lookup, const catalog::Relation &view)
{
    QStringList out;
    for (const catalog::Dependency *dependency : lookup.dependents(view.oid))
        if (const catalog::Function *function = lookup.function(dependency->dependent))
            out << function->name;
    return out;
}

struct Maker {
    const catalog::Lookup &lookup;

    QString nameOf(const catalog::Relation &view) const
    {
        return sql::qualifiedName(lookup.schemaName(view.schema), view.name);
    }
    static QString word(const catalog::Relation &view)
    {
        return view.kind == RelationKind::View ? u"VIEW "_s : u"MATERIALIZED VIEW "_s;
    }
    QString drop(const catalog::Relation &view) const { return u"DROP "_s + word(view) + nameOf(view); }

    static QString create(const catalog::Relation &view, const QString &name, QString query)
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

    /// All that belongs to the view beside its query.
    QStringList parts(const catalog::Relation &view) const
    {
        QStringList out;
        const QString name = nameOf(view);
        if (!view.comment.isEmpty())
            out << u"COMMENT ON "_s + word(view) + name + u" IS " + sql::quoteLiteral(view.comment);
        for (const catalog::Column &column : view.columns)
            if (!column.comment.isEmpty())
                out << u"COMMENT ON COLUMN "_s + name + u'.' + sql::quoteIfNeeded(column.name) + u" IS " +
                           sql::quoteLiteral(column.comment);
        for (const catalog::Rule &rule : view.rules)
            out << rule.definition;
        for (const catalog::Trigger &trigger : view.triggers)
            out << trigger.definition;
        return out;
    }

    QStringList again(const catalog::Relation &view) const
    {
        QStringList out{create(view, nameOf(view), view.viewDefinition)};
        for (const catalog::Index *index : lookup.indexesOf(view.oid))
            out << index->definition;
        return out + parts(view);
    }
};

/// Owners and privileges may be others by then: the server notes its own before the views go...
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

/// ...and gives them back to those that were made again.
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

/// The view goes and comes with another query, and everything that reads it with it. A materialised view is filled
/// under another name before anything is locked.
QString recreate(const Maker &maker, const catalog::Relation &view, const QString &query, const Views &dependents)
{
    const bool filled = view.kind == RelationKind::MaterializedView;
    const QString schema = maker.lookup.schemaName(view.schema);
    const QString name = maker.nameOf(view);
    const QString fresh = sql::qualifiedName(schema, view.name + u"_new");
    QStringList out;
    std::vector<std::pair<QString, QString>> renamed; // index made under -> index's name
    if (filled) {
        out << Maker::create(view, fresh, query);
        for (const catalog::Index *index : maker.lookup.indexesOf(view.oid)) {
            const QString made = index->name + u"_new";
            out << u"CREATE "_s + (index->unique ? u"UNIQUE "_s : QString()) + u"INDEX " + sql::quoteIfNeeded(made) +
                       u" ON " + fresh + u' ' + sql::indexDefinitionTail(index->definition);
            renamed.emplace_back(made, index->name);
        }
    }
    QStringList names{name};
    for (const catalog::Relation *dependent : dependents)
        names << maker.nameOf(*dependent);
    out << notePrivileges(names);
    for (auto it = dependents.rbegin(); it != dependents.rend(); ++it)
        out << maker.drop(**it);
    out << maker.drop(view);
    if (filled) {
        out << u"ALTER MATERIALIZED VIEW "_s + fresh + u" RENAME TO " + sql::quoteIfNeeded(view.name);
        for (const auto &[made, wanted] : renamed)
            out << u"ALTER INDEX "_s + sql::qualifiedName(schema, made) + u" RENAME TO " + sql::quoteIfNeeded(wanted);
    } else {
        out << Maker::create(view, name, query);
    }
    out += maker.parts(view);
    for (const catalog::Relation *dependent : dependents)
        out += maker.again(*dependent);
    out << restorePrivileges();
    return script(out);
}

Direct createView(const Change &change)
{
    catalog::Relation view;
    view.kind = change.kind == ChangeKind::CreateView ? RelationKind::View : RelationKind::MaterializedView;
    const QString name = sql::qualifiedName(change.schema, change.table);
    return DirectStep{.sql = {Maker::create(view, name, change.definition), u"DROP "_s + Maker::word(view) + name,
                              verify::relationExists(change.schema, change.table)},
                      .why = view.kind == RelationKind::View ? u"advisor.create-view.why"_s
                                                             : u"advisor.create-materialized-view.why"_s};
}

} // namespace directviews

Direct directView(const Change &change, const catalog::Catalog &catalog)
{
    using namespace directviews;
    if (change.kind == ChangeKind::CreateView || change.kind == ChangeKind::CreateMatview)
        return createView(change);
    const auto shared = catalog::sharedLookup(catalog);
    const catalog::Lookup &lookup = *shared;
    const catalog::Relation *view = lookup.relation(change.schema, change.table);
    const QString shown = change.schema + u'.' + change.table;
    const bool filled = change.kind == ChangeKind::ReplaceMatview;
    if (!view || !isView(*view))
        return base::fail(base::ErrorCode::NotFound, u"advisor.no-view"_s, {shown});
    if (change.kind != ChangeKind::DropView && (view->kind == RelationKind::MaterializedView) != filled)
        return base::fail(base::ErrorCode::InvalidInput, u"advisor.other-kind-of-view"_s, {shown});
    Views dependents;
    collect(lookup, view->oid, dependents);
    QStringList users = otherUsers(lookup, *view);
    for (const catalog::Relation *dependent : dependents)
        users += otherUsers(lookup, *dependent);
    if (!users.isEmpty())
        return unsupported(u"advisor.view-used-by-function"_s, {shown, users.join(u", "_s)});
    const Maker maker{lookup};
    if (change.kind == ChangeKind::DropView) {
        QStringList readers;
        for (const catalog::Relation *dependent : dependents)
            readers << lookup.schemaName(dependent->schema) + u'.' + dependent->name;
        if (!readers.isEmpty())
            return unsupported(u"advisor.table-has-dependents"_s, {shown, readers.join(u", "_s)});
        return DirectStep{.sql = {maker.drop(*view),
                                  script(maker.again(*view) + grantsAgain(maker.nameOf(*view), view->grants)),
                                  verify::relationGone(change.schema, change.table)},
                          .removes = true,
                          .applicationWaits = true};
    }
    return DirectStep{.sql = {recreate(maker, *view, change.definition, dependents),
                              recreate(maker, *view, view->viewDefinition, dependents),
                              verify::relationExists(change.schema, change.table)},
                      .applicationWaits = true,
                      .why = filled ? u"advisor.replace-materialized-view.why"_s : u"advisor.replace-view.why"_s};
}

} // namespace lockstep::advisor
