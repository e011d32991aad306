// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rehearsal/batches.h"

#include "plan/backfill.h"
#include "rehearsal/eta.h"
#include "rehearsal/tracker.h"
#include "rehearsal/verdict.h"
#include "sql/quote.h"

#include <QElapsedTimer>
#include <QRandomGenerator>

using namespace Qt::StringLiterals;

namespace lockstep::rehearsal {

namespace backfilling {

// Keys travel as the server's own text and go back as parameters, which the server reads with the key's own type: any
// type does, and nothing is lost on the way.
class Walker
{
public:
    Walker(Context &context, const plan::Step &step, Pass pass, bool oneTransaction, StatementResult &result)
        : m_context(context)
        , m_step(step)
        , m_backfill(*step.backfill)
        , m_sql(plan::backfillStatements(m_backfill))
        , m_pass(pass)
        , m_oneTransaction(oneTransaction)
        , m_result(result)
        , m_eta(-1)
    {
    }
    StepRun walk();

private:
    base::Status findRange();
    base::Result<QStringList> key(const QString &select, const QVariantList &parameters);
    base::Status batch(const QStringList &to);
    base::Status once(const QString &sql, const QVariantList &parameters);
    void merge(const Observation &seen);
    void report();
    [[nodiscard]] QString upTo() const;
    [[nodiscard]] BackfillPosition &at() const { return m_context.checkpoint.backfill; }
    static QVariantList values(const QStringList &a, const QStringList &b = {})
    {
        QVariantList out;
        for (const QString &text : a + b)
            out << text;
        return out;
    }

