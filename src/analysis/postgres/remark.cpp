// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// COMMENT and SECURITY LABEL.

#include "analysis/postgres/define.h"
#include "analysis/postgres/handlers.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lockstep::analysis::postgres {

namespace remarklocal {

bool isOfType(ClassKind kind, PgQuery__ObjectType type)
{
    switch (type) {
    case PG_QUERY__OBJECT_TYPE__OBJECT_VIEW:
        return kind == ClassKind::View;
    case PG_QUERY__OBJECT_TYPE__OBJECT_MATVIEW:
        return kind == ClassKind::MaterializedView;
    case PG_QUERY__OBJECT_TYPE__OBJECT_FOREIGN_TABLE:
        return kind == ClassKind::Foreign;
    case PG_QUERY__OBJECT_TYPE__OBJECT_SEQUENCE:
        return kind == ClassKind::Sequence;
    case PG_QUERY__OBJECT_TYPE__OBJECT_INDEX:
        return kind == ClassKind::Index || kind == ClassKind::PartitionedIndex;
    default:
        return kind == ClassKind::Table || kind == ClassKind::Partitioned;
    }
}

bool hasPart(const Table &table, PgQuery__ObjectType type, const QString &name, int major)
{
    switch (type) {
    case PG_QUERY__OBJECT_TYPE__OBJECT_TRIGGER:
        return std::ranges::contains(table.r.triggers, name, &catalog::Trigger::name);
    case PG_QUERY__OBJECT_TYPE__OBJECT_RULE:
        return std::ranges::contains(table.r.rules, name, &catalog::Rule::name) || name == "_RETURN"_L1;
    case PG_QUERY__OBJECT_TYPE__OBJECT_POLICY:
        return std::ranges::contains(table.r.policies, name, &catalog::Policy::name);
    default:
        return table.constraint(name) || (major >= 18 && name.contains("not_null"_L1));
    }
}

/// get_object_address takes SHARE UPDATE EXCLUSIVE on the relation itself, and ACCESS SHARE for what stands on one.
void lockForRemark(Run &run, PgQuery__ObjectType type, const Node *object)
{
    QStringList parts = names(object);
    const auto what = run.state.info(run.lookup(qualified(parts)));
    switch (type) {
    case PG_QUERY__OBJECT_TYPE__OBJECT_TABLE:
    case PG_QUERY__OBJECT_TYPE__OBJECT_VIEW:
    case PG_QUERY__OBJECT_TYPE__OBJECT_MATVIEW:
    case PG_QUERY__OBJECT_TYPE__OBJECT_FOREIGN_TABLE:
    case PG_QUERY__OBJECT_TYPE__OBJECT_SEQUENCE:
    case PG_QUERY__OBJECT_TYPE__OBJECT_INDEX:
        if (what && !isOfType(what->kind, type))
            refuse("42809", u"analysis.wrong-kind"_s, {what->name});
        run.open(qualified(parts), LockMode::ShareUpdateExclusive, false, Via::Named,
                 type == PG_QUERY__OBJECT_TYPE__OBJECT_SEQUENCE ? ClassKind::Sequence
                 : type == PG_QUERY__OBJECT_TYPE__OBJECT_INDEX  ? ClassKind::Index
                                                                : ClassKind::Table);
        break;
    case PG_QUERY__OBJECT_TYPE__OBJECT_COLUMN: {
        if (parts.size() < 2)
            break;
        const QString column = parts.takeLast();
        const Oid relation = run.open(qualified(parts), LockMode::ShareUpdateExclusive);
        if (relation && !run.state.tables.get(relation))
            refuse("42809", u"analysis.wrong-kind"_s, {parts.last()});
        if (relation && !run.state.tables.get(relation)->column(column))
            refuse("42703", u"analysis.column-missing"_s, {column, parts.last()});
        break;
    }
    case PG_QUERY__OBJECT_TYPE__OBJECT_TABCONSTRAINT:
    case PG_QUERY__OBJECT_TYPE__OBJECT_TRIGGER:
    case PG_QUERY__OBJECT_TYPE__OBJECT_RULE:
    case PG_QUERY__OBJECT_TYPE__OBJECT_POLICY: {
        if (parts.size() < 2)
            break;
        const QString name = parts.takeLast();
        const Table *table = run.state.tables.get(run.open(qualified(parts), LockMode::AccessShare));
        if (table && !hasPart(*table, type, name, run.major))
            refuse("42704", u"analysis.trigger-missing"_s, {name, table->r.name});
        break;
    }
    default:
        break;
    }
}

/// What is said of an index, a statistics object, a domain's constraint, or of what stands on a relation.
void remarkPart(Run &run, const PgQuery__CommentStmt &stmt, const QStringList &parts)
{
    State &state = run.state;
    const auto remark = [&](auto &list, const QString &name) {
        for (auto &one : list)
            if (one.name == name)
                one.comment = text(stmt.comment);
    };
    if (stmt.objtype == PG_QUERY__OBJECT_TYPE__OBJECT_INDEX) {
        if (const Oid oid = run.lookup(qualified(parts)); state.indexes.get(oid))
            state.indexes.edit(oid).i.comment = text(stmt.comment);
        return;
    }
    if (stmt.objtype == PG_QUERY__OBJECT_TYPE__OBJECT_STATISTIC_EXT) {
        const QualifiedName name = qualified(parts);
        if (const Oid owner = statisticsOwner(state, name))
            for (catalog::StatisticsObject &object : state.tables.edit(owner).r.statistics)
                if (isStatistics(object, name))
                    object.comment = text(stmt.comment);
        return;
    }
    if (stmt.objtype == PG_QUERY__OBJECT_TYPE__OBJECT_DOMCONSTRAINT) {
        const auto *both = stmt.object->list; // the domain's name and the constraint's
        const auto *type = both->n_items == 2 ? both->items[0]->type_name : nullptr;
        const Oid domain = type ? run.lookupType(qualified(names(type->n_names, type->names))) : 0;
        if (state.types.get(domain))
            remark(state.types.edit(domain).constraints, text(stringOf(both->items[1])));
        return;
    }
    const Oid oid = parts.size() > 1 ? run.lookup(qualified(parts.first(parts.size() - 1))) : 0;
    if (!state.tables.get(oid))
        return;
    catalog::Relation &r = state.tables.edit(oid).r;
    switch (stmt.objtype) {
    case PG_QUERY__OBJECT_TYPE__OBJECT_COLUMN:
        return remark(r.columns, parts.last());
    case PG_QUERY__OBJECT_TYPE__OBJECT_TABCONSTRAINT:
        return remark(r.constraints, parts.last());
    case PG_QUERY__OBJECT_TYPE__OBJECT_TRIGGER:
        return remark(r.triggers, parts.last());
    case PG_QUERY__OBJECT_TYPE__OBJECT_RULE:
        return remark(r.rules, parts.last());
    case PG_QUERY__OBJECT_TYPE__OBJECT_POLICY:
        return remark(r.policies, parts.last());
    default:
        return;
    }
}

} // namespace remarklocal

