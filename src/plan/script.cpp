// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "plan/script.h"

#include "plan/backfill.h"
#include "plan/names.h"
#include "sql/split.h"

#include <ranges>

namespace lockstep::plan {

using namespace Qt::StringLiterals;

namespace {

QString interval(int milliseconds)
{
    if (milliseconds < 0)
        return u"0"_s; // no timeout, whatever the server's own setting is
    return milliseconds % 1000 == 0 ? u"'%1s'"_s.arg(milliseconds / 1000) : u"'%1ms'"_s.arg(milliseconds);
}

/// One line, so that a name with a line break cannot end the comment.
QString commentLine(const Step &step)
{
    QString line = u"-- %1 %2/%3 %4"_s.arg(step.id, phaseName(step.phase), stepKindName(step.kind), step.object);
    for (const QChar c : {QChar(u'\n'), QChar(u'\r'), QChar(u'\u2028'), QChar(u'\u0085')})
        line.replace(c, u' ');
    return line.trimmed() + u'\n';
}

} // namespace

QStringList timeoutSettings(const Timeouts &timeouts, bool local)
{
    const QString set = local ? u"SET LOCAL "_s : u"SET "_s;
    QStringList out;
    if (timeouts.lockMs != 0)
        out << set + u"lock_timeout = " + interval(timeouts.lockMs);
    if (timeouts.statementMs != 0)
        out << set + u"statement_timeout = " + interval(timeouts.statementMs);
    return out;
}

QStringList workStatements(const Step &step, Direction direction)
{
    if (step.kind != StepKind::Sql && !(step.kind == StepKind::Backfill && direction == Direction::Down))
        return {};
    const QByteArray script = (direction == Direction::Up ? step.up() : step.down()).toUtf8();
    QStringList out;
    for (const sql::StatementRange &range : sql::splitStatements(script))
        out << QString::fromUtf8(script.mid(range.offset, range.length));
    return out;
}

std::vector<ScriptStatement> statements(const Step &step, Direction direction)
{
    std::vector<ScriptStatement> work;
    if (step.kind == StepKind::Backfill && direction == Direction::Up && step.backfill)
        work.push_back({StatementRole::Batches, backfillScript(*step.backfill)});
    for (const QString &sql : workStatements(step, direction))
        work.push_back({StatementRole::Work, sql});
    if (work.empty())
        return {};

    const bool inTransaction = step.transactional && step.kind == StepKind::Sql;
    std::vector<ScriptStatement> out;
    if (inTransaction)
        out.push_back({StatementRole::Begin, u"BEGIN"_s});
    for (const QString &setting : timeoutSettings(step.timeouts, inTransaction))
        out.push_back({StatementRole::Setting, setting});
    out.insert(out.end(), work.begin(), work.end());
    if (inTransaction) {
        out.push_back({StatementRole::Commit, u"COMMIT"_s});
        return out;
    }
    if (step.timeouts.lockMs != 0)
        out.push_back({StatementRole::Reset, u"RESET lock_timeout"_s});
    if (step.timeouts.statementMs != 0)
        out.push_back({StatementRole::Reset, u"RESET statement_timeout"_s});
    return out;
}

QString scriptText(const std::vector<ScriptStatement> &statements)
{
    QString out;
    for (const ScriptStatement &statement : statements)
        out += statement.sql + u";\n";
    return out;
}

QString stepScript(const Step &step, Direction direction)
{
    return scriptText(statements(step, direction));
}

QString planScript(const Plan &plan, Direction direction, std::optional<Phase> phase)
{
    QStringList parts;
    for (const Step &step : plan.steps) {
        if (!step.enabled || (phase && step.phase != *phase))
            continue;
        const QString part = commentLine(step) + stepScript(step, direction);
        direction == Direction::Up ? parts.append(part) : parts.prepend(part);
    }
    return parts.join(u'\n');
}

} // namespace lockstep::plan
