// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rehearsal/runner.h"

namespace lockstep::tests {

using namespace Qt::StringLiterals;
using namespace rehearsal;

/// Steps and plans made by hand, and ways into a result.
inline plan::Step sqlStep(const QString &id, const QString &up, const QString &down, const QString &verify = {},
                          bool transactional = true)
{
    plan::Step s;
    s.id = id;
    s.title = base::literal(id);
    s.object = u"public.t"_s;
    s.generated = {up, down, verify};
    s.transactional = transactional;
    s.retry = {20, 50, 400};
    return s;
}

inline plan::Step backfillStep(const QString &id, const QString &table, const QStringList &key, const QString &set,
                               const QString &pending)
{
    plan::Step s = sqlStep(id, {}, {});
    s.kind = plan::StepKind::Backfill;
    s.phase = plan::Phase::Migrate;
    s.transactional = false;
    s.backfill = plan::Backfill{u"public"_s, table, key, set, pending, 500, 50, 1, -1};
    return s;
}

inline plan::Plan planOf(std::vector<plan::Step> steps)
{
    plan::Plan p;
    p.title = u"test"_s;
    p.steps = std::move(steps);
    p.nextStep = 100;
    return p;
}

inline const StatementResult *find(const Result &result, const QString &step, Pass pass = Pass::Up)
{
    const auto it = std::ranges::find_if(result.statements,
                                         [&](const StatementResult &s) { return s.step == step && s.pass == pass; });
    return it == result.statements.end() ? nullptr : &*it;
}

inline const HeldLock *lockOn(const StatementResult &s, const QString &relation)
{
    const auto it = std::ranges::find(s.locks, relation, &HeldLock::relation);
    return it == s.locks.end() ? nullptr : &*it;
}

inline QString whyNot(const base::Result<Result> &r)
{
    const auto text = [](const base::Error &e) { return e.message + u' ' + e.arguments.join(u' ') + u' ' + e.context; };
    return !r ? text(r.error()) : r->error ? text(*r->error) : QString();
}

} // namespace lockstep::tests
