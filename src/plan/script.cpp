// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "plan/script.h"

#include "plan/backfill.h"
#include "plan/dialect.h"
#include "plan/names.h"
#include "sql/split.h"

#include <QRegularExpression>

#include <ranges>

namespace lockstep::plan {

using namespace Qt::StringLiterals;

namespace {

/// One line, so that a name with a line break cannot end the comment.
QString commentLine(const Step &step)
{
    QString line = u"-- %1 %2/%3 %4"_s.arg(step.id, phaseName(step.phase), stepKindName(step.kind), step.object);
    for (const QChar c : {QChar(u'\n'), QChar(u'\r'), QChar(u'\u2028'), QChar(u'\u0085')})
        line.replace(c, u' ');
    return line.trimmed() + u'\n';
}

/// It waits for older transactions to end, and leaves an INVALID index behind where a lock timeout ends that.
bool waitsForOthers(const QString &sql)
{
    static const QRegularExpression pattern(u"^(?:CREATE (?:UNIQUE )?|DROP )INDEX CONCURRENTLY "_s);
    return pattern.match(sql).hasMatch();
}

} // namespace

QStringList timeoutSettings(const Timeouts &timeouts, bool local, sql::Engine engine)
{
    return dialectOf(engine).settings(timeouts, local);
}

QStringList workStatements(const Step &step, Direction direction, sql::Engine engine)
{
    if (step.kind != StepKind::Sql && !(step.kind == StepKind::Backfill && direction == Direction::Down))
        return {};
    const QByteArray script = (direction == Direction::Up ? step.up() : step.down()).toUtf8();
    QStringList out;
    for (const sql::StatementRange &range : dialectOf(engine).split(script))
        out << QString::fromUtf8(script.mid(range.offset, range.length));
    return out;
}

const Backfill *batchesOf(const Step &step, Direction direction, const QString &statement)
{
    const std::optional<Backfill> &batches = direction == Direction::Down ? step.back : step.backfill;
    return batches && statement == backfillScript(*batches) ? &*batches : nullptr;
}

const Backfill *batchesBack(const Step &step, sql::Engine engine)
{
    const bool isGenerated =
        step.back && workStatements(step, Direction::Down, engine) == dialectOf(engine).batches(*step.back);
    return isGenerated ? &*step.back : nullptr;
}

QString batchesScript(const Backfill &batches, sql::Engine engine)
{
    return dialectOf(engine).batches(batches).join(u";\n"_s);
}

qsizetype blockEnd(const QStringList &statements, qsizetype begin)
{
    const bool begins = statements.value(begin).compare("BEGIN"_L1, Qt::CaseInsensitive) == 0;
    return begins ? statements.indexOf("COMMIT"_L1, begin, Qt::CaseInsensitive) : -1;
}

bool isOneTransaction(const Step &step, Direction direction, sql::Engine engine)
{
    if (!step.transactional || step.kind != StepKind::Sql || (step.backApart && direction == Direction::Down))
        return false;
    const QStringList work = step.back ? workStatements(step, direction, engine) : QStringList();
    return std::ranges::none_of(work, [&](const QString &sql) { return batchesOf(step, direction, sql); });
}

std::vector<ScriptStatement> statements(const Step &step, Direction direction, sql::Engine engine)
{
    std::vector<ScriptStatement> work;
    if (step.kind == StepKind::Backfill && direction == Direction::Up && step.backfill)
        for (const QString &sql : dialectOf(engine).batches(*step.backfill))
            work.push_back({StatementRole::Batches, sql});
    for (const QString &sql : workStatements(step, direction, engine))
        work.push_back({batchesOf(step, direction, sql) ? StatementRole::Batches : StatementRole::Work, sql});
    if (work.empty())
        return {};

    const Dialect &dialect = dialectOf(engine);
    const bool inTransaction = isOneTransaction(step, direction, engine);
    std::vector<ScriptStatement> out;
    for (const QString &setting : dialect.settings(step.timeouts, inTransaction))
        out.push_back({StatementRole::Setting, setting});
    if (inTransaction)
        out.insert(dialect.settingsFirst ? out.end() : out.begin(),
                   {StatementRole::Begin, QString::fromUtf16(dialect.begin)});
    const bool limited = !inTransaction && step.timeouts.lockMs > 0;
    const auto limit = [&](int lockMs) {
        for (const QString &setting : dialect.settings({lockMs, 0}, false))
            out.push_back({StatementRole::Setting, setting});
    };
    for (ScriptStatement &statement : work) {
        const bool waits = limited && waitsForOthers(statement.sql);
        if (waits)
            limit(-1);
        out.push_back(std::move(statement));
        if (waits)
            limit(step.timeouts.lockMs);
    }
    if (inTransaction) {
        out.push_back({StatementRole::Commit, u"COMMIT"_s});
        return out;
    }
    for (const QString &reset : dialect.resets(step.timeouts))
        out.push_back({StatementRole::Reset, reset});
    return out;
}

QString scriptText(const std::vector<ScriptStatement> &statements)
{
    QString out;
    for (const ScriptStatement &statement : statements)
        out += statement.sql + u";\n";
    return out;
}

QString stepScript(const Step &step, Direction direction, sql::Engine engine)
{
    return scriptText(statements(step, direction, engine));
}

QString planScript(const Plan &plan, Direction direction, std::optional<Phase> phase)
{
    QStringList parts;
    for (const Step &step : plan.steps) {
        if (!step.enabled || (phase && step.phase != *phase))
            continue;
        const QString part = commentLine(step) + stepScript(step, direction, plan.engine);
        direction == Direction::Up ? parts.append(part) : parts.prepend(part);
    }
    return parts.join(u'\n');
}

} // namespace lockstep::plan
