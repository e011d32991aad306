// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "advisor/steps.h"

#include "advisor/rowsupport.h"
#include "advisor/verify.h"
#include "plan/backfill.h"
#include "sql/quote.h"

namespace lockstep::advisor {

using namespace Qt::StringLiterals;
using plan::Phase;
using plan::Step;
using plan::StepKind;

static constexpr int minuteMs = 60'000;

Step StepMaker::make(const QString &role, Phase phase, StepKind kind, const QStringList &arguments) const
{
    Step step;
    step.role = role;
    step.phase = phase;
    step.kind = kind;
    step.title = {u"advisor."_s + role, arguments};
    step.why = {u"advisor."_s + role + u".why", arguments};
    step.object = m_object;
    step.timeouts.lockMs = m_options.lockTimeoutMs;
    return step;
}

Step StepMaker::ddl(const QString &role, Phase phase, const QStringList &arguments, const plan::StepSql &sql) const
{
    Step step = make(role, phase, StepKind::Sql, arguments);
    step.generated = sql;
    step.timeouts.statementMs = minuteMs;
    return step;
}

Step StepMaker::longWork(const QString &role, Phase phase, const QStringList &arguments, const plan::StepSql &sql) const
{
    Step step = ddl(role, phase, arguments, sql);
    step.timeouts.statementMs = longStatementMs;
    return step;
}

Step StepMaker::concurrent(const QString &role, Phase phase, const QStringList &arguments,
                           const plan::StepSql &sql) const
{
    Step step = longWork(role, phase, arguments, sql);
    step.transactional = false;
    step.timeouts.lockMs = -1;
    return step;
}

Step StepMaker::gate(const QString &role, Phase phase, const QStringList &arguments, const QString &verify) const
{
    Step step = make(role, phase, StepKind::Gate, arguments);
    step.generated.verify = verify;
    return step;
}

Step StepMaker::deploy(const QString &role, Phase phase, const QStringList &arguments) const
{
    Step step = make(role, phase, StepKind::DeployMarker, arguments);
    step.application = {u"advisor."_s + role + u".application", arguments};
    return step;
}

bool StepMaker::isSmall(const Subject &subject) const
{
    constexpr qint64 smallBytes = 16 * 1024 * 1024; // of a table that was never analysed
    return subject.rows() < 0 ? subject.table().heapBytes <= smallBytes && !subject.isPartitioned()
                              : subject.rows() <= m_options.inlineBackfillRows;
}

static plan::Backfill fillOf(const Subject &subject, const QString &assignments, const QString &pending)
{
    plan::Backfill fill;
    fill.schema = subject.schema();
    fill.table = subject.name();
    fill.assignments = assignments;
    fill.pending = pending;
    fill.estimatedRows = subject.rows();
    fill.key = subject.walkableKey();
    return fill;
}

Step StepMaker::batches(const QString &role, Phase phase, const QStringList &arguments, const Subject &subject,
                        plan::Backfill fill) const
{
    Step step = make(role, phase, StepKind::Backfill, arguments);
    if (subject.rows() > m_options.batchedBackfillRows)
        fill.pauseMs = 100; // a job of hours leaves the standbys room
    step.transactional = false;
    step.backfill = std::move(fill);
    return step;
}

Step StepMaker::inBatches(const QString &role, Phase phase, const QStringList &arguments, const Subject &subject,
                          plan::Backfill fill) const
{
    if (!isSmall(subject))
        return batches(role, phase, arguments, subject, std::move(fill));
    Step step = longWork(role, phase, arguments, {});
    step.generated.up = plan::wholeBackfill(fill);
    return step;
}

Step StepMaker::backfill(const QString &role, Phase phase, const QStringList &arguments, const Subject &subject,
                         const QString &assignments, const QString &pending) const
{
    Step step = inBatches(role, phase, arguments, subject, fillOf(subject, assignments, pending));
    step.generated.verify = verify::noRowWhere(subject.schema(), subject.name(), pending);
    step.why.id = !step.backfill                                   ? u"advisor.backfill-inline.why"_s
                  : subject.rows() > m_options.batchedBackfillRows ? u"advisor.backfill-background.why"_s
                                                                   : u"advisor.backfill-batched.why"_s;
    return step;
}

RowsBack StepMaker::rowsBack(const Subject &walked, plan::Backfill work) const
{
    if (isSmall(walked))
        return {plan::wholeBackfill(work), {}};
    QString sql = plan::backfillScript(work);
    return {std::move(sql), std::move(work)};
}

RowsBack StepMaker::fillBack(const Subject &walked, const QString &assignments, const QString &pending) const
{
    return rowsBack(walked, fillOf(walked, assignments, pending));
}

void goBackBy(Step &step, const RowsBack &rows)
{
    step.generated.down = rows.sql;
    step.back = rows.batches;
}

Step StepMaker::removal(const QString &role, Phase phase, const QStringList &arguments, const Subject &subject,
                        const QString &condition) const
{
    plan::Backfill work = fillOf(subject, {}, condition);
    work.remove = true;
    return batches(role, phase, arguments, subject, std::move(work));
}

Step StepMaker::move(const QString &role, Phase phase, const QStringList &arguments, const Subject &subject,
                     const sql::BatchedCopy &to, const QString &condition) const
{
    plan::Backfill there = fillOf(subject, {}, condition);
    there.remove = true;
    there.copy = to;
    plan::Backfill home = there;
    home.schema = to.schema;
    home.table = to.table;
    home.key.clear();
    home.pending.clear();
    home.copy = copyInto(subject, to.columns);
    Step step = batches(role, phase, arguments, subject, std::move(there));
    goBackBy(step, {plan::backfillScript(home), home});
    return step;
}

Step StepMaker::copy(const QString &role, Phase phase, const QStringList &arguments, const Subject &subject,
                     const sql::BatchedCopy &to, const QString &condition) const
{
    plan::Backfill fill = fillOf(subject, {}, condition);
    fill.copy = to;
    return inBatches(role, phase, arguments, subject, std::move(fill));
}

Step numbered(Step step, std::size_t n)
{
    if (n > 0)
        step.role += u'-' + QString::number(n + 1);
    return step;
}

void chain(Steps &steps, Step step)
{
    if (!steps.empty())
        step.dependsOn = {steps.back().role};
    steps.push_back(std::move(step));
}

void add(Steps &steps, Step step, const QStringList &dependsOn)
{
    step.dependsOn = dependsOn;
    steps.push_back(std::move(step));
}

QString columnDefinition(const catalog::Column &column, const QString &name, bool withDefault, bool withNotNull)
{
    QString sql = sql::quoteIfNeeded(name) + u' ' + column.type;
    if (!column.collation.isEmpty())
        sql += u" COLLATE "_s + column.collation;
    if (column.generated == catalog::Generated::Stored)
        return sql + u" GENERATED ALWAYS AS (" + column.defaultExpression + u") STORED" +
               (column.notNull ? u" NOT NULL"_s : QString());
    if (column.generated == catalog::Generated::Virtual)
        return sql + u" GENERATED ALWAYS AS (" + column.defaultExpression + u") VIRTUAL" +
               (column.notNull ? u" NOT NULL"_s : QString());
    if (column.identity != catalog::Identity::None)
        return sql + (column.identity == catalog::Identity::Always ? u" GENERATED ALWAYS AS IDENTITY"_s
                                                                   : u" GENERATED BY DEFAULT AS IDENTITY"_s);
    if (withDefault && !column.defaultExpression.isEmpty())
        sql += u" DEFAULT "_s + column.defaultExpression;
    if (withNotNull && column.notNull)
        sql += u" NOT NULL"_s;
    return sql;
}

QString alterTable(const QString &table, const QString &action)
{
    return u"ALTER TABLE "_s + table + u' ' + action;
}

QString storageParameters(const QStringList &options)
{
    QStringList out;
    for (const QString &option : options)
        out << sql::quoteIfNeeded(option.section(u'=', 0, 0).trimmed().toLower()) + u" = " +
                   sql::quoteLiteral(option.section(u'=', 1).trimmed());
    return out.join(u", "_s);
}

QString script(const QStringList &statements)
{
    QStringList present = statements;
    present.removeAll(QString());
    return present.join(u";\n"_s);
}

QString shellQuoted(const QString &word)
{
    return u'\'' + QString(word).replace(u"'"_s, u"'\\''"_s) + u'\'';
}

QStringList columnList(const QStringList &columns)
{
    QStringList out;
    for (const QString &column : columns)
        out << (column.startsWith(u'(') ? column : sql::quoteIfNeeded(column));
    return out;
}

} // namespace lockstep::advisor
