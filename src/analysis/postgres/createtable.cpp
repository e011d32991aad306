// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "analysis/postgres/define.h"
#include "analysis/postgres/handlers.h"
#include "analysis/postgres/partitionbounds.h"
#include "analysis/postgres/query.h"
#include "analysis/postgres/taken.h"
#include "sql/quote.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lockstep::analysis::postgres {

namespace createtablelocal {

enum LikeOption : std::uint32_t {
    LikeComments = 1,
    LikeCompression = 2,
    LikeConstraints = 4,
    LikeDefaults = 8,
    LikeGenerated = 16,
    LikeIdentity = 32,
    LikeIndexes = 64,
    LikeStatistics = 128,
    LikeStorage = 256
};

void copyLike(Run &run, Oid table, const PgQuery__TableLikeClause &like,
              std::vector<std::pair<Oid, IndexSpec>> &indexes)
{
    State &state = run.state;
    const Oid source = run.open(*like.relation, LockMode::AccessShare);
    const Table *from = state.tables.get(source);
    if (!from)
        return;
    const Table copy = *from;
    const bool comments = like.options & LikeComments;
    for (catalog::Column column : copy.r.columns) {
        const int oldNumber = column.number;
        const bool keepDefault = column.generated == catalog::Generated::None ? (like.options & LikeDefaults) != 0
                                                                              : (like.options & LikeGenerated) != 0;
        if (!keepDefault) {
            column.defaultExpression.clear();
            column.generated = catalog::Generated::None;
        }
        const bool identity = column.identity != catalog::Identity::None;
        if (!(like.options & LikeIdentity))
            column.identity = catalog::Identity::None;
        Table &to = state.tables.edit(table);
        if (to.column(column.name))
            refuse("42701", u"analysis.column-exists"_s, {column.name, to.r.name});
        column.number = to.nextColumn++;
        column.isLocal = true;
        column.inheritedFrom = 0;
        column.hasMissingValue = false;
        column.statisticsTarget = -1;
        column.options.clear();
        if (!comments)
            column.comment.clear();
        to.r.columns.push_back(column);
        if (identity && (like.options & LikeIdentity)) {
            makeOwnedSequence(run, table, column.name, column.type, true, nullptr);
        }
        if (keepDefault) {
            for (const catalog::Dependency &d : state.references(source)) {
                if (d.via == "default"_L1 && d.dependentColumn == oldNumber) {
                    state.depend({table, column.number, d.referenced, d.referencedColumn, d.type, d.via});
                    run.lock(run.isLateRelease() && state.sequences.get(d.referenced) ? d.referenced : 0,
                             LockMode::AccessShare, Via::Sequence);
                }
            }
        }
    }
    if (like.options & LikeConstraints) {
        for (catalog::Constraint constraint : copy.r.constraints) {
            if (constraint.kind != catalog::ConstraintKind::Check)
                continue;
            constraint.oid = 0;
            if (!comments)
                constraint.comment.clear();
            constraint.columns = columnsInText(*state.tables.get(table), constraint.expression);
            state.addConstraint(table, std::move(constraint));
        }
    }
    if (like.options & LikeIndexes) {
        for (const Oid oid : copy.indexes) {
            const IndexObject &index = *state.indexes.get(oid);
            indexes.emplace_back(table, clonedIndexSpec(copy, index, *state.tables.get(table)));
            if (comments)
                indexes.back().second.comment = index.i.comment;
        }
    }
}

/// transformIndexConstraints: the primary key comes first, and a key like an earlier one is not made twice.
std::vector<IndexSpec> withoutDuplicates(std::vector<IndexSpec> specs)
{
    std::ranges::stable_sort(specs, {}, [](const IndexSpec &spec) { return !spec.primary; });
    std::vector<IndexSpec> result;
    for (IndexSpec &spec : specs) {
        const auto twin = std::ranges::find_if(result, [&spec](const IndexSpec &other) {
            return other.keys == spec.keys && other.included == spec.included && other.predicate == spec.predicate &&
                   other.method == spec.method && other.exclusion == spec.exclusion && !spec.exclusion &&
                   other.nullsNotDistinct == spec.nullsNotDistinct && other.deferrable == spec.deferrable &&
                   other.deferred == spec.deferred;
        });
        if (twin == result.end())
            result.push_back(std::move(spec));
        else if (twin->name.isEmpty())
            twin->name = spec.name;
    }
    return result;
}

void setColumnNotNull(Run &run, Oid table, const QString &name)
{
    const int number = columnNumbers(run, table, {name}).front();
    std::ranges::find(run.state.tables.edit(table).r.columns, number, &catalog::Column::number)->notNull = true;
}

} // namespace createtablelocal

