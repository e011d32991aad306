// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Views, rules, policies, triggers: what hangs a query or a function on a relation.

#include "analysis/postgres/define.h"
#include "analysis/postgres/handlers.h"
#include "analysis/postgres/query.h"
#include "analysis/postgres/taken.h"

#include "sql/quote.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lockstep::analysis::postgres {

void createView(Run &run, const PgQuery__ViewStmt &stmt)
{
    State &state = run.state;
    const QualifiedName name = qualified(*stmt.view);
    run.act(ActionKind::CreateView, name);
    if (run.major < 15 && option(stmt.n_options, stmt.options, "security_invoker"))
        refuse("22023", u"analysis.needs-version"_s, {u"security_invoker"_s, u"15"_s});
    const std::vector<Oid> direct = lockQuery(run, stmt.query, Depth::Parsed);
    // A view over a temporary table is temporary.
    bool temporary = is(stmt.view->relpersistence, "t");
    for (const Oid oid : direct) {
        const Table *table = state.tables.get(oid);
        temporary = temporary || (table && table->r.persistence == catalog::Persistence::Temporary);
    }
    const Oid schema = run.creationSchema(name, temporary);
    const QueryReading reading = readQuery(run, stmt.query);
    auto [columns, known] = reading.columns;
    if (known && stmt.n_aliases > columns.size())
        refuse("42601", u"analysis.too-many-names"_s, {name.name});
    for (std::size_t i = 0; i < stmt.n_aliases && i < columns.size(); ++i)
        columns[i].name = text(stringOf(stmt.aliases[i]));
    needDistinct(columns, name.name);
    const Oid existing = state.find(schema, name.name);
    if (!existing)
        needFreeRowType(run, schema, name.name);
    if (existing) {
        if (!stmt.replace || !state.tables.get(existing) || state.tables.get(existing)->r.kind != ClassKind::View)
            refuse("42P07", u"analysis.relation-exists"_s, {name.name});
        run.lock(existing, LockMode::AccessExclusive);
        const auto &old = state.tables.get(existing)->r.columns;
        for (std::size_t i = 0; i < old.size(); ++i) {
            if (i >= columns.size() || columns[i].name != old[i].name)
                refuse("42P16", u"analysis.view-columns"_s, {old[i].name, name.name});
        }
        Table &view = state.tables.edit(existing);
        view.r.columns = std::move(columns);
        view.columnsKnown = known;
        view.r.viewDefinition = sqlOf(stmt.query);
        storeViewDependencies(run, existing, stmt.query, direct, reading);
        return;
    }
    Table view;
    view.r.schema = schema;
    view.r.name = name.name;
    view.r.kind = ClassKind::View;
    view.r.owner = run.session.role;
    view.r.persistence = temporary ? catalog::Persistence::Temporary : catalog::Persistence::Permanent;
    view.r.columns = std::move(columns);
    view.columnsKnown = known;
    view.r.viewDefinition = sqlOf(stmt.query);
    view.script = run.session.script;
    view.transaction = run.session.transaction;
    const Oid oid = state.add(std::move(view));
    run.created(oid);
    storeViewDependencies(run, oid, stmt.query, direct, reading);
}

void refreshView(Run &run, const PgQuery__RefreshMatViewStmt &stmt)
{
    State &state = run.state;
    Action &action = run.act(ActionKind::RefreshView, qualified(*stmt.relation));
    action.concurrently = stmt.concurrent;
    action.noOp = stmt.skip_data; // emptied: nothing is computed
    if (stmt.concurrent && stmt.skip_data)
        refuse("42601", u"analysis.refresh-no-data"_s);
    const Oid known = run.lookup(qualified(*stmt.relation));
    if (known && (!state.tables.get(known) || state.tables.get(known)->r.kind != ClassKind::MaterializedView))
        refuse("0A000", u"analysis.wrong-kind"_s, {text(stmt.relation->relname)});
    const Oid oid =
        run.open(*stmt.relation, stmt.concurrent ? LockMode::Exclusive : LockMode::AccessExclusive, false, Via::Named);
    if (!oid)
        return;
    if (const Table *view = state.tables.get(oid))
        run.effect.actions.back().indexed =
            view->populated && std::ranges::any_of(view->indexes, [&state](Oid index) {
                return state.indexes.get(index)->i.unique && state.indexes.get(index)->plainExpression;
            });
    if (stmt.concurrent && state.tables.get(oid) && !run.effect.actions.back().indexed)
        refuse("55000", u"analysis.refresh-needs-index"_s, {text(stmt.relation->relname)});
    if (!stmt.concurrent) {
        run.lockIndexes(oid, LockMode::AccessExclusive);
        run.markRewrite(oid);
    } else {
        run.lockIndexes(oid, LockMode::RowExclusive);
        run.markScan(oid);
    }
    if (!stmt.skip_data) {
        std::vector<Oid> beneath;
        for (const catalog::Dependency &d : state.references(oid)) {
            if (d.via == "view"_L1 && !std::ranges::contains(beneath, d.referenced))
                beneath.push_back(d.referenced);
        }
        for (const Oid one : beneath)
            lockRead(run, one, LockMode::AccessShare, Depth::Planned, Via::View);
    }
    state.tables.edit(oid).populated = !stmt.skip_data;
    state.tables.edit(oid).rows = stmt.skip_data ? Rows::Empty : Rows::Unknown;
}

