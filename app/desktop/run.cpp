// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/run.h"

#include <QApplication>

namespace lockstep::desktop {

int run(int argc, char **argv)
{
    QApplication application(argc, argv);
    return 0;
}

} // namespace lockstep::desktop
