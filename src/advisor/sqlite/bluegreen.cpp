// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "advisor/sqlite/runbooks.h"
#include "advisor/sqlite/table.h"
#include "sql/quote.h"

using namespace Qt::StringLiterals;

namespace lockstep::advisor::sqlite {

namespace movingfile {

using plan::Phase;

static plan::Step command(const StepMaker &maker, const QString &role, Phase phase, const QStringList &arguments,
                          const QString &up, const QString &down = {})
{
    plan::Step step = maker.gate(role, phase, arguments);
    step.kind = plan::StepKind::Command;
    step.generated.up = up;
    step.generated.down = down;
    return step;
}

/// Every table, row, index and trigger as SQL: the same for two files that hold the same. The number in user_version
/// is no part of it.
static QString compare()
{
    QStringList lines;
    for (const QString &side : {u"BLUE"_s, u"GREEN"_s})
        lines << u"sqlite3 -bail "_s + side + u" .dump 'PRAGMA user_version' > " + side.toLower() + u".rows";
    return (lines << u"diff blue.rows green.rows"_s).join(u'\n');
}

static QString isSound(const QString &side)
{
    return u"test \"$(sqlite3 -bail "_s + side + u" 'PRAGMA integrity_check' 'PRAGMA foreign_key_check')\" = ok";
}

/// The backup API copies page by page, what stands in the WAL included, over whatever is there.
static QString copy(const QString &from, const QString &to)
{
    return u"sqlite3 -bail "_s + from + u" \".backup '" + to + u"'\"";
}

static QString remove(const QString &side)
{
    return u"rm -f "_s + side + u' ' + side + u"-wal " + side + u"-shm";
}

/// Values that are not what their column's type says; a server does not take them.
static QString valuesFit(const catalog::Catalog &catalog)
{
    QStringList wrong;
    for (const catalog::Relation &relation : catalog.relations) {
        const auto table = Table::find(relation.name, catalog);
        if (!table)
            continue;
        for (const QString &name : table->writable()) {
            const QString type = (*table->column(name))->type.toUpper();
            const QString fits =
                type.contains("INT"_L1)                                                            ? u"'integer'"_s
                : type.contains("CHAR"_L1) || type.contains("TEXT"_L1) || type.contains("CLOB"_L1) ? u"'text'"_s
                : type.contains("BLOB"_L1)                                                         ? u"'blob'"_s
                : type.contains("REAL"_L1) || type.contains("FLOA"_L1) || type.contains("DOUB"_L1) ? u"'real'"_s
                                                                                                   : QString();
            if (!fits.isEmpty())
                wrong << u"SELECT 1 FROM "_s + table->sql() + u" WHERE typeof(" + quoted(name) + u") NOT IN ('null', " +
                             fits + u')';
        }
    }
    return wrong.isEmpty() ? QString() : QString(u"SELECT NOT EXISTS ("_s + wrong.join(u" UNION ALL "_s) + u')');
}

/// Rows of every table on both sides. pgloader writes names in small letters.
static QString compareCounts(const catalog::Catalog &catalog)
{
    QStringList blue, green;
    for (const catalog::Relation &relation : catalog.relations) {
        if (relation.kind != catalog::RelationKind::Table)
            continue;
        blue << u"SELECT count(*) FROM "_s + quoted(relation.name);
        green << u"SELECT count(*) FROM "_s + sql::quoteIdentifier(relation.name.toLower());
    }
    return u"sqlite3 -bail BLUE "_s + shellQuoted(blue.join(u"; "_s)) + u" > blue.rows\n" +
           u"psql --no-psqlrc --no-align --tuples-only --set=ON_ERROR_STOP=1 --dbname=GREEN --command=" +
           shellQuoted(green.join(u"; "_s)) + u" > green.rows\ndiff blue.rows green.rows";
}

} // namespace movingfile

bool isRunbook(plan::ChangeKind kind)
{
    using enum plan::ChangeKind;
    return kind == ChangeEngine || kind == MovePlatform || kind == MoveToService;
}

/// A copy is made and tried, then made once more while nobody writes, compared, and switched to. The way back copies
/// what was written to green over blue.
Generated blueGreen(const plan::Change &change, const catalog::Catalog &catalog, const GeneratorOptions &options)
{
    using namespace movingfile;
    const bool toServer = change.version.contains("postgres"_L1, Qt::CaseInsensitive);
    const StepMaker maker(catalog.database, options);
    const QStringList arguments{catalog.database, change.version};
    const QString load = u"pgloader --on-error-stop sqlite://BLUE GREEN"_s;
    Steps steps;
    chain(steps, maker.gate(u"file-is-sound"_s, Phase::Expand, arguments,
                            u"SELECT (SELECT group_concat(integrity_check) FROM pragma_integrity_check) = 'ok' AND NOT "
                            "EXISTS (SELECT 1 FROM pragma_foreign_key_check)"_s));
    if (toServer) {
        if (const QString fit = valuesFit(catalog); !fit.isEmpty())
            chain(steps, maker.gate(u"values-fit-server"_s, Phase::Expand, arguments, fit));
        chain(steps, command(maker, u"load-server"_s, Phase::Expand, arguments, load));
    } else {
        chain(steps,
              command(maker, u"try-green"_s, Phase::Expand, arguments,
                      u"sqlite3 -bail BLUE \"VACUUM INTO 'GREEN'\"\n"_s + isSound(u"GREEN"_s), remove(u"GREEN"_s)));
    }
    chain(steps, maker.gate(u"green-validated"_s, Phase::Migrate, arguments));
    chain(steps, maker.gate(u"cut-over-criteria"_s, Phase::Migrate, arguments));
    chain(steps, maker.deploy(u"stop-writes"_s, Phase::Migrate, arguments));
    if (toServer) {
        chain(steps, numbered(command(maker, u"load-server"_s, Phase::Migrate, arguments, load), 1));
        chain(steps, command(maker, u"compare-sides"_s, Phase::Migrate, arguments, compareCounts(catalog)));
        steps.back().why.id = u"advisor.compare-counts.why"_s;
    } else {
        chain(steps, command(maker, u"copy-file"_s, Phase::Migrate, arguments,
                             remove(u"GREEN"_s) + u'\n' + copy(u"BLUE"_s, u"GREEN"_s) + u'\n' + isSound(u"GREEN"_s),
                             copy(u"GREEN"_s, u"BLUE"_s) + u'\n' + isSound(u"BLUE"_s) + u'\n' + compare()));
        chain(steps, command(maker, u"compare-sides"_s, Phase::Migrate, arguments, compare()));
        steps.back().why.id = u"advisor.compare-files.why"_s;
    }
    chain(steps, maker.deploy(u"switch-to-green"_s, Phase::Migrate, arguments));
    if (toServer)
        steps.back().why.id = u"advisor.switch-to-server.why"_s;
    chain(steps, maker.gate(u"green-trusted"_s, Phase::Contract, arguments));
    plan::Step retire = command(maker, u"retire-blue"_s, Phase::Contract, arguments, remove(u"BLUE"_s));
    retire.reversible = false;
    chain(steps, retire);
    return steps;
}

} // namespace lockstep::advisor::sqlite
