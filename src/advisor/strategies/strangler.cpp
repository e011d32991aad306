// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "advisor/generators.h"
#include "advisor/verify.h"
#include "sql/quote.h"

namespace lockstep::advisor {

using namespace Qt::StringLiterals;
using plan::Change;
using plan::Phase;
using plan::StepKind;
using plan::StepSql;

namespace strangler {

/// What a table's move to another database is made of. Foreign keys cannot reach over: they are named to the user.
base::Result<Subject> movable(const Change &change, const catalog::Catalog &catalog)
{
    auto subject = Subject::find(change, catalog);
    if (!subject)
        return subject;
    QStringList tied = subject->referencedBy(0);
    for (const catalog::Constraint &constraint : subject->table().constraints)
        if (constraint.kind == catalog::ConstraintKind::ForeignKey)
            tied << subject->name() + u'.' + constraint.name;
    if (!tied.isEmpty())
        return base::fail(base::ErrorCode::Unsupported, u"advisor.tied-by-keys"_s,
                          {subject->shown(), tied.join(u", "_s)});
    if (subject->walkableKey().isEmpty())
        return base::fail(base::ErrorCode::Unsupported, u"advisor.no-key"_s, {subject->shown()});
    return subject;
}

plan::Step command(const StepMaker &maker, const QString &role, Phase phase, const QStringList &arguments,
                   const QString &up, const QString &down)
{
    plan::Step step = maker.gate(role, phase, arguments);
    step.kind = StepKind::Command;
    step.generated.up = up;
    step.generated.down = down;
    return step;
}

/// The copy in the service's own database follows the table here until the service owns it.
void follow(Steps &steps, const StepMaker &maker, const Subject &subject)
{
    const QStringList arguments{subject.shown()};
    const QString table =
        shellQuoted(sql::quoteIdentifier(subject.schema()) + u'.' + sql::quoteIdentifier(subject.name()));
    chain(steps, maker.ddl(u"publish-table"_s, Phase::Expand, arguments,
                           StepSql{u"CREATE PUBLICATION lockstep_move FOR TABLE "_s + subject.sql(),
                                   u"DROP PUBLICATION lockstep_move"_s,
                                   u"SELECT EXISTS (SELECT FROM pg_catalog.pg_publication WHERE pubname ="
                                   " 'lockstep_move')"_s}));
    chain(steps, command(maker, u"make-service-copy"_s, Phase::Expand, arguments,
                         u"pg_dump --schema-only --table="_s + table +
                             u" --dbname=DATABASE | psql --set=ON_ERROR_STOP=1 --dbname=SERVICE\n"
                             "psql --dbname=SERVICE --command=\"CREATE SUBSCRIPTION lockstep_move CONNECTION 'DATABASE'"
                             " PUBLICATION lockstep_move\"",
                         u"psql --dbname=SERVICE --command=\"DROP SUBSCRIPTION lockstep_move\""_s));
    chain(steps, maker.gate(u"service-caught-up"_s, Phase::Migrate, arguments,
                            u"SELECT EXISTS (SELECT FROM pg_catalog.pg_stat_replication WHERE application_name ="
                            " 'lockstep_move' AND state = 'streaming' AND pg_wal_lsn_diff(pg_current_wal_insert_lsn(),"
                            " replay_lsn) < 1048576)"_s));
}

/// From here on the service's rows are the right ones.
void serviceOwns(Steps &steps, const StepMaker &maker, const Subject &subject)
{
    const auto say = [](const char *word) {
        return u"psql --dbname=SERVICE --command=\"ALTER SUBSCRIPTION lockstep_move "_s + QLatin1StringView(word) +
               u'"';
    };
    chain(steps, command(maker, u"service-owns"_s, Phase::Migrate, {subject.shown()}, say("DISABLE"), say("ENABLE")));
}

void unpublish(Steps &steps, const StepMaker &maker, const Subject &subject)
{
    chain(steps, maker.ddl(u"unpublish-table"_s, Phase::Contract, {subject.shown()},
                           StepSql{u"DROP PUBLICATION lockstep_move"_s,
                                   u"CREATE PUBLICATION lockstep_move FOR TABLE "_s + subject.sql(),
                                   {}}));
}

} // namespace strangler

Generated stranglerFig(const Change &change, const catalog::Catalog &catalog, const GeneratorOptions &options)
{
    const auto subject = strangler::movable(change, catalog);
    if (!subject)
        return std::unexpected(subject.error());
    const StepMaker maker(subject->shown(), options);
    const QStringList arguments{subject->shown()};
    Steps steps;
    chain(steps, maker.deploy(u"deploy-facade"_s, Phase::Expand, arguments));
    strangler::follow(steps, maker, *subject);
    chain(steps, maker.deploy(u"route-reads"_s, Phase::Migrate, arguments));
    chain(steps, maker.gate(u"answers-agree"_s, Phase::Migrate, arguments));
    strangler::serviceOwns(steps, maker, *subject);
    chain(steps, maker.deploy(u"route-writes"_s, Phase::Migrate, arguments));
    chain(steps, maker.gate(u"facade-not-needed"_s, Phase::Contract, arguments));
    strangler::unpublish(steps, maker, *subject);
    const QString asideName = subject->freeRelationName(subject->name(), u"_deprecated"_s);
    const QString aside = sql::qualifiedName(subject->schema(), asideName);
    chain(steps, maker.ddl(u"deprecate-table"_s, Phase::Contract, {subject->shown(), asideName},
                           StepSql{alterTable(subject->sql(), u"RENAME TO "_s + sql::quoteIfNeeded(asideName)),
                                   alterTable(aside, u"RENAME TO "_s + sql::quoteIfNeeded(subject->name())),
                                   verify::relationGone(subject->schema(), subject->name())}));
    return steps;
}

Generated writeBothDatabases(const Change &change, const catalog::Catalog &catalog, const GeneratorOptions &options)
{
    const auto subject = strangler::movable(change, catalog);
    if (!subject)
        return std::unexpected(subject.error());
    const StepMaker maker(subject->shown(), options);
    const QStringList arguments{subject->shown()};
    Steps steps;
    strangler::follow(steps, maker, *subject);
    strangler::serviceOwns(steps, maker, *subject);
    chain(steps, maker.deploy(u"deploy-writes-both"_s, Phase::Migrate, arguments));
    chain(steps, maker.gate(u"no-differences"_s, Phase::Migrate, arguments));
    chain(steps, maker.deploy(u"deploy-reads-new"_s, Phase::Migrate, arguments));
    chain(steps, maker.gate(u"old-table-unused"_s, Phase::Contract, arguments));
    strangler::unpublish(steps, maker, *subject);
    return steps;
}

} // namespace lockstep::advisor
