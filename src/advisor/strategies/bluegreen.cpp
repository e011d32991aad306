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
    const auto shared = catalog::sharedLookup(catalog);
    const catalog::Lookup &lookup = *shared;
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

QString psql(const QString &side, const QString &rest)
{
    return u"psql --no-psqlrc --set=ON_ERROR_STOP=1 --dbname="_s + side + u' ' + rest;
}

QString run(const QString &side, const QStringList &statements)
{
    QString out = u"psql --no-psqlrc --set=ON_ERROR_STOP=1 --dbname="_s + side;
    for (const QString &statement : statements)
        out += u" --command="_s + shellQuoted(statement);
    return out;
}

/// What one side answers becomes the other side's input.
QString carried(const QString &from, const QString &query, const QString &to)
{
    return psql(from, u"--no-align --tuples-only --command="_s + shellQuoted(query)) + u" | " +
           psql(to, u"--quiet --output=/dev/null"_s);
}

QString copySequences(const QString &from, const QString &to)
{
    return carried(from,
                   u"SELECT format('SELECT setval(%L, %s);', format('%I.%I', schemaname, sequencename), last_value)"
                   " FROM pg_sequences WHERE last_value IS NOT NULL"_s,
                   to);
}

/// A connection string stands in the statement as a literal: psql quotes what the shell knows.
QString subscribe(const QString &side, const QString &name, const QString &to, const QString &publication,
                  const QString &options)
{
    return u"echo "_s +
           shellQuoted(u"CREATE SUBSCRIPTION "_s + name + u" CONNECTION :'other' PUBLICATION " + publication +
                       options) +
           u" | " + psql(side, u"--set=other="_s + to);
}

/// Runs what the query gives, statement by statement, on the same side.
QString runAnswer(const QString &side, const QString &query, const QString &rest)
{
    return u"printf '%s\\n' "_s + shellQuoted(query + u" \\gexec") + u" | " + psql(side, rest);
}

/// A copy of the schema has them empty, and replication does not fill them. In the order in which they were made, so
/// that one may read another.
QString refreshViews()
{
    return runAnswer(u"GREEN"_s,
                     u"SELECT format('REFRESH MATERIALIZED VIEW %s', oid::regclass) FROM pg_class WHERE relkind = 'm'"
                     " ORDER BY oid"_s,
                     u"--quiet"_s);
}

/// Rows and checksum of every table of both sides, as two files that must not differ.
QString compareSides()
{
    const QString query =
        u"SELECT format('SELECT %L, count(*), sum(hashtextextended(t::text, 0)) FROM %s AS t', oid::regclass::text,"
        " oid::regclass) FROM pg_class WHERE relkind = 'r' AND relpersistence = 'p' AND relnamespace NOT IN"
        " ('pg_catalog'::regnamespace, 'information_schema'::regnamespace) ORDER BY relnamespace::regnamespace::text,"
        " relname"_s;
    QStringList lines;
    for (const QString &side : {u"BLUE"_s, u"GREEN"_s})
        lines << runAnswer(side, query, u"--no-align --tuples-only > "_s + side.toLower() + u".rows");
    return (lines << u"diff blue.rows green.rows"_s).join(u'\n');
}

