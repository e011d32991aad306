// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/board/planpage.h"

#include "desktop/shell/page.h"

#include <QSplitter>

using namespace Qt::StringLiterals;

namespace lockstep::desktop {

QWidget *makePlanPage(Workspace &workspace)
{
    auto *splitter = new QSplitter(Qt::Horizontal);
    if (QWidget *navigator = makeNavigatorPane(workspace))
        splitter->addWidget(navigator);
    splitter->addWidget(new QWidget);
    return splitter;
}

} // namespace lockstep::desktop
