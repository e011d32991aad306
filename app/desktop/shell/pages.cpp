// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/shell/page.h"

#include "desktop/board/planpage.h"
#include "desktop/connections/connectionspage.h"
#include "desktop/goal/goalpage.h"
#include "desktop/locks/lockspage.h"
#include "desktop/migrations/migrationspage.h"
#include "desktop/navigator/navigatorpane.h"
#include "desktop/rehearse/rehearsaldoor.h"
#include "desktop/rehearse/rehearsepage.h"
#include "desktop/review/reviewpage.h"
#include "desktop/wizard/wizardpage.h"

#include <array>

namespace lockstep::desktop {

std::span<const PageDescriptor> pages()
{
    static constexpr std::array rows = {
        PageDescriptor{"plan", QT_TRANSLATE_NOOP("Page", "Plan"), "plan", 1, &makePlanPage},
        PageDescriptor{"rehearse", QT_TRANSLATE_NOOP("Page", "Rehearse"), "rehearse", 2, &makeRehearsePage,
                       &addRehearseActions},
        PageDescriptor{"locks", QT_TRANSLATE_NOOP("Page", "Locks"), "locks", 3, &makeLocksPage},
        PageDescriptor{"review", QT_TRANSLATE_NOOP("Page", "Review"), "review", 4, &makeReviewPage, &addReviewActions},
        PageDescriptor{"connections", QT_TRANSLATE_NOOP("Page", "Connections"), "connect", 0, &makeConnectionsPage,
                       &addConnectionActions},
        PageDescriptor{"wizard", QT_TRANSLATE_NOOP("Page", "Add a change"), "wizard", 0, &makeWizardPage,
                       &addWizardActions},
        PageDescriptor{"goal", QT_TRANSLATE_NOOP("Page", "Plan to a schema"), "plan", 0, &makeGoalPage,
                       &addGoalActions},
        PageDescriptor{"migrations", QT_TRANSLATE_NOOP("Page", "Migration files"), "sql", 0, &makeMigrationsPage,
                       &addMigrationActions},
    };
    return rows;
}

QWidget *makeNavigatorPane(Workspace &workspace)
{
    return new NavigatorPane(workspace);
}

} // namespace lockstep::desktop
