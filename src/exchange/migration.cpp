// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exchange/migration.h"

#include "exchange/howto.h"

#include "plan/dialect.h"
#include "plan/edit.h"
#include "plan/names.h"
#include "sql/quote.h"

#include <QDateTime>

namespace lockstep::exchange {

using namespace Qt::StringLiterals;
using plan::Direction;
using plan::ScriptStatement;
using plan::StatementRole;
using plan::Step;
using plan::StepKind;

namespace {

QString sentenceOf(const base::Message &message, const ExportOptions &options)
{
    if (options.sentence && !message.isEmpty())
        return options.sentence(message);
    if (message.id == "literal"_L1)
        return message.arguments.join(u' ');
    return (QStringList{message.id} + message.arguments).join(u' ').trimmed();
}

/// Comment lines; a line break inside the text starts another comment line, so nothing can leave the comment.
QString commented(const QString &text)
{
    QString clean = text;
    clean.replace(u"\r\n"_s, u"\n"_s).replace(u'\r', u'\n').replace(QChar(0x2028), u'\n').replace(QChar(0x85), u'\n');
    QString out;
    for (const QString &line : clean.split(u'\n', Qt::SkipEmptyParts))
        out += u"-- "_s + line.trimmed() + u'\n';
    return out;
}

QString stopText(const Step &step)
{
    switch (step.kind) {
    case StepKind::DeployMarker:
        return u"STOP: deploy the application before you go on."_s;
    case StepKind::Gate:
        return u"STOP: go on only when a person has agreed."_s;
    case StepKind::Wait:
        return u"STOP: wait %1 seconds before you go on."_s.arg(step.waitSeconds);
    case StepKind::Command:
        return u"STOP: run this outside the database:\n"_s + step.up();
    case StepKind::Sql:
    case StepKind::Backfill:
        break;
    }
    return {};
}

QString describe(const Step &step, const ExportOptions &options, bool down)
{
    QString text = (down ? u"Undo of step "_s : u"Step "_s) + step.id + u" ("_s + plan::phaseName(step.phase) + u", " +
                   step.object + u"): " + sentenceOf(step.title, options);
    if (down)
        return commented(text);
    for (const base::Message &message : {step.why, step.application})
        if (!message.isEmpty())
            text += u'\n' + sentenceOf(message, options);
    if (!step.comment.isEmpty())
        text += u'\n' + step.comment;
    if (step.kind == StepKind::Sql && !step.verify().isEmpty())
        text += u"\nCheck afterwards, must be true: " + step.verify();
    return commented(text);
}

bool changesRows(const QString &statement)
{
    static const QStringList words{u"insert"_s, u"update"_s, u"delete"_s, u"merge"_s, u"copy"_s, u"with"_s};
    return words.contains(
        statement.section(QChar::Space, 0, 0, QString::SectionSkipEmpty).toLower().section(u'\n', 0, 0));
}

bool changesStructure(const QString &statement)
{
    static const QStringList words{u"create"_s, u"alter"_s,  u"drop"_s,     u"comment"_s,
                                   u"grant"_s,  u"revoke"_s, u"truncate"_s, u"reindex"_s};
    return words.contains(
        statement.section(QChar::Space, 0, 0, QString::SectionSkipEmpty).toLower().section(u'\n', 0, 0));
}

bool mixes(const QStringList &statements)
{
    return std::ranges::any_of(statements, changesRows) && std::ranges::any_of(statements, changesStructure);
}

std::vector<ScriptStatement> raise(const plan::Plan &plan, const QString &condition, const QString &text)
{
    std::vector<ScriptStatement> out;
    for (const QString &sql : plan::dialectOf(plan.engine).mustHold(condition, text))
        out.push_back({StatementRole::Work, sql});
    return out;
}

bool runsOutside(const std::vector<ScriptStatement> &statements)
{
    return !statements.empty() && statements.front().role != StatementRole::Begin;
}

} // namespace

bool Migration::upOutside() const
{
    return !checks && runsOutside(up);
}

bool Migration::downOutside() const
{
    return !irreversible && runsOutside(down);
}

base::Result<std::vector<Migration>> migrations(const plan::Plan &plan, const ExportOptions &options)
{
    if (const auto problems = plan::validate(plan); !problems.empty())
        return base::fail(base::ErrorCode::Refused, u"exchange.plan-does-not-hold"_s,
                          {problems.front().where, QString::number(problems.size())});
    std::vector<Migration> out;
    for (const Step &step : plan.steps) {
        if (!step.enabled)
            continue;
        if (plan::dialectOf(plan.engine).rowsApart && (mixes(plan::workStatements(step, Direction::Up, plan.engine)) ||
                                                       mixes(plan::workStatements(step, Direction::Down, plan.engine))))
            return base::fail(base::ErrorCode::Refused, u"exchange.mixed-step"_s, {step.id});
        Migration migration;
        migration.step = &step;
        const QString what = plan::isHandMade(step) ? sentenceOf(step.title, options) : step.role;
        migration.slug = slugOf(what + u' ' + step.object, plan::stepKindName(step.kind));
        migration.upComment = describe(step, options, false);
        migration.downComment = describe(step, options, true);
        migration.up = plan::statements(step, Direction::Up, plan.engine);
        migration.down = plan::statements(step, Direction::Down, plan.engine);
        if (step.kind == StepKind::Gate && !step.verify().isEmpty()) {
            migration.checks = true;
            migration.up =
                raise(plan, step.verify(), u"Lockstep: the gate %1 is not open yet (%2)"_s.arg(step.id, step.object));
        }
        if (migration.up.empty())
            migration.upComment += commented(stopText(step));
        if (plan.rollback == plan::RollbackPolicy::ForwardOnly) {
            migration.down.clear();
        } else if (!step.reversible && migration.down.empty() && !migration.up.empty()) {
            migration.irreversible = true;
            migration.down =
                raise(plan, u"SELECT false"_s, u"Lockstep: step %1 cannot be undone (%2)"_s.arg(step.id, step.object));
        } else if (!step.reversible && !migration.down.empty()) {
            migration.downComment += commented(u"The structure comes back, the data does not."_s);
        }
        out.push_back(std::move(migration));
    }
    return out;
}

QString slugOf(const QString &text, const QString &otherwise)
{
    QString out;
    for (const QChar c : text.toLower()) {
        if ((c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9'))
            out += c;
        else if (!out.isEmpty() && !out.endsWith(u'_'))
            out += u'_';
    }
    out.truncate(60);
    while (out.endsWith(u'_'))
        out.chop(1);
    return out.isEmpty() ? otherwise : out;
}

QString planSlug(const plan::Plan &plan, const ExportOptions &options)
{
    return slugOf(options.slug.isEmpty() ? plan.title : options.slug, u"lockstep"_s).left(30);
}

Versions::Versions(const QString &first, int width)
    : m_next(first.isEmpty() ? u"1"_s : first), m_width(std::max(width, static_cast<int>(first.size())))
{
}

QString Versions::next()
{
    const QString now = m_next;
    const QDateTime time = QDateTime::fromString(now, u"yyyyMMddHHmmss"_s);
    if (now.size() == 14 && time.isValid())
        m_next = time.addSecs(1).toString(u"yyyyMMddHHmmss"_s);
    else
        m_next = QString::number(now.toLongLong() + 1);
    return now.rightJustified(m_width, u'0');
}

std::vector<ScriptStatement> withoutTransaction(const std::vector<ScriptStatement> &statements)
{
    std::vector<ScriptStatement> out;
    for (const ScriptStatement &statement : statements)
        if (statement.role != StatementRole::Begin && statement.role != StatementRole::Commit)
            out.push_back(statement);
    return out;
}

QStringList workOnly(const std::vector<ScriptStatement> &statements)
{
    QStringList out;
    for (const ScriptStatement &statement : statements)
        if (statement.role == StatementRole::Work || statement.role == StatementRole::Batches)
            out << statement.sql;
    return out;
}

QByteArray runbook(const plan::Plan &plan, const std::vector<std::pair<QString, const Migration *>> &files,
                   const QString &howToRun, const ExportOptions &options)
{
    const auto oneLine = [](QString text) { return text.replace(u'\n', u' ').replace(u'|', u"\\|"_s); };
    QString out = u"# "_s + oneLine(plan.title.isEmpty() ? u"Migration"_s : plan.title) + u"\n\n";
    if (!plan.description.isEmpty())
        out += plan.description + u"\n\n";
    out += howToRun + u"\n\n| file | step | what | |\n| --- | --- | --- | --- |\n";
    for (const auto &[path, migration] : files) {
        const Step &step = *migration->step;
        QString stop;
        if (migration->isComment())
            stop = u"**stop** "_s + sentenceOf(step.application.isEmpty() ? step.why : step.application, options);
        else if (migration->checks)
            stop = u"fails until its check is true"_s;
        else if (migration->irreversible)
            stop = u"cannot be undone"_s;
        out += u"| "_s + path + u" | " + step.id + u" | " + oneLine(sentenceOf(step.title, options)) + u" | " +
               oneLine(stop) + u" |\n";
    }
    out += u'\n' + lockNote(plan.engine) + u'\n';
    return out.toUtf8();
}

} // namespace lockstep::exchange