void createTable(Run &run, const PgQuery__CreateStmt &stmt, bool foreign)
{
    using namespace createtablelocal;
    State &state = run.state;
    const QualifiedName name = qualified(*stmt.relation);
    const bool temporary = is(stmt.relation->relpersistence, "t");
    const Oid schema = run.creationSchema(name, temporary);
    run.act(ActionKind::CreateTable, name).ifExists = stmt.if_not_exists;
    if (!needFreeRelation(run, schema, name.name, stmt.if_not_exists)) {
        run.effect.actions.back().noOp = true;
        return;
    }
    needFreeRowType(run, schema, name.name);

    Table table;
    table.r.schema = schema;
    table.r.name = name.name;
    table.r.kind = foreign ? ClassKind::Foreign : stmt.partspec ? ClassKind::Partitioned : ClassKind::Table;
    table.r.persistence = temporary                                ? catalog::Persistence::Temporary
                          : is(stmt.relation->relpersistence, "u") ? catalog::Persistence::Unlogged
                                                                   : catalog::Persistence::Permanent;
    table.r.owner = run.session.role;
    table.r.tablespace = text(stmt.tablespacename);
    table.r.accessMethod = text(stmt.access_method);
    if (table.r.accessMethod.isEmpty() && table.isHeap())
        table.r.accessMethod = run.session.settings.value(u"default_table_access_method"_s, u"heap"_s);
    table.r.isPartition = stmt.partbound != nullptr;
    table.rows = Rows::Empty;
    table.script = run.session.script;
    table.transaction = run.session.transaction;
    if (stmt.partspec) {
        QStringList keys;
        for (const Node *node : list(stmt.partspec->n_part_params, stmt.partspec->part_params))
            keys.append(empty(node->partition_elem->name) ? sqlOf(node->partition_elem->expr)
                                                          : text(node->partition_elem->name));
        const auto strategy = stmt.partspec->strategy;
        table.r.partitionKey = (strategy == PG_QUERY__PARTITION_STRATEGY__PARTITION_STRATEGY_LIST   ? u"LIST ("_s
                                : strategy == PG_QUERY__PARTITION_STRATEGY__PARTITION_STRATEGY_HASH ? u"HASH ("_s
                                                                                                    : u"RANGE ("_s) +
                               keys.join(u", "_s) + u')';
    }
    if (stmt.partbound)
        table.r.partitionBound = boundText(*stmt.partbound);

    // Parents first: the server merges their columns before the table exists.
    std::vector<Oid> parents;
    for (const Node *node : list(stmt.n_inh_relations, stmt.inh_relations))
        parents.push_back(run.open(*node->range_var,
                                   stmt.partbound ? LockMode::AccessExclusive : LockMode::ShareUpdateExclusive, false,
                                   stmt.partbound ? Via::PartitionUp : Via::Named));
    if (foreign && run.major < 18 &&
        std::ranges::any_of(
            list(stmt.n_table_elts, stmt.table_elts),
            [](const Node *n) { return n->node_case == PG_QUERY__NODE__NODE_TABLE_LIKE_CLAUSE; }))
        refuse("0A000", u"analysis.needs-version"_s, {u"CREATE FOREIGN TABLE ... (LIKE)"_s, u"18"_s});
    for (const Oid parent : parents) {
        const Table *above = state.tables.get(parent);
        if (above && stmt.partbound && !above->isPartitioned())
            refuse("42P17", u"analysis.wrong-kind"_s, {above->r.name});
        if (above && !stmt.partbound && (above->isPartitioned() || above->r.isPartition))
            refuse("42809", u"analysis.partition-inherits"_s, {above->r.name});
    }
    const Oid oid = state.add(std::move(table));
    run.created(oid);
    if (const auto parent = stmt.partbound && !parents.empty() ? state.info(parents.front()) : std::nullopt)
        run.effect.actions.back().parent = sql::qualifiedName(state.schemaName(parent->schema), parent->name);

    for (const Oid parent : parents) {
        if (!parent)
            continue;
        mergeInherited(run, oid, parent);
        state.attachChild(parent, oid, stmt.partbound != nullptr);
    }
    if (stmt.partbound && !parents.empty() && parents.front()) {
        // The default partition has to be looked through for rows that now belong here.
        const std::vector<Oid> siblings = state.tables.get(parents.front())->children;
        for (const Oid sibling : siblings) {
            if (sibling == oid || state.tables.get(sibling)->r.partitionBound != "DEFAULT"_L1)
                continue;
            run.lock(sibling, LockMode::AccessExclusive, Via::PartitionUp);
            run.markScan(sibling);
            for (const Oid below : state.descendants(sibling)) {
                run.lock(below, LockMode::AccessExclusive, Via::PartitionUp);
                run.markScan(below);
            }
        }
    }
    if (stmt.of_typename) {
        const QualifiedName type = qualified(names(stmt.of_typename->n_names, stmt.of_typename->names));
        if (run.lookupType(type) == 0 && !run.state.isOpenWorld())
            refuse("42704", u"analysis.type-missing"_s, {type.name});
        if (const Oid own = run.lookupType(type))
            state.depend({oid, 0, own, 0, u'n', u"type"_s});
        if (const Table *composite = state.tables.get(run.lookup(type))) {
            const std::vector<catalog::Column> columns = composite->r.columns;
            Table &mine = state.tables.edit(oid);
            mine.r.columns = columns;
            mine.nextColumn = static_cast<int>(columns.size()) + 1;
        }
    }

    std::vector<std::pair<Oid, IndexSpec>> likeIndexes;
    std::vector<std::pair<const PgQuery__Constraint *, QString>> constraints; // with the column they stand at
    for (const Node *node : list(stmt.n_table_elts, stmt.table_elts)) {
        if (node->node_case == PG_QUERY__NODE__NODE_COLUMN_DEF) {
            const QString column = text(node->column_def->colname);
            for (const Node *c : list(node->column_def->n_constraints, node->column_def->constraints))
                constraints.emplace_back(c->constraint, column);
            if (state.tables.get(oid)->column(column) && (!parents.empty() || stmt.of_typename)) {
                // Merged with the inherited column, or options of a typed column: only what it adds counts.
                for (const Node *c : list(node->column_def->n_constraints, node->column_def->constraints)) {
                    if (c->constraint->contype == PG_QUERY__CONSTR_TYPE__CONSTR_DEFAULT)
                        storeDefault(run, oid, column, c->constraint->raw_expr);
                }
                continue;
            }
            addColumn(run, oid, *node->column_def);
        } else if (node->node_case == PG_QUERY__NODE__NODE_TABLE_LIKE_CLAUSE) {
            copyLike(run, oid, *node->table_like_clause, likeIndexes);
        } else if (node->node_case == PG_QUERY__NODE__NODE_CONSTRAINT) {
            constraints.emplace_back(node->constraint, QString());
        }
    }
    for (const Node *node : list(stmt.n_constraints, stmt.constraints))
        constraints.emplace_back(node->constraint, QString());

    // The order that gives the names the server gives: checks, the primary key, other keys, then foreign keys; in each
    // kind the order of the text.
    const auto each = [&](auto wanted, auto visit) {
        for (const auto &[constraint, column] : constraints) {
            if (wanted(constraint->contype))
                visit(*constraint, column);
        }
    };
    const auto isKey = [](auto type) {
        return type == PG_QUERY__CONSTR_TYPE__CONSTR_PRIMARY || type == PG_QUERY__CONSTR_TYPE__CONSTR_UNIQUE ||
               type == PG_QUERY__CONSTR_TYPE__CONSTR_EXCLUSION;
    };
    each([](auto type) { return type == PG_QUERY__CONSTR_TYPE__CONSTR_GENERATED; },
         [&](const PgQuery__Constraint &constraint, const QString &) { checkNames(run, oid, constraint.raw_expr); });
    each([](auto type) { return type == PG_QUERY__CONSTR_TYPE__CONSTR_CHECK; },
         [&](const PgQuery__Constraint &constraint, const QString &column) {
             if (const QString notNull = tableNotNull(run, constraint); !notNull.isEmpty())
                 setColumnNotNull(run, oid, notNull);
             else
                 addCheck(run, oid, constraint, column);
         });
    if (stmt.partbound && !parents.empty() && parents.front())
        cloneToPartition(run, oid, parents.front());
    if (std::ranges::count_if(constraints, [](const auto &pair) {
            return pair.first->contype == PG_QUERY__CONSTR_TYPE__CONSTR_PRIMARY;
        }) > 1)
        refuse("42P16", u"analysis.second-primary-key"_s, {name.name});
    std::vector<IndexSpec> keys;
    each(isKey, [&](const PgQuery__Constraint &constraint, const QString &column) {
        keys.push_back(constraintIndexSpec(run, oid, constraint, column));
    });
    for (const IndexSpec &spec : withoutDuplicates(std::move(keys)))
        makeIndex(run, oid, spec, LockMode::AccessExclusive);
    for (const auto &[target, spec] : likeIndexes)
        makeIndex(run, target, spec, LockMode::AccessExclusive);
    each([](auto type) { return type == PG_QUERY__CONSTR_TYPE__CONSTR_FOREIGN; },
         [&](const PgQuery__Constraint &constraint, const QString &column) {
             addForeignKey(run, oid, constraint, column, false, true);
         });
}

