// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "analysis/postgres/define.h"
#include "analysis/postgres/expressiontext.h"
#include "analysis/postgres/query.h"
#include "analysis/postgres/signature.h"

#include "sql/quote.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lockstep::analysis::postgres {

std::vector<int> columnNumbers(Run &run, Oid table, const QStringList &columns)
{
    std::vector<int> result;
    const Table *owner = run.state.tables.get(table);
    for (const QString &name : columns) {
        const catalog::Column *column = owner->column(name);
        if (!column)
            refuse("42703", u"analysis.column-missing"_s, {name, owner->r.name});
        result.push_back(column->number);
    }
    return result;
}

std::vector<int> columnsIn(const Table &table, const Node *expression)
{
    std::vector<int> result;
    walk(expression, [&](const ProtobufCMessage &message) {
        if (const auto *ref = as<PgQuery__ColumnRef>(message, pg_query__column_ref__descriptor)) {
            const QString name = text(stringOf(ref->fields[ref->n_fields - 1]));
            if (const catalog::Column *column = table.column(name);
                column && std::ranges::find(result, column->number) == result.end())
                result.push_back(column->number);
        }
        return true;
    });
    return result;
}

std::vector<int> columnsInText(const Table &table, const QString &expression)
{
    if (expression.isEmpty())
        return {};
    const ExpressionText parsed(expression);
    return parsed.query() ? columnsIn(table, parsed.query()) : std::vector<int>{};
}

bool triggerNames(const catalog::Trigger &trigger, const QString &column)
{
    const QRegularExpression whole(u"(?<![\\w\"$])"_s + QRegularExpression::escape(sql::quoteIfNeeded(column)) +
                                   u"(?![\\w\"$])"_s);
    return trigger.definition.contains(whole);
}

bool ruleUses(const catalog::Rule &rule, const QString &column)
{
    for (const QLatin1StringView row : {"old."_L1, "new."_L1}) {
        for (qsizetype at = rule.definition.indexOf(row, 0, Qt::CaseInsensitive); at >= 0;
             at = rule.definition.indexOf(row, at + 1, Qt::CaseInsensitive)) {
            const QString rest = rule.definition.sliced(at + row.size());
            const QString name = rest.startsWith(u'"') ? sql::quoteIdentifier(column) : column;
            if (rest.startsWith(name) &&
                !(rest.size() > name.size() && (rest[name.size()].isLetterOrNumber() || rest[name.size()] == u'_')))
                return true;
        }
    }
    return false;
}

Oid makeOwnedSequence(Run &run, Oid table, const QString &column, const QString &type, bool identity,
                      const PgQuery__Constraint *options)
{
    const Table *owner = run.state.tables.get(table);
    SequenceObject sequence;
    sequence.s.schema = owner->r.schema;
    sequence.s.name = run.chooseRelationName(owner->r.name, column, u"seq"_s, owner->r.schema);
    if (options) {
        if (const auto *given = option(options->n_options, options->options, "sequence_name"); given && given->arg) {
            const QualifiedName name = qualified(names(given->arg));
            sequence.s.name = name.name;
            if (!name.schema.isEmpty())
                sequence.s.schema = run.creationSchema(name);
        }
    }
    sequence.s.type = type;
    sequence.s.maximum = type == "bigint"_L1     ? std::numeric_limits<qint64>::max()
                         : type == "smallint"_L1 ? std::numeric_limits<qint16>::max()
                                                 : std::numeric_limits<qint32>::max();
    sequence.s.ownedByTable = table;
    sequence.s.ownedByColumn = owner->column(column) ? owner->column(column)->number : 0;
    sequence.s.isIdentity = identity;
    sequence.s.persistence = owner->r.persistence;
    sequence.s.owner = owner->r.owner;
    const Oid oid = run.state.add(std::move(sequence));
    run.created(oid);
    return oid;
}

