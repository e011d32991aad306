// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Planning the way from an empty database to one of many tables: how long a change takes in a long list, beside one in
// a list of an eighth of its length.
#include "advisor/between.h"
#include "advisor/sitting.h"
#include "support/manytables.h"

#include <QElapsedTimer>
#include <QTextStream>

using namespace lockstep;
using namespace Qt::StringLiterals;

namespace {

double millisecondsFor(int tables)
{
    const catalog::Catalog from = tests::manyTables(0);
    const auto changes = advisor::changesBetween(from, tests::manyTables(tables));
    QElapsedTimer clock;
    clock.start();
    const auto sitting =
        advisor::planChanges(advisor::newPlan(from, u"bench"_s), changes, from, *advisor::builtInTree());
    if (!sitting || sitting->plan.decisions.size() != changes.size())
        qFatal("not all of it was planned");
    return double(clock.nsecsElapsed()) / 1e6;
}

} // namespace

int main()
{
    QTextStream out(stdout);
    for (const int tables : {80, 320}) {
        const double few = millisecondsFor(tables / 8), many = millisecondsFor(tables);
        out << tables << " tables: " << many << " ms, " << many / (2 * tables) << " ms a change; the eighth of them "
            << few << " ms, " << 8 * few / (2 * tables) << " ms a change; ratio " << many / (8 * few) << Qt::endl;
    }
    return 0;
}
