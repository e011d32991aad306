// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/planvalidation.h"

#include "cli/interrupt.h"
#include "db/sandbox.h"
#include "rehearsal/validate.h"
#include "text/messages.h"

using namespace Qt::StringLiterals;

namespace lockstep::cli {

static void list(const QString &heading, const std::vector<catalog::Difference> &differences, QTextStream &out)
{
    if (differences.empty())
        return;
    out << heading << '\n';
    for (const catalog::Difference &difference : differences)
        out << "  " << text::message(catalog::detail(difference)) << '\n';
}

int validatePlan(const plan::Plan &plan, const catalog::Catalog &catalog, Output output)
{
    const Interrupt interrupt;
    const auto sandbox = db::Sandbox::start(
        {.engine = catalog.server.engine, .major = db::installedMajor(catalog.server.major())}, interrupt.token());
    if (!sandbox)
        return report(sandbox.error(), output);
    const auto found = rehearsal::validate(plan, catalog, **sandbox, interrupt.token());
    if (!found)
        return report(found.error(), output);
    for (const base::Error &left : found->leftOut)
        output.err << "lockstep: " << text::message(left) << ' ' << left.context << '\n';
    for (const base::Error &fault : found->faults)
        output.err << fault.where << ": " << text::message(fault) << ' ' << fault.context << '\n';
    list(say(QT_TRANSLATE_NOOP("Cli", "After the plan the schema is not what it should be:")), found->goal, output.err);
    list(say(QT_TRANSLATE_NOOP("Cli", "After the way back the schema is not what it was:")), found->start, output.err);
    if (!found->holds())
        return FindingsFound;
    output.err << (found->noWayBackFrom.isEmpty()
                       ? say(QT_TRANSLATE_NOOP("Cli", "Validated on an empty copy: up, down and up again."))
                       : say(QT_TRANSLATE_NOOP("Cli", "Validated on an empty copy: up, down and up again. There is no "
                                                      "way back from step %1 on."))
                             .arg(found->noWayBackFrom))
               << '\n';
    return Success;
}

} // namespace lockstep::cli
