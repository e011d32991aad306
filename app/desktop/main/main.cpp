// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/run.h"

int main(int argc, char **argv)
{
    return lockstep::desktop::run(argc, argv);
}
