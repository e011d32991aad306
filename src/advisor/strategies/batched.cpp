// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "advisor/batches.h"
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

/// Work that is no UPDATE: one statement that commits along the key.
plan::Step portions(const StepMaker &maker, const QString &role, Phase phase, const QStringList &arguments,
                    const StepSql &sql)
{
    plan::Step step = maker.concurrent(role, phase, arguments, sql);
    step.timeouts.lockMs = maker.options().lockTimeoutMs; // nothing is left behind by a portion that gave up
    step.why.id = u"advisor.in-portions.why"_s;
    return step;
}

Generated moveRows(const Change &change, const Subject &subject, const StepMaker &maker)
{
    const QStringList arguments{subject.shown(), {}, change.newName};
    const QString archive = sql::qualifiedName(subject.schema(), change.newName);
    const QString list = writableColumns(subject).join(u", "_s);
    const auto moved = [&](const QString &from, const QString &condition, const QString &to, const QString &words) {
        return u"WITH moved AS (DELETE FROM "_s + from + u" AS source WHERE @bounds@" + condition + u" RETURNING " +
               list + u") INSERT INTO " + to + u" (" + list + u") " + words + u"SELECT " + list + u" FROM moved";
    };
    const QString check = rowsUnreferenced(subject, change.predicate);
    Steps steps;
    if (!check.isEmpty())
        chain(steps, maker.gate(u"rows-unreferenced"_s, Phase::Contract, arguments, check));
    chain(steps, maker.ddl(u"create-archive"_s, Phase::Expand, arguments,
                           StepSql{createLike(archive, subject), u"DROP TABLE "_s + archive,
                                   verify::relationExists(subject.schema(), change.newName)}));
    std::ranges::stable_sort(steps, {}, &plan::Step::phase);
    for (std::size_t i = 0; i < steps.size(); ++i)
        steps[i].dependsOn = i == 0 ? QStringList() : QStringList{steps[i - 1].role};
    // the archive has no key of its own to walk along, the way home is one statement
    chain(steps, portions(maker, u"archive-rows"_s, Phase::Contract, arguments,
                          StepSql{inPortions(subject, u"source"_s,
                                             moved(subject.sql(), u" AND ("_s + change.predicate + u')', archive, {})),
                                  QString(moved(archive, {}, subject.sql(), overriding(subject)))
                                      .replace(u" AS source WHERE @bounds@"_s, QString()),
                                  verify::noRowWhere(subject.schema(), subject.name(), change.predicate)}));
    return steps;
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
    if (subject->walkableKey().isEmpty() && change.kind != ChangeKind::FillColumn)
        return base::fail(base::ErrorCode::Unsupported, u"advisor.no-key"_s, {subject->shown()});
    const StepMaker maker(subject->shown(), options);
    const QStringList arguments{subject->shown(), change.column};
    if (change.kind == ChangeKind::ArchiveRows)
        return batched::moveRows(change, *subject, maker);
    Steps steps;
    if (change.kind == ChangeKind::FillColumn) {
        plan::Step fill =
            maker.backfill(u"backfill"_s, Phase::Migrate, arguments, *subject,
                           sql::quoteIfNeeded(change.column) + u" = " + change.expression, fillPending(change));
        fill.reversible = false;
        return Steps{std::move(fill)};
    }
    if (change.kind == ChangeKind::CopyRows) {
        const auto target = Subject::find(change.referencedSchema, change.referencedTable, catalog);
        const auto columns = commonColumns(change, *subject, *target);
        if (!columns)
            return std::unexpected(columns.error());
        plan::Step copy = maker.copy(u"copy-rows"_s, Phase::Migrate, {subject->shown(), {}, change.referencedTable},
                                     *subject, copyInto(*target, *columns), change.predicate);
        copy.reversible = false;
        return Steps{copy};
    }
    const QString check = rowsUnreferenced(*subject, change.predicate);
    if (!check.isEmpty())
        chain(steps, maker.gate(u"rows-unreferenced"_s, Phase::Contract, arguments, check));
    plan::Step remove = batched::portions(
        maker, u"delete-rows"_s, Phase::Contract, arguments,
        StepSql{inPortions(*subject, subject->sql(),
                           u"DELETE FROM "_s + subject->sql() + u" WHERE @bounds@ AND (" + change.predicate + u')'),
                {},
                direct->verify});
    remove.reversible = false;
    chain(steps, remove);
    return steps;
}

} // namespace lockstep::advisor
