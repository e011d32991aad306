// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/shell/trust.h"

namespace lockstep::desktop {

Known knownOf(const rehearsal::Result *rehearsal, const plan::StatementEffect &statement)
{
    Known known;
    if (!rehearsal)
        return known;
    for (const rehearsal::StatementResult &result : rehearsal->statements) {
        const bool isDown = result.pass == rehearsal::Pass::Down;
        const bool isUp = result.pass == rehearsal::Pass::Up || result.pass == rehearsal::Pass::UpAgain;
        if (result.step != statement.step || (statement.down ? !isDown : !isUp) ||
            result.sql.trimmed() != statement.sql.trimmed())
            continue;
        if (!result.mismatches.empty())
            return {analysis::Trust::Mismatch, result.durationMs};
        if (result.outcome == rehearsal::Outcome::Ok && known.measuredMs < 0)
            known = {analysis::Trust::Rehearsed, result.durationMs};
    }
    return known;
}

} // namespace lockstep::desktop