namespace viewlocal {

/// As pg_get_triggerdef() writes it.
QString triggerDefinition(const PgQuery__CreateTrigStmt &stmt)
{
    constexpr int before = 2, insert = 4, remove = 8, update = 16, truncate = 32, instead = 64; // pg_trigger.h
    QStringList events;
    if (stmt.events & insert)
        events.append(u"INSERT"_s);
    if (stmt.events & remove)
        events.append(u"DELETE"_s);
    if (stmt.events & update)
        events.append(stmt.n_columns ? u"UPDATE OF "_s + sql::quoteList(names(stmt.n_columns, stmt.columns))
                                     : u"UPDATE"_s);
    if (stmt.events & truncate)
        events.append(u"TRUNCATE"_s);
    const QualifiedName table = qualified(*stmt.relation);
    const QualifiedName function = qualified(names(stmt.n_funcname, stmt.funcname));
    const QString timing = stmt.timing & instead ? u"INSTEAD OF"_s : stmt.timing & before ? u"BEFORE"_s : u"AFTER"_s;
    return (stmt.isconstraint ? u"CREATE CONSTRAINT TRIGGER "_s : u"CREATE TRIGGER "_s) +
           sql::quoteIfNeeded(text(stmt.trigname)) + u' ' + timing + u' ' + events.join(u" OR "_s) + u" ON "_s +
           sql::qualifiedName(table.schema, table.name) + (stmt.row ? u" FOR EACH ROW"_s : u" FOR EACH STATEMENT"_s) +
           (stmt.when_clause ? u" WHEN ("_s + sqlOf(stmt.when_clause) + u')' : QString()) + u" EXECUTE FUNCTION "_s +
           sql::qualifiedName(function.schema, function.name) + u"()"_s;
}

} // namespace viewlocal

void createTrigger(Run &run, const PgQuery__CreateTrigStmt &stmt)
{
    State &state = run.state;
    const QString name = text(stmt.trigname);
    run.act(ActionKind::CreateTrigger, qualified(*stmt.relation), name);
    const Oid table = run.open(*stmt.relation, LockMode::ShareRowExclusive);
    constexpr int insteadOf = 64; // TRIGGER_TYPE_INSTEAD
    if (const Table *owner = state.tables.get(table)) {
        const bool view = owner->r.kind == ClassKind::View;
        if (owner->r.kind == ClassKind::MaterializedView || (stmt.timing == insteadOf && !view) ||
            (stmt.timing != insteadOf && view && stmt.row))
            refuse("42809", u"analysis.wrong-kind"_s, {owner->r.name});
    }
    if (stmt.constrrel)
        run.open(*stmt.constrrel, LockMode::AccessShare);
    if (!table)
        return;
    catalog::Trigger trigger;
    trigger.oid = state.nextOid();
    trigger.name = name;
    trigger.isConstraint = stmt.isconstraint;
    const auto functions = run.lookupFunctions(qualified(names(stmt.n_funcname, stmt.funcname)));
    for (const Oid function : functions) {
        if (state.functions.get(function)->inputs == 0)
            trigger.function = function;
    }
    trigger.definition = viewlocal::triggerDefinition(stmt);
    std::vector<int> used = columnNumbers(run, table, names(stmt.n_columns, stmt.columns));
    for (const int number : columnsIn(*state.tables.get(table), stmt.when_clause))
        used.push_back(number);
    for (const int number : used)
        state.depend({table, 0, table, number, u'n', u"trigger"_s});
    const auto place = [&](Oid where, Oid parent) {
        Table &owner = state.tables.edit(where);
        catalog::Trigger own = trigger;
        const auto existing = std::ranges::find(owner.r.triggers, name, &catalog::Trigger::name);
        if (existing != owner.r.triggers.end()) {
            if (!stmt.replace || (existing->parent && !parent))
                refuse("42710", u"analysis.trigger-exists"_s, {name, owner.r.name});
            own.comment = existing->comment;
            owner.r.triggers.erase(existing);
        }
        own.parent = parent;
        if (parent)
            own.oid = state.nextOid();
        owner.r.triggers.insert(std::ranges::upper_bound(owner.r.triggers, name, {}, &catalog::Trigger::name), own);
        if (trigger.function)
            state.depend({where, 0, trigger.function, 0, u'n', u"trigger"_s});
    };
    place(table, 0);
    if (state.tables.get(table)->isPartitioned() && stmt.row) {
        for (const Oid partition : state.descendants(table)) {
            run.lock(partition, LockMode::ShareRowExclusive, Via::PartitionDown);
            place(partition, trigger.oid);
        }
    }
}