    Context &m_context;
    const plan::Step &m_step;
    const plan::Backfill &m_backfill;
    plan::BackfillStatements m_sql;
    Pass m_pass;
    bool m_oneTransaction;
    StatementResult &m_result;
    EtaEstimator m_eta;
    QElapsedTimer m_clock;
    bool m_exactLocksRead = false;
};

// The keys of a SELECT as text. Wrapped, so that a numeric or a timestamp is not read and written by us.
base::Result<QStringList> Walker::key(const QString &select, const QVariantList &parameters)
{
    QStringList columns;
    for (const QString &name : m_backfill.key)
        columns << u"k."_s + sql::quoteIdentifier(name) + u"::text";
    const auto rows =
        m_context.work->execute(u"SELECT %1 FROM (%2) AS k"_s.arg(columns.join(u", "_s), select), parameters);
    if (!rows)
        return std::unexpected(rows.error());
    QStringList out;
    if (!rows->rows.empty()) {
        for (const QVariant &value : rows->rows[0])
            out << value.toString();
    }
    return out;
}

base::Status Walker::findRange()
{
    const bool resumed = at().step == m_step.id && !at().from.isEmpty();
    if (!resumed) {
        at() = {m_step.id, {}, {}, 0, m_backfill.batchRows};
        const auto first = key(m_sql.start, {});
        if (!first)
            return std::unexpected(first.error());
        QStringList descending;
        for (const QString &name : m_backfill.key)
            descending << sql::quoteIdentifier(name) + u" DESC";
        QString last = m_sql.start;
        const qsizetype order = last.lastIndexOf("\nORDER BY "_L1);
        last = last.left(order) + u"\nORDER BY "_s + descending.join(u", "_s) + u"\nLIMIT 1";
        const auto upper = key(last, {});
        if (!upper)
            return std::unexpected(upper.error());
        at().from = *first;
        at().upper = *upper;
    }
    // Rows of the whole table as the server estimates them; the backfill walks over done rows as well.
    const auto rows = m_context.looking->execute(
        u"SELECT greatest(c.reltuples, coalesce(s.n_live_tup, 0))::float8 FROM pg_catalog.pg_class c "
        "JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace "
        "LEFT JOIN pg_catalog.pg_stat_user_tables s ON s.relid = c.oid WHERE n.nspname = $1 AND c.relname = $2"_s,
        {m_backfill.schema, m_backfill.table});
    double total = rows ? rows->value().toDouble() : -1;
    if (total <= 0)
        total = m_backfill.estimatedRows;
    m_eta.setTotal(total);
    return {};
}

// "key <= upper" for the last batch, with the parameters after those of `from`.
QString Walker::upTo() const
{
    QStringList names, parameters;
    for (qsizetype i = 0; i < m_backfill.key.size(); ++i) {
        names << sql::quoteIfNeeded(m_backfill.key[i]);
        parameters << u'$' + QString::number(m_backfill.key.size() + 1 + i);
    }
    const auto row = [](const QStringList &elements) {
        return elements.size() == 1 ? elements.first() : QString(u'(' + elements.join(u", "_s) + u')');
    };
    return m_sql.last + u"\n  AND "_s + row(names) + u" <= " + row(parameters);
}

void Walker::merge(const Observation &seen)
{
    m_result.lockWaitMs += seen.lockWaitMs;
    for (const HeldLock &lock : seen.locks) {
        const auto known = std::ranges::find_if(
            m_result.locks, [&](const HeldLock &l) { return l.schema == lock.schema && l.relation == lock.relation; });
        if (known == m_result.locks.end())
            m_result.locks.push_back(lock);
        else
            known->mode = std::max(known->mode, lock.mode);
    }
    for (const BlockedSession &blocked : seen.blocked) {
        const auto known = std::ranges::find(m_result.blocked, blocked.pid, &BlockedSession::pid);
        if (known == m_result.blocked.end())
            m_result.blocked.push_back(blocked);
        else if (known->blockedMs < blocked.blockedMs)
            *known = blocked;
    }
}

base::Status Walker::once(const QString &sql, const QVariantList &parameters)
{
    db::Connection &work = *m_context.work;
    QStringList before;
    if (!m_oneTransaction)
        before << u"BEGIN"_s << plan::timeoutSettings(m_step.timeouts, true);
    for (const QString &statement : before) {
        if (const auto done = work.execute(statement); !done)
            return std::unexpected(done.error());
    }
    m_context.observer->begin(work.backendPid());
    const auto rows = work.execute(sql, parameters);
    base::Status status;
    if (!rows)
        status = std::unexpected(rows.error());
    if (status && !m_exactLocksRead) {
        TransactionTracker tracker(work, *m_context.looking);
        if (auto relations = tracker.afterStatement()) {
            ObservedStatement observed;
            observed.relations = std::move(*relations);
            noteExact(m_result, observed);
            if (const plan::StatementEffect *predicted = m_context.predicted(m_step.id, false, 0);
                predicted && !m_oneTransaction)
                m_result.mismatches = findMismatches(predicted->effect, observed);
        }
        m_exactLocksRead = true;
    }
    if (!m_oneTransaction) {
        const auto ended = work.execute(status ? u"COMMIT"_s : u"ROLLBACK"_s);
        if (status && !ended)
            status = std::unexpected(ended.error());
    }
    merge(m_context.observer->end());
    if (status) {
        m_result.rows += std::max<qint64>(0, rows->affected);
        ++m_result.batches;
    }
    return status;
}

// Under its retries. An empty `to` is the end of the range.
base::Status Walker::batch(const QStringList &to)
{
    const QString sql = to.isEmpty() ? upTo() : m_sql.batch;
    const QVariantList parameters = values(at().from, to.isEmpty() ? at().upper : to);
    for (int number = 1;; ++number) {
        auto status = once(sql, parameters);
        if (status || !isRetryable(status.error()) || number >= m_step.retry.attempts || m_oneTransaction)
            return status;
        m_result.attempts = std::max(m_result.attempts, number + 1);
        const double ceiling =
            std::min<double>(m_step.retry.maximumDelayMs, m_step.retry.firstDelayMs * std::pow(2.0, number - 1));
        Event event;
        event.kind = Event::Kind::Retrying;
        event.pass = m_pass;
        event.step = m_step.id;
        event.etaMs = qint64(ceiling * (0.5 + 0.5 * QRandomGenerator::global()->generateDouble()));
        event.what = {u"rehearsal.retrying"_s, {QString::number(number), QString::number(m_step.retry.attempts)}};
        m_context.emitEvent(event);
        if (!m_context.pause(event.etaMs))
            return status;
    }
}

void Walker::report()
{
    m_eta.report(at().rowsDone, m_clock.elapsed());
    Event event;
    event.kind = Event::Kind::StatementProgress;
    event.pass = m_pass;
    event.step = m_step.id;
    event.sql = m_result.sql;
    event.fraction = m_eta.fraction();
    event.etaMs = m_eta.etaMs();
    event.what = {u"rehearsal.rows-done"_s,
                  {QString::number(qint64(at().rowsDone)), QString::number(m_result.batches)}};
    m_context.emitEvent(event);
}

StepRun Walker::walk()
{
    const auto ended = [this](const base::Error &error) {
        const bool cancelled = m_context.stopped() || error.code == base::ErrorCode::Cancelled;
        m_result.outcome = cancelled ? Outcome::Cancelled : Outcome::Failed;
        m_result.error = error;
        return StepRun{m_result.outcome, error};
    };
    m_clock.start();
    m_result.rows = 0;
    if (m_backfill.key.isEmpty()) {
        if (auto done = once(m_sql.last, {}); !done)
            return ended(done.error());
        return {};
    }
    if (auto found = findRange(); !found)
        return ended(found.error());
    while (!at().from.isEmpty()) {
        if (m_context.stopped())
            return ended({base::ErrorCode::Cancelled, u"rehearsal.cancelled"_s, {}, {}, {}, {}});
        QVariantList parameters = values(at().from);
        parameters << at().batchRows;
        auto to = key(m_sql.next, parameters);
        if (!to)
            return ended(to.error());
        // Beyond the end as it was when we began: the last batch is up to and with the upper key.
        if (!to->isEmpty()) {
            QStringList left, right;
            for (qsizetype i = 0; i < to->size(); ++i) {
                left << u'$' + QString::number(i + 1);
                right << u'$' + QString::number(to->size() + i + 1);
            }
            const auto table = sql::qualifiedName(m_backfill.schema, m_backfill.table);
            QStringList typed;
            for (const QString &name : m_backfill.key)
                typed << sql::quoteIfNeeded(name);
            // Compared by the server, in the key's own types and collations: is there a key in (upper, to]?
            const auto beyond =
                m_context.work->execute(u"SELECT EXISTS (SELECT 1 FROM %1 WHERE (%2) > (%3) AND (%2) <= (%4))"_s.arg(
                                            table, typed.join(u", "_s), right.join(u", "_s), left.join(u", "_s)),
                                        values(*to, at().upper));
            if (!beyond)
                return ended(beyond.error());
            if (beyond->value().toBool())
                to->clear();
        }
        QElapsedTimer took;
        took.start();
        if (auto done = batch(*to); !done)
            return ended(done.error());
        at().rowsDone += to->isEmpty() ? 0 : at().batchRows;
        at().batchRows = nextBatchRows(at().batchRows, took.elapsed(), m_backfill.targetBatchMs);
        at().from = *to;
        m_context.save();
        report();
        if (!at().from.isEmpty() && !m_oneTransaction)
            (void)m_context.pause(m_backfill.pauseMs);
    }
    return {};
}

} // namespace backfilling

int nextBatchRows(int rows, qint64 tookMs, int targetMs)
{
    const double factor = double(std::max(1, targetMs)) / double(std::max<qint64>(1, tookMs));
    return int(std::clamp(rows * std::clamp(factor, 0.5, 2.0), 50.0, 200000.0));
}

StepRun runBackfill(Context &context, const plan::Step &step, Pass pass, bool oneTransaction, StatementResult &result)
{
    return backfilling::Walker(context, step, pass, oneTransaction, result).walk();
}

} // namespace lockstep::rehearsal
