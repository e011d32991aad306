// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "advisor/columnparts.h"

#include "advisor/columndetails.h"
#include "advisor/direct/direct.h"
#include "advisor/indexsteps.h"
#include "advisor/waysback.h"
#include "sql/identifier.h"
#include "sql/quote.h"
#include "sql/sqltext.h"

#include <algorithm>

namespace lockstep::advisor {

using namespace Qt::StringLiterals;
using catalog::ConstraintKind;
using plan::Phase;

namespace {

bool indexUses(const catalog::Index &index, const catalog::Column &column)
{
    const bool key = std::ranges::any_of(index.keys, [&](const catalog::IndexKey &k) {
        return k.column == column.number || (k.column == 0 && sql::mentionsColumn(k.expression, column.name));
    });
    return key || index.included.contains(column.name) || sql::mentionsColumn(index.predicate, column.name);
}

bool behindConstraint(const Subject &subject, const catalog::Index &index)
{
    return std::ranges::any_of(subject.table().constraints, [&](const catalog::Constraint &c) {
        return c.index == index.oid && c.kind != ConstraintKind::ForeignKey;
    });
}

QString addConstraint(const Subject &subject, const catalog::Constraint &constraint)
{
    return script(QStringList{alterTable(subject.sql(), addConstraintAgain(constraint))} +
                  constraintRemarks(subject, constraint, constraint.name));
}

/// A constraint's definition over the new column. Of a foreign key only the near side may change.
QString definitionOver(const catalog::Constraint &constraint, const QString &column, const QString &newColumn)
{
    const QHash<QString, QString> names{{column, sql::quoteIfNeeded(newColumn)}};
    QString definition = constraint.definition;
    if (definition.endsWith(" NOT VALID"_L1))
        definition.chop(10);
    return sql::replaceNearColumns(definition, names);
}

base::Error refusal(const QString &id, const QStringList &arguments)
{
    return {base::ErrorCode::Unsupported, id, arguments, {}, {}, {}};
}

/// What 18 calls the column's NOT NULL; empty where the Catalog knows no name.
QString notNullName(const Subject &subject, const catalog::Column &column)
{
    for (const catalog::Constraint &constraint : subject.table().constraints)
        if (constraint.kind == ConstraintKind::NotNull && constraint.columns == std::vector<int>{column.number})
            return sql::quoteIfNeeded(constraint.name);
    return {};
}

QStringList triggerNames(const ColumnParts &parts)
{
    QStringList out;
    for (const catalog::Trigger *trigger : parts.triggers)
        out << u"trigger "_s + trigger->name;
    return out;
}

std::optional<base::Error> usedBy(const QStringList &who, const QStringList &users)
{
    if (users.isEmpty())
        return {};
    return refusal(u"advisor.column-has-dependents"_s, who + QStringList{users.join(u", "_s)});
}

/// A column that comes from a parent, goes on to children or says in which partition a row lies is not alone.
std::optional<base::Error> notAlone(const Subject &subject, const catalog::Column &column)
{
    const QStringList who{subject.shown(), column.name};
    if (!column.isLocal || subject.table().isPartition)
        return refusal(u"advisor.column-inherited"_s, who);
    if (!subject.isPartitioned() && !subject.lookup().childrenOf(subject.table().oid).empty())
        return refusal(u"advisor.table-has-children"_s, who);
    if (sql::mentionsColumn(subject.table().partitionKey.section(u' ', 1), column.name))
        return refusal(u"advisor.column-partitions"_s, who);
    return {};
}

constexpr auto computedColumn = "generated column "_L1;

/// "generated column c", "policy of orders".
QString hangerName(const catalog::Dependency &dependency, const Subject &subject, const QString &owner)
{
    const catalog::Column *column = dependency.dependent == subject.table().oid && dependency.dependentColumn
                                        ? subject.lookup().column(subject.table(), dependency.dependentColumn)
                                        : nullptr;
    if (column && dependency.via == "generated"_L1)
        return computedColumn + column->name;
    return dependency.via + u" of " + owner;
}

} // namespace

ColumnParts columnParts(const Subject &subject, const catalog::Column &column)
{
    ColumnParts parts;
    for (const catalog::Index *index : subject.lookup().indexesOf(subject.table().oid))
        if (!behindConstraint(subject, *index) && indexUses(*index, column))
            parts.indexes.push_back(index);
    for (const catalog::Constraint &constraint : subject.table().constraints) {
        const bool named =
            std::ranges::contains(constraint.columns, column.number) ||
            (constraint.kind == ConstraintKind::Check && sql::mentionsColumn(constraint.expression, column.name));
        if (!named)
            continue;
        switch (constraint.kind) {
        case ConstraintKind::PrimaryKey:
            parts.primary = &constraint;
            break;
        case ConstraintKind::Unique:
            parts.keys.push_back(&constraint);
            break;
        case ConstraintKind::Check:
        case ConstraintKind::ForeignKey:
            parts.checks.push_back(&constraint);
            break;
        case ConstraintKind::Exclusion:
            parts.others << u"constraint "_s + constraint.name;
            break;
        case ConstraintKind::NotNull:
            break; // is the column's own notNull
        }
    }
    for (const catalog::Sequence &sequence : subject.catalog().sequences)
        if (sequence.ownedByTable == subject.table().oid && sequence.ownedByColumn == column.number &&
            !sequence.isIdentity)
            parts.sequences.push_back(&sequence);
    parts.referencedBy = subject.referencedBy(column.number);
    parts.views = subject.views(column.number);
    bool inTriggers = false, inPolicies = false; // of the table itself
    for (const catalog::Dependency *dependency : subject.lookup().dependents(subject.table().oid, column.number)) {
        const bool ownDefault =
            dependency->dependent == subject.table().oid && dependency->dependentColumn == column.number;
        const bool counted =
            dependency->via == "view"_L1 || dependency->via == "index"_L1 || dependency->via == "constraint"_L1;
        if (ownDefault || counted || dependency->referencedColumn != column.number)
            continue;
        const catalog::Relation *relation = subject.lookup().relation(dependency->dependent);
        const catalog::Function *function = subject.lookup().function(dependency->dependent);
        if (subject.lookup().sequence(dependency->dependent) || subject.lookup().index(dependency->dependent))
            continue;
        const bool own = dependency->dependent == subject.table().oid;
        const bool byTrigger = own && dependency->via == "trigger"_L1, byPolicy = own && dependency->via == "policy"_L1;
        inTriggers = inTriggers || byTrigger;
        inPolicies = inPolicies || byPolicy;
        if (!byTrigger && !byPolicy)
            parts.others << hangerName(*dependency, subject,
                                       relation   ? relation->name
                                       : function ? function->name
                                                  : QString());
    }
    parts.others.removeDuplicates();
    for (const catalog::Trigger &trigger : subject.table().triggers)
        if (inTriggers && sql::namedWords(trigger.definition).contains(column.name))
            parts.triggers.push_back(&trigger);
    for (const catalog::Policy &policy : subject.table().policies)
        if (inPolicies && sql::namedWords(policy.usingExpression + u' ' + policy.checkExpression).contains(column.name))
            parts.policies.push_back(&policy);
    return parts;
}

QStringList ColumnParts::users() const
{
    QStringList out = views + triggerNames(*this);
    for (const catalog::Policy *policy : policies)
        out << u"policy "_s + policy->name;
    return out + others;
}

QStringList restoreColumn(const Subject &subject, const catalog::Column &column, const ColumnParts &parts, bool notNull,
                          bool withDefault, bool apart)
{
    const catalog::Sequence *identity = identitySequence(subject, column);
    QString definition = columnDefinition(column, column.name, withDefault, notNull);
    if (const QString name = notNullName(subject, column); !name.isEmpty() && definition.endsWith(" NOT NULL"_L1))
        definition = definition.chopped(9) + u" CONSTRAINT " + name + u" NOT NULL";
    QStringList out{alterTable(subject.sql(), u"ADD COLUMN "_s + definition + identityOptions(subject, column))};
    if (identity && identity->lastValue) // where it stood when the Catalog was read
        out << setPosition(sql::qualifiedName(subject.lookup().schemaName(identity->schema), identity->name),
                           *identity->lastValue);
    out << columnDetails(subject, column);
    for (const catalog::Index *index : parts.indexes)
        out << indexBack(subject, *index, apart);
    std::vector<const catalog::Constraint *> constraints = parts.keys;
    if (parts.primary)
        constraints.insert(constraints.begin(), parts.primary);
    constraints.insert(constraints.end(), parts.checks.begin(), parts.checks.end());
    for (const catalog::Constraint *constraint : constraints) {
        if (apart)
            out << constraintBack(subject, *constraint);
        else
            out << addConstraint(subject, *constraint);
    }
    return out;
}

QStringList restoreEmptyColumn(const Subject &subject, const catalog::Column &column, const ColumnParts &parts,
                               bool apart)
{
    QStringList out = restoreColumn(subject, column, parts, false, false, apart);
    if (!column.defaultExpression.isEmpty())
        out.insert(1, alterTable(subject.sql(), u"ALTER COLUMN "_s + sql::quoteIfNeeded(column.name) +
                                                    u" SET DEFAULT " + column.defaultExpression));
    return out;
}

QStringList withCounters(const Subject &subject, const catalog::Column &column, const ColumnParts &parts,
                         QStringList statements)
{
    for (const catalog::Sequence *sequence : parts.sequences) {
        const QString counter = sql::qualifiedName(subject.lookup().schemaName(sequence->schema), sequence->name);
        if (sequence->lastValue) // where it stood when the Catalog was read
            statements.prepend(setPosition(counter, *sequence->lastValue));
        statements.prepend(u"CREATE SEQUENCE "_s + counter + u" AS " + sequence->type + u' ' +
                           sequenceOptions(*sequence));
        statements << u"ALTER SEQUENCE "_s + counter + u" OWNED BY " + subject.sql() + u'.' +
                          sql::quoteIfNeeded(column.name);
    }
    return statements;
}

QString notNullAgain(const Subject &subject, const catalog::Column &column, const QString &as)
{
    const QString name = sql::quoteIfNeeded(as.isEmpty() ? column.name : as);
    if (const QString constraint = notNullName(subject, column); !constraint.isEmpty())
        return u"ADD CONSTRAINT "_s + constraint + u" NOT NULL " + name;
    return u"ALTER COLUMN "_s + name + u" SET NOT NULL";
}

std::optional<base::Error> cannotReplace(const Subject &subject, const catalog::Column &column,
                                         const ColumnParts &parts)
{
    const QStringList who{subject.shown(), column.name};
    if (column.identity != catalog::Identity::None || column.generated != catalog::Generated::None)
        return refusal(u"advisor.column-made-by-server"_s, who);
    if (auto error = notAlone(subject, column))
        return error;
    if (parts.primary)
        return refusal(u"advisor.column-in-primary-key"_s, who);
    if (!parts.referencedBy.isEmpty())
        return refusal(u"advisor.column-referenced"_s, who + QStringList{parts.referencedBy.join(u", "_s)});
    return cannotChangeUnder(who, parts.others);
}

std::optional<base::Error> cannotChangeUnder(const QStringList &who, const QStringList &users)
{
    // the server changes no column that others are computed from, but computes them again once they are made again
    if (!users.isEmpty() &&
        std::ranges::all_of(users, [](const QString &user) { return user.startsWith(computedColumn); }))
        return refusal(u"advisor.column-computes"_s, who + QStringList{users.join(u", "_s)});
    return usedBy(who, users);
}

std::optional<base::Error> cannotHaveTwin(const Subject &subject, const catalog::Column &column,
                                          const ColumnParts &parts)
{
    const QStringList who{subject.shown(), column.name};
    if (column.generated != catalog::Generated::None)
        return refusal(u"advisor.column-made-by-server"_s, who);
    if (auto error = notAlone(subject, column))
        return error;
    return usedBy(who, triggerNames(parts)); // which would not fire for those who write the other name
}

std::optional<base::Error> cannotDrop(const Subject &subject, const catalog::Column &column, const ColumnParts &parts)
{
    const QStringList who{subject.shown(), column.name};
    if (!column.isLocal || subject.table().isPartition)
        return refusal(u"advisor.column-inherited"_s, who);
    if (sql::mentionsColumn(subject.table().partitionKey.section(u' ', 1), column.name))
        return refusal(u"advisor.column-partitions"_s, who);
    if (!parts.referencedBy.isEmpty())
        return refusal(u"advisor.column-referenced"_s, who + QStringList{parts.referencedBy.join(u", "_s)});
    return usedBy(who, parts.users());
}

std::vector<CopiedName> copyParts(Steps &steps, const StepMaker &maker, const Subject &subject,
                                  const catalog::Column &column, const ColumnParts &parts, const QString &newColumn)
{
    std::vector<CopiedName> names;
    const auto named = [&](const QString &original, bool isIndex, const QStringList &remarks) {
        names.push_back({original, subject.freeRelationName(original, u"_new"_s), isIndex, remarks});
        return names.back().made;
    };
    const auto copied = [&](const catalog::Constraint &constraint) {
        return named(constraint.name, false, constraintRemarks(subject, constraint, constraint.name));
    };
    const QHash<QString, QString> replacement{{column.name, sql::quoteIfNeeded(newColumn)}};
    std::size_t n = 0;
    for (const catalog::Index *index : parts.indexes) {
        const QString tail = sql::replaceColumns(sql::indexDefinitionTail(index->definition), replacement);
        const QString name = named(index->name, true, {indexRemark(subject, *index, index->name)});
        addConcurrentIndex(steps, maker, subject, {name, index->unique, tail}, Phase::Migrate, n++);
    }
    std::size_t k = 0;
    for (const catalog::Constraint *key : parts.keys) {
        const catalog::Index *index = subject.lookup().index(key->index);
        if (!index)
            continue;
        const QString name = copied(*key);
        const QString tail = sql::replaceColumns(sql::indexDefinitionTail(index->definition), replacement);
        addConcurrentKey(steps, maker, subject, u"attach-unique"_s, Phase::Migrate,
                         {name, u"UNIQUE"_s, sql::replaceColumns(key->definition, replacement), tail, deferring(*key)},
                         n++, k++);
    }
    std::size_t c = 0;
    for (const catalog::Constraint *check : parts.checks) {
        const QString definition = definitionOver(*check, column.name, newColumn);
        addTwoPhase(steps, maker, subject, u"copy-constraint"_s, copied(*check), definition, Phase::Migrate,
                    Phase::Migrate, c++);
        if (!check->validated) { // the copy is as unproven as the original
            steps.pop_back();
            continue;
        }
    }
    if (column.notNull)
        addNotNull(steps, maker, subject, newColumn, Phase::Migrate, Phase::Migrate, Phase::Migrate);
    return names;
}

QString defaultAs(const plan::Change &change, const catalog::Column &column)
{
    const QString expression = u'(' + column.defaultExpression + u')';
    return change.usingExpression.isEmpty() ? QString(expression + u"::" + change.type)
                                            : sql::replaceColumns(change.usingExpression, {{column.name, expression}});
}

QString comparable(const QString &expression, const QString &type)
{
    static const QStringList withoutEquality{u"json"_s, u"xml"_s, u"point"_s, u"line"_s,
                                             u"lseg"_s, u"box"_s, u"path"_s,  u"polygon"_s};
    return withoutEquality.contains(type.section(u'[', 0, 0)) ? u'(' + expression + u")::text" : expression;
}

} // namespace lockstep::advisor
