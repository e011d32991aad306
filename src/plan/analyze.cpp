// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "plan/analyze.h"

#include "analysis/analyzer.h"

namespace lockstep::plan {

using namespace Qt::StringLiterals;

namespace {

void append(std::vector<StatementEffect> &out, const Step &step, bool down, const QString &text,
            analysis::Analyzer &analyzer)
{
    const QByteArray script = text.toUtf8();
    for (analysis::Effect &effect : down ? analyzer.preview(script) : analyzer.analyze(script)) {
        const QString sql = QString::fromUtf8(script.mid(effect.offset, effect.length));
        out.push_back({step.id, down, sql, std::move(effect)});
    }
}

} // namespace

std::vector<StatementEffect> analyzePlan(const Plan &plan, const catalog::Catalog &catalog, bool downs)
{
    std::vector<StatementEffect> out;
    analysis::Analyzer analyzer(catalog);
    for (const Step &step : plan.steps) {
        if (!step.enabled)
            continue;
        if (step.kind == StepKind::Backfill && step.backfill)
            append(out, step, false, backfillSql(*step.backfill), analyzer);
        else if (step.kind == StepKind::Sql)
            append(out, step, false, step.up(), analyzer);
        else
            continue;
        if (downs && !step.down().trimmed().isEmpty())
            append(out, step, true, step.down(), analyzer);
    }
    return out;
}

} // namespace lockstep::plan
