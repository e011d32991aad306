// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "advisor/views.h"
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

/// The view goes and comes with another query, and everything that reads it with it. A materialised view is filled
/// under another name before anything is locked.
QString recreate(const ViewMaker &maker, const catalog::Relation &view, const QString &query, const Views &dependents)
{
    const bool filled = view.kind == RelationKind::MaterializedView;
    const QString schema = maker.lookup.schemaName(view.schema);
    const QString name = maker.nameOf(view);
    const QString fresh = sql::qualifiedName(schema, view.name + u"_new");
    QStringList out;
    std::vector<std::pair<QString, QString>> renamed; // index made under -> index's name
    if (filled) {
        out << ViewMaker::create(view, fresh, query);
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
        out += maker.indexRemarks(view);
    } else {
        out << ViewMaker::create(view, name, query);
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
    return DirectStep{.sql = {ViewMaker::create(view, name, change.definition),
                              u"DROP "_s + ViewMaker::word(view) + name,
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
    collectReaders(lookup, view->oid, dependents);
    QStringList users = functionsOver(lookup, *view);
    for (const catalog::Relation *dependent : dependents)
        users += functionsOver(lookup, *dependent);
    if (!users.isEmpty())
        return unsupported(u"advisor.view-used-by-function"_s, {shown, users.join(u", "_s)});
    const ViewMaker maker{lookup};
    if (change.kind == ChangeKind::DropView) {
        QStringList readers;
        for (const catalog::Relation *dependent : dependents)
            readers << lookup.schemaName(dependent->schema) + u'.' + dependent->name;
        if (!readers.isEmpty())
            return unsupported(u"advisor.table-has-dependents"_s, {shown, readers.join(u", "_s)});
        return DirectStep{
            .sql = {maker.drop(*view),
                    script(maker.again(*view) + grantsOfColumn(maker.nameOf(*view), view->grants, {}, {})),
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
