// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// GRANT, publications, COPY, EXPLAIN, PREPARE and EXECUTE, cursors.

#include "analysis/postgres/handlers.h"
#include "analysis/postgres/query.h"
#include "sql/parse.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lockstep::analysis::postgres {

namespace misclocal {

void publicationObjects(Run &run, std::size_t count, Node *const *objects, bool viaRoot)
{
    for (std::size_t i = 0; i < count; ++i) {
        const auto *table = objects[i]->publication_obj_spec->pubtable;
        if (!table || !table->relation)
            continue;
        const Table *known = run.state.tables.get(run.lookup(qualified(*table->relation)));
        if (known && !known->isPartitioned() && known->r.kind != ClassKind::Table)
            refuse("22023", u"analysis.wrong-kind"_s, {known->r.name});
        if (known && known->isPartitioned() && !viaRoot && (table->where_clause || table->n_columns))
            refuse("22023", u"analysis.publication-via-root"_s, {known->r.name});
        const Oid oid = run.open(*table->relation, LockMode::ShareUpdateExclusive);
        const Table *owner = run.state.tables.get(oid);
        if (owner && table->relation->inh && !owner->isPartitioned()) {
            for (const Oid child : run.state.descendants(oid))
                run.lock(child, LockMode::ShareUpdateExclusive, Via::InheritDown);
        }
    }
}

/// What a role has of one relation or column after the statement.
void changeGrant(std::vector<catalog::Grant> &grants, const QString &role, const QString &column,
                 const QStringList &words, const PgQuery__GrantStmt &stmt)
{
    const auto key = [](const catalog::Grant &grant) { return std::tie(grant.role, grant.column); };
    const auto wanted = std::tie(role, column);
    auto at = std::ranges::lower_bound(grants, wanted, {}, key);
    if (at == grants.end() || key(*at) != wanted)
        at = grants.insert(at, {role, column, {}, {}});
    for (const QString &word : words) {
        const bool onlyOption = !stmt.is_grant && stmt.grant_option; // REVOKE GRANT OPTION FOR
        if (!stmt.is_grant || stmt.grant_option)
            at->grantable.removeAll(word);
        if (!onlyOption)
            at->privileges.removeAll(word);
        if (stmt.is_grant)
            at->privileges += word;
        if (stmt.is_grant && stmt.grant_option)
            at->grantable += word;
    }
    at->privileges.sort();
    at->grantable.sort();
    if (at->privileges.isEmpty())
        grants.erase(at);
}

/// The relation's privileges after the statement. A grant to the owner says nothing new; ALL is whatever the server
/// knows. What is taken from the whole relation is taken from its columns, too.
void changeGrants(catalog::Relation &r, const PgQuery__GrantStmt &stmt, int major)
{
    QStringList all{u"DELETE"_s, u"INSERT"_s, u"REFERENCES"_s, u"SELECT"_s, u"TRIGGER"_s, u"TRUNCATE"_s, u"UPDATE"_s};
    if (major >= 17)
        all.insert(2, u"MAINTAIN"_s);
    QStringList words;
    QMap<QString, QStringList> ofColumns;
    for (const Node *node : list(stmt.n_privileges, stmt.privileges)) {
        const QString word = text(node->access_priv->priv_name).toUpper();
        for (const Node *column : list(node->access_priv->n_cols, node->access_priv->cols))
            ofColumns[text(stringOf(column))] += word;
        if (node->access_priv->n_cols == 0)
            words += word;
    }
    if (stmt.n_privileges == 0)
        words = all;
    for (const Node *node : list(stmt.n_grantees, stmt.grantees)) {
        const PgQuery__RoleSpec &spec = *node->role_spec;
        const QString role =
            spec.roletype == PG_QUERY__ROLE_SPEC_TYPE__ROLESPEC_PUBLIC ? QString() : text(spec.rolename);
        const bool isNamed = role.isEmpty() || spec.roletype == PG_QUERY__ROLE_SPEC_TYPE__ROLESPEC_CSTRING;
        if (!isNamed || (!role.isEmpty() && role == r.owner))
            continue;
        if (!words.isEmpty())
            changeGrant(r.grants, role, {}, words, stmt);
        for (auto column = ofColumns.cbegin(); column != ofColumns.cend(); ++column)
            changeGrant(r.grants, role, column.key(), column.value(), stmt);
        if (stmt.is_grant || words.isEmpty())
            continue;
        QStringList columns;
        for (const catalog::Grant &grant : r.grants)
            if (grant.role == role && !grant.column.isEmpty())
                columns << grant.column;
        for (const QString &column : std::as_const(columns))
            changeGrant(r.grants, role, column, words, stmt);
    }
}

} // namespace misclocal

/// GRANT and REVOKE lock no relation before 18, which looks at each with ACCESS SHARE.
void grant(Run &run, const PgQuery__GrantStmt &stmt)
{
    run.act(ActionKind::Other);
    if (stmt.targtype != PG_QUERY__GRANT_TARGET_TYPE__ACL_TARGET_OBJECT)
        return;
    for (const Node *node : list(stmt.n_objects, stmt.objects)) {
        if (node->node_case != PG_QUERY__NODE__NODE_RANGE_VAR)
            continue;
        const QualifiedName name = qualified(*node->range_var);
        const Oid relation = run.lookup(name);
        if (run.major >= 18)
            run.open(name, LockMode::AccessShare);
        else if (!relation && !run.isSystem(name) && !run.state.isOpenWorld())
            refuse("42P01", u"analysis.relation-missing"_s, {name.name});
        if (run.state.tables.get(relation))
            misclocal::changeGrants(run.state.tables.edit(relation).r, stmt, run.major);
    }
}