void createRule(Run &run, const PgQuery__RuleStmt &stmt)
{
    State &state = run.state;
    run.act(ActionKind::Other, qualified(*stmt.relation), text(stmt.rulename));
    const Oid table = run.open(*stmt.relation, LockMode::AccessExclusive);
    std::vector<Oid> all;
    for (const Node *action : list(stmt.n_actions, stmt.actions)) {
        const auto direct = lockQuery(run, action, Depth::Parsed);
        all.insert(all.end(), direct.begin(), direct.end());
    }
    if (!table)
        return;
    for (const Oid other : all)
        state.depend({table, 0, other, 0, u'n', u"rule"_s});
    Node node = PG_QUERY__NODE__INIT;
    node.node_case = PG_QUERY__NODE__NODE_RULE_STMT;
    node.rule_stmt = const_cast<PgQuery__RuleStmt *>(&stmt);
    const QString definition = sqlOf(&node);
    Table &owner = state.tables.edit(table);
    const auto same = [&](const catalog::Rule &r) { return r.name == text(stmt.rulename); };
    if (!stmt.replace && std::ranges::any_of(owner.r.rules, same))
        refuse("42710", u"analysis.rule-exists"_s, {text(stmt.rulename), owner.r.name});
    if (const auto old = std::ranges::find_if(owner.r.rules, same); old != owner.r.rules.end())
        old->definition = definition; // switched and remarked upon as it was
    else
        owner.r.rules.push_back({text(stmt.rulename), definition});
    std::ranges::sort(owner.r.rules, {}, &catalog::Rule::name);
}

static void policyExpressions(Run &run, Oid table, const Node *qual, const Node *check)
{
    for (const Node *expression : {qual, check}) {
        if (!expression)
            continue;
        for (const Oid oid : lockQuery(run, expression, Depth::Parsed)) {
            if (table && oid != table)
                run.state.depend({table, 0, oid, 0, u'n', u"policy"_s});
        }
        checkNames(run, table, expression);
        if (const Table *owner = run.state.tables.get(table)) {
            walk(expression, [&](const ProtobufCMessage &m) {
                if (const auto *ref = as<PgQuery__ColumnRef>(m, pg_query__column_ref__descriptor)) {
                    if (const catalog::Column *column = owner->column(text(stringOf(ref->fields[ref->n_fields - 1]))))
                        run.state.depend({table, 0, table, column->number, u'n', u"policy"_s});
                }
                return true;
            });
        }
    }
}

void createPolicy(Run &run, const PgQuery__CreatePolicyStmt &stmt)
{
    run.act(ActionKind::CreatePolicy, qualified(*stmt.table), text(stmt.policy_name));
    const Oid table = run.open(*stmt.table, LockMode::AccessExclusive);
    policyExpressions(run, table, stmt.qual, stmt.with_check);
    if (!table)
        return;
    catalog::Policy policy;
    policy.name = text(stmt.policy_name);
    policy.command = text(stmt.cmd_name).toUpper();
    policy.permissive = stmt.permissive;
    for (const Node *node : list(stmt.n_roles, stmt.roles)) {
        const PgQuery__RoleSpec &role = *node->role_spec;
        policy.roles += role.roletype == PG_QUERY__ROLE_SPEC_TYPE__ROLESPEC_PUBLIC    ? u"public"_s
                        : role.roletype == PG_QUERY__ROLE_SPEC_TYPE__ROLESPEC_CSTRING ? text(role.rolename)
                                                                                      : run.session.role;
    }
    policy.usingExpression = sqlOf(stmt.qual);
    policy.checkExpression = sqlOf(stmt.with_check);
    Table &owner = run.state.tables.edit(table);
    if (std::ranges::contains(owner.r.policies, policy.name, &catalog::Policy::name))
        refuse("42710", u"analysis.policy-exists"_s, {policy.name, owner.r.name});
    owner.r.policies.push_back(std::move(policy));
    std::ranges::sort(owner.r.policies, {}, &catalog::Policy::name);
}

void alterPolicy(Run &run, const PgQuery__AlterPolicyStmt &stmt)
{
    run.act(ActionKind::AlterPolicy, qualified(*stmt.table), text(stmt.policy_name));
    const Oid table = run.open(*stmt.table, LockMode::AccessExclusive);
    if (const Table *owner = run.state.tables.get(table);
        owner && !std::ranges::contains(owner->r.policies, text(stmt.policy_name), &catalog::Policy::name))
        refuse("42704", u"analysis.trigger-missing"_s, {text(stmt.policy_name), owner->r.name});
    policyExpressions(run, table, stmt.qual, stmt.with_check);
}

} // namespace lockstep::analysis::postgres
