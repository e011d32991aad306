// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rehearsal/limits.h"

using namespace Qt::StringLiterals;

namespace lockstep::rehearsal {

bool waitsHarmlessly(const plan::StatementEffect *predicted)
{
    if (!predicted || predicted->effect.error)
        return false;
    const analysis::Effect &effect = predicted->effect;
    return effect.waitsForSnapshots || effect.strongestLock() == analysis::LockMode::ShareUpdateExclusive;
}

plan::Timeouts timeoutsFor(const plan::Step &step, bool harmless, const Options &options)
{
    plan::Timeouts timeouts = step.timeouts;
    if (harmless && timeouts.lockMs > 0)
        timeouts.lockMs = std::max(timeouts.lockMs, options.longLockMs);
    return timeouts;
}

bool runsInTransaction(const plan::StatementEffect *predicted)
{
    // CALL and DO may end the transaction they run in.
    using analysis::ActionKind;
    if (!predicted || predicted->effect.error || predicted->effect.kind.isEmpty())
        return false;
    const analysis::Effect &effect = predicted->effect;
    const auto governs = [](const analysis::Action &action) {
        return action.kind == ActionKind::Begin || action.kind == ActionKind::Commit ||
               action.kind == ActionKind::Rollback || action.kind == ActionKind::SetSetting;
    };
    return effect.transactional && effect.kind != "CALL"_L1 && effect.kind != "DO"_L1 &&
           std::ranges::none_of(effect.actions, governs);
}

} // namespace lockstep::rehearsal
