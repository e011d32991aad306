// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rehearsal/sqlite/preflight.h"

#include "rehearsal/preflight.h"
#include "rehearsal/sqlite/refused.h"

#include <QFileInfo>
#include <QStorageInfo>

using namespace Qt::StringLiterals;

namespace lockstep::rehearsal::sqlite {

namespace lookingahead {

using Verdict = PreflightCheck::Verdict;

static PreflightCheck check(const QString &id, Verdict verdict, const QString &message,
                            const QStringList &arguments = {})
{
    return {id, verdict, {message, arguments}};
}

static PreflightCheck rights(const QString &file)
{
    const bool writable = QFileInfo(file).isWritable() && QFileInfo(QFileInfo(file).path()).isWritable(); // the journal
    return writable ? check(u"rights"_s, Verdict::Ok, u"rehearsal.rights-ok"_s)
                    : check(u"rights"_s, Verdict::Blocker, u"rehearsal.read-only-server"_s);
}

static PreflightCheck writers(db::Connection &connection)
{
    std::ignore = connection.execute(u"PRAGMA busy_timeout = 200"_s);
    const auto begun = connection.execute(u"BEGIN IMMEDIATE"_s);
    if (begun)
        std::ignore = connection.execute(u"ROLLBACK"_s);
    std::ignore = connection.execute(u"PRAGMA busy_timeout = 5000"_s); // the checks that follow wait as usual
    return begun ? check(u"long-transactions"_s, Verdict::Ok, u"rehearsal.sqlite-no-writer"_s)
                 : check(u"long-transactions"_s, Verdict::Warning, u"rehearsal.sqlite-writer"_s);
}

/// A rewritten table is there twice until the end, and once more in the journal or the WAL.
static PreflightCheck disk(const QString &file, const catalog::Catalog &live,
                           const std::vector<plan::StatementEffect> &effects)
{
    qint64 largest = 0;
    for (const plan::StatementEffect &statement : effects)
        for (const analysis::RelationEffect &touched : statement.effect.relations)
            for (const catalog::Relation &relation : live.relations)
                if (relation.name == touched.name && touched.lock > analysis::LockMode::DatabaseShared)
                    largest = std::max(largest, relation.totalBytes());
    const qint64 needed = 2 * largest;
    const qint64 free = QStorageInfo(QFileInfo(file).path()).bytesAvailable();
    const Verdict verdict = free < needed ? Verdict::Blocker : free < 2 * needed ? Verdict::Warning : Verdict::Ok;
    return check(u"disk"_s, verdict, verdict == Verdict::Ok ? u"rehearsal.disk-ok"_s : u"rehearsal.disk-short"_s,
                 {dataSize(free), dataSize(needed)});
}

static PreflightCheck soundness(db::Connection &connection)
{
    const auto answer = connection.execute(u"PRAGMA quick_check(1)"_s);
    if (answer && answer->value().toString() == "ok"_L1)
        return check(u"sound"_s, Verdict::Ok, u"rehearsal.sqlite-sound"_s);
    if (!answer && isRefused(answer.error())) // that says nothing about the file
        return check(u"sound"_s, Verdict::Blocker, u"rehearsal.sqlite-held"_s);
    return check(u"sound"_s, Verdict::Blocker, u"rehearsal.sqlite-damaged"_s,
                 {answer ? answer->value().toString() : answer.error().context.section(u'\n', 0, 0)});
}

static PreflightCheck references(db::Connection &connection)
{
    const auto count = connection.execute(u"SELECT count(*) FROM pragma_foreign_key_check"_s);
    if (count && count->value().toLongLong() == 0)
        return check(u"references"_s, Verdict::Ok, u"rehearsal.sqlite-references-hold"_s);
    return check(u"references"_s, Verdict::Warning, u"rehearsal.sqlite-dangling"_s,
                 {count ? count->value().toString() : u"?"_s});
}

static PreflightCheck irreversible(const plan::Plan &plan)
{
    QStringList steps;
    for (const plan::Step &step : plan.steps)
        if (step.enabled && !step.reversible)
            steps << step.id;
    return steps.isEmpty()
               ? check(u"irreversible"_s, Verdict::Ok, u"rehearsal.all-reversible"_s)
               : check(u"irreversible"_s, Verdict::Warning, u"rehearsal.irreversible-steps"_s, {steps.join(u", "_s)});
}

} // namespace lookingahead

std::vector<PreflightCheck> preflight(db::Connection &connection, const plan::Plan &plan, const catalog::Catalog &live,
                                      const std::vector<plan::StatementEffect> &effects)
{
    using namespace lookingahead;
    const QString file = connection.profile().database;
    return {rights(file),          writers(connection),    disk(file, live, effects),
            soundness(connection), references(connection), irreversible(plan)};
}

} // namespace lockstep::rehearsal::sqlite