/// The literal of nextval('x') and nextval('x'::regclass), a constant of type regclass; not of nextval('x'::text),
/// which is looked up each time it runs.
static const char *regclassLiteral(const Node *argument)
{
    if (argument->node_case == PG_QUERY__NODE__NODE_TYPE_CAST &&
        qualified(names(argument->type_cast->type_name->n_names, argument->type_cast->type_name->names)).name !=
            "regclass"_L1)
        return nullptr;
    return literalOf(argument);
}

void lockRegclassLiterals(Run &run, const Node *expression)
{
    if (!run.isLateRelease())
        return;
    walk(expression, [&](const ProtobufCMessage &message) {
        const char *literal = nullptr;
        if (const auto *call = as<PgQuery__FuncCall>(message, pg_query__func_call__descriptor)) {
            const QString name = qualified(names(call->n_funcname, call->funcname)).name;
            if ((name == "nextval"_L1 || name == "currval"_L1 || name == "setval"_L1) && call->n_args > 0)
                literal = regclassLiteral(call->args[0]);
        } else if (const auto *cast = as<PgQuery__TypeCast>(message, pg_query__type_cast__descriptor)) {
            if (cast->type_name &&
                qualified(names(cast->type_name->n_names, cast->type_name->names)).name == "regclass"_L1)
                literal = literalOf(cast->arg);
        }
        if (literal)
            run.lock(run.lookup(qualifiedText(literal)), LockMode::AccessShare, Via::Sequence);
        return true;
    });
}

/// cookDefault: it names no column, and its type is one that the column takes.
static void checkDefault(Run &run, const catalog::Column &column, const Node &expression)
{
    walk(&expression, [](const ProtobufCMessage &message) {
        if (message.descriptor == &pg_query__column_ref__descriptor ||
            message.descriptor == &pg_query__sub_link__descriptor)
            refuse("0A000", u"analysis.default-no-column"_s);
        return true;
    });
    const TypeRef given = expressionType(run, &expression);
    if (needsExplicitCast(run.state, given, typeOf(run, column)))
        refuse("42804", u"analysis.value-of-other-type"_s, {column.name, column.type, given.display});
}

void storeDefault(Run &run, Oid table, const QString &column, const Node *expression)
{
    State &state = run.state;
    const auto number = columnNumbers(run, table, {column}).front();
    state.forgetDependenciesOf(table, u"default", number);
    state.forgetDependenciesOf(table, u"default-late", number);
    Table &owner = state.tables.edit(table);
    auto &target = *std::ranges::find(owner.r.columns, number, &catalog::Column::number);
    if (expression)
        checkDefault(run, target, *expression);
    target.defaultExpression = sqlOf(expression);
    if (target.defaultExpression == "NULL"_L1)
        target.defaultExpression.clear();
    if (!expression)
        return;
    lockRegclassLiterals(run, expression);
    walk(expression, [&](const ProtobufCMessage &message) {
        if (const auto *call = as<PgQuery__FuncCall>(message, pg_query__func_call__descriptor)) {
            const QualifiedName name = qualified(names(call->n_funcname, call->funcname));
            for (const Oid function : calledFunctions(run, *call))
                state.depend({table, number, function, 0, u'n', u"default"_s});
            if (name.name == "nextval"_L1 && call->n_args > 0) {
                const char *literal = literalOf(call->args[0]);
                const Oid sequence = literal ? run.lookup(qualifiedText(literal)) : 0;
                if (sequence)
                    state.depend({table, number, sequence, 0, u'n',
                                  regclassLiteral(call->args[0]) ? u"default"_s : u"default-late"_s});
            }
        }
        return true;
    });
}

/// Planning the default of a new column looks into SQL functions to inline them.
static void lockInlinedFunctions(Run &run, const Node *expression)
{
    walk(expression, [&](const ProtobufCMessage &message) {
        if (const auto *call = as<PgQuery__FuncCall>(message, pg_query__func_call__descriptor)) {
            for (const Oid function : calledFunctions(run, *call)) {
                if (run.state.functions.get(function)->f.language == "sql"_L1)
                    runBody(run, function, Depth::Rewritten, Via::Function);
            }
        }
        return true;
    });
}

