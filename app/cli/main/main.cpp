// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/run.h"
#include "text/translator.h"

#include <QCoreApplication>

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    lockstep::text::installTranslations(application);
    return lockstep::cli::run(application.arguments());
}
