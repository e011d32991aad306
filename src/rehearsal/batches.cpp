// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rehearsal/batches.h"

#include "rehearsal/chunksizer.h"
#include "rehearsal/eta.h"
#include "rehearsal/fillbatch.h"
#include "rehearsal/pacer.h"
#include "rehearsal/rangecheck.h"
#include "sql/quote.h"

using namespace Qt::StringLiterals;

namespace lockstep::rehearsal {

namespace backfilling {

constexpr int mostPasses = 5;
constexpr int serverAwaySeconds = 120;
constexpr double rangeRows = 50'000; ///< that the check reads at once

using Clock = Pacer::Clock;

static double sinceMs(Clock::time_point began)
{
    return std::chrono::duration<double, std::milli>(Clock::now() - began).count();
}

class Walker
{
public:
    Walker(Context &context, const plan::Step &step, Pass pass, bool oneTransaction, StatementResult &result)
        : m_context(context)
        , m_step(step)
        , m_backfill(*step.backfill)
        , m_control(*context.backfillControl)
        , m_pass(pass)
        , m_oneTransaction(oneTransaction)
        , m_result(result)
        , m_batch(context, step, oneTransaction, result)
        , m_pacer(oneTransaction ? 0 : m_backfill.pauseMs)
        , m_sizer(m_backfill.batchRows, m_backfill.targetBatchMs)
        , m_eta(-1)
    {
    }
    base::Status walk();

private:
    [[nodiscard]] plan::BackfillStatements statements() const
    {
        return plan::backfillStatements(m_backfill, m_context.work->serverVersion());
    }
    base::Status prepare();
    base::Status openStore();
    base::Result<FillPosition> wholeRange(int pass);
    base::Status estimate();
    base::Status pass();
    base::Status batch();
    base::Result<FillBatch::Done> retried(int units);
    base::Status mayGoOn();
    base::Result<bool> anotherPass();
    base::Status check();
    base::Status repair(CheckedRange &range);
    base::Status awaitServer(const base::Error &error);
    [[nodiscard]] int units() const;
    [[nodiscard]] bool alongBlocks() const { return m_backfill.key.isEmpty(); }
    [[nodiscard]] bool isChecked() const;
    void report(Throttle throttle);

