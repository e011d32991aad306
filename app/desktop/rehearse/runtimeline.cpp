// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/rehearse/runtimeline.h"

#include "desktop/rehearse/rehearsalwords.h"
#include "sql/quote.h"
#include "text/human.h"
#include "text/messages.h"

using namespace Qt::StringLiterals;

namespace lockstep::desktop {

namespace runtimeline_detail {

QString stepLane(const plan::Plan &plan, const QString &id)
{
    const int place = plan.indexOf(id);
    return place < 0 ? id : u"%1 %2"_s.arg(place + 1).arg(text::message(plan.steps[size_t(place)].title));
}

QString statementTip(const rehearsal::StatementResult &statement)
{
    QStringList lines{shortSql(statement.sql, 160),
                      u"%1: %2, %3"_s.arg(passTitle(statement.pass), outcomeTitle(statement.outcome),
                                          text::duration(statement.durationMs))};
    for (const auto &mismatch : statement.mismatches)
        lines << mismatchSentence(mismatch);
    if (statement.error)
        lines << text::message(*statement.error);
    return lines.join(u'\n');
}

void addStatement(TimelineData &data, const rehearsal::StatementResult &statement, const QString &lane)
{
    TimelineBar bar;
    bar.lane = TimelineData::lane(data.steps, lane);
    bar.start = statement.startMs;
    bar.end = statement.startMs + statement.durationMs;
    bar.step = statement.step;
    bar.text = u"%1 %2"_s.arg(passTitle(statement.pass), text::duration(statement.durationMs));
    bar.tip = statementTip(statement);
    bar.failed = statement.outcome == rehearsal::Outcome::Failed;
    data.bars.push_back(std::move(bar));
    data.length = std::max(data.length, statement.startMs + statement.durationMs);
}

/// A second connection looks at the locks at least twenty times a second (rehearsal::Options): what the first look
/// shows may stand there since the statement began.
constexpr qint64 betweenLooksMs = 50;

void addHolds(TimelineData &data, const rehearsal::StatementResult &statement)
{
    for (const auto &lock : statement.locks) {
        if (analysis::dangerOf(lock.mode) == analysis::Danger::Passes)
            continue; // ordinary traffic goes on beside them; they would bury what matters
        TimelineHold hold;
        hold.lane = TimelineData::lane(data.tables, sql::qualifiedName(lock.schema, lock.relation));
        hold.start =
            statement.startMs + (lock.firstSeenMs <= betweenLooksMs && lock.waitedMs == 0 ? 0 : lock.firstSeenMs);
        hold.end = std::max(hold.start, statement.startMs + lock.lastSeenMs);
        hold.waited = lock.waitedMs;
        hold.mode = lock.mode;
        data.holds.push_back(hold);
    }
}

void addPass(TimelineData &data, rehearsal::Pass pass, qint64 at)
{
    // Every step is verified at once, so these are no ways of the whole plan.
    if (pass == rehearsal::Pass::Verify || pass == rehearsal::Pass::VerifyDown)
        return;
    if (data.passes.empty() || data.passes.back().text != passTitle(pass))
        data.passes.push_back({at, passTitle(pass)});
}

} // namespace runtimeline_detail

TimelineData timelineOf(const rehearsal::Result &result, const plan::Plan &plan)
{
    using namespace runtimeline_detail;
    TimelineData data;
    for (const auto &step : plan.steps) {
        if (std::ranges::find(result.statements, step.id, &rehearsal::StatementResult::step) != result.statements.end())
            data.steps << stepLane(plan, step.id);
    }
    for (const auto &statement : result.statements) {
        addPass(data, statement.pass, statement.startMs);
        addStatement(data, statement, stepLane(plan, statement.step));
        addHolds(data, statement);
        if (!statement.blocked.empty()) {
            TimelineBlocked blocked{statement.startMs, statement.startMs + statement.durationMs,
                                    int(statement.blocked.size()), 0};
            for (const auto &session : statement.blocked)
                blocked.longest = std::max(blocked.longest, session.blockedMs);
            data.blocked.push_back(blocked);
        }
    }
    data.length = std::max(data.length, result.durationMs);
    return data;
}

RunTimeline::RunTimeline(const plan::Plan &plan) : m_plan(plan)
{
}

void RunTimeline::take(const rehearsal::Event &event, qint64 nowMs)
{
    using namespace runtimeline_detail;
    using Kind = rehearsal::Event::Kind;
    m_data.length = std::max(m_data.length, nowMs);
    switch (event.kind) {
    case Kind::PassStarted:
        addPass(m_data, event.pass, nowMs);
        return;
    case Kind::StatementStarted: {
        TimelineBar bar;
        bar.lane = TimelineData::lane(m_data.steps, stepLane(m_plan, event.step));
        bar.start = bar.end = nowMs;
        bar.step = event.step;
        bar.text = passTitle(event.pass);
        bar.tip = shortSql(event.sql, 160);
        bar.running = true;
        m_running = int(m_data.bars.size());
        m_data.bars.push_back(std::move(bar));
        return;
    }
    case Kind::Retrying: // this try ends here, the next one is a bar of its own
        if (m_running >= 0) {
            m_data.bars[size_t(m_running)].end = nowMs;
            m_data.bars[size_t(m_running)].running = false;
            m_running = -1;
        }
        return;
    case Kind::StatementDone:
        if (event.statement) {
            // The measured times stand in place of those at which the events came.
            if (m_running >= 0)
                m_data.bars.erase(m_data.bars.begin() + m_running);
            m_running = -1;
            addStatement(m_data, *event.statement, stepLane(m_plan, event.statement->step));
            addHolds(m_data, *event.statement);
        }
        return;
    case Kind::Sampled:
        if (event.sample)
            takeSample(*event.sample, nowMs);
        return;
    default:
        return;
    }
}

void RunTimeline::takeSample(const locks::Sample &sample, qint64 nowMs)
{
    int waiting = 0;
    qint64 longest = 0;
    for (const auto &session : sample.sessions) {
        if (session.blockedBy.empty() || session.leaderPid != 0)
            continue;
        ++waiting;
        longest = std::max(longest, session.queryMs);
    }
    const qint64 from = m_lastSample >= 0 ? m_lastSample : nowMs;
    m_lastSample = nowMs;
    auto &blocked = m_data.blocked;
    if (!blocked.empty() && blocked.back().sessions == waiting && blocked.back().end >= from - 1) {
        blocked.back().end = nowMs;
        blocked.back().longest = std::max(blocked.back().longest, longest);
    } else if (waiting > 0) {
        blocked.push_back({from, nowMs, waiting, longest});
    }
}

TimelineData RunTimeline::data(qint64 nowMs) const
{
    TimelineData data = m_data;
    data.length = std::max(data.length, nowMs);
    if (m_running >= 0)
        data.bars[size_t(m_running)].end = nowMs;
    return data;
}

} // namespace lockstep::desktop