void comment(Run &run, const PgQuery__CommentStmt &stmt)
{
    run.act(ActionKind::Other);
    remarklocal::lockForRemark(run, stmt.objtype, stmt.object);
    const QStringList parts = names(stmt.object);
    if (stmt.objtype == PG_QUERY__OBJECT_TYPE__OBJECT_SCHEMA && !run.state.isOpenWorld() &&
        !run.state.schema(text(stringOf(stmt.object))))
        refuse("3F000", u"analysis.schema-missing"_s, {text(stringOf(stmt.object))});
    const bool isRelation = stmt.objtype == PG_QUERY__OBJECT_TYPE__OBJECT_TABLE ||
                            stmt.objtype == PG_QUERY__OBJECT_TYPE__OBJECT_VIEW ||
                            stmt.objtype == PG_QUERY__OBJECT_TYPE__OBJECT_MATVIEW ||
                            stmt.objtype == PG_QUERY__OBJECT_TYPE__OBJECT_FOREIGN_TABLE;
    if (isRelation) {
        if (const Oid oid = run.lookup(qualified(parts)); run.state.tables.get(oid))
            run.state.tables.edit(oid).r.comment = text(stmt.comment);
        return;
    }
    remarklocal::remarkPart(run, stmt, parts);
}

void securityLabel(Run &run, const PgQuery__SecLabelStmt &stmt)
{
    run.act(ActionKind::Other);
    remarklocal::lockForRemark(run, stmt.objtype, stmt.object);
}

} // namespace lockstep::analysis::postgres
