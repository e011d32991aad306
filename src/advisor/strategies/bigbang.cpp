// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "advisor/generators.h"

namespace lockstep::advisor {

using namespace Qt::StringLiterals;
using plan::Phase;

/// A tested backup before, the application stopped, criteria for going on.
Steps inWindow(const Steps &plain, const GeneratorOptions &options)
{
    const QString object = plain.back().object;
    const StepMaker maker(object, options);
    const QStringList arguments{object};
    Steps steps;
    chain(steps, maker.gate(u"backup-tested"_s, Phase::Expand, arguments));
    chain(steps, maker.deploy(u"window-begins"_s, Phase::Expand, arguments));
    for (plan::Step step : plain) {
        step.phase = Phase::Migrate;
        step.why = {u"advisor.in-window.why"_s, {object}};
        step.application = {};
        chain(steps, step);
    }
    chain(steps, maker.gate(u"go-or-back"_s, Phase::Contract, arguments));
    chain(steps, maker.deploy(u"window-ends"_s, Phase::Contract, arguments));
    return steps;
}

Generated bigBang(const plan::Change &change, const catalog::Catalog &catalog, const GeneratorOptions &options)
{
    return directVersioned(change, catalog, options).transform([&](const Steps &plain) {
        return inWindow(plain, options);
    });
}

} // namespace lockstep::advisor
