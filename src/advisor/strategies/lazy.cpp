// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "advisor/generators.h"
#include "advisor/indexsteps.h"
#include "advisor/synctrigger.h"
#include "advisor/verify.h"
#include "sql/quote.h"

namespace lockstep::advisor {

using namespace Qt::StringLiterals;
using plan::Change;
using plan::ChangeKind;
using plan::Phase;
using plan::StepSql;

/// Rows get their value when they are next written; readers cope with those that have none yet; a sweep ends it.
Generated lazyMigration(const Change &change, const catalog::Catalog &catalog, const GeneratorOptions &options)
{
    const auto subject = Subject::find(change, catalog);
    if (!subject)
        return std::unexpected(subject.error());
    const bool adds = change.kind == ChangeKind::AddColumn;
    const QString fill = !adds                              ? change.expression
                         : change.usingExpression.isEmpty() ? change.defaultExpression
                                                            : change.usingExpression;
    if (fill.isEmpty())
        return base::fail(base::ErrorCode::InvalidInput, u"advisor.field-missing"_s,
                          {plan::fieldName(plan::ChangeField::Using)});
    const StepMaker maker(subject->shown(), options);
    const QStringList arguments{subject->shown(), change.column, change.type};
    const QString name = sql::quoteIfNeeded(change.column);
    Steps steps;
    if (adds) {
        chain(steps, maker.ddl(u"add-column"_s, Phase::Expand, arguments,
                               StepSql{alterTable(subject->sql(), u"ADD COLUMN "_s + name + u' ' + change.type),
                                       alterTable(subject->sql(), u"DROP COLUMN "_s + name),
                                       verify::columnExists(subject->schema(), subject->name(), change.column)}));
    }
    const QString pending =
        name + u" IS NULL" + (change.predicate.isEmpty() ? QString() : u" AND ("_s + change.predicate + u')');
    const SyncTrigger sync(*subject, change.column);
    const QString body = u"BEGIN\n    IF "_s + overNewRow(*subject, adds ? QString() : pending) +
                         (adds ? u"NEW."_s + name + u" IS NULL" : QString()) + u" THEN\n        NEW." + name + u" := " +
                         overNewRow(*subject, fill) + u";\n    END IF;\n    RETURN NEW;\nEND";
    const QString create = script({sync.createFunction(body), sync.createTrigger()});
    const QString drop = script({sync.dropTrigger(), sync.dropFunction()});
    chain(steps, maker.ddl(u"convert-on-write"_s, Phase::Expand, arguments,
                           StepSql{create, drop,
                                   verify::triggerExists(subject->schema(), subject->name(), sync.triggerName())}));
    chain(steps, maker.deploy(u"deploy-reads-both"_s, Phase::Migrate, arguments));
    chain(steps, maker.gate(u"time-for-sweep"_s, Phase::Migrate, arguments));
    plan::Step sweep =
        maker.backfill(u"backfill"_s, Phase::Migrate, arguments, *subject, name + u" = " + fill, pending);
    sweep.reversible = adds;
    chain(steps, sweep);
    if (adds && change.notNull)
        addNotNull(steps, maker, *subject, change.column, Phase::Migrate, Phase::Migrate, Phase::Contract);
    if (adds && change.defaultExpression.isEmpty())
        chain(steps, maker.deploy(u"deploy-writes-column"_s, Phase::Contract, arguments));
    QString up = drop, down = create;
    if (adds && !change.defaultExpression.isEmpty()) {
        const QString alter = u"ALTER COLUMN "_s + name;
        up = script({drop, alterTable(subject->sql(), alter + u" SET DEFAULT " + change.defaultExpression)});
        down = script({alterTable(subject->sql(), alter + u" DROP DEFAULT"), create});
    }
    chain(steps,
          maker.ddl(u"stop-converting"_s, Phase::Contract, arguments,
                    StepSql{up, down, verify::triggerGone(subject->schema(), subject->name(), sync.triggerName())}));
    return steps;
}

} // namespace lockstep::advisor
