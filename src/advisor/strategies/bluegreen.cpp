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

namespace bluegreen {

/// A publication sends UPDATE and DELETE only of tables whose rows it can name.
QStringList withoutIdentity(const catalog::Catalog &catalog, QStringList *back)
{
    const catalog::Lookup lookup(catalog);
    QStringList out;
    for (const catalog::Relation &relation : catalog.relations) {
        if (relation.kind != catalog::RelationKind::Table || relation.replicaIdentity != u'd' ||
            relation.persistence != catalog::Persistence::Permanent || !relation.extension.isEmpty() ||
            std::ranges::contains(relation.constraints, catalog::ConstraintKind::PrimaryKey,
                                  &catalog::Constraint::kind))
            continue;
        const QString table = sql::qualifiedName(lookup.schemaName(relation.schema), relation.name);
        out << alterTable(table, u"REPLICA IDENTITY FULL"_s);
        *back << alterTable(table, u"REPLICA IDENTITY DEFAULT"_s);
    }
    return out;
}

} // namespace bluegreen

/// The six steps: replicate, apply, validate, switch, keep blue, retire it. What runs on blue is SQL; what runs
/// elsewhere is a command to be run by hand.
Generated blueGreen(const Change &change, const catalog::Catalog &catalog, const GeneratorOptions &options)
{
    const QString database = catalog.database;
    const StepMaker maker(database, options);
    const QStringList arguments{database, change.version};
    const auto command = [&](const QString &role, Phase phase, const QString &up, const QString &down = {}) {
        plan::Step step = maker.gate(role, phase, arguments);
        step.kind = StepKind::Command;
        step.generated.up = up;
        step.generated.down = down;
        return step;
    };
    Steps steps;
    chain(steps, maker.gate(u"wal-is-logical"_s, Phase::Expand, arguments,
                            u"SELECT current_setting('wal_level') = 'logical'"_s));
    QStringList back;
    if (const QStringList identities = bluegreen::withoutIdentity(catalog, &back); !identities.isEmpty())
        chain(steps,
              maker.ddl(u"name-all-rows"_s, Phase::Expand, arguments, StepSql{script(identities), script(back), {}}));
    chain(steps,
          maker.ddl(u"publish-all"_s, Phase::Expand, arguments,
                    StepSql{u"CREATE PUBLICATION lockstep_blue FOR ALL TABLES"_s, u"DROP PUBLICATION lockstep_blue"_s,
                            u"SELECT EXISTS (SELECT FROM pg_catalog.pg_publication WHERE pubname ="
                            " 'lockstep_blue')"_s}));
    chain(steps, command(u"make-green"_s, Phase::Expand,
                         u"pg_dump --schema-only --dbname=BLUE | psql --set=ON_ERROR_STOP=1 --dbname=GREEN\n"
                         "psql --dbname=GREEN --command=\"CREATE SUBSCRIPTION lockstep_green CONNECTION 'BLUE'"
                         " PUBLICATION lockstep_blue\""_s,
                         u"psql --dbname=GREEN --command=\"DROP SUBSCRIPTION lockstep_green\""_s));
    chain(steps, maker.gate(u"green-caught-up"_s, Phase::Migrate, arguments,
                            u"SELECT EXISTS (SELECT FROM pg_catalog.pg_stat_replication WHERE application_name ="
                            " 'lockstep_green' AND state = 'streaming' AND pg_wal_lsn_diff(pg_current_wal_lsn(),"
                            " replay_lsn) < 1048576)"_s));
    chain(steps, maker.gate(u"green-validated"_s, Phase::Migrate, arguments));
    chain(steps, maker.gate(u"cut-over-criteria"_s, Phase::Migrate, arguments));
    chain(steps, maker.deploy(u"stop-writes"_s, Phase::Migrate, arguments));
    chain(steps,
          command(u"copy-sequences"_s, Phase::Migrate,
                  u"psql --dbname=BLUE --no-align --tuples-only --command=\"SELECT format('SELECT setval(%L, %s);',"
                  " format('%I.%I', schemaname, sequencename), last_value) FROM pg_sequences WHERE last_value IS"
                  " NOT NULL\" | psql --set=ON_ERROR_STOP=1 --dbname=GREEN"_s));
    chain(steps,
          command(u"replicate-back"_s, Phase::Migrate,
                  u"psql --dbname=GREEN --command=\"ALTER SUBSCRIPTION lockstep_green DISABLE\""
                  " --command=\"CREATE PUBLICATION lockstep_green FOR ALL TABLES\"\n"
                  "psql --dbname=BLUE --command=\"CREATE SUBSCRIPTION lockstep_blue CONNECTION 'GREEN' PUBLICATION"
                  " lockstep_green WITH (copy_data = false)\""_s,
                  u"psql --dbname=BLUE --command=\"DROP SUBSCRIPTION lockstep_blue\"\n"
                  "psql --dbname=GREEN --command=\"DROP PUBLICATION lockstep_green\""
                  " --command=\"ALTER SUBSCRIPTION lockstep_green ENABLE\""_s));
    chain(steps, maker.deploy(u"switch-to-green"_s, Phase::Migrate, arguments));
    chain(steps, maker.gate(u"green-trusted"_s, Phase::Contract, arguments));
    plan::Step retire = command(u"retire-blue"_s, Phase::Contract,
                                u"psql --dbname=BLUE --command=\"DROP SUBSCRIPTION lockstep_blue\"\n"
                                "psql --dbname=GREEN --command=\"DROP SUBSCRIPTION lockstep_green\""
                                " --command=\"DROP PUBLICATION lockstep_green\""_s);
    retire.reversible = false;
    chain(steps, retire);
    return steps;
}

} // namespace lockstep::advisor