ColumnResult addColumn(Run &run, Oid table, const PgQuery__ColumnDef &definition, bool inherited)
{
    State &state = run.state;
    ColumnResult result;
    catalog::Column column;
    column.name = text(definition.colname);
    TypeRef type;
    if (definition.type_name)
        type = needType(run, *definition.type_name);
    if (run.isLateRelease() && run.state.tables.get(type.oid))
        run.lock(type.oid, LockMode::AccessShare); // a column of a table's row type
    column.typeOid = type.oid;
    column.typmod = type.typmod;
    column.type = type.display;
    column.isLocal = !inherited;
    column.inheritedFrom = inherited ? 1 : 0;
    column.options = relationOptions(definition.n_fdwoptions, definition.fdwoptions);
    if (definition.coll_clause)
        column.collation = writtenName(names(definition.coll_clause->n_collname, definition.coll_clause->collname));

    const Node *defaultExpression = definition.raw_default;
    const PgQuery__Constraint *identity = nullptr;
    const PgQuery__Constraint *generated = nullptr;
    for (const Node *node : list(definition.n_constraints, definition.constraints)) {
        const auto &constraint = *node->constraint;
        switch (constraint.contype) {
        case PG_QUERY__CONSTR_TYPE__CONSTR_NOTNULL:
        case PG_QUERY__CONSTR_TYPE__CONSTR_PRIMARY:
            column.notNull = true;
            break;
        case PG_QUERY__CONSTR_TYPE__CONSTR_DEFAULT:
            defaultExpression = constraint.raw_expr;
            break;
        case PG_QUERY__CONSTR_TYPE__CONSTR_IDENTITY:
            identity = &constraint;
            column.identity =
                is(constraint.generated_when, "a") ? catalog::Identity::Always : catalog::Identity::ByDefault;
            column.notNull = true;
            break;
        case PG_QUERY__CONSTR_TYPE__CONSTR_GENERATED:
            generated = &constraint;
            column.generated = run.has(sql::NewerSyntax::VirtualColumn, constraint) ? catalog::Generated::Virtual
                                                                                    : catalog::Generated::Stored;
            break;
        default:
            break;
        }
    }
    column.notNull = column.notNull || type.serial || definition.is_not_null;
    {
        Table &owner = state.tables.edit(table);
        if (owner.column(column.name))
            refuse("42701", u"analysis.column-exists"_s, {column.name, owner.r.name});
        column.number = owner.nextColumn++;
        owner.r.columns.push_back(column);
    }
    const QString name = column.name;
    result.notNull = column.notNull;
    result.hasDefault = defaultExpression || identity || generated || type.serial;

    if (inherited && (type.serial || identity)) {
        // What is below draws from the sequence of the table above.
        const Table *parent = state.tables.get(state.tables.get(table)->r.inherits.front());
        for (const catalog::Dependency &d : state.references(parent->r.oid)) {
            if (d.via == "default"_L1 && d.dependentColumn == parent->column(name)->number)
                state.depend({table, column.number, d.referenced, d.referencedColumn, d.type, d.via});
        }
        state.tables.edit(table).r.columns.back().defaultExpression = parent->column(name)->defaultExpression;
        result.volatileDefault = true;
    } else if (type.serial) {
        const Oid sequence = makeOwnedSequence(run, table, name, type.display, false, nullptr);
        const auto what = state.info(sequence);
        Table &owner = state.tables.edit(table);
        owner.r.columns.back().defaultExpression =
            u"nextval("_s + sql::quoteLiteral(sql::qualifiedName(state.schemaName(what->schema), what->name)) +
            u"::regclass)"_s;
        state.depend({table, column.number, sequence, 0, u'n', u"default"_s});
        result.volatileDefault = true;
    } else if (identity) {
        makeOwnedSequence(run, table, name, type.display, true, identity);
        result.volatileDefault = true;
    } else if (generated) {
        needImmutable(run, *state.tables.get(table), generated->raw_expr);
        state.tables.edit(table).r.columns.back().defaultExpression = sqlOf(generated->raw_expr);
        result.rewrite = column.generated == catalog::Generated::Stored;
    } else if (defaultExpression) {
        storeDefault(run, table, name, defaultExpression);
        result.volatileDefault = isVolatile(run, defaultExpression);
        lockInlinedFunctions(run, defaultExpression);
    }
    // ATExecAddColumn: a default that cannot be evaluated once, and a domain that has to look at the value.
    result.constrainedDomain = domainHasConstraints(state, column.typeOid);
    result.rewrite = result.rewrite || result.volatileDefault || result.constrainedDomain;
    result.numbered = type.serial || identity;
    result.generated = generated && column.generated == catalog::Generated::Stored;
    if (generated || defaultExpression) {
        const catalog::Column &made = state.tables.get(table)->r.columns.back();
        result.expression = made.defaultExpression;
    }
    result.scan = !result.rewrite && column.notNull && !result.hasDefault;
    return result;
}

