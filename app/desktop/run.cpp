// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/run.h"

#include "desktop/shell/mainwindow.h"

#include <QApplication>

using namespace Qt::StringLiterals;

namespace lockstep::desktop {

int run(int argc, char **argv)
{
    QApplication application(argc, argv);
    QApplication::setOrganizationName(u"lockstep"_s);
    QApplication::setApplicationName(u"lockstep"_s);
    QApplication::setApplicationDisplayName(u"Lockstep"_s);
    QApplication::setApplicationVersion(QStringLiteral(LOCKSTEP_VERSION));
    Workspace workspace;
    MainWindow window(workspace);
    window.show();
    return QApplication::exec();
}

} // namespace lockstep::desktop
