// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "advisor/generators.h"
#include "advisor/indexsteps.h"
#include "advisor/verify.h"
#include "sql/quote.h"

namespace lockstep::advisor {

using namespace Qt::StringLiterals;
using plan::Change;
using plan::ChangeKind;
using plan::Phase;

namespace {

Generated notNullSteps(const Change &change, const Subject &subject, const StepMaker &maker)
{
    Steps steps;
    const auto column = subject.column(change.column);
    if (!column)
        return std::unexpected(column.error());
    if ((*column)->notNull)
        return base::fail(base::ErrorCode::InvalidInput, u"advisor.already-not-null"_s,
                          {subject.shown(), change.column});
    addNotNull(steps, maker, subject, change.column, Phase::Expand, Phase::Migrate, Phase::Contract);
    if (change.defaultExpression.isEmpty())
        return steps;
    const QString name = sql::quoteIfNeeded(change.column);
    plan::Step backfill = maker.backfill(u"backfill"_s, Phase::Migrate, {subject.shown(), change.column}, subject,
                                         name + u" = " + change.defaultExpression, name + u" IS NULL");
    backfill.reversible = false;
    backfill.generated.down = u"-- what was null stays filled"_s;
    // nulls are refused first, so that none comes after the rows were filled
    backfill.dependsOn = {steps.front().role};
    steps[1].dependsOn = {backfill.role};
    steps.insert(steps.begin() + 1, std::move(backfill));
    return steps;
}

} // namespace

Generated twoPhaseConstraint(const Change &change, const catalog::Catalog &catalog, const GeneratorOptions &options)
{
    if (change.kind == ChangeKind::ValidateConstraint) // is the second phase alone
        return directVersioned(change, catalog, options);
    if (change.kind == ChangeKind::AddDomainCheck)
        return twoPhaseDomain(change, catalog, options);
    const auto subject = Subject::find(change, catalog);
    if (!subject)
        return std::unexpected(subject.error());
    if (change.kind == ChangeKind::DropConstraint)
        return dropRestorably(change, *subject, options);
    if (change.kind == ChangeKind::ChangeForeignKey)
        return secondForeignKey(change, *subject, options);
    if (change.kind == ChangeKind::AttachPartition)
        return attachChecked(change, *subject, options);
    const StepMaker maker(subject->shown(), options);
    if (change.kind == ChangeKind::SetNotNull)
        return notNullSteps(change, *subject, maker);
    if (change.kind == ChangeKind::AddPrimaryKey)
        return concurrentIndex(change, catalog, options);
    Steps steps;
    const QString role = change.kind == ChangeKind::AddForeignKey ? u"add-foreign-key"_s : u"add-check"_s;
    addTwoPhase(steps, maker, *subject, role, change.name, constraintDefinition(change), Phase::Expand, Phase::Migrate);
    if (change.kind == ChangeKind::AddForeignKey && !hasSupportingIndex(*subject, change.columns)) {
        // wanted by deletes on the other table; nothing depends on it, so it can be left out
        Steps index;
        IndexWish wish;
        wish.name = subject->freeRelationName(subject->name() + u'_' + change.columns.join(u'_'), u"_idx"_s);
        wish.tail = u"USING btree ("_s + sql::quoteList(change.columns) + u')';
        addConcurrentIndex(index, maker, *subject, wish, Phase::Expand);
        index.back().why.id = u"advisor.supporting-index.why"_s;
        steps.insert(steps.begin(), index.begin(), index.end());
    }
    return steps;
}

} // namespace lockstep::advisor