void createPublication(Run &run, const PgQuery__CreatePublicationStmt &stmt)
{
    run.act(ActionKind::Other);
    const auto *viaRoot = option(stmt.n_options, stmt.options, "publish_via_partition_root");
    misclocal::publicationObjects(run, stmt.n_pubobjects, stmt.pubobjects, viaRoot && truth(*viaRoot));
}

void alterPublication(Run &run, const PgQuery__AlterPublicationStmt &stmt)
{
    run.act(ActionKind::Other);
    misclocal::publicationObjects(run, stmt.n_pubobjects, stmt.pubobjects, true);
}

void copyTable(Run &run, const PgQuery__CopyStmt &stmt)
{
    if (stmt.query) {
        run.act(ActionKind::Select);
        checkNames(run, stmt.query);
        lockQuery(run, stmt.query, Depth::Executed);
        return;
    }
    run.act(stmt.is_from ? ActionKind::Insert : ActionKind::Select, qualified(*stmt.relation));
    if (const Table *known = run.state.tables.get(run.lookup(qualified(*stmt.relation)))) {
        const bool readable = known->r.kind == ClassKind::Table ||
                              (known->r.kind == ClassKind::MaterializedView && run.major >= 18 && known->populated);
        if (!stmt.is_from && !readable)
            refuse("42809", u"analysis.copy-query-instead"_s, {known->r.name});
        for (const QString &column : names(stmt.n_attlist, stmt.attlist)) {
            if (!known->column(column))
                refuse("42703", u"analysis.column-missing"_s, {column, known->r.name});
        }
    }
    const Oid oid = run.open(*stmt.relation, stmt.is_from ? LockMode::RowExclusive : LockMode::AccessShare);
    const Table *table = run.state.tables.get(oid);
    if (!stmt.is_from || !table)
        return;
    run.uncertain(Certainty::Data);
    // Whether a line comes is not seen; where one does, the keys are checked.
    std::vector<Oid> keys;
    for (const catalog::Constraint &key : table->r.constraints) {
        if (key.kind == catalog::ConstraintKind::ForeignKey && !key.deferred)
            keys.push_back(key.referencedTable);
    }
    for (const Oid key : keys)
        lockRead(run, key, LockMode::RowShare, Depth::Planned, Via::FkReferenced);
    run.state.tables.edit(oid).rows = Rows::Unknown;
}

void explain(Run &run, const PgQuery__ExplainStmt &stmt)
{
    const auto *analyze = option(stmt.n_options, stmt.options, "analyze");
    run.act(ActionKind::Select);
    switch (stmt.query->node_case) {
    case PG_QUERY__NODE__NODE_SELECT_STMT:
    case PG_QUERY__NODE__NODE_INSERT_STMT:
    case PG_QUERY__NODE__NODE_UPDATE_STMT:
    case PG_QUERY__NODE__NODE_DELETE_STMT:
    case PG_QUERY__NODE__NODE_MERGE_STMT:
        checkNames(run, stmt.query);
        lockQuery(run, stmt.query, analyze && truth(*analyze) ? Depth::Executed : Depth::Planned);
        break;
    case PG_QUERY__NODE__NODE_CREATE_TABLE_AS_STMT:
        if (analyze && truth(*analyze))
            createTableAs(run, *stmt.query->create_table_as_stmt);
        else
            lockQuery(run, stmt.query->create_table_as_stmt->query, Depth::Planned);
        break;
    case PG_QUERY__NODE__NODE_EXECUTE_STMT:
        execute(run, *stmt.query->execute_stmt);
        break;
    default:
        break;
    }
}

void prepare(Run &run, const PgQuery__PrepareStmt &stmt)
{
    run.act(ActionKind::Other);
    if (run.session.prepared.contains(text(stmt.name)))
        refuse("42P05", u"analysis.prepared-exists"_s, {text(stmt.name)});
    checkNames(run, stmt.query);
    lockQuery(run, stmt.query, Depth::Rewritten);
    run.session.prepared.insert(text(stmt.name), sqlOf(stmt.query).toUtf8());
}

void deallocate(Run &run, const PgQuery__DeallocateStmt &stmt)
{
    run.act(ActionKind::Other);
    if (stmt.isall || empty(stmt.name))
        run.session.prepared.clear();
    else if (!run.session.prepared.remove(text(stmt.name)) && !run.state.isOpenWorld())
        refuse("26000", u"analysis.prepared-unknown"_s);
}

void execute(Run &run, const PgQuery__ExecuteStmt &stmt)
{
    run.act(ActionKind::Other);
    const auto tree = sql::ParseTree::parse(run.session.prepared.value(text(stmt.name)));
    if (tree && (*tree)->n_stmts == 1) {
        lockQuery(run, (*tree)->stmts[0]->stmt, Depth::Executed);
    } else if (!run.state.isOpenWorld()) {
        refuse("26000", u"analysis.prepared-unknown"_s);
    } else {
        run.uncertain(Certainty::Unknown);
        run.note("analysis.prepared-unknown");
    }
}

void declareCursor(Run &run, const PgQuery__DeclareCursorStmt &stmt)
{
    run.act(ActionKind::Select);
    constexpr int withHold = 0x20; // CURSOR_OPT_HOLD
    if ((stmt.options & withHold) && stmt.query->node_case == PG_QUERY__NODE__NODE_SELECT_STMT &&
        stmt.query->select_stmt->n_locking_clause)
        refuse("0A000", u"analysis.hold-for-update"_s);
    checkNames(run, stmt.query);
    lockQuery(run, stmt.query, Depth::Planned);
}

} // namespace lockstep::analysis::postgres
