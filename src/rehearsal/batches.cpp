// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rehearsal/batches.h"

#include "rehearsal/chunksizer.h"
#include "rehearsal/fillbatch.h"
#include "rehearsal/fillcheck.h"
#include "rehearsal/fillreport.h"
#include "sql/quote.h"

using namespace Qt::StringLiterals;

namespace lockstep::rehearsal {

namespace backfilling {

constexpr int mostPasses = 5;
constexpr int serverAwaySeconds = 120;
constexpr auto positionGone = "rehearsal.position-gone"_L1;

using Clock = Pacer::Clock;

static QString whatIsFilled(const plan::Backfill &backfill)
{
    const QString table = backfill.schema + u'.' + backfill.table;
    return backfill.copy ? QString(table + u" \u2192 " + backfill.copy->schema + u'.' + backfill.copy->table) : table;
}

class Walker
{
public:
    Walker(Context &context, const BatchWork &work, StatementResult &result)
        : m_context(context)
        , m_work(work)
        , m_backfill(work.backfill)
        , m_control(*context.backfillControl)
        , m_result(result)
        , m_batch(context, work, result)
        , m_check(context, work, m_batch, result)
        , m_report([&context](const Event &event) { context.emitEvent(event); }, whatIsFilled(work.backfill), work.step,
                   work.backfill, result)
        , m_pacer(work.within ? 0 : m_backfill.pauseMs)
        , m_sizer(m_backfill.batchRows, m_backfill.targetBatchMs)
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
    base::Status mayGoOn();
    base::Result<bool> anotherPass();
    base::Status check();
    base::Status finish();
    base::Status awaitServer(const base::Error &error);
    [[nodiscard]] int units() const;
    [[nodiscard]] bool alongBlocks() const { return m_backfill.key.isEmpty(); }
    void report(Throttle throttle);

    Context &m_context;
    BatchWork m_work;
    const plan::Backfill &m_backfill;
    BackfillControl &m_control;
    StatementResult &m_result;
    FillBatch m_batch;
    FillCheck m_check;
    FillReport m_report;
    Pacer m_pacer;
    ChunkSizer m_sizer;
    std::optional<FillStore> m_store;
    std::unique_ptr<PressureWatch> m_pressure;
    FillPosition m_at;
    double m_rowsPerUnit = 1; ///< rows in a block, or 1
    qint64 m_changedBefore = 0;
    int m_blocked = 0;
    BackfillState::Phase m_phase = BackfillState::Phase::Filling;
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
    m_report.setTotal(total > 0 ? total : m_backfill.estimatedRows);
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
    if (!m_work.within) {
        if (auto opened = openStore(); !opened)
            return opened;
        if (auto ready = m_check.prepare(); !ready)
            return ready;
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

int Walker::units() const
{
    double rows = m_sizer.rows();
    if (const double rate = m_control.limits().rowsPerSecond; rate > 0)
        rows = std::min(rows, std::max(1.0, rate / 2));
    return std::max(1, int(rows / m_rowsPerUnit));
}

base::Status Walker::batch()
{
    const auto began = Clock::now();
    const int wanted = units();
    const auto done = m_batch.run(m_store ? &*m_store : nullptr, m_at, wanted, m_rowsPerUnit);
    if (!done)
        return std::unexpected(done.error());
    m_at = done->position;
    if (done->moved)
        return {};
    m_blocked = done->blocked;
    m_pacer.batchDone(done->rows, began, Clock::now(), done->longestBlockedMs);
    m_sizer.report(std::max(1, int(wanted * m_rowsPerUnit)), Pacer::sinceMs(began), done->commitMs);
    if (const int most = m_control.limits().maximumBlockedMs; most > 0 && done->longestBlockedMs > most)
        m_sizer.yield();
    m_check.reached(m_at.from, m_at.walked);
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
    if (error.code != base::ErrorCode::ConnectionFailed || m_work.within || !m_store)
        return std::unexpected(error);
    const auto began = Clock::now();
    while (!m_context.stopped() && Pacer::sinceMs(began) < serverAwaySeconds * 1000) {
        report(Throttle::Server);
        if (m_context.reconnect()) {
            auto kept = m_store->read(*m_context.work);
            if (kept && *kept) {
                m_at = **kept;
                m_check.restart();
                return {};
            }
            if (kept)
                return base::fail(base::ErrorCode::Conflict, QString(positionGone), {m_backfill.table});
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
    const QString condition =
        m_backfill.pending.trimmed().isEmpty() ? QString() : QString(u" WHERE "_s + m_backfill.pending);
    const auto left = m_context.work->execute(
        u"SELECT EXISTS (SELECT FROM "_s + sql::qualifiedName(m_backfill.schema, m_backfill.table) + condition + u')');
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
    if (auto estimated = estimate(); !estimated)
        return std::unexpected(estimated.error());
    return true;
}

base::Status Walker::check()
{
    if (!m_check.isPossible() || m_at.end.isEmpty())
        return {};
    m_phase = BackfillState::Phase::Checking;
    report(Throttle::None);
    for (;;) {
        const auto checked = m_check.finish(m_at.end);
        if (checked)
            break;
        if (m_context.stopped())
            return std::unexpected(cancelledError());
        if (auto back = awaitServer(checked.error()); !back)
            return back;
        m_check.restart();
    }
    if (auto repaired = m_check.repair(); !repaired)
        return repaired;
    report(Throttle::None);
    return {};
}

void Walker::report(Throttle throttle)
{
    const auto checked = m_check.progress();
    m_report.say(m_at, {.throttle = throttle,
                        .phase = m_phase,
                        .pressure = m_pressure ? m_pressure->pressure() : Pressure(),
                        .checkedRanges = checked ? checked->ranges : 0,
                        .wrongRanges = checked ? int(checked->wrong.size()) : 0,
                        .batchRows = int(units() * m_rowsPerUnit),
                        .batchP90Ms = m_sizer.p90Ms(),
                        .blocked = m_blocked});
}

base::Status Walker::walk()
{
    m_result.rows = 0;
    if (auto ready = prepare(); !ready)
        return ready;
    if (!m_work.within) {
        m_pressure = std::make_unique<PressureWatch>(m_context.target, m_context.password, serverLooker());
        if (m_control.limits().maximumCommitMs > 0)
            m_pressure->awaitFirstLooks(m_context.stopToken());
    }
    for (bool more = true; more;) {
        const auto passed = pass();
        m_result.rows = m_at.changed - m_changedBefore;
        if (!passed)
            return passed;
        const auto again = anotherPass();
        if (again)
            more = *again;
        else if (auto back = awaitServer(again.error()); !back)
            return back;
    }
    if (auto checked = check(); !checked)
        return checked;
    return m_store ? finish() : base::Status();
}

base::Status Walker::finish()
{
    for (;;) {
        const auto finished = m_store->finish(*m_context.work);
        if (finished)
            return {};
        auto back = awaitServer(finished.error());
        if (!back && back.error().message == positionGone) // it had arrived
            return {};
        if (!back)
            return back;
    }
}

} // namespace backfilling

StepRun runBackfill(Context &context, const BatchWork &work, StatementResult &result)
{
    const auto done = backfilling::Walker(context, work, result).walk();
    if (done)
        return {};
    const bool cancelled = context.stopped() || done.error().code == base::ErrorCode::Cancelled;
    result.outcome = cancelled ? Outcome::Cancelled : Outcome::Failed;
    result.error = done.error();
    return {result.outcome, done.error()};
}

} // namespace lockstep::rehearsal
