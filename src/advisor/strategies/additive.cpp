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
using plan::StepSql;

/// A column whose default differs from row to row, or that existing rows get from an expression: nullable first, then
/// the default for new rows, then batches for the old ones, then NOT NULL.
static Generated filledColumn(const Change &change, const Subject &subject, const StepMaker &maker)
{
    const QString name = sql::quoteIfNeeded(change.column);
    const QStringList arguments{subject.shown(), change.column, change.type};
    const QString fill = change.usingExpression.isEmpty() ? change.defaultExpression : change.usingExpression;
    Steps steps;
    QStringList up{alterTable(subject.sql(), u"ADD COLUMN "_s + name + u' ' + change.type)};
    if (!change.defaultExpression.isEmpty())
        up << alterTable(subject.sql(), u"ALTER COLUMN "_s + name + u" SET DEFAULT " + change.defaultExpression);
    plan::Step column = maker.ddl(u"add-column"_s, Phase::Expand, arguments,
                                  StepSql{script(up), alterTable(subject.sql(), u"DROP COLUMN "_s + name),
                                          verify::columnExists(subject.schema(), subject.name(), change.column)});
    column.why.id = u"advisor.add-column-in-moves.why"_s;
    chain(steps, column);
    if (change.defaultExpression.isEmpty())
        chain(steps, maker.deploy(u"deploy-writes-column"_s, Phase::Migrate, arguments));
    chain(steps,
          maker.backfill(u"backfill"_s, Phase::Migrate, arguments, subject, name + u" = " + fill, name + u" IS NULL"));
    if (change.notNull)
        addNotNull(steps, maker, subject, change.column, Phase::Migrate, Phase::Migrate, Phase::Contract);
    return steps;
}

Generated additiveOnly(const Change &change, const catalog::Catalog &catalog, const GeneratorOptions &options)
{
    if (change.kind == ChangeKind::AddEnumValue) {
        auto steps = directVersioned(change, catalog, options);
        if (steps)
            steps->front().timeouts.statementMs = 60'000;
        return steps;
    }
    const auto subject = Subject::find(change, catalog);
    if (!subject)
        return std::unexpected(subject.error());
    const StepMaker maker(subject->shown(), options);
    const bool fillsRows =
        !change.usingExpression.isEmpty() || defaultRewrites(*subject, change.type, change.defaultExpression);
    if (change.type.contains("serial"_L1, Qt::CaseInsensitive))
        return base::fail(base::ErrorCode::Unsupported, u"advisor.serial-column"_s, {subject->shown(), change.column});
    if (fillsRows && !subject->isEmpty())
        return filledColumn(change, *subject, maker);
    if (change.notNull && change.defaultExpression.isEmpty() && !subject->isEmpty())
        return base::fail(base::ErrorCode::InvalidInput, u"advisor.needs-default"_s, {subject->shown(), change.column});
    const auto sql = directSql(change, catalog);
    if (!sql)
        return std::unexpected(sql.error());
    plan::Step step = maker.ddl(u"add-column"_s, Phase::Expand, {subject->shown(), change.column, change.type}, *sql);
    if (!change.defaultExpression.isEmpty())
        step.why.id = u"advisor.add-column-default.why"_s;
    return Steps{step};
}

} // namespace lockstep::advisor