void createTableAs(Run &run, const PgQuery__CreateTableAsStmt &stmt)
{
    State &state = run.state;
    const bool matview = stmt.objtype == PG_QUERY__OBJECT_TYPE__OBJECT_MATVIEW;
    const QualifiedName name = qualified(*stmt.into->rel);
    const bool temporary = is(stmt.into->rel->relpersistence, "t");
    const Oid schema = run.creationSchema(name, temporary);
    run.act(matview ? ActionKind::CreateView : ActionKind::CreateTable, name).ifExists = stmt.if_not_exists;
    if (!needFreeRelation(run, schema, name.name, stmt.if_not_exists)) {
        // ExecCreateTableAs looks before it plans, but the query was analysed.
        run.effect.actions.back().noOp = true;
        checkNames(run, stmt.query);
        lockQuery(run, stmt.query, Depth::Parsed);
        return;
    }
    needFreeRowType(run, schema, name.name);
    Table table;
    table.r.schema = schema;
    table.r.name = name.name;
    table.r.kind = matview ? ClassKind::MaterializedView : ClassKind::Table;
    table.r.persistence = temporary ? catalog::Persistence::Temporary : catalog::Persistence::Permanent;
    table.r.owner = run.session.role;
    const QueryReading reading = readQuery(run, stmt.query);
    const Columns &columns = reading.columns;
    if (columns.known && stmt.into->n_col_names > columns.list.size())
        refuse("42601", u"analysis.too-many-names"_s, {name.name});
    table.r.columns = columns.list;
    table.columnsKnown = columns.known;
    for (std::size_t i = 0; i < stmt.into->n_col_names && i < table.r.columns.size(); ++i)
        table.r.columns[i].name = text(stringOf(stmt.into->col_names[i]));
    table.rows = stmt.into->skip_data ? Rows::Empty : rowsOf(run, stmt.query);
    table.populated = !stmt.into->skip_data;
    table.script = run.session.script;
    table.transaction = run.session.transaction;
    if (matview)
        table.r.viewDefinition = sqlOf(stmt.query);
    if (stmt.query->node_case == PG_QUERY__NODE__NODE_EXECUTE_STMT)
        execute(run, *stmt.query->execute_stmt);
    needDistinct(table.r.columns, name.name);
    // WITH NO DATA only analyses the query.
    const std::vector<Oid> named = lockQuery(run, stmt.query, stmt.into->skip_data ? Depth::Parsed : Depth::Executed);
    const Oid oid = state.add(std::move(table));
    run.created(oid);
    if (matview)
        storeViewDependencies(run, oid, stmt.query, named, reading);
}

void selectInto(Run &run, const PgQuery__SelectStmt &stmt)
{
    PgQuery__SelectStmt inner = stmt;
    inner.into_clause = nullptr;
    Node node = PG_QUERY__NODE__INIT;
    node.node_case = PG_QUERY__NODE__NODE_SELECT_STMT;
    node.select_stmt = &inner;
    PgQuery__CreateTableAsStmt create = PG_QUERY__CREATE_TABLE_AS_STMT__INIT;
    create.into = stmt.into_clause;
    create.query = &node;
    create.objtype = PG_QUERY__OBJECT_TYPE__OBJECT_TABLE;
    createTableAs(run, create);
}

} // namespace lockstep::analysis::postgres
