// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "resources/resources.h"

#include <QDir>

static void registerResources() // Q_INIT_RESOURCE must stand outside any namespace
{
    Q_INIT_RESOURCE(lockstep);
}

namespace lockstep::resources {

void ensure()
{
    static const bool once = (registerResources(), true);
    static_cast<void>(once);
}

} // namespace lockstep::resources
