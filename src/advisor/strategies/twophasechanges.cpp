// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "advisor/direct/direct.h"
#include "advisor/generators.h"
#include "advisor/indexsteps.h"
#include "advisor/verify.h"
#include "advisor/waysback.h"
#include "sql/quote.h"
#include "sql/sqltext.h"

namespace lockstep::advisor {

using namespace Qt::StringLiterals;
using plan::Change;
using plan::Phase;
using plan::StepSql;

Generated twoPhaseDomain(const Change &change, const catalog::Catalog &catalog, const GeneratorOptions &options)
{
    const auto direct = directSql(change, catalog);
    if (!direct)
        return std::unexpected(direct.error());
    const StepMaker maker(change.schema + u'.' + change.typeName, options);
    const QStringList arguments{change.schema + u'.' + change.typeName, change.name};
    const QString domain = u"ALTER DOMAIN "_s + sql::qualifiedName(change.schema, change.typeName);
    plan::Step add = maker.ddl(u"add-domain-check"_s, Phase::Expand, arguments,
                               StepSql{direct->up + u" NOT VALID", direct->down,
                                       verify::domainConstraint(change.schema, change.typeName, change.name, false)});
    add.why.id = u"advisor.add-domain-check-not-valid.why"_s;
    Steps steps;
    chain(steps, add);
    chain(steps, maker.longWork(
                     u"validate-domain-check"_s, Phase::Migrate, arguments,
                     StepSql{domain + u" VALIDATE CONSTRAINT " + sql::quoteIfNeeded(change.name), {}, direct->verify}));
    return steps;
}

/// The way back of a check or a foreign key comes in two phases, too, and that of a key over a concurrent index.
Generated dropRestorably(const Change &change, const Subject &subject, const GeneratorOptions &options)
{
    const auto direct = directSql(change, subject.catalog());
    if (!direct)
        return std::unexpected(direct.error());
    const auto constraint = findConstraint(subject, change.name);
    if (!constraint)
        return std::unexpected(constraint.error());
    const StepMaker maker(subject.shown(), options);
    plan::Step step = maker.ddl(u"drop-constraint"_s, Phase::Contract, {subject.shown(), change.name}, *direct);
    const QStringList back = constraintBack(subject, **constraint);
    step.why.id = back.size() > 1 ? u"advisor.restorable-constraint.why"_s : u"advisor.direct.why"_s;
    comeBackApart(step, back);
    step.timeouts.statementMs = longStatementMs;
    return Steps{step};
}

/// A second key with the new actions is validated beside the old one; then the name changes hands.
Generated secondForeignKey(const Change &change, const Subject &subject, const GeneratorOptions &options)
{
    const auto direct = directSql(change, subject.catalog());
    if (!direct)
        return std::unexpected(direct.error());
    const bool byPartition = !subject.takesKeysNotValid();
    const catalog::Constraint &old = **findConstraint(subject, change.name);
    const StepMaker maker(subject.shown(), options);
    const QString made = subject.freeConstraintName(change.name, u"_new"_s);
    const auto drop = [](const QString &name) { return QString(u"DROP CONSTRAINT "_s + sql::quoteIfNeeded(name)); };
    const auto rename = [&](const QString &from, const QString &to) {
        return alterTable(subject.sql(),
                          u"RENAME CONSTRAINT "_s + sql::quoteIfNeeded(from) + u" TO " + sql::quoteIfNeeded(to));
    };
    Steps steps;
    addTwoPhase(steps, maker, subject, u"add-second-key"_s, made, foreignKeyWith(change, subject, old), Phase::Expand,
                Phase::Migrate);
    if (old.validated && !byPartition) // the way back proves the old key again, once the name has changed hands
        steps.back().generated.down =
            alterTable(subject.sql(), u"VALIDATE CONSTRAINT "_s + sql::quoteIfNeeded(change.name));
    const QString oldUnproven = addConstraintAgain(old) + (old.validated ? u" NOT VALID"_s : QString());
    const QString remark = script(constraintRemarks(subject, old, change.name));
    plan::Step swap = maker.ddl(
        u"swap-foreign-keys"_s, Phase::Contract, {subject.shown(), change.name},
        StepSql{script({alterTable(subject.sql(), drop(change.name)), rename(made, change.name), remark}),
                script({rename(change.name, made), alterTable(subject.sql(), oldUnproven), remark}), direct->verify});
    if (byPartition)
        comeBackApart(swap, QStringList{rename(change.name, made)} + constraintBack(subject, old));
    chain(steps, swap);
    return steps;
}

/// One thing that the partition lacks, made while it is written to where the server has a way for that.
static void addPart(Steps &steps, const StepMaker &maker, const Subject &parent, const Subject &partition,
                    const ParentPart &part, std::size_t n)
{
    using catalog::ConstraintKind;
    const bool plain = partition.isPartitioned();
    const ConstraintKind kind = part.constraint ? part.constraint->kind : ConstraintKind::Check;
    const bool key = kind == ConstraintKind::Unique || kind == ConstraintKind::PrimaryKey;
    const auto index = [&] {
        addConcurrentIndex(steps, maker, partition,
                           {part.name, part.index->unique, sql::indexDefinitionTail(part.index->definition)},
                           Phase::Expand, n);
    };
    if (part.index && !part.constraint)
        return index();
    if (key && !plain && part.index->method == "btree"_L1) {
        index();
        const bool primary = kind == ConstraintKind::PrimaryKey;
        return chain(steps,
                     numbered(attachConstraint(maker, partition, primary ? u"attach-primary-key"_s : u"attach-unique"_s,
                                               Phase::Expand, part.name, primary ? u"PRIMARY KEY"_s : u"UNIQUE"_s,
                                               deferring(*part.constraint)),
                              n));
    }
    if (kind == ConstraintKind::ForeignKey && !plain)
        return addTwoPhase(steps, maker, partition, u"partition-foreign-key"_s, part.name, part.constraint->definition,
                           Phase::Expand, Phase::Expand, n + 1);
    plan::Step step = maker.longWork(u"partition-part"_s, Phase::Expand, {parent.shown(), partition.name()},
                                     StepSql{part.up, part.down, {}});
    chain(steps, numbered(step, n));
}

/// What the partition lacks is made first, the bound is proven by a check, and attaching reads nothing.
Generated attachChecked(const Change &change, const Subject &subject, const GeneratorOptions &options)
{
    const auto partition = Subject::find(change.schema, change.partition, subject.catalog());
    if (!partition)
        return std::unexpected(partition.error());
    const auto direct = directSql(change, subject.catalog());
    if (!direct)
        return std::unexpected(direct.error());
    const auto parts = lackingParts(subject, *partition);
    if (!parts)
        return std::unexpected(parts.error());
    const StepMaker maker(subject.shown(), options);
    const QStringList arguments{subject.shown(), change.partition};
    Steps steps;
    std::size_t n = 0;
    for (const ParentPart &part : *parts)
        addPart(steps, StepMaker(partition->shown(), options), subject, *partition, part, n++);
    const QString condition = boundCondition(subject, change.bound);
    const QString check = partition->freeConstraintName(change.partition, u"_bound"_s);
    const QString quoted = sql::quoteIfNeeded(check);
    if (!condition.isEmpty()) {
        addTwoPhase(steps, StepMaker(partition->shown(), options), *partition, u"partition-bound-check"_s, check,
                    u"CHECK ("_s + condition + u')', Phase::Expand, Phase::Migrate);
    }
    const QString attach = alterTable(subject.sql(), u"ATTACH PARTITION "_s + partition->sql() + u' ' + change.bound);
    plan::Step step = maker.ddl(
        u"attach-partition"_s, Phase::Contract, arguments,
        StepSql{attach, alterTable(subject.sql(), u"DETACH PARTITION "_s + partition->sql()), direct->verify});
    if (condition.isEmpty()) {
        step.why.id = u"advisor.attach-partition-direct.why"_s;
        step.timeouts.statementMs = longStatementMs;
    }
    chain(steps, step);
    if (!condition.isEmpty()) {
        plan::Step drop = maker.ddl(u"drop-bound-check"_s, Phase::Contract, arguments,
                                    StepSql{alterTable(partition->sql(), u"DROP CONSTRAINT "_s + quoted),
                                            {},
                                            verify::constraintGone(partition->schema(), partition->name(), check)});
        comeBackApart(drop, checkBack(*partition, check, condition));
        drop.object = partition->shown();
        chain(steps, drop);
    }
    return steps;
}

} // namespace lockstep::advisor
