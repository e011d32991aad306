// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// COMMENT, SECURITY LABEL, publications, COPY, EXPLAIN, PREPARE and EXECUTE, cursors.

#include "analysis/postgres/handlers.h"
#include "analysis/postgres/query.h"
#include "sql/parse.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lockstep::analysis::postgres {

namespace misclocal {

/// get_object_address takes SHARE UPDATE EXCLUSIVE on the relation itself, and ACCESS SHARE for what stands on one.
void lockForRemark(Run &run, PgQuery__ObjectType type, const Node *object)
{
    QStringList parts = names(object);
    switch (type) {
    case PG_QUERY__OBJECT_TYPE__OBJECT_TABLE:
    case PG_QUERY__OBJECT_TYPE__OBJECT_VIEW:
    case PG_QUERY__OBJECT_TYPE__OBJECT_MATVIEW:
    case PG_QUERY__OBJECT_TYPE__OBJECT_FOREIGN_TABLE:
        run.open(qualified(parts), LockMode::ShareUpdateExclusive);
        break;
    case PG_QUERY__OBJECT_TYPE__OBJECT_SEQUENCE:
        run.open(qualified(parts), LockMode::ShareUpdateExclusive, false, Via::Named, ClassKind::Sequence);
        break;
    case PG_QUERY__OBJECT_TYPE__OBJECT_INDEX:
        run.open(qualified(parts), LockMode::ShareUpdateExclusive, false, Via::Named, ClassKind::Index);
        break;
    case PG_QUERY__OBJECT_TYPE__OBJECT_COLUMN:
        if (parts.size() < 2)
            break;
        parts.removeLast();
        run.open(qualified(parts), LockMode::ShareUpdateExclusive);
        break;
    case PG_QUERY__OBJECT_TYPE__OBJECT_TABCONSTRAINT:
    case PG_QUERY__OBJECT_TYPE__OBJECT_TRIGGER:
    case PG_QUERY__OBJECT_TYPE__OBJECT_RULE:
    case PG_QUERY__OBJECT_TYPE__OBJECT_POLICY:
        if (parts.size() < 2)
            break;
        parts.removeLast();
        run.open(qualified(parts), LockMode::AccessShare);
        break;
    default:
        break;
    }
}

void publicationObjects(Run &run, std::size_t count, Node *const *objects)
{
    for (std::size_t i = 0; i < count; ++i) {
        const auto *table = objects[i]->publication_obj_spec->pubtable;
        if (!table || !table->relation)
            continue;
        const Oid oid = run.open(*table->relation, LockMode::ShareUpdateExclusive);
        const Table *owner = run.state.tables.get(oid);
        if (owner && table->relation->inh && !owner->isPartitioned()) {
            for (const Oid child : run.state.descendants(oid))
                run.lock(child, LockMode::ShareUpdateExclusive, Via::InheritDown);
        }
    }
}

} // namespace misclocal

void comment(Run &run, const PgQuery__CommentStmt &stmt)
{
    run.act(ActionKind::Other);
    misclocal::lockForRemark(run, stmt.objtype, stmt.object);
    const QStringList parts = names(stmt.object);
    if (stmt.objtype == PG_QUERY__OBJECT_TYPE__OBJECT_TABLE) {
        if (const Oid oid = run.lookup(qualified(parts)); run.state.tables.get(oid))
            run.state.tables.edit(oid).r.comment = text(stmt.comment);
    } else if (stmt.objtype == PG_QUERY__OBJECT_TYPE__OBJECT_COLUMN && parts.size() > 1) {
        if (const Oid oid = run.lookup(qualified(parts.first(parts.size() - 1))); run.state.tables.get(oid)) {
            for (catalog::Column &column : run.state.tables.edit(oid).r.columns) {
                if (column.name == parts.last())
                    column.comment = text(stmt.comment);
            }
        }
    }
}

void securityLabel(Run &run, const PgQuery__SecLabelStmt &stmt)
{
    run.act(ActionKind::Other);
    misclocal::lockForRemark(run, stmt.objtype, stmt.object);
}

void createPublication(Run &run, const PgQuery__CreatePublicationStmt &stmt)
{
    run.act(ActionKind::Other);
    misclocal::publicationObjects(run, stmt.n_pubobjects, stmt.pubobjects);
}

void alterPublication(Run &run, const PgQuery__AlterPublicationStmt &stmt)
{
    run.act(ActionKind::Other);
    misclocal::publicationObjects(run, stmt.n_pubobjects, stmt.pubobjects);
}

void copyTable(Run &run, const PgQuery__CopyStmt &stmt)
{
    if (stmt.query) {
        run.act(ActionKind::Select);
        lockQuery(run, stmt.query, Depth::Executed);
        return;
    }
    run.act(stmt.is_from ? ActionKind::Insert : ActionKind::Select, qualified(*stmt.relation));
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
        lockQuery(run, stmt.query, analyze && truth(*analyze) ? Depth::Executed : Depth::Planned);
        break;
    default:
        break;
    }
}

void prepare(Run &run, const PgQuery__PrepareStmt &stmt)
{
    run.act(ActionKind::Other);
    lockQuery(run, stmt.query, Depth::Rewritten);
    run.session.prepared.insert(text(stmt.name), sqlOf(stmt.query).toUtf8());
}

void execute(Run &run, const PgQuery__ExecuteStmt &stmt)
{
    run.act(ActionKind::Other);
    const auto tree = sql::ParseTree::parse(run.session.prepared.value(text(stmt.name)));
    if (tree && (*tree)->n_stmts == 1) {
        lockQuery(run, (*tree)->stmts[0]->stmt, Depth::Executed);
    } else {
        run.uncertain(Certainty::Unknown);
        run.note("analysis.prepared-unknown");
    }
}

void declareCursor(Run &run, const PgQuery__DeclareCursorStmt &stmt)
{
    run.act(ActionKind::Select);
    lockQuery(run, stmt.query, Depth::Planned);
}

} // namespace lockstep::analysis::postgres
