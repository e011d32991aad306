// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "advisor/direct/direct.h"
#include "analysis/analyzer.h"

#include <algorithm>
#include <span>

namespace lockstep::advisor {

using namespace Qt::StringLiterals;

/// SQL that a person wrote, or that no other kind says, with the way back that came with it.
Direct directOwnSql(const plan::Change &change, const catalog::Catalog &catalog)
{
    DirectStep step{.sql = {change.definition.trimmed(), change.undo.trimmed(), {}},
                    .reversible = !change.undo.trimmed().isEmpty(),
                    .why = u"advisor.run-sql.why"_s};
    const auto forth = analysis::previewOver(catalog, step.sql.up.toUtf8());
    const auto both = analysis::previewOver(catalog, script({step.sql.up, step.sql.down}).toUtf8());
    const std::span back = std::span(both).subspan(std::min(forth.size(), both.size()));
    for (const analysis::Effect &effect : both)
        if (effect.error)
            return std::unexpected(*effect.error);
    const auto isPlain = [](const analysis::Effect &effect) { return effect.transactional; };
    const auto takesAway = [](const analysis::Effect &effect) { return effect.kind.startsWith("DROP "_L1); };
    step.transactional = std::ranges::all_of(forth, isPlain) && std::ranges::all_of(back, isPlain);
    step.removes = std::ranges::any_of(forth, takesAway) && std::ranges::none_of(back, takesAway);
    return step;
}

} // namespace lockstep::advisor
