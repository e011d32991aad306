// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/rehearse/rehearsaldoor.h"

#include "desktop/rehearse/rehearsepage.h"
#include "desktop/shell/actionregistry.h"
#include "desktop/shell/workspace.h"

#include <QTimer>

using namespace Qt::StringLiterals;

namespace lockstep::desktop {

RehearseDoor::RehearseDoor(Workspace &workspace) : QObject(&workspace), interrupted(workspace), last(workspace)
{
    connect(&interrupted, &InterruptedRehearsals::chosen, this,
            [this, &workspace](const InterruptedRehearsal &what, rehearsal::Recovery recovery) {
                Q_EMIT workspace.pageRequested(u"rehearse"_s);
                if (page)
                    page->recover(what, recovery);
            });
    QTimer::singleShot(0, &interrupted, &InterruptedRehearsals::look); // when the window can show the offer
}

void addRehearseActions(Workspace &workspace)
{
    auto *door = new RehearseDoor(workspace);
    workspace.actions().add({.id = u"rehearse.run"_s,
                             .text = RehearsePage::tr("&Rehearse the plan"),
                             .shortcuts = {QKeySequence(Qt::Key_F5)},
                             .icon = u"rehearse"_s,
                             .category = RehearsePage::tr("Rehearse")},
                            door, [door, &workspace] {
                                // From elsewhere it only shows where the plan would be run; there, it runs.
                                if (door->page && door->page->isVisible())
                                    door->page->run();
                                else
                                    Q_EMIT workspace.pageRequested(u"rehearse"_s);
                            });
    workspace.actions().add({.id = u"rehearse.run-stale"_s,
                             .text = RehearsePage::tr("Rehearse although the database has &changed"),
                             .shortcuts = {},
                             .icon = {},
                             .category = RehearsePage::tr("Rehearse")},
                            door, [door, &workspace] {
                                Q_EMIT workspace.pageRequested(u"rehearse"_s);
                                if (door->page)
                                    door->page->run(true);
                            });
}

} // namespace lockstep::desktop
