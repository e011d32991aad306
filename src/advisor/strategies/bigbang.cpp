// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "advisor/generators.h"

namespace lockstep::advisor {

using namespace Qt::StringLiterals;
using plan::Phase;

/// The plain statements inside a window: a tested backup before, the application stopped, criteria for going on.
Generated bigBang(const plan::Change &change, const catalog::Catalog &catalog, const GeneratorOptions &options)
{
    const auto direct = directVersioned(change, catalog, options);
    if (!direct)
        return std::unexpected(direct.error());
    const QString object = direct->back().object;
    const StepMaker maker(object, options);
    const QStringList arguments{object};
    Steps steps;
    chain(steps, maker.gate(u"backup-tested"_s, Phase::Expand, arguments));
    chain(steps, maker.deploy(u"window-begins"_s, Phase::Expand, arguments));
    for (plan::Step step : *direct) {
        step.phase = Phase::Migrate;
        step.why = {u"advisor.in-window.why"_s, {object}};
        step.application = {};
        chain(steps, step);
    }
    chain(steps, maker.gate(u"go-or-back"_s, Phase::Contract, arguments));
    chain(steps, maker.deploy(u"window-ends"_s, Phase::Contract, arguments));
    return steps;
}

} // namespace lockstep::advisor
