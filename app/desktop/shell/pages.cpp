// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/shell/page.h"

#include "desktop/board/planpage.h"

#include <array>

namespace lockstep::desktop {

std::span<const PageDescriptor> pages()
{
    static constexpr std::array rows = {
        PageDescriptor{"plan", QT_TRANSLATE_NOOP("Page", "Plan"), "plan", 1, &makePlanPage},
    };
    return rows;
}

QWidget *makeNavigatorPane(Workspace &)
{
    return nullptr;
}

} // namespace lockstep::desktop
