// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What an application feels of schema work: the longest that one of its statements is kept, while pgbench runs and
// somebody's transaction, which has read and written every table, stays open. Each statement once as anybody would send
// it and once by Lockstep with the policy that every step has. Prints a Markdown table. Arguments: seconds the
// transaction stays open (5), scale (10), only statements that contain this.

#include "stalls.h"

#include "analysis/effect.h"
#include "catalog/postgres/reader.h"
#include "plan/analyze.h"
#include "rehearsal/demo.h"

#include <QCoreApplication>

#include <cstdio>

using namespace lockstep;
using namespace lockstep::tests;

namespace {

struct Work {
    QString sql, prepare, cleanUp;
    bool transactional = true;
};

std::vector<Work> works()
{
    const auto accounts = [](const QString &action, const QString &prepare, const QString &cleanUp) {
        const auto alter = [](const QString &a) { return a.isEmpty() ? a : u"ALTER TABLE pgbench_accounts "_s + a; };
        return Work{alter(action), alter(prepare), alter(cleanUp), true};
    };
    const QString column = u"ADD COLUMN note varchar(10)"_s, noColumn = u"DROP COLUMN IF EXISTS note"_s;
    const QString check = u"ADD CONSTRAINT ck CHECK (abalance > -2000000000) NOT VALID"_s;
    const QString key = u"ADD CONSTRAINT fk FOREIGN KEY (bid) REFERENCES pgbench_branches NOT VALID"_s;
    const QString index = u"CREATE INDEX i ON pgbench_accounts (bid)"_s, noIndex = u"DROP INDEX IF EXISTS i"_s;
    const QString trigger = u"CREATE TRIGGER g BEFORE UPDATE ON pgbench_accounts FOR EACH ROW WHEN (false) EXECUTE "
                            "FUNCTION suppress_redundant_updates_trigger()"_s;
    const QString noTrigger = u"DROP TRIGGER IF EXISTS g ON pgbench_accounts"_s;
    return {
        accounts(column, {}, noColumn),
        accounts(u"ADD COLUMN note text DEFAULT 'none'"_s, {}, noColumn),
        accounts(u"DROP COLUMN note"_s, column, {}),
        accounts(u"RENAME COLUMN note TO remark"_s, column, u"DROP COLUMN remark"_s),
        accounts(u"ALTER COLUMN note TYPE varchar(20)"_s, column, noColumn),
        accounts(u"ALTER COLUMN filler SET DEFAULT 'x'"_s, {}, u"ALTER COLUMN filler DROP DEFAULT"_s),
        accounts(u"ALTER COLUMN filler DROP DEFAULT"_s, {}, {}),
        accounts(u"ALTER COLUMN abalance SET STATISTICS 500"_s, {}, {}),
        accounts(u"ALTER COLUMN filler SET STORAGE EXTERNAL"_s, {}, {}),
        accounts(check, {}, u"DROP CONSTRAINT ck"_s),
        accounts(u"VALIDATE CONSTRAINT ck"_s, check, u"DROP CONSTRAINT ck"_s),
        accounts(u"DROP CONSTRAINT ck"_s, check, {}),
        accounts(key, {}, u"DROP CONSTRAINT fk"_s),
        accounts(u"VALIDATE CONSTRAINT fk"_s, key, u"DROP CONSTRAINT fk"_s),
        accounts(u"DROP CONSTRAINT fk"_s, key, {}),
        {u"CREATE INDEX CONCURRENTLY i ON pgbench_accounts (bid)"_s, {}, noIndex, false},
        {u"REINDEX INDEX CONCURRENTLY i"_s, index, noIndex, false},
        {u"DROP INDEX CONCURRENTLY i"_s, index, {}, false},
        {u"ALTER INDEX i RENAME TO i2"_s, index, u"DROP INDEX i2"_s},
        {u"DROP INDEX i"_s, index, {}},
        {u"CREATE INDEX k ON pgbench_tellers (tbalance)"_s, {}, u"DROP INDEX k"_s},
        {trigger, {}, noTrigger},
        {u"ALTER TABLE pgbench_accounts DISABLE TRIGGER g"_s, trigger, noTrigger},
        {noTrigger, trigger, {}},
        accounts(u"ENABLE ROW LEVEL SECURITY"_s, {}, u"DISABLE ROW LEVEL SECURITY"_s),
        accounts(u"SET (fillfactor = 90)"_s, {}, {}),
        accounts(u"REPLICA IDENTITY FULL"_s, {}, u"REPLICA IDENTITY DEFAULT"_s),
        accounts(u"OWNER TO CURRENT_USER"_s, {}, {}),
        {u"TRUNCATE pgbench_history"_s, {}, {}},
        {u"COMMENT ON TABLE pgbench_accounts IS 'what people have'"_s, {}, {}},
    };
}

QString lockOf(const db::Profile &profile, const Work &work)
{
    const auto connection = db::Connection::open(profile, {});
    const auto catalog = catalog::postgres::readCatalog(**connection);
    if (!catalog)
        return {};
    const auto effects = plan::analyzePlan(planOf({sqlStep(u"s1"_s, work.sql, {}, {}, work.transactional)}), *catalog);
    return effects.empty() ? QString() : analysis::lockModeName(effects[0].effect.strongestLock());
}

qint64 median(std::vector<qint64> values)
{
    std::ranges::sort(values);
    return values.empty() ? 0 : values[values.size() / 2];
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    const QStringList arguments = app.arguments();
    const int openMs = arguments.value(1, u"5"_s).toInt() * 1000;
    rehearsal::Demo::Options options;
    options.scale = arguments.value(2, u"10"_s).toInt();
    auto demo = rehearsal::Demo::start(options);
    if (!demo) {
        std::fprintf(stderr, "%s\n%s\n", qPrintable(demo.error().message), qPrintable(demo.error().context));
        return 1;
    }
    const db::Profile profile = (*demo)->profile();
    const auto admin = db::Connection::open(profile, {});
    StallProbe probe(profile,
                     {u"SELECT abalance FROM pgbench_accounts WHERE aid = 1 + (random() * 90000)::int"_s,
                      u"UPDATE pgbench_accounts SET abalance = abalance + 1 WHERE aid = 1 + (random() * 90000)::int"_s,
                      u"UPDATE pgbench_tellers SET tbalance = tbalance + 1 WHERE tid = 7"_s,
                      u"INSERT INTO pgbench_history (tid, bid, aid, delta) VALUES (1, 1, 1, 1)"_s});
    const QString reporting =
        u"SELECT count(*) FROM pgbench_accounts WHERE aid < 10; SELECT count(*) FROM pgbench_tellers;"
        "SELECT count(*) FROM pgbench_history; SELECT count(*) FROM pgbench_branches;"
        "UPDATE pgbench_accounts SET abalance = abalance WHERE aid = 99999"_s;
    std::printf("| statement | lock | sent plainly | by Lockstep | tries |\n| --- | --- | ---: | ---: | ---: |\n");
    std::vector<qint64> plain, gentle;
    int failed = 0;
    for (const Work &work : works()) {
        if (!work.sql.contains(arguments.value(3)))
            continue;
        QString lock;
        Stall stalls[2];
        for (const bool lockstep : {false, true}) {
            if (!work.prepare.isEmpty())
                (void)(*admin)->execute(work.prepare);
            lock = lockOf(profile, work);
            stalls[int(lockstep)] = stallOf(profile, probe, reporting, openMs, [&] {
                return lockstep ? byLockstep(profile, work.sql, work.transactional) : plainly(profile, work.sql);
            });
            if (!work.cleanUp.isEmpty())
                (void)(*admin)->execute(work.cleanUp);
            failed += stalls[int(lockstep)].error.isEmpty() ? 0 : 1;
        }
        plain.push_back(stalls[0].longestMs);
        gentle.push_back(stalls[1].longestMs);
        std::printf("| `%s` | %s | %lld ms | %lld ms | %d |%s%s\n", qPrintable(work.sql), qPrintable(lock),
                    static_cast<long long>(plain.back()), static_cast<long long>(gentle.back()), stalls[1].tries,
                    qPrintable(stalls[0].error), qPrintable(stalls[1].error));
        std::fflush(stdout);
    }
    std::printf(
        "\n%d statements; transaction open for %d s. Longest stall, median and worst: plainly %lld and %lld ms, by "
        "Lockstep %lld and %lld ms\n",
        int(plain.size()), openMs / 1000, static_cast<long long>(median(plain)),
        static_cast<long long>(std::ranges::max(plain)), static_cast<long long>(median(gentle)),
        static_cast<long long>(std::ranges::max(gentle)));
    return failed == 0 ? 0 : 1;
}
