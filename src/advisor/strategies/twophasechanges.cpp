// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "advisor/direct/direct.h"
#include "advisor/generators.h"
#include "advisor/indexsteps.h"
#include "advisor/verify.h"
#include "sql/quote.h"

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

/// The way back of a check or a foreign key comes in two phases, too: two steps, of which the second is only for it.
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
    const bool halves = (*constraint)->validated && ((*constraint)->kind == catalog::ConstraintKind::Check ||
                                                     (*constraint)->kind == catalog::ConstraintKind::ForeignKey);
    const bool partitionedKey = (*constraint)->kind == catalog::ConstraintKind::ForeignKey && subject.isPartitioned();
    step.why.id = u"advisor.direct.why"_s;
    if (halves && !partitionedKey) {
        // each statement commits by itself, so that validating does not happen under the lock of adding
        step.transactional = false;
        step.why.id = u"advisor.restorable-constraint.why"_s;
        step.generated.down +=
            u" NOT VALID;\n"_s + alterTable(subject.sql(), u"VALIDATE CONSTRAINT "_s + sql::quoteIfNeeded(change.name));
    }
    step.timeouts.statementMs = 4 * 3'600'000;
    return Steps{step};
}

/// A second key with the new actions is validated beside the old one; then the name changes hands.
Generated secondForeignKey(const Change &change, const Subject &subject, const GeneratorOptions &options)
{
    const auto direct = directSql(change, subject.catalog());
    if (!direct)
        return std::unexpected(direct.error());
    if (subject.isPartitioned() && subject.catalog().server.version < 180000)
        return base::fail(base::ErrorCode::Unsupported, u"advisor.foreign-key-partitioned"_s, {subject.shown()});
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
    const QString oldUnproven = addConstraintAgain(old) + (old.validated ? u" NOT VALID"_s : QString());
    chain(steps, maker.ddl(u"swap-foreign-keys"_s, Phase::Contract, {subject.shown(), change.name},
                           StepSql{script({alterTable(subject.sql(), drop(change.name)), rename(made, change.name)}),
                                   script({rename(change.name, made), alterTable(subject.sql(), oldUnproven)}),
                                   direct->verify}));
    if (old.validated) // the way back proves the old key again, in a step of its own
        steps.back().generated.down +=
            u";\n"_s + alterTable(subject.sql(), u"VALIDATE CONSTRAINT "_s + sql::quoteIfNeeded(change.name));
    return steps;
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
    for (const ParentPart &part : *parts) {
        plan::Step step =
            maker.longWork(u"partition-part"_s, Phase::Expand, arguments, StepSql{part.up, part.down, {}});
        step.object = partition->shown();
        chain(steps, numbered(step, n++));
    }
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
        step.timeouts.statementMs = 4 * 3'600'000;
    }
    chain(steps, step);
    if (!condition.isEmpty()) {
        plan::Step drop =
            maker.ddl(u"drop-bound-check"_s, Phase::Contract, arguments,
                      StepSql{alterTable(partition->sql(), u"DROP CONSTRAINT "_s + quoted),
                              script({alterTable(partition->sql(), u"ADD CONSTRAINT "_s + quoted + u" CHECK (" +
                                                                       condition + u") NOT VALID"),
                                      alterTable(partition->sql(), u"VALIDATE CONSTRAINT "_s + quoted)}),
                              verify::constraintGone(partition->schema(), partition->name(), check)});
        drop.object = partition->shown();
        chain(steps, drop);
    }
    return steps;
}

} // namespace lockstep::advisor