    Context &m_context;
    const plan::Step &m_step;
    const plan::Backfill &m_backfill;
    BackfillControl &m_control;
    Pass m_pass;
    bool m_oneTransaction;
    StatementResult &m_result;
    FillBatch m_batch;
    Pacer m_pacer;
    ChunkSizer m_sizer;
    EtaEstimator m_eta;
    std::optional<FillStore> m_store;
    std::unique_ptr<PressureWatch> m_pressure;
    std::unique_ptr<RangeCheck> m_check;
    FillPosition m_at;
    double m_rowsPerUnit = 1; ///< rows in a block, or 1
    qint64 m_changedBefore = 0;
    int m_blocked = 0;
    BackfillState::Phase m_phase = BackfillState::Phase::Filling;
    Throttle m_said = Throttle::None;
    Clock::time_point m_began = Clock::now();
    Clock::time_point m_saidAt;
};

base::Result<FillPosition> Walker::wholeRange(int pass)
{
    const auto sql = statements();
    const auto first = selectKey(*m_context.work, m_backfill, sql.start, {});
    if (!first)
        return std::unexpected(first.error());
    const auto end = selectKey(*m_context.work, m_backfill, sql.end, {});
    if (!end)
        return std::unexpected(end.error());
    FillPosition out;
    out.from = *first;
    out.end = *end;
    out.pass = pass;
    out.batchRows = m_backfill.batchRows;
    return out;
}

// Rows of the whole table as the server estimates them; the backfill walks over done rows as well.
base::Status Walker::estimate()
{
    const auto rows = m_context.looking->execute(
        u"WITH RECURSIVE tree AS (SELECT c.oid FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n "
        "ON n.oid = c.relnamespace WHERE n.nspname = $1 AND c.relname = $2 UNION "
        "SELECT i.inhrelid FROM pg_catalog.pg_inherits i JOIN tree ON i.inhparent = tree.oid) "
        "SELECT sum(greatest(c.reltuples, s.n_live_tup, 0))::float8, sum(greatest(c.relpages, 0))::float8 "
        "FROM tree JOIN pg_catalog.pg_class c ON c.oid = tree.oid AND c.relkind <> 'p' "
        "LEFT JOIN pg_catalog.pg_stat_user_tables s ON s.relid = c.oid"_s,
        {m_backfill.schema, m_backfill.table});
    if (!rows)
        return std::unexpected(rows.error());
    double total = rows->rows[0][0].toDouble();
    if (alongBlocks()) {
        const double pages = rows->rows[0][1].toDouble();
        m_rowsPerUnit = std::max(1.0, pages > 0 && total > 0 ? total / pages : 100.0);
        total = m_at.end.value(0).toDouble() * m_rowsPerUnit;
    }
    m_eta.setTotal(total > 0 ? total : m_backfill.estimatedRows);
    return {};
}

base::Status Walker::openStore()
{
    auto opened = FillStore::open(*m_context.work, m_backfill);
    if (opened) {
        m_store = std::move(*opened);
        return {};
    }
    // Who may fill rows but not make a schema can still fill rows; so can who has another schema of that name.
    if (opened.error().sqlState != "42501"_L1 && opened.error().sqlState != "42P06"_L1)
        return std::unexpected(opened.error());
    m_context.checkpoint.result.preflight.push_back(
        {u"checkpoint"_s, PreflightCheck::Verdict::Warning, {u"rehearsal.no-position"_s, {m_backfill.table}}});
    return {};
}

base::Status Walker::prepare()
{
    if (!m_oneTransaction) {
        if (auto opened = openStore(); !opened)
            return opened;
    }
    std::optional<FillPosition> kept;
    if (m_store) {
        auto read = m_store->read(*m_context.work);
        if (!read)
            return std::unexpected(read.error());
        kept = *std::move(read);
    }
    if (kept) {
        m_at = *kept;
        m_sizer = ChunkSizer(m_at.batchRows, m_backfill.targetBatchMs);
    } else {
        auto whole = wholeRange(1);
        if (!whole)
            return std::unexpected(whole.error());
        m_at = *std::move(whole);
        if (m_store) {
            if (auto begun = m_store->begin(*m_context.work, m_at); !begun)
                return begun;
        }
    }
    m_changedBefore = m_at.changed;
    return estimate();
}

bool Walker::isChecked() const
{
    if (m_oneTransaction || alongBlocks())
        return false;
    return m_backfill.copy ? m_backfill.copy->lockRows
                           : !m_backfill.pending.trimmed().isEmpty() && m_batch.pendingTells().value_or(true);
}

int Walker::units() const
{
    double rows = m_sizer.rows();
    if (const double rate = m_control.limits().rowsPerSecond; rate > 0)
        rows = std::min(rows, std::max(1.0, rate / 2));
    return std::max(1, int(rows / m_rowsPerUnit));
}

base::Result<FillBatch::Done> Walker::retried(int units)
{
    for (int number = 1;; ++number) {
        auto done = m_batch.run(m_store ? &*m_store : nullptr, m_at, units, m_rowsPerUnit);
        if (done || !isRetryable(done.error()) || number >= m_step.retry.attempts || m_oneTransaction)
            return done;
        m_result.attempts = std::max(m_result.attempts, number + 1);
        Event event;
        event.kind = Event::Kind::Retrying;
        event.pass = m_pass;
        event.step = m_step.id;
        event.etaMs = Retries::delay(m_step.retry, number);
        event.what = {u"rehearsal.retrying"_s, {QString::number(number), QString::number(m_step.retry.attempts)}};
        m_context.emitEvent(event);
        if (!m_context.pause(event.etaMs))
            return done;
    }
}

base::Status Walker::batch()
{
    const auto began = Clock::now();
    const int wanted = units();
    const auto done = retried(wanted);
    if (!done)
        return std::unexpected(done.error());
    m_at = done->position;
    if (done->moved)
        return {};
    m_blocked = done->blocked;
    m_pacer.batchDone(done->rows, began, Clock::now(), done->longestBlockedMs);
    m_sizer.report(std::max(1, int(wanted * m_rowsPerUnit)), sinceMs(began));
    if (const int most = m_control.limits().maximumBlockedMs; most > 0 && done->longestBlockedMs > most)
        m_sizer.yield();
    if (!m_at.from.isEmpty() && isChecked()) {
        if (!m_check)
            m_check = std::make_unique<RangeCheck>(m_context.target, m_context.password, m_backfill, int(rangeRows));
        m_check->reached(m_at.from);
    }
    report(Throttle::None);
    return {};
}

base::Status Walker::mayGoOn()
{
    for (;;) {
        if (m_context.stopped())
            return std::unexpected(cancelledError());
        const auto wait = m_pacer.next(m_control, m_pressure ? m_pressure->pressure() : Pressure(), Clock::now());
        if (wait.milliseconds <= 0)
            return {};
        if (wait.why != Throttle::None)
            report(wait.why);
        m_control.wait(wait.milliseconds, m_context.stopToken());
    }
}

// A restart of the server ends no backfill: what was committed stands, and so does the position.
base::Status Walker::awaitServer(const base::Error &error)
{
    if (error.code != base::ErrorCode::ConnectionFailed || m_oneTransaction || !m_store)
        return std::unexpected(error);
    const auto began = Clock::now();
    while (!m_context.stopped() && sinceMs(began) < serverAwaySeconds * 1000) {
        report(Throttle::Server);
        if (m_context.reconnect()) {
            auto kept = m_store->read(*m_context.work);
            if (kept && *kept) {
                m_at = **kept;
                m_check.reset();
                return {};
            }
            if (kept)
                return base::fail(base::ErrorCode::Conflict, u"rehearsal.position-gone"_s, {m_backfill.table});
        }
        (void)m_context.pause(500);
    }
    return std::unexpected(m_context.stopped() ? cancelledError() : error);
}

base::Status Walker::pass()
{
    while (!m_at.from.isEmpty()) {
        if (auto may = mayGoOn(); !may)
            return may;
        if (auto done = batch(); !done) {
            if (auto back = awaitServer(done.error()); !back)
                return back;
        }
    }
    return {};
}

// Only where rows may have moved behind us.
base::Result<bool> Walker::anotherPass()
{
    if (!alongBlocks() || m_at.pass >= mostPasses)
        return false;
    const auto left = m_context.work->execute(u"SELECT EXISTS (SELECT FROM "_s +
                                              sql::qualifiedName(m_backfill.schema, m_backfill.table) + u" WHERE " +
                                              m_backfill.pending + u')');
    if (!left)
        return std::unexpected(left.error());
    if (!left->value().toBool())
        return false;
    auto next = wholeRange(m_at.pass + 1);
    if (!next)
        return std::unexpected(next.error());
    next->changed = m_at.changed;
    next->batches = m_at.batches;
    m_at = *std::move(next);
    if (m_store) {
        if (auto kept = m_store->advance(*m_context.work, m_at); !kept)
            return std::unexpected(kept.error());
    }
    m_eta = EtaEstimator(-1);
    if (auto estimated = estimate(); !estimated)
        return std::unexpected(estimated.error());
    return true;
}

base::Status Walker::repair(CheckedRange &range)
{
    if (auto repaired = repairRange(*m_context.work, m_backfill, range); !repaired)
        return repaired;
    const auto counted = countRange(*m_context.work, m_backfill, range);
    if (!counted)
        return std::unexpected(counted.error());
    range.repaired = counted->wrong == 0;
    return {};
}

base::Status Walker::check()
{
    if (!isChecked() || m_at.end.isEmpty())
        return {};
    m_phase = BackfillState::Phase::Checking;
    report(Throttle::None);
    for (;;) {
        if (!m_check)
            m_check = std::make_unique<RangeCheck>(m_context.target, m_context.password, m_backfill, int(rangeRows));
        const auto checked = m_check->finish(m_at.end, m_context.stopToken());
        if (checked) {
            m_result.checkedRanges = checked->ranges;
            m_result.wrongRanges = checked->wrong;
            break;
        }
        if (m_context.stopped())
            return std::unexpected(cancelledError());
        if (auto back = awaitServer(checked.error()); !back)
            return back;
        m_check.reset();
    }
    for (CheckedRange &range : m_result.wrongRanges) {
        if (m_context.stopped())
            return std::unexpected(cancelledError());
        if (auto repaired = repair(range); !repaired)
            return repaired;
    }
    report(Throttle::None);
    return {};
}

void Walker::report(Throttle throttle)
{
    constexpr int oftenEnoughMs = 100;
    if (throttle == m_said && !m_at.from.isEmpty() && sinceMs(m_saidAt) < oftenEnoughMs)
        return;
    m_said = throttle;
    m_saidAt = Clock::now();
    m_eta.report(m_at.walked, qint64(sinceMs(m_began)));
    const Pressure pressure = m_pressure ? m_pressure->pressure() : Pressure();
    BackfillState state;
    state.phase = m_phase;
    state.table = m_backfill.schema + u'.' + m_backfill.table;
    if (m_backfill.copy)
        state.table += u" \u2192 "_s + m_backfill.copy->schema + u'.' + m_backfill.copy->table;
    state.rows = m_at.walked;
    state.total = m_eta.total();
    state.rowsPerSecond = m_eta.perSecond();
    state.etaMs = throttle == Throttle::Paused ? -1 : m_eta.etaMs();
    state.batches = m_at.batches;
    state.batchRows = int(units() * m_rowsPerUnit);
    state.batchP90Ms = m_sizer.p90Ms();
    state.lagMs = pressure.lagMs;
    state.commitMs = pressure.commitMs;
    state.blocked = m_blocked;
    state.throttle = throttle;
    if (m_check) {
        const auto checked = m_check->progress();
        state.checkedRanges = checked.ranges;
        state.wrongRanges = int(checked.wrong.size());
    }
    Event event;
    event.kind = Event::Kind::StatementProgress;
    event.pass = m_pass;
    event.step = m_step.id;
    event.sql = m_result.sql;
    event.fraction = m_eta.fraction();
    event.etaMs = state.etaMs;
    event.what = {u"rehearsal.rows-done"_s, {QString::number(qint64(m_at.walked)), QString::number(m_at.batches)}};
    event.backfill = state;
    m_context.emitEvent(event);
}

base::Status Walker::walk()
{
    m_result.rows = 0;
    if (auto ready = prepare(); !ready)
        return ready;
    if (!m_oneTransaction) {
        m_pressure = std::make_unique<PressureWatch>(m_context.target, m_context.password);
        if (m_control.limits().maximumCommitMs > 0)
            m_pressure->awaitFirstLooks(m_context.stopToken());
    }
    for (bool more = true; more;) {
        const auto passed = pass();
        m_result.rows = m_at.changed - m_changedBefore;
        if (!passed)
            return passed;
        const auto again = anotherPass();
        if (!again)
            return std::unexpected(again.error());
        more = *again;
    }
    if (auto checked = check(); !checked)
        return checked;
    return m_store ? m_store->finish(*m_context.work) : base::Status();
}

} // namespace backfilling

StepRun runBackfill(Context &context, const plan::Step &step, Pass pass, bool oneTransaction, StatementResult &result)
{
    const auto done = backfilling::Walker(context, step, pass, oneTransaction, result).walk();
    if (done)
        return {};
    const bool cancelled = context.stopped() || done.error().code == base::ErrorCode::Cancelled;
    result.outcome = cancelled ? Outcome::Cancelled : Outcome::Failed;
    result.error = done.error();
    return {result.outcome, done.error()};
}

} // namespace lockstep::rehearsal