/// Whether the other side's subscription has replayed what was written here, but for some bytes. The end of what was
/// inserted, not of what is on disk: with synchronous_commit off a commit that was answered may not be written yet.
QString replayed(const QString &subscription, int bytes)
{
    return u"SELECT EXISTS (SELECT FROM pg_catalog.pg_stat_replication WHERE application_name = '"_s + subscription +
           u"' AND state = 'streaming' AND pg_wal_lsn_diff(pg_current_wal_insert_lsn(), replay_lsn) <= " +
           QString::number(bytes) + u')';
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
    using namespace bluegreen;
    Steps steps;
    chain(steps, maker.gate(u"wal-is-logical"_s, Phase::Expand, arguments,
                            u"SELECT current_setting('wal_level') = 'logical'"_s));
    QStringList back;
    if (const QStringList identities = withoutIdentity(catalog, &back); !identities.isEmpty())
        chain(steps,
              maker.ddl(u"name-all-rows"_s, Phase::Expand, arguments, StepSql{script(identities), script(back), {}}));
    chain(steps,
          maker.ddl(u"publish-all"_s, Phase::Expand, arguments,
                    StepSql{u"CREATE PUBLICATION lockstep_blue FOR ALL TABLES"_s, u"DROP PUBLICATION lockstep_blue"_s,
                            u"SELECT EXISTS (SELECT FROM pg_catalog.pg_publication WHERE pubname ="
                            " 'lockstep_blue')"_s}));
    const QString follow = subscribe(u"GREEN"_s, u"lockstep_green"_s, u"BLUE"_s, u"lockstep_blue"_s, {});
    const QString unfollow = run(u"GREEN"_s, {u"DROP SUBSCRIPTION lockstep_green"_s});
    chain(steps, command(u"make-green"_s, Phase::Expand,
                         u"pg_dumpall --roles-only --no-role-passwords --dbname=BLUE | psql --no-psqlrc --quiet"
                         " --dbname=GREEN\n"
                         "pg_dump --schema-only --no-publications --no-subscriptions --dbname=BLUE | "_s +
                             psql(u"GREEN"_s, u"--quiet --output=/dev/null"_s) + u'\n' + follow,
                         unfollow));
    chain(steps, command(u"tables-copied"_s, Phase::Expand,
                         u"until test \"$("_s +
                             psql(u"GREEN"_s, u"--no-align --tuples-only --command="_s +
                                                  shellQuoted(u"SELECT count(*) FROM pg_subscription_rel WHERE"
                                                              " srsubstate <> 'r'"_s)) +
                             u")\" = 0\ndo sleep 1\ndone\n" + run(u"GREEN"_s, {u"ANALYZE"_s})));
    chain(steps, maker.gate(u"green-caught-up"_s, Phase::Migrate, arguments, replayed(u"lockstep_green"_s, 1 << 20)));
    chain(steps, maker.gate(u"green-validated"_s, Phase::Migrate, arguments));
    chain(steps, maker.gate(u"cut-over-criteria"_s, Phase::Migrate, arguments));
    chain(steps, maker.deploy(u"stop-writes"_s, Phase::Migrate, arguments));
    chain(steps, maker.gate(u"nothing-behind"_s, Phase::Migrate, arguments, replayed(u"lockstep_green"_s, 0)));
    chain(steps, command(u"compare-sides"_s, Phase::Migrate, compareSides()));
    if (std::ranges::contains(catalog.relations, catalog::RelationKind::MaterializedView, &catalog::Relation::kind))
        chain(steps, command(u"refresh-views"_s, Phase::Migrate, refreshViews()));
    chain(steps, command(u"copy-sequences"_s, Phase::Migrate, copySequences(u"BLUE"_s, u"GREEN"_s),
                         copySequences(u"GREEN"_s, u"BLUE"_s)));
    // one direction at a time: what blue gets from green must not come to green again. Both sides hold the same at this
    // moment, and so they do when writes to green were stopped and blue has caught up, before the way back
    const QString noCopy = u" WITH (copy_data = false)"_s;
    const QString followBack = subscribe(u"BLUE"_s, u"lockstep_blue"_s, u"GREEN"_s, u"lockstep_green"_s, noCopy);
    chain(steps, command(u"replicate-back"_s, Phase::Migrate,
                         unfollow + u'\n' + run(u"GREEN"_s, {u"CREATE PUBLICATION lockstep_green FOR ALL TABLES"_s}) +
                             u'\n' + followBack,
                         run(u"BLUE"_s, {u"DROP SUBSCRIPTION lockstep_blue"_s}) + u'\n' +
                             run(u"GREEN"_s, {u"DROP PUBLICATION lockstep_green"_s}) + u'\n' +
                             subscribe(u"GREEN"_s, u"lockstep_green"_s, u"BLUE"_s, u"lockstep_blue"_s, noCopy)));
    chain(steps, maker.deploy(u"switch-to-green"_s, Phase::Migrate, arguments));
    chain(steps, maker.gate(u"green-trusted"_s, Phase::Contract, arguments));
    plan::Step retire = command(u"retire-blue"_s, Phase::Contract,
                                run(u"BLUE"_s, {u"DROP SUBSCRIPTION lockstep_blue"_s}) + u'\n' +
                                    run(u"GREEN"_s, {u"DROP PUBLICATION lockstep_green"_s}));
    retire.reversible = false;
    chain(steps, retire);
    return steps;
}

} // namespace lockstep::advisor
