// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/rehearsaloutput.h"

#include "cli/command.h"
#include "rehearsal/trywords.h"
#include "text/human.h"
#include "text/messages.h"

#include <array>

using namespace Qt::StringLiterals;

namespace lockstep::cli {

static QString sayPass(rehearsal::Pass pass)
{
    static const std::array names{QT_TRANSLATE_NOOP("Cli", "up"), QT_TRANSLATE_NOOP("Cli", "verify"),
                                  QT_TRANSLATE_NOOP("Cli", "down"), QT_TRANSLATE_NOOP("Cli", "verify down"),
                                  QT_TRANSLATE_NOOP("Cli", "up again")};
    return say(names.at(std::size_t(pass)));
}

static QString sayOutcome(rehearsal::Outcome outcome)
{
    static const std::array names{QT_TRANSLATE_NOOP("Cli", "good"), QT_TRANSLATE_NOOP("Cli", "failed"),
                                  QT_TRANSLATE_NOOP("Cli", "cancelled"), QT_TRANSLATE_NOOP("Cli", "skipped"),
                                  QT_TRANSLATE_NOOP("Cli", "not as predicted")};
    return say(names.at(std::size_t(outcome)));
}

static void printTry(const QString &step, const rehearsal::LockTry &lockTry, QTextStream &out)
{
    out << step.rightJustified(4) << "  " << text::message(describe(lockTry)) << '\n';
    for (const rehearsal::InTheWay &session : lockTry.inTheWay)
        out << "      " << text::message(describe(session)) << '\n';
    if (const base::Message queue = describeQueue(lockTry); !queue.isEmpty())
        out << "      " << text::message(queue) << '\n';
}

// Once for a try, and again when others are in the way.
void EventPrinter::printWait(const rehearsal::Event &event)
{
    QStringList who{event.step, QString::number(event.lockTry->number), event.lockTry->object};
    for (const rehearsal::InTheWay &session : event.lockTry->inTheWay)
        who << QString::number(session.pid);
    const QString now = who.join(u' ');
    if (now != m_lastWait)
        printTry(event.step, *event.lockTry, m_out);
    m_lastWait = now;
}

void EventPrinter::print(const rehearsal::Event &event)
{
    using Kind = rehearsal::Event::Kind;
    QTextStream &out = m_out;
    switch (event.kind) {
    case Kind::PreflightDone:
        for (const rehearsal::PreflightCheck &check : event.preflight)
            if (check.verdict != rehearsal::PreflightCheck::Verdict::Ok)
                out << say(QT_TRANSLATE_NOOP("Cli", "preflight: ")) << text::message(check.message) << '\n';
        break;
    case Kind::PassStarted:
        out << "== " << sayPass(event.pass) << '\n';
        break;
    case Kind::Retrying:
        if (event.lockTry)
            printTry(event.step, *event.lockTry, out);
        out << "      " << say(QT_TRANSLATE_NOOP("Cli", "the next try follows in %1")).arg(text::duration(event.etaMs))
            << '\n';
        break;
    case Kind::Waiting:
        if (event.lockTry)
            printWait(event);
        break;
    case Kind::StatementDone:
        if (event.statement) {
            out << event.step.rightJustified(4) << "  " << sayOutcome(event.statement->outcome) << "  "
                << text::duration(event.statement->durationMs) << "  " << event.sql.simplified().left(100) << '\n';
            for (const rehearsal::CheckedRange &range : event.statement->wrongRanges)
                out << "      "
                    << say(range.repaired
                               ? QT_TRANSLATE_NOOP("Cli", "%1 of %2 rows from (%3) to (%4) were wrong and are repaired")
                               : QT_TRANSLATE_NOOP("Cli", "%1 of %2 rows from (%3) to (%4) are wrong"))
                           .arg(QString::number(range.wrong), QString::number(range.rows), range.from.join(u", "_s),
                                range.to.join(u", "_s))
                    << '\n';
            if (event.statement->error)
                out << "      " << text::message(*event.statement->error) << ' ' << event.statement->error->context
                    << '\n';
        }
        break;
    case Kind::StatementStarted:
    case Kind::StatementProgress:
    case Kind::Sampled:
        return;
    }
    out.flush();
}

void printResult(const rehearsal::Result &result, QTextStream &out)
{
    out << say(QT_TRANSLATE_NOOP("Cli", "Rehearsed on %1 (server %2) in %3: %4"))
               .arg(result.target, result.serverVersion, text::duration(result.durationMs), sayOutcome(result.outcome))
        << '\n';
    for (const rehearsal::StatementResult &statement : result.statements) {
        for (const rehearsal::LockTry &lockTry : statement.tries)
            printTry(statement.step, lockTry, out);
        for (const rehearsal::HeldLock &lock : statement.locks)
            if (analysis::dangerOf(lock.mode) != analysis::Danger::Passes)
                out << statement.step.rightJustified(4) << "  " << sayPass(statement.pass) << "  "
                    << analysis::lockModeName(lock.mode) << "  " << lock.schema << '.' << lock.relation << "  "
                    << text::duration(lock.lastSeenMs - lock.firstSeenMs) << '\n';
        for (const rehearsal::BlockedSession &session : statement.blocked)
            out << statement.step.rightJustified(4) << "  "
                << say(QT_TRANSLATE_NOOP("Cli", "kept %1 waiting for %2"))
                       .arg(session.application, text::duration(session.blockedMs))
                << '\n';
        for (const rehearsal::Mismatch &mismatch : statement.mismatches)
            out << statement.step.rightJustified(4) << "  !! "
                << say(QT_TRANSLATE_NOOP("Cli", "%1 on %2: predicted %3, the server did %4"))
                       .arg(mismatch.what, mismatch.relation, mismatch.predicted, mismatch.observed)
                << '\n';
    }
    if (!result.schemaRestored)
        out << say(QT_TRANSLATE_NOOP("Cli", "After the down pass the schema was not what it had been: %1"))
                   .arg(result.schemaDifferences.join(u", "_s))
            << '\n';
    if (result.error)
        out << text::message(*result.error) << ' ' << result.error->context << '\n';
}

} // namespace lockstep::cli
