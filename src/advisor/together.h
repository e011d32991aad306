// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "advisor/steps.h"
#include "catalog/lookup.h"

#include <QSet>

namespace lockstep::advisor {

/// Several changes to one table that are planned together: one rewrite instead of three, one pass over the rows, one
/// trigger, one deployment.

/// Whether two changes touch the same things, so that the later one waits for the whole earlier one: a column, an index
/// or constraint over both columns, a table as a whole. `before` is the Catalog that the earlier ones start from; it
/// and the decision are kept alive by the caller.
class Related
{
public:
    Related(const plan::Decision &later, const catalog::Catalog &before);
    [[nodiscard]] bool to(const plan::Decision &earlier) const;

private:
    const plan::Decision &m_later;
    const catalog::Catalog &m_before;
    std::shared_ptr<const catalog::Lookup> m_lookup;
    QSet<QString> m_touched;
};

/// One step that does what both do, for changes that are not related. Nothing where each has to stay by itself: other
/// phase, table or kind of work, edited by hand, outside a transaction.
[[nodiscard]] std::optional<plan::Step> together(const plan::Step &first, const plan::Step &second);

/// The first step with the words of both, under the name of what they have in common: "advisor.together.<kin>".
[[nodiscard]] plan::Step servingBoth(const plan::Step &first, const plan::Step &second, const QString &kin);

/// A step of the plan that can do a further change as well.
struct TakenAlong {
    int step = -1; ///< its index
    Steps steps;   ///< of the change, in order; the last one is that step as it is made for all its changes
};

/// One that the engine can make do it; nothing where there is none.
[[nodiscard]] std::optional<TakenAlong> takeAlong(const plan::Plan &plan, const plan::Decision &decision,
                                                  const catalog::Catalog &catalog, const GeneratorOptions &options);
/// Whether the engine needs two changes one after the other that are not related.
[[nodiscard]] bool takeTurns(const plan::Plan &plan, const plan::Decision &earlier, const plan::Decision &later,
                             const Steps &laterSteps, const catalog::Catalog &catalog);

/// As addChange(), where it is known already what the plan leaves: `now`. With an error the plan is as it was.
[[nodiscard]] base::Status addChangeTo(plan::Plan &plan, const plan::Decision &decision,
                                       const catalog::Catalog &catalog, const catalog::Catalog &now,
                                       const GeneratorOptions &options);

/// The Catalog that the plan's step `index` starts from.
[[nodiscard]] catalog::Catalog catalogBefore(const plan::Plan &plan, int index, const catalog::Catalog &catalog);

/// Whether the step belongs to a mechanism that a table has one of, so that a second change either shares it from
/// beginning to end or comes after it.
[[nodiscard]] bool isShared(const plan::Step &step);

/// Puts the steps of `change` (roles for ids, ids for new ones made from the plan's counter or taken from `known` by
/// role) into the plan: together with steps of earlier changes where possible, otherwise behind those of their phase
/// and behind what they depend on.
void merge(plan::Plan &plan, Steps steps, const plan::Decision &decision, const catalog::Catalog &catalog,
           const GeneratorOptions &options, const QHash<QString, QString> &known = {});

} // namespace lockstep::advisor
