// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rehearsal/trywords.h"
#include "review/html.h"
#include "review/sections.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace lockstep::review {

static QString outcomeId(rehearsal::Outcome outcome)
{
    static const std::array ids{u"review.outcome-ok"_s, u"review.outcome-failed"_s, u"review.outcome-cancelled"_s,
                                u"review.outcome-skipped"_s, u"review.outcome-mismatch"_s};
    return ids.at(std::size_t(outcome));
}

static QString passId(rehearsal::Pass pass)
{
    static const std::array ids{u"review.pass-up"_s, u"review.pass-verify"_s, u"review.pass-down"_s,
                                u"review.pass-verify-down"_s, u"review.pass-up-again"_s};
    return ids.at(std::size_t(pass));
}

static QString locksCell(const rehearsal::StatementResult &statement)
{
    QStringList badges;
    for (const rehearsal::HeldLock &lock : statement.locks)
        if (analysis::dangerOf(lock.mode) != analysis::Danger::Passes)
            badges << u"<code>"_s + escaped(lock.schema + u'.' + lock.relation) + u"</code> "_s +
                          lockBadge(lock.mode, statement.rewritten.contains(lock.relation));
    return badges.join(u"<br>"_s);
}

static QString statementRow(const rehearsal::StatementResult &statement, const Words &words)
{
    const auto figure = [](const QString &text) { return element(u"td"_s, text, u"n"_s); };
    qint64 blockedMs = 0;
    for (const rehearsal::BlockedSession &session : statement.blocked)
        blockedMs = std::max(blockedMs, session.blockedMs);
    QString row = u"<tr>"_s + element(u"td"_s, statement.step) +
                  element(u"td"_s, words.message({passId(statement.pass), {}})) + u"<td><code>"_s +
                  escaped(statement.sql.simplified().left(120)) + u"</code></td><td>"_s + locksCell(statement) +
                  u"</td>"_s;
    row += figure(words.duration(statement.durationMs)) + figure(words.duration(statement.lockWaitMs));
    row += figure(statement.walBytes < 0 ? QString() : words.bytes(statement.walBytes));
    row += figure(statement.rows < 0 ? QString() : QString::number(statement.rows));
    row += figure(statement.blocked.empty()
                      ? QString()
                      : u"%1 · %2"_s.arg(QString::number(statement.blocked.size()), words.duration(blockedMs)));
    return row + element(u"td"_s, words.message({outcomeId(statement.outcome), {}})) + u"</tr>\n"_s;
}

static QString mismatchBlock(const rehearsal::StatementResult &statement, const Words &words)
{
    QString html;
    for (const rehearsal::Mismatch &mismatch : statement.mismatches)
        html += element(
            u"p"_s,
            words.message({mismatch.dangerous ? u"review.mismatch-dangerous"_s : u"review.mismatch"_s,
                           {statement.step, mismatch.what, mismatch.relation, mismatch.predicted, mismatch.observed}}),
            mismatch.dangerous ? u"mismatch d3"_s : u"mismatch d2"_s);
    return html;
}

// What each statement waited for, and who was in the way.
static QString triesBlock(const rehearsal::StatementResult &statement, const Words &words)
{
    QString html;
    for (const rehearsal::LockTry &lockTry : statement.tries) {
        QString sessions;
        for (const rehearsal::InTheWay &session : lockTry.inTheWay)
            sessions += element(u"li"_s, words.message(describe(session)));
        if (const base::Message queue = describeQueue(lockTry); !queue.isEmpty())
            sessions += element(u"li"_s, words.message(queue));
        html += element(u"p"_s, statement.step + u": "_s + words.message(describe(lockTry)));
        html += sessions.isEmpty() ? QString() : u"<ul>"_s + sessions + u"</ul>\n"_s;
    }
    return html;
}

QString rehearsalSection(const rehearsal::Result &result, const Words &words)
{
    QString html = element(u"h2"_s, words.message({u"review.rehearsal"_s, {}}));
    html += element(
        u"p"_s, words.message({u"review.rehearsed-on"_s,
                               {result.target, result.serverVersion,
                                result.startedAt.toUTC().toString(u"yyyy-MM-dd HH:mm 'UTC'"_s),
                                words.duration(result.durationMs), words.message({outcomeId(result.outcome), {}})}}));
    for (const rehearsal::PreflightCheck &check : result.preflight)
        if (check.verdict != rehearsal::PreflightCheck::Verdict::Ok)
            html += element(u"p"_s, words.message(check.message));
    if (!result.schemaRestored)
        html += element(u"p"_s, words.message({u"review.not-restored"_s, {result.schemaDifferences.join(u", "_s)}}),
                        u"mismatch d3"_s);
    for (const rehearsal::StatementResult &statement : result.statements)
        html += mismatchBlock(statement, words);
    static const std::array columns{u"step"_s,   u"pass"_s, u"statement"_s, u"locks"_s,   u"duration"_s,
                                    u"waited"_s, u"wal"_s,  u"rows"_s,      u"blocked"_s, u"result"_s};
    html += u"<table><tr>"_s;
    for (std::size_t i = 0; i < columns.size(); ++i)
        html += element(u"th"_s, words.message({u"review.column-"_s + columns[i], {}}),
                        i >= 4 && i <= 8 ? u"n"_s : QString());
    html += u"</tr>\n"_s;
    for (const rehearsal::StatementResult &statement : result.statements)
        html += statementRow(statement, words);
    html += u"</table>\n"_s;
    QString tries;
    for (const rehearsal::StatementResult &statement : result.statements)
        tries += triesBlock(statement, words);
    if (!tries.isEmpty())
        html += element(u"h3"_s, words.message({u"review.tries"_s, {}})) + tries;
    return html;
}

} // namespace lockstep::review
