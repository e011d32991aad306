// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "advisor/direct/direct.h"
#include "advisor/generators.h"
#include "advisor/rowsupport.h"
#include "advisor/verify.h"
#include "sql/quote.h"

namespace lockstep::advisor {

using namespace Qt::StringLiterals;
using plan::Change;
using plan::ChangeKind;
using plan::Phase;
using plan::StepSql;

namespace batched {

Generated archive(const Change &change, const Subject &subject, const StepMaker &maker)
{
    const QStringList arguments{subject.shown(), {}, change.newName};
    const QString archive = sql::qualifiedName(subject.schema(), change.newName);
    const QString check = rowsUnreferenced(subject, change.predicate);
    Steps steps;
    chain(steps, maker.ddl(u"create-archive"_s, Phase::Expand, arguments,
                           StepSql{createLike(archive, subject), u"DROP TABLE "_s + archive,
                                   verify::relationExists(subject.schema(), change.newName)}));
    if (!check.isEmpty())
        chain(steps, maker.gate(u"rows-unreferenced"_s, Phase::Contract, arguments, check));
    chain(steps, maker.move(u"archive-rows"_s, Phase::Contract, arguments, subject,
                            {subject.schema(), change.newName, writableNames(subject)}, change.predicate));
    steps.back().generated.verify = verify::noRowWhere(subject.schema(), subject.name(), change.predicate);
    return steps;
}

plan::Step copy(const Subject &subject, const Subject &target, const QStringList &columns, const Change &change,
                const StepMaker &maker)
{
    plan::Step step = maker.copy(u"copy-rows"_s, Phase::Migrate, {subject.shown(), {}, change.referencedTable}, subject,
                                 copyInto(target, columns), change.predicate);
    step.reversible = false;
    return step;
}

} // namespace batched

Generated batchedBackfill(const Change &change, const catalog::Catalog &catalog, const GeneratorOptions &options)
{
    const auto direct = directSql(change, catalog);
    if (!direct)
        return std::unexpected(direct.error());
    const auto subject = Subject::find(change, catalog);
    if (!subject)
        return std::unexpected(subject.error());
    const StepMaker maker(subject->shown(), options);
    const QStringList arguments{subject->shown(), change.column};
    if (change.kind == ChangeKind::ArchiveRows)
        return batched::archive(change, *subject, maker);
    Steps steps;
    if (change.kind == ChangeKind::FillColumn) {
        plan::Step fill =
            maker.backfill(u"backfill"_s, Phase::Migrate, arguments, *subject,
                           sql::quoteIfNeeded(change.column) + u" = " + change.expression, fillPending(change));
        fill.reversible = false;
        return Steps{std::move(fill)};
    }
    if (change.kind == ChangeKind::CopyRows) {
        if (subject->walkableKey().isEmpty())
            return base::fail(base::ErrorCode::Unsupported, u"advisor.no-key"_s, {subject->shown()});
        const auto target = Subject::find(change.referencedSchema, change.referencedTable, catalog);
        const auto columns = commonColumns(change, *subject, *target);
        if (!columns)
            return std::unexpected(columns.error());
        return Steps{batched::copy(*subject, *target, *columns, change, maker)};
    }
    const QString check = rowsUnreferenced(*subject, change.predicate);
    if (!check.isEmpty())
        chain(steps, maker.gate(u"rows-unreferenced"_s, Phase::Contract, arguments, check));
    plan::Step remove = maker.removal(u"delete-rows"_s, Phase::Contract, arguments, *subject, change.predicate);
    remove.generated.verify = direct->verify;
    remove.why.id = u"advisor.in-portions.why"_s;
    remove.reversible = false;
    chain(steps, remove);
    return steps;
}

} // namespace lockstep::advisor