ColumnResult addColumnConstraints(Run &run, Oid table, const PgQuery__ColumnDef &definition, bool columnIsNull)
{
    State &state = run.state;
    ColumnResult result;
    const QString column = text(definition.colname);
    for (std::size_t i = 0; i < definition.n_constraints; ++i) {
        // transformConstraintAttrs: what is said of deferring stands after the constraint, as nodes of its own
        PgQuery__Constraint constraint = *definition.constraints[i]->constraint;
        for (std::size_t next = i + 1; next < definition.n_constraints; ++next) {
            const auto attribute = definition.constraints[next]->constraint->contype;
            if (attribute == PG_QUERY__CONSTR_TYPE__CONSTR_ATTR_DEFERRED)
                constraint.deferrable = constraint.initdeferred = true;
            else if (attribute == PG_QUERY__CONSTR_TYPE__CONSTR_ATTR_DEFERRABLE)
                constraint.deferrable = true;
            else if (attribute != PG_QUERY__CONSTR_TYPE__CONSTR_ATTR_NOT_DEFERRABLE &&
                     attribute != PG_QUERY__CONSTR_TYPE__CONSTR_ATTR_IMMEDIATE)
                break;
        }
        switch (constraint.contype) {
        case PG_QUERY__CONSTR_TYPE__CONSTR_PRIMARY:
        case PG_QUERY__CONSTR_TYPE__CONSTR_UNIQUE: {
            const IndexSpec spec = constraintIndexSpec(run, table, constraint, column);
            Action &action =
                run.act(spec.primary ? ActionKind::AddPrimaryKey : ActionKind::AddUnique, table, spec.name);
            describeKey(action, spec, constraint);
            action.inlined = {{constraint.location, -1}};
            const Oid index = makeIndex(run, table, spec, LockMode::AccessExclusive);
            run.effect.actions.back().object = state.indexes.get(index)->i.name;
            break;
        }
        case PG_QUERY__CONSTR_TYPE__CONSTR_CHECK: {
            if (constraint.is_no_inherit && run.state.tables.get(table)->isPartitioned())
                refuse("42P16", u"analysis.no-inherit-partitioned"_s, {run.state.tables.get(table)->r.name});
            const QString name = addCheck(run, table, constraint, column);
            Action &action = run.act(ActionKind::AddCheck, table, name);
            action.columns = {column};
            action.expression = sqlOf(constraint.raw_expr);
            action.inlined = {{constraint.location, -1}};
            result.scan = result.scan || !run.has(sql::NewerSyntax::NotEnforced, constraint);
            break;
        }
        case PG_QUERY__CONSTR_TYPE__CONSTR_GENERATED:
            checkNames(run, table, constraint.raw_expr);
            break;
        case PG_QUERY__CONSTR_TYPE__CONSTR_FOREIGN:
            addForeignKey(run, table, constraint, column, !columnIsNull, false);
            run.effect.actions.back().inlined = {{constraint.location, -1}};
            break;
        default:
            break;
        }
    }
    return result;
}

} // namespace lockstep::analysis::postgres
